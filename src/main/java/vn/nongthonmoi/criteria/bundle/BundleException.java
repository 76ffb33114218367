package vn.nongthonmoi.criteria.bundle;

import java.util.Objects;
import vn.nongthonmoi.criteria.Message;

/**
 * A bundle of rules is refused; nothing of it was parsed or served.
 *
 * @since 0.1.0
 */
public final class BundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Message problem;

    /** An exception for this problem. Its message is in English. */
    public BundleException(Message problem) {
        super(Objects.requireNonNull(problem, "problem").toString());
        this.problem = problem;
    }

    /** Why it is refused. */
    public Message problem() {
        return problem;
    }
}
