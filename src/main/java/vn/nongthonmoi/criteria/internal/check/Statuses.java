package vn.nongthonmoi.criteria.internal.check;

import java.util.Collection;
import java.util.List;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/** The three-valued logic of statuses and outcomes. */
final class Statuses {

    private static final List<Status> PRECEDENCE =
            List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNSPECIFIED, Status.MET);
    private static final List<Status> ALTERNATIVES =
            List.of(Status.MET, Status.UNKNOWN, Status.UNSPECIFIED, Status.NOT_MET);

    private Statuses() { }

    /** All of them are needed. What is not applicable is left out; nothing but that is not applicable. */
    static Status all(Collection<Status> statuses) {
        return first(PRECEDENCE, statuses);
    }

    /** One of them is enough. */
    static Status any(Collection<Status> statuses) {
        return first(ALTERNATIVES, statuses);
    }

    private static Status first(List<Status> order, Collection<Status> statuses) {
        return order.stream().filter(statuses::contains).findFirst().orElse(Status.NOT_APPLICABLE);
    }

    /** The outcome over criteria and conditions. Nothing is met by emptiness. */
    static Outcome outcome(Collection<Status> statuses) {
        return switch (all(statuses)) {
            case NOT_MET -> Outcome.FALLS_SHORT;
            case MET -> Outcome.MEETS;
            default -> Outcome.UNDETERMINED;
        };
    }
}
