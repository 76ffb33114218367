package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
 * @param column which column of the row the level was read from: the code of a region, commune group or area; empty
 *     where the row has one level for all
 * @param state whether the threshold decides
 * @param ifPresent "nếu có": not applicable where its object does not exist
 * @param menAndWomenAlike the value has to hold for men and for women where these are given
 * @param onlyWhen the unit fact that says whether the row is considered at all; null when it always is
 * @param awaits who has to set the value; empty when nobody has to
 * @param source decision, annex and row
 * @param layer the layer that states it, for example {@code national/2021-2025/commune}
 * @param province the province whose layer states it; null for the nation's and a ministry's
 * @param rule file and line that state it
 * @param provisional whether something about it is not confirmed
 * @param caveats what is not confirmed, in Vietnamese; empty when not provisional
 * @param checked when it was checked and against what, in Vietnamese; empty when that is not said
 * @param replaces what it replaced in an earlier layer; null when nothing
 * @param base what the value is held against, where that is not the threshold itself; null otherwise
 * @param standard the standard that has to be met; null unless the measure is {@link Measure#STANDARD}
 * @param tally how the value is counted over the units within; null when it is the unit's own
 * @since 0.1.0
 */
public record Requirement(String code, Measure measure, Comparison comparison, BigDecimal threshold, String grade,
        List<String> scale, String unit, String column, State state, boolean ifPresent, boolean menAndWomenAlike, FactTest onlyWhen,
        String awaits, String source, String layer, Province province, RulePosition rule, boolean provisional, List<String> caveats, String checked,
        Requirement replaces, Base base, Standard standard, Tally tally) {

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
    public record FactTest(String fact, Comparison comparison, BigDecimal number) {
        /** Refuses null. */
        public FactTest {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * What a value is held against.
     *
     * @param of whose value it is
     * @param standard the set whose level it is; null unless {@code of} is {@link Of#OTHER_SET}
     * @param code the row of that set, or the evidence column that growth is counted from; null for the unit's own row
     */
    public record Base(Of of, Standard standard, String code) {

        /** Refuses null where there has to be something. */
        public Base {
            Objects.requireNonNull(of, "of");
        }

        /** Whose value. */
        public enum Of {
            /** The unit's own when it was recognised: the evidence column {@code code@recognised}. */
            AT_RECOGNITION,
            /** The province's average: the evidence column {@code code@province}. */
            PROVINCE_AVERAGE,
            /** The unit's own of the year before, in the column {@link Base#code}: the value is the growth since. */
            YEAR_BEFORE,
            /** The level that another set asks of the same unit in the same year; the threshold is counted from it. */
            OTHER_SET
        }
    }

    /**
     * How a value is counted over the units within.
     *
     * @param how the way of counting
     * @param kinds the kinds of unit that count
     * @param standard the standard each has to meet; null where a value of their own counts
     * @param column the evidence column of theirs that counts; null where a standard does
     * @param named indicators of the set that have to be among those met; empty unless {@code how} is
     *     {@link How#CONTENTS}
     */
    public record Tally(How how, List<UnitKind> kinds, Standard standard, String column, List<String> named) {

        /** The way of counting. */
        public enum How {
            /** The share of units that meet, in percent. */
            SHARE,
            /** The number of units that meet. */
            COUNT,
            /** The least value over units and contents ({@code column} and {@code column.<content>}). */
            LEAST,
            /** The least share, over units, of the set's indicators met, with the named ones among them. */
            CONTENTS
        }

        /** Copies the lists. */
        public Tally {
            Objects.requireNonNull(how, "how");
            Objects.requireNonNull(kinds, "kinds");
            Objects.requireNonNull(named, "named");
            kinds = List.copyOf(kinds);
            named = List.copyOf(named);
        }
    }

    /** Copies the lists. */
    public Requirement {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(awaits, "awaits");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(caveats, "caveats");
        Objects.requireNonNull(checked, "checked");
        scale = List.copyOf(scale);
        caveats = List.copyOf(caveats);
    }

    /**
     * What is asked, in words: {@code at most 24 %}, {@code left to UBND cấp tỉnh}. Names that rule files give, such as who sets a
     * value and units of measure, are Vietnamese in every language.
     */
    public String text(Locale locale) {
        return RequirementWords.text(this, Objects.requireNonNull(locale, "locale"));
    }

    /**
     * The level alone, short enough for a cell of a table and with a sign: {@code ≤ 24 %}; {@code ≥ ? %} where it is not known.
     * Whoever is to set it is left away: see {@link #text}.
     */
    public String level(Locale locale) {
        return RequirementWords.level(this, Objects.requireNonNull(locale, "locale"));
    }
}
