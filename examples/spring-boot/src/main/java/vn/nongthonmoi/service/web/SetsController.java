package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nongthonmoi.contracts.Json;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.AnnexAnswer;
import vn.nongthonmoi.office.rules.Diff;
import vn.nongthonmoi.office.rules.DiffAnswer;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.service.rules.Rules;

/** What the rules ask for: the sets there are, a set as its annex, and what differs between two. */
@RestController
class SetsController {

    private static final String JSON = "json";
    private static final List<String> FORMATS = Stream.concat(Stream.of(JSON), AnnexAnswer.FORMATS.stream()).toList();

    private final Rules rules;

    SetsController(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/v1/sets")
    ResponseEntity<byte[]> sets(HttpServletRequest request, Locale locale) throws IOException {
        Parameters parameters = Parameters.of(request, "standard", "as_of");
        Standard standard = parameters.has("standard") ? parameters.standard() : null;
        LocalDate day = parameters.has("as_of") ? parameters.day("as_of") : null;
        List<SetSummary> sets = rules.served().library().sets().stream()
                .filter(s -> standard == null || s.standard() == standard)
                .filter(s -> day == null || s.inForceOn(day)).toList();
        return Answers.json(out -> Json.write(sets.stream().map(new SetsJson(Words.office(locale))::of), out), locale);
    }

    @GetMapping("/v1/annexes")
    ResponseEntity<byte[]> annex(HttpServletRequest request, Locale locale) throws IOException {
        Parameters parameters = Parameters.of(request, "standard", "period", "as_of", "province", "area", "format");
        Standard standard = parameters.standard();
        if (!parameters.has("period") && !parameters.has("as_of")) {
            throw Problem.of(400, "SV-119").with("field", "as_of");
        }
        Period period = parameters.has("period") ? parameters.period("period") : null;
        LocalDate day = parameters.has("as_of") ? parameters.day("as_of") : null;
        Province province = parameters.province();
        Area area = parameters.area();
        String format = parameters.has("format") ? parameters.choice("format", FORMATS) : JSON;

        CriteriaLibrary library = rules.served().library();
        CriteriaSet set = day == null ? Sets.last(library, standard, period, province)
                : period == null ? library.set(standard, day) : library.set(standard, period, day);
        Annex annex = set.annex(province, area);
        Texts texts = Words.office(locale).naming(library.units(), annex.asOf());
        return Answers.of(out -> {
            if (format.equals(JSON)) {
                Json.write(new AnnexJson(texts).of(annex), out);
            } else {
                Format.of(format).write(new AnnexAnswer(annex, texts), texts, out);
            }
        }, type(format), locale);
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "html" -> new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
            case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case "markdown" -> new MediaType("text", "markdown", StandardCharsets.UTF_8);
            case "xlsx" -> new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            default -> MediaType.APPLICATION_JSON;
        };
    }

    @GetMapping("/v1/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest request, Locale locale) throws IOException {
        Parameters parameters = Parameters.of(request, "standard", "from", "to", "province", "area");
        Standard standard = parameters.standard();
        Province province = parameters.province();
        Area area = parameters.area();
        CriteriaLibrary library = rules.served().library();
        CriteriaSet before = side(library, standard, "from", parameters, province);
        CriteriaSet after = side(library, standard, "to", parameters, province);
        Diff diff = new Diff(after.difference(before, province, area));
        Texts texts = Words.office(locale);
        return Answers.json(out -> Format.JSON.write(new DiffAnswer(diff, library.units(), texts), texts, out), locale);
    }

    /** A period or a day, as the workbench's {@code diff} has them. */
    private static CriteriaSet side(CriteriaLibrary library, Standard standard, String name, Parameters parameters,
            Province province) {
        String side = parameters.text(name);
        if (side.matches("\\d{4}-\\d{4}")) {
            return Sets.last(library, standard, parameters.period(name), province);
        }
        if (side.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return library.set(standard, parameters.day(name));
        }
        throw Problem.of(400, "SV-117", name, side).with("field", name);
    }
}
