package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Nearest;

/** The parameters of a request. One that nobody reads is refused: it would be taken for one that had an effect. */
final class Parameters {

    private final Map<String, String[]> given;

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** @throws Problem if there is one of another name, or one twice */
    static Parameters of(HttpServletRequest request, String... known) {
        Map<String, String[]> given = given(request);
        given.forEach((name, values) -> {
            if (!Arrays.asList(known).contains(name)) {
                throw Problem.of(400, "SV-111", name, known.length == 0 ? "–" : String.join(", ", known))
                        .with("field", name).with("did_you_mean", Nearest.of(name, List.of(known)).orElse(null));
            }
            if (values.length > 1) {
                throw Problem.of(400, "SV-112", name).with("field", name);
            }
        });
        return new Parameters(given);
    }

    private static Map<String, String[]> given(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            // So the servlet API has it of parameters that cannot be read, or are too many.
            throw Problem.of(400, "SV-400");
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name) {
        if (!has(name)) {
            throw Problem.of(400, "SV-110", name).with("field", name);
        }
        return given.get(name)[0];
    }

    String choice(String name, List<String> choices) {
        String value = text(name);
        if (!choices.contains(value)) {
            throw Problem.of(400, "SV-113", name, value, String.join(", ", choices)).with("field", name)
                    .with("did_you_mean", Nearest.of(value, choices).orElse(null));
        }
        return value;
    }

    Standard standard() {
        return Standard.of(choice("standard", Stream.of(Standard.values()).map(Standard::code).toList()));
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw Problem.of(400, "SV-114", name, text(name)).with("field", name);
        }
    }

    Period period(String name) {
        try {
            return Period.of(text(name));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "SV-115", name, text(name)).with("field", name);
        }
    }

    /** Null where none is named. */
    Province province() {
        if (!has("province")) {
            return null;
        }
        try {
            return Province.of(text("province"));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "SV-116", "province", text("province")).with("field", "province");
        }
    }

    /** Null where none is named; it goes with a province only. */
    Area area() {
        if (!has("area")) {
            return null;
        }
        if (!has("province")) {
            throw Problem.of(400, "SV-118").with("field", "area");
        }
        return Area.find(choice("area", Stream.of(Area.values()).map(Area::code).toList())).orElseThrow();
    }
}
