package vn.nongthonmoi.criteria.internal.rules;

import vn.nongthonmoi.criteria.Message;

/** A sentence says something that does not fit; {@code hole} names the hole to point at, or is empty. */
class MisfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String hole;
    final transient Message problem;

    MisfitException(String hole, Message problem) {
        super(problem.toString());
        this.hole = hole;
        this.problem = problem;
    }
}
