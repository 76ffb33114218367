package vn.nongthonmoi.contracts.schema;

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
    // What is not seen around a text, and what is seen as a blank within: the usual ones of all that are read alike.
    private static final String BLANKS = "[ \\t\\r\\n\\u00a0\\u200b\\ufeff]*";
    private static final String BLANK = "[ \\t\\r\\n\\u00a0]+";
    private static final String ABSENT = "không có";
    private static final String ZERO = "-?0{1,18}(?:[.,]0{1,12})?";
    private static final String FRACTION = "(?:[.,][0-9]{1,12})?";
    private static final long LIMIT = 1_000_000_000_000_000_000L;

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
        return new Form(kind, kind == Kind.GRADE ? r.level().scale() : List.of(), r.manner().ifPresent());
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

    /** The schema of a value; null and a blank text are a value that is not known. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (kind == Kind.GRADE) {
            schema.put("anyOf", List.of(Map.of("enum", graded()), texts(allWritten())));
            return schema;
        }
        schema.put("type", types());
        limits(schema);
        if (kind != Kind.NOT_READ) {
            schema.put("pattern", pattern(allWritten()));
        } else if (!ifPresent) {
            schema.put("not", texts(Stream.of(spelled(ABSENT))));
        }
        return schema;
    }

    private List<String> types() {
        return switch (kind) {
            case PASS -> List.of("boolean", "string", "null");
            case COUNT -> List.of("integer", "string", "null");
            case NOT_READ -> List.of("number", "boolean", "string", "null");
            default -> List.of("number", "string", "null");
        };
    }

    /** The limits of numbers. They have at most 18 digits before the point, in JSON as in a cell. */
    private void limits(Map<String, Object> schema) {
        switch (kind) {
            case PERCENT -> {
                schema.put("minimum", 0);
                schema.put("maximum", 100);
            }
            case NUMBER, COUNT -> {
                schema.put("minimum", 0);
                schema.put("exclusiveMaximum", LIMIT);
            }
            case NUMBER_ABOVE_0 -> {
                schema.put("exclusiveMinimum", 0);
                schema.put("exclusiveMaximum", LIMIT);
            }
            case GROWTH, NOT_READ -> {
                schema.put("exclusiveMinimum", -LIMIT);
                schema.put("exclusiveMaximum", LIMIT);
            }
            default -> { }
        }
    }

    /** The grades, as numbers too where they are, and that none of them was reached. */
    private List<Object> graded() {
        List<Object> values = new ArrayList<>(grades);
        grades.stream().filter(g -> g.matches("[0-9]{1,9}")).map(Integer::valueOf).forEach(values::add);
        values.add(false);
        values.add(null);
        return values;
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

    /** The same with the blank text, and the one that there is no such object. */
    private Stream<String> allWritten() {
        return Stream.of(Stream.of(""), written(), ifPresent ? Stream.of(spelled(ABSENT)) : Stream.<String>of())
                .flatMap(patterns -> patterns);
    }

    /** A pattern of words in any spelling. */
    static String words(List<String> words) {
        return pattern(words.stream().map(Form::spelled));
    }

    private static String pattern(Stream<String> patterns) {
        return "^" + BLANKS + "(?:" + patterns.collect(Collectors.joining("|")) + ")" + BLANKS + "$";
    }

    private static Map<String, Object> texts(Stream<String> patterns) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", pattern(patterns));
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
            pattern.append(letter.equals(" ") ? BLANK : ways.size() == 1 ? quoted(small) : ways.stream().collect(Collectors.joining("|", "(?:",
                    ")")));
        });
        return pattern.toString();
    }

    /** A text of letters, digits, points, hyphens and blanks as a pattern. */
    static String quoted(String text) {
        return text.replace(".", "\\.");
    }
}
