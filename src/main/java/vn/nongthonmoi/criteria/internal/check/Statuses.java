package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
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

    /** So many of them are enough, however the open ones turn out. */
    static Status atLeast(BigDecimal number, Collection<Status> statuses) {
        long met = statuses.stream().filter(s -> s == Status.MET).count();
        List<Status> open = statuses.stream().filter(s -> s != Status.MET && s != Status.NOT_MET).toList();
        if (BigDecimal.valueOf(met).compareTo(number) >= 0) {
            return Status.MET;
        }
        return BigDecimal.valueOf(met + open.size()).compareTo(number) < 0 ? Status.NOT_MET : any(open);
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
