package vn.nongthonmoi.workbench.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Requirement;

/**
 * What the values of an evidence column look like: as JSON numbers and truth values, and as the texts that a cell of a
 * table may hold.
 *
 * @param kind what is read
 * @param grades the grades from lowest to highest; empty but for {@link Kind#GRADE}
 * @param ifPresent whether the value may be that there is no such object
 */
record Form(Kind kind, List<String> grades, boolean ifPresent) {

    /** What is read from a value. */
    enum Kind { PASS, PERCENT, NUMBER, NUMBER_ABOVE_0, GROWTH, COUNT, GRADE, NOT_READ }

    /** A value that no row asks for: it may be anything a cell can hold. */
    static final Form ANYTHING = new Form(Kind.NOT_READ, List.of(), true);
    static final Form NUMBER = new Form(Kind.NUMBER, List.of(), false);
    static final Form NUMBER_ABOVE_0 = new Form(Kind.NUMBER_ABOVE_0, List.of(), false);
    static final Form COUNT = new Form(Kind.COUNT, List.of(), false);

    /** What a cell may hold around its text, and all that a cell that is not filled in holds. */
    private static final String BLANKS = "[ \\t\\r\\n]*";
    private static final String ABSENT = "không có";
    private static final String ZERO = "-?0{1,18}(?:[.,]0{1,12})?";
    private static final String FRACTION = "(?:[.,][0-9]{1,12})?";

    Form {
        grades = List.copyOf(grades);
    }

    /** What the column of a row holds. */
    static Form of(Requirement r) {
        Kind kind = switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> Kind.PASS;
            case PERCENT -> Kind.PERCENT;
            case GROWTH -> Kind.GROWTH;
            case NUMBER, RATIO -> Kind.NUMBER;
            case COUNT, OBJECTS -> Kind.COUNT;
            case GRADE -> Kind.GRADE;
            case UNSTATED -> Kind.NOT_READ;
        };
        return new Form(kind, kind == Kind.GRADE ? r.scale() : List.of(), r.ifPresent());
    }

    /** A name for it in a schema, the same for the same form. */
    String name() {
        // What a reference may hold without being escaped.
        String grade = kind == Kind.GRADE ? "-" + Normalizer.normalize(String.join("-", grades), Normalizer.Form.NFD)
                .replaceAll("[đĐ]", "d").replace(' ', '_').replaceAll("[^0-9A-Za-z_-]", "") : "";
        String absent = ifPresent && this != ANYTHING ? "-if-present" : "";
        return kind == Kind.NOT_READ && ifPresent ? "anything"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + grade + absent;
    }

    /** The schema of a value. */
    Map<String, Object> schema() {
        if (kind == Kind.NOT_READ) {
            Map<String, Object> any = number("number", "exclusiveMinimum", -LIMIT, "exclusiveMaximum", LIMIT);
            any.put("type", List.of("number", "string", "boolean", "null"));
            if (!ifPresent) {
                any.put("not", texts(Stream.of(spelled(ABSENT))));
            }
            return any;
        }
        List<Object> ways = new ArrayList<>();
        ways.add(Map.of("type", "null"));
        values().forEach(ways::add);
        ways.add(texts(Stream.concat(Stream.of(""),
                Stream.concat(written(), ifPresent ? Stream.of(spelled(ABSENT)) : Stream.of()))));
        return Map.of("anyOf", ways);
    }

    /** What there is beside texts. */
    private Stream<Map<String, Object>> values() {
        return switch (kind) {
            case PASS -> Stream.of(Map.of("type", "boolean"));
            case PERCENT -> Stream.of(number("number", "minimum", 0, "maximum", 100));
            case NUMBER -> Stream.of(number("number", "minimum", 0, "exclusiveMaximum", LIMIT));
            case NUMBER_ABOVE_0 -> Stream.of(number("number", "exclusiveMinimum", 0, "exclusiveMaximum", LIMIT));
            case GROWTH -> Stream.of(number("number", "exclusiveMinimum", -LIMIT, "exclusiveMaximum", LIMIT));
            case COUNT -> Stream.of(number("integer", "minimum", 0, "exclusiveMaximum", LIMIT));
            case GRADE -> Stream.of(Map.of("enum", Stream.concat(Stream.concat(grades.stream(),
                    grades.stream().filter(g -> g.matches("[0-9]{1,9}")).map(Integer::valueOf)), Stream.of(false))
                    .toList()));
            case NOT_READ -> Stream.of();
        };
    }

    /** Numbers have at most 18 digits before the point, in JSON as in a cell. */
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private static Map<String, Object> number(String type, String limit, Object from, String other, Object to) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", type);
        number.put(limit, from);
        number.put(other, to);
        return number;
    }

    /** The patterns of its texts. */
    private Stream<String> written() {
        return switch (kind) {
            case PASS -> Stream.of("đạt", "không đạt", "true", "false").map(Form::spelled);
            case PERCENT -> Stream.of(ZERO, "0{0,16}[0-9]{1,2}" + FRACTION, "0{0,15}100(?:[.,]0{1,12})?");
            case NUMBER -> Stream.of(ZERO, "[0-9]{1,18}" + FRACTION);
            case NUMBER_ABOVE_0 -> Stream.of("(?=[0-9.,]*[1-9])[0-9]{1,18}" + FRACTION);
            case GROWTH -> Stream.of("-?[0-9]{1,18}" + FRACTION);
            case COUNT -> Stream.of(ZERO, "[0-9]{1,18}(?:[.,]0{1,12})?");
            case GRADE -> Stream.concat(grades.stream(), Stream.of("không đạt", "false")).map(Form::spelled);
            case NOT_READ -> Stream.of();
        };
    }

    private static Map<String, Object> texts(Stream<String> patterns) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", "^" + BLANKS + "(?:" + patterns.collect(Collectors.joining("|")) + ")" + BLANKS + "$");
        return text;
    }

    /** A pattern of a word in capitals or not, its letters composed or not: both are read alike. */
    static String spelled(String word) {
        StringBuilder pattern = new StringBuilder();
        word.codePoints().mapToObj(Character::toString).forEach(letter -> {
            String small = letter.toLowerCase(Locale.ROOT);
            String large = letter.toUpperCase(Locale.ROOT);
            List<String> ways = Stream.of(small, large)
                    .flatMap(l -> Stream.of(l, Normalizer.normalize(l, Normalizer.Form.NFD))).distinct().toList();
            pattern.append(ways.size() == 1 ? quoted(small) : ways.stream().collect(Collectors.joining("|", "(?:", ")")));
        });
        return pattern.toString();
    }

    /** A text of letters, digits, points, hyphens and blanks as a pattern. */
    static String quoted(String text) {
        return text.replace(".", "\\.");
    }
}
