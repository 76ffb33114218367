package vn.nongthonmoi.criteria.internal.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/**
 * The three-valued logic of statuses, severities and outcomes. A severity is a byte with one bit: 0 not applicable, 1 met, 2
 * unspecified, 4 unknown, 8 not met. All rows of a criterion are needed, so that it is as bad as the worst: of met, unknown and met
 * the OR is 1 | 4 | 1 = 5, whose highest bit is 4, unknown. Where one is enough, met and not met change places before and after: of
 * not met and met that is 1 | 8 = 9, largest 8, turned back to 1, met.
 */
public final class Statuses {

    // Met and not met change places, the others stay: what is worst for all of them is best for one of them.
    private static final byte[] FOR_ANY = new byte[ValueRule.ODD + 1];
    // The largest of severities that were put together bit by bit.
    private static final byte[] LARGEST = new byte[2 * ValueRule.ODD];

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long SIX_BITS = 0x3F3F3F3F3F3F3F3FL;
    private static final long FOUR_BITS = 0x0F0F0F0F0F0F0F0FL;

    private static final Status[] BY_SEVERITY = new Status[ValueRule.ODD];

    static {
        for (Status status : Status.values()) {
            BY_SEVERITY[status.severity()] = status;
        }
        for (int i = 0; i < FOR_ANY.length; i++) {
            FOR_ANY[i] = (byte) i;
        }
        FOR_ANY[Status.MET.severity()] = Status.NOT_MET.severity();
        FOR_ANY[Status.NOT_MET.severity()] = Status.MET.severity();
        for (int i = 0; i < LARGEST.length; i++) {
            LARGEST[i] = (byte) Integer.highestOneBit(i);
        }
    }

    private Statuses() { }

    /** The status of a severity. */
    public static Status of(int severity) {
        return BY_SEVERITY[severity];
    }

    /** The largest of severities that were put together by OR. */
    public static byte largest(int severities) {
        return LARGEST[severities];
    }

    /** The same for many, in their place and eight at a time: their array has room for a multiple of eight. */
    public static void largest(byte[] severities, int size) {
        for (int i = 0; i < size; i += Long.BYTES) {
            long bits = (long) EIGHT.get(severities, i);
            // In every byte, all bits below the highest one; then that one alone.
            bits |= bits >>> 1 & SEVEN_BITS;
            bits |= bits >>> 2 & SIX_BITS;
            bits |= bits >>> 4 & FOUR_BITS;
            EIGHT.set(severities, i, bits - (bits >>> 1 & SEVEN_BITS));
        }
    }

    /** All of them are needed. What is not applicable is left out; nothing but that is not applicable. */
    public static Status all(Collection<Status> statuses) {
        int worst = 0;
        for (Status status : statuses) {
            worst = Math.max(worst, status.severity());
        }
        return of(worst);
    }

    /** One of them is enough. */
    public static Status any(Collection<Status> statuses) {
        int best = 0;
        for (Status status : statuses) {
            best = Math.max(best, forAny(status.severity()));
        }
        return of(forAny(best));
    }

    /** A severity as that of alternatives: their largest, turned back, is that of any of them. */
    public static byte forAny(int severity) {
        return FOR_ANY[severity];
    }

    /** So many of them are enough, however the open ones turn out. */
    public static Status atLeast(BigDecimal number, Collection<Status> statuses) {
        long met = statuses.stream().filter(s -> s == Status.MET).count();
        List<Status> open = statuses.stream().filter(s -> s != Status.MET && s != Status.NOT_MET).toList();
        if (BigDecimal.valueOf(met).compareTo(number) >= 0) {
            return Status.MET;
        }
        return BigDecimal.valueOf(met + open.size()).compareTo(number) < 0 ? Status.NOT_MET : any(open);
    }

    /** What criteria and conditions together come to. Nothing is met by emptiness. */
    public static Outcome outcome(Status all) {
        return switch (all) {
            case NOT_MET -> Outcome.FALLS_SHORT;
            case MET -> Outcome.MEETS;
            default -> Outcome.UNDETERMINED;
        };
    }
}
