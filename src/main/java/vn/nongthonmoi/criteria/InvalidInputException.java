package vn.nongthonmoi.criteria;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit or its evidence cannot be read. Nothing of that unit was assessed.
 *
 * @since 0.1.0
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String unit;
    private final String field;
    private final transient Message problem;

    /**
     * An exception about one field of one unit; both may be empty where none is concerned. Its message is in English:
     * the code, unit and field, and what is wrong.
     */
    public InvalidInputException(String unit, String field, Message problem) {
        super(Objects.requireNonNull(problem, "problem").code() + " "
                + place(Objects.requireNonNull(unit, "unit"), Objects.requireNonNull(field, "field"))
                + problem.text(Locale.ENGLISH));
        this.unit = unit;
        this.field = field;
        this.problem = problem;
    }

    private static String place(String unit, String field) {
        String place = Stream.of(unit.isEmpty() ? "" : "unit " + unit, field.isEmpty() ? "" : "column " + field)
                .filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
        return place.isEmpty() ? "" : place + ": ";
    }

    /** The unit's code; empty when no unit is concerned. */
    public String unit() {
        return unit;
    }

    /** The unit column or evidence column; empty when no column is concerned. */
    public String field() {
        return field;
    }

    /** What was found and what was expected. */
    public Message problem() {
        return problem;
    }
}
