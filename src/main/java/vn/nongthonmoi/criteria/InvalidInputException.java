package vn.nongthonmoi.criteria;

import java.util.Locale;
import java.util.Objects;

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

    /** An exception about one field of one unit; both may be empty where none is concerned. */
    public InvalidInputException(String unit, String field, Message problem) {
        super(Objects.requireNonNull(problem, "problem").code() + " " + problem.text(Locale.ENGLISH));
        this.unit = Objects.requireNonNull(unit, "unit");
        this.field = Objects.requireNonNull(field, "field");
        this.problem = problem;
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
