package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * The status of one requirement by its own column, or by what is counted in its place.
 *
 * @param status the answer
 * @param strict the answer if every provisional requirement behind what was counted were unspecified
 * @param gap how far the threshold is; null where there is no distance, as of a value that stands exactly at a level
 *     which it has to pass ("hơn", "dưới")
 * @param reason why it is open; null when it is not
 * @param value what was counted, for people; null for the value in the column
 * @param members who was counted
 */
public record RowOutcome(Status status, Status strict, BigDecimal gap, Message reason, String value, List<MemberResult> members) {

    /** Takes a distance of 0 for none. */
    public RowOutcome {
        gap = gap == null || gap.signum() == 0 ? null : gap;
    }

    /** There is no value. */
    public static final RowOutcome NO_EVIDENCE = because(Status.UNKNOWN, "reason.no-evidence");

    private static final Map<Status, RowOutcome> PLAIN = Arrays.stream(Status.values()).collect(Collectors.toMap(s -> s,
            s -> new RowOutcome(s, s, null, null, null, List.of()), (a, b) -> a, () -> new EnumMap<>(Status.class)));

    public static RowOutcome of(Status status) {
        return PLAIN.get(status);
    }

    /** A row by the severity of its value: of a floor a value that holds leaves the row open, until a level is set. */
    public static RowOutcome of(Requirement r, byte severity) {
        Status status = Statuses.of(severity);
        return status == Status.UNSPECIFIED ? because(status, "reason.floor", r.level().awaits()) : of(status);
    }

    /** A row by its number and what that is held against; where it misses, with the distance. */
    public static RowOutcome compared(Requirement r, ValueRule rule, BigDecimal number, BigDecimal against) {
        return compared(r, rule.compared(number.compareTo(against)), number, against);
    }

    /** The same by the severity of a comparison that was made before the numbers were rounded. */
    public static RowOutcome compared(Requirement r, byte severity, BigDecimal number, BigDecimal against) {
        RowOutcome own = of(r, severity);
        return own.status() != Status.NOT_MET ? own
                : new RowOutcome(own.status(), own.strict(), Decimals.simple(number.subtract(against).abs()), null, null, List.of());
    }

    public static RowOutcome because(Status status, String reason, Object... arguments) {
        return new RowOutcome(status, status, null, Message.of(reason, arguments), null, List.of());
    }

    public RowOutcome withValue(String shown) {
        return new RowOutcome(status, strict, gap, reason, shown, members);
    }

    /** This answer with the value and the members of a count. */
    public RowOutcome withMembers(RowOutcome counted) {
        return new RowOutcome(status, strict, gap, reason, counted.value(), counted.members());
    }
}
