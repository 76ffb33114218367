package vn.nongthonmoi.criteria;

import java.util.Locale;
import java.util.Objects;

/**
 * No set of that standard was in force on that day, or none of that period exists.
 *
 * @since 0.1.0
 */
public final class NoSuchSetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Message problem;

    /** An exception with that message. */
    public NoSuchSetException(Message problem) {
        super(Objects.requireNonNull(problem, "problem").code() + " " + problem.text(Locale.ENGLISH));
        this.problem = problem;
    }

    /** What was asked for, and what there is. */
    public Message problem() {
        return problem;
    }
}
