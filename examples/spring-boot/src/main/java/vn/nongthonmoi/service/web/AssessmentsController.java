package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.Json;
import vn.nongthonmoi.contracts.UnreadableData;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.service.Settings;
import vn.nongthonmoi.service.ops.Figures;
import vn.nongthonmoi.service.rules.Rules;

/**
 * Assesses a list of units, or one. A list is answered by what {@code evaluate} of the workbench prints for a table of
 * the same rows, byte for byte; a unit that cannot be read has an error in its place. Each is a question of its own, so that
 * one may be asked twice, with other evidence.
 */
@RestController
class AssessmentsController {

    /** Bytes that a unit takes while it is assessed and printed, and that each value in it does. */
    private static final int UNIT = 128 << 10;
    private static final int VALUE = 512;

    private final Rules rules;
    private final Settings.Limits limits;
    private final Figures figures;

    AssessmentsController(Rules rules, Settings settings, Figures figures) {
        this.rules = rules;
        this.limits = settings.limits();
        this.figures = figures;
    }

    @PostMapping(path = Exchange.ASSESSMENTS, consumes = MediaType.APPLICATION_JSON_VALUE)
    void assess(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        if (!Exchange.isUtf8(request.getContentType())) {
            throw Problem.of(415, "SV-415", request.getContentType());
        }
        Parameters parameters = Parameters.of(request, "standard", "as_of", "province");
        CriteriaLibrary library = rules.served().library();
        CriteriaSet set = library.set(parameters.standard(), parameters.province(), parameters.day("as_of"));
        AskedColumns columns = new AskedColumns(library, set);
        InputStream body = Exchange.body(request);
        if (body == null) {
            throw Problem.of(400, "SV-102");
        }
        Body.Size size = Body.size(body, limits.units());
        Exchange.share(request).take(UNIT + (long) VALUE * size.values());
        Body.Units units = new Body.Units(Exchange.body(request));
        if (size.list()) {
            Exchange.answer(request, list(set, columns, units, locale));
        } else {
            one(set, columns, units.next(), locale, response.getOutputStream());
        }
        Answers.headers(MediaType.APPLICATION_JSON, locale)
                .forEach((name, values) -> response.setHeader(name, values.get(0)));
    }

    /** What the workbench's report prints, a unit at a time. */
    private Parts list(CriteriaSet set, AskedColumns columns, Body.Units units, Locale locale) throws IOException {
        Led led = new Led();
        JsonGenerator json = Json.generator(led);
        json.writeStartArray();
        // A list has no lines; its units are numbered from 1.
        AtomicInteger line = new AtomicInteger();
        return out -> {
            led.to = out;
            if (units.hasNext()) {
                Asked asked = UnitsReader.read(units.next(), set.standard().kind(), columns, locale);
                Answer answer = answer(set, asked);
                if (answer.complaint() == null) {
                    Json.value(json, AssessmentData.of(answer.assessment(), locale));
                    line.incrementAndGet();
                } else {
                    Json.value(json, UnreadableData.of(asked.code(), line.incrementAndGet(), answer.complaint().row().data()));
                }
                json.flush();
            } else {
                json.writeEndArray();
                json.writeRaw('\n');
                json.close();
                units.close();
            }
            return !json.isClosed();
        };
    }

    /** Leads each part of what is written to another place. */
    private static final class Led extends OutputStream {

        private OutputStream to;

        @Override
        public void write(int b) throws IOException {
            to.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
        }
    }

    private void one(CriteriaSet set, AskedColumns columns, Object unit, Locale locale, OutputStream out) throws IOException {
        Answer answer = answer(set, UnitsReader.read(unit, set.standard().kind(), columns, locale));
        if (answer.complaint() != null) {
            throw answer.complaint().problem();
        }
        Json.write(AssessmentData.of(answer.assessment(), locale), out);
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
