package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.service.Settings;
import vn.nongthonmoi.service.ops.Figures;
import vn.nongthonmoi.service.rules.Rules;
import vn.nongthonmoi.workbench.evaluate.AssessmentJson;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.evaluate.JsonReport;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * Assesses a list of units, or one. A list is answered by what {@code evaluate} of the workbench prints for a table of
 * the same rows, byte for byte; a unit that cannot be read has an error in its place. Each is a question of its own, so that
 * one may be asked twice, with other evidence.
 */
@RestController
class AssessmentsController {

    private final Rules rules;
    private final Settings.Limits limits;
    private final Figures figures;

    AssessmentsController(Rules rules, Settings settings, Figures figures) {
        this.rules = rules;
        this.limits = settings.limits();
        this.figures = figures;
    }

    @PostMapping(path = "/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(HttpServletRequest request, Locale locale) throws IOException {
        Parameters parameters = Parameters.of(request, "standard", "as_of", "province");
        CriteriaSet set = rules.served().library()
                .set(parameters.standard(), parameters.province(), parameters.day("as_of"));
        Object body = Body.read(request, limits.body().toBytes());
        if (!(body instanceof List) && !(body instanceof Map)) {
            throw Problem.of(400, "SV-102");
        }
        List<?> units = body instanceof List<?> list ? list : List.of(body);
        int count = units.stream().mapToInt(UnitsReader::count).sum();
        if (count > limits.units()) {
            throw Problem.of(413, "SV-104", count, limits.units());
        }
        Texts texts = Words.workbench(locale);
        return Answers.json(out -> {
            if (body instanceof List) {
                new JsonReport(texts).print(evaluation(set, units, locale), out);
            } else {
                one(set, body, locale, out);
            }
        }, locale);
    }

    private Evaluation evaluation(CriteriaSet set, List<?> units, Locale locale) {
        List<Evaluation.Line> lines = new ArrayList<>();
        for (Object unit : units) {
            Asked asked = UnitsReader.read(unit, set.standard().kind(), locale);
            Answer answer = answer(set, asked);
            // A list has no lines; its units are numbered from 1.
            lines.add(new Evaluation.Line(lines.size() + 1, asked.code(), answer.assessment(),
                    answer.complaint() == null ? null : answer.complaint().row()));
        }
        return new Evaluation("", set.standard(), set.period(), set.asOf(), lines);
    }

    private void one(CriteriaSet set, Object unit, Locale locale, ByteArrayOutputStream out) throws IOException {
        Answer answer = answer(set, UnitsReader.read(unit, set.standard().kind(), locale));
        if (answer.complaint() != null) {
            throw answer.complaint().problem();
        }
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            new AssessmentJson(Words.workbench(locale)).fields(json, answer.assessment());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Either of the two. */
    private record Answer(Assessment assessment, Complaint complaint) { }

    private Answer answer(CriteriaSet set, Asked asked) {
        Complaint complaint = asked.wrong().complaint();
        try {
            if (complaint == null) {
                Assessment assessment = set.assess(asked.unit(), asked.evidence(), asked.members());
                figures.assessed(assessment.outcome());
                return new Answer(assessment, null);
            }
            asked.wrong().add(asked.unit() == null
                    ? set.problems(asked.code() == null ? "" : asked.code(), asked.evidence())
                    : set.problems(asked.unit(), asked.evidence(), asked.members()));
        } catch (InvalidInputException e) {
            asked.wrong().add(e.problems());
        }
        figures.unreadable();
        return new Answer(null, asked.wrong().complaint());
    }
}
