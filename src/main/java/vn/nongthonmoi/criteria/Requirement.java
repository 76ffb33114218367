package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one row asks of one kind of unit, after all layers are resolved, with where it comes from.
 *
 * @param code the indicator, part or condition, for example {@code 15.3}, {@code 14.1.c}, {@code debt}
 * @param measure what kind of value is asked for
 * @param comparison how the value is held against the threshold; null unless the measure is a number
 *     or a grade
 * @param threshold the exact threshold in {@code unit}; null when the measure is no number or the value is not known
 * @param grade the least grade; null unless the measure is {@link Measure#GRADE}
 * @param scale the grades from lowest to highest; empty unless the measure is {@link Measure#GRADE}
 * @param unit unit of measure, for example {@code %}; empty when there is none
 * @param state whether the threshold decides
 * @param ifPresent "nếu có": not applicable where its object does not exist
 * @param menAndWomenAlike the value has to hold for men and for women where these are given
 * @param onlyWhen the unit fact that says whether the row is considered at all; null when it always is
 * @param awaits who has to set the value; empty when nobody has to
 * @param source decision, annex and row
 * @param layer the layer that states it, for example {@code national/2021-2025/commune}
 * @param rule file and line that state it
 * @param provisional whether something about it is not confirmed
 * @param caveats what is not confirmed, in Vietnamese; empty when not provisional
 * @param replaces what it replaced in an earlier layer; null when nothing
 */
public record Requirement(String code, Measure measure, Comparison comparison, BigDecimal threshold, String grade,
        List<String> scale, String unit, State state, boolean ifPresent, boolean menAndWomenAlike, FactTest onlyWhen,
        String awaits, String source, String layer, RulePosition rule, boolean provisional, List<String> caveats,
        Requirement replaces) {

    /** Whether a requirement's threshold decides. */
    public enum State {
        /** It decides. */
        DECIDED,
        /** The decision has a value that this library does not know, or none for the year assessed. */
        NOT_KNOWN,
        /** The value is left to {@link Requirement#awaits()}. */
        LEFT,
        /** The threshold is a floor: below it the row is not met, above it the value is still to be set. */
        FLOOR
    }

    /**
     * A test of a unit fact.
     *
     * @param fact the evidence column that holds it, for example {@code 5.truong}
     * @param comparison how it is compared
     * @param number what it is compared with
     */
    public record FactTest(String fact, Comparison comparison, BigDecimal number) { }

    /** Copies the lists. */
    public Requirement {
        scale = List.copyOf(scale);
        caveats = List.copyOf(caveats);
    }
}
