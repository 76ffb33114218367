package vn.nongthonmoi.office.rules;

import java.util.List;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;

/**
 * What there is to print of a comparison.
 *
 * @param sets sets that only one side has, or that hold on other days; only where two directories are compared
 * @param differences what differs, a day on which it does each
 */
public record Diff(List<SetChange> sets, List<SetDifference> differences) {

    /**
     * A set that is not on both sides the same.
     *
     * @param period its period
     * @param before the set before; null when there was none
     * @param after the set after; null when there is none
     */
    public record SetChange(Period period, SetSummary before, SetSummary after) { }
}
