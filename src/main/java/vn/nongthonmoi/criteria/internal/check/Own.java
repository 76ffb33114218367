package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Status;

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
record Own(Status status, Status strict, BigDecimal gap, Message reason, String value, List<MemberResult> members) {

    /** Takes a distance of 0 for none. */
    Own {
        gap = gap == null || gap.signum() == 0 ? null : gap;
    }

    /** There is no value. */
    static final Own NO_EVIDENCE = because(Status.UNKNOWN, "reason.no-evidence");

    private static final Map<Status, Own> PLAIN = Arrays.stream(Status.values()).collect(Collectors.toMap(s -> s,
            s -> new Own(s, s, null, null, null, List.of()), (a, b) -> a, () -> new EnumMap<>(Status.class)));

    static Own of(Status status) {
        return PLAIN.get(status);
    }

    static Own missed(BigDecimal gap) {
        return new Own(Status.NOT_MET, Status.NOT_MET, gap, null, null, List.of());
    }

    static Own because(Status status, String reason, Object... arguments) {
        return new Own(status, status, null, Message.of(reason, arguments), null, List.of());
    }

    Own withValue(String shown) {
        return new Own(status, strict, gap, reason, shown, members);
    }

    /** This answer with the value and the members of a count. */
    Own withMembers(Own counted) {
        return new Own(status, strict, gap, reason, counted.value(), counted.members());
    }
}
