package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Status;

/**
 * What a row that holds for men and women alike comes to by its own value and by those of the two halves, before its
 * parts. Whatever is given has to meet the row; both halves say what a whole that is missing would: 15.1 is met by 95, by 95
 * with 92 of the men, and by 92 of the men with 97 of the women. {@code Checker}, {@link QuickCheck} and bulk answers all
 * ask here.
 */
public final class Halves {

    private static final byte UNKNOWN = Status.UNKNOWN.severity();

    private Halves() { }

    /**
     * The severity of the whole and of the halves together.
     *
     * @param men that of the men's value; 0 where it is not given, and the same of the {@code women}'s
     */
    public static byte together(byte whole, byte men, byte women) {
        return Statuses.largest(men | women | (standIn(whole, men, women) ? 0 : whole));
    }

    private static boolean standIn(byte whole, byte men, byte women) {
        return whole == UNKNOWN && men != 0 && women != 0;
    }

    /** Whether both halves are given and say what the whole does not. */
    public static boolean standIn(RowOutcome whole, RowResult[] given) {
        return given.length > 0 && standIn(whole.status().severity(), severity(given[0]), severity(given[1]));
    }

    private static byte severity(RowResult half) {
        return half == null ? 0 : half.status().severity();
    }

    private static byte strict(RowResult half) {
        return half == null ? 0 : half.strict().severity();
    }

    /**
     * The whole as it stands beside the halves: where it has no value and one half has, the other half would do as well.
     *
     * @param given what the halves of the row come to; null in the place of one that is not given
     */
    public static RowOutcome whole(Row row, RowOutcome whole, RowResult[] given) {
        boolean one = given.length > 0 && given[0] == null ^ given[1] == null;
        return one && whole == RowOutcome.NO_EVIDENCE ? RowOutcome.because(Status.UNKNOWN, "reason.halves-missing", row.code(),
                row.halves()[given[0] == null ? 0 : 1].code()) : whole;
    }

    /** The whole and the halves together; the gap is that of the whole, where it is missing the largest of the halves. */
    public static RowOutcome own(RowOutcome whole, RowResult[] given) {
        if (Arrays.stream(given).allMatch(Objects::isNull)) {
            return whole;
        }
        Status status = Statuses.of(together(whole.status().severity(), severity(given[0]), severity(given[1])));
        Status strict = Statuses.of(together(whole.strict().severity(), strict(given[0]), strict(given[1])));
        BigDecimal gap = whole.status() != Status.UNKNOWN ? whole.gap() : Arrays.stream(given).filter(Objects::nonNull)
                .map(h -> h.result().gap()).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(null);
        Message reason = status == whole.status() ? whole.reason() : Arrays.stream(given).filter(Objects::nonNull)
                .filter(h -> h.status() == status).findFirst().map(h -> h.result().reason()).orElse(null);
        return new RowOutcome(status, strict, gap, reason, whole.value(), whole.members());
    }
}
