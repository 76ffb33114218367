package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where one indicator, part of an indicator or condition of recognition stands.
 *
 * @param code for example {@code 15.3}
 * @param title short title
 * @param status the answer
 * @param value the evidence used, decimals in plain notation; null when there is none
 * @param gap the positive distance from the value to the threshold in the requirement's unit (in the value's own for
 *     a multiple of another value), exact unless it is a share or a growth, which is rounded up; null when met,
 *     when the value is no number, or when there is nothing to compare
 * @param reason why the status is unknown, unspecified or not applicable; null otherwise
 * @param requirement what was asked
 * @param provisional whether the requirement, or that of a part considered, is provisional
 * @param parts the parts in the order of the annex; empty when there are none
 * @param members the units within that were counted, by code; empty when the row is not counted over any
 */
public record IndicatorResult(String code, LocalizedText title, Status status, String value, BigDecimal gap,
        Message reason, Requirement requirement, boolean provisional, List<IndicatorResult> parts,
        List<MemberResult> members) {

    /** Copies the lists. */
    public IndicatorResult {
        parts = List.copyOf(parts);
        members = List.copyOf(members);
    }
}
