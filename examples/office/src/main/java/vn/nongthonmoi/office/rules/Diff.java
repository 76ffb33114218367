package vn.nongthonmoi.office.rules;

import java.util.List;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/**
 * What there is to print of a comparison.
 *
 * @param before what the side before is, for people; empty where whoever asked knows
 * @param after the same of the side after
 * @param ofRules whether a side is rules, of which nothing else says which they are; periods and days stand in each difference
 * @param sets sets that only one side has, or that hold on other days; only where two directories are compared
 * @param differences what differs, a day on which it does each
 */
public record Diff(String before, String after, boolean ofRules, List<SetChange> sets, List<SetDifference> differences) {

    /** The comparison of two sets that whoever asks for it has named. */
    public Diff(SetDifference difference) {
        this("", "", false, List.of(), List.of(difference));
    }

    /**
     * A set that is not on both sides the same.
     *
     * @param standard its standard
     * @param period its period; null where the sides are two of them
     * @param before the set before; null when there was none
     * @param after the set after; null when there is none
     */
    public record SetChange(Standard standard, Period period, SetSummary before, SetSummary after) { }
}
