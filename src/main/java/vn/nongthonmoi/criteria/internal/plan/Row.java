package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Requirement;

/**
 * A row of a sheet for the year assessed, with the slot of its value. Immutable: its arrays are not to be changed.
 *
 * @param code the row's code, which is its evidence column
 * @param slot where its value stands in the values of a unit
 * @param requirement what is asked in the year
 * @param blankField the profile field that the unit leaves blank and on which the row depends; null when none
 * @param parts its parts in the order of the annex
 * @param halves the values for men and for women, in this order: where they are given, they have to meet the row as well, and
 *     both stand for a whole that is missing
 * @param cases which of its parts are considered, in every way that facts of the unit can be; null where no fact says
 * @param fact the unit fact that says whether the row is considered at all; null when it always is
 * @param open the answer whatever the value is, where no level is known; null where one is
 * @param known the results that do not depend on the unit; null where there are none
 * @param rule what the row's own value comes to
 */
public record Row(String code, int slot, LocalizedText title, Requirement requirement, String blankField,
        Row[] parts, Row[] halves, boolean[][] cases, Fact fact, RowOutcome open, RowResult.Beforehand known, ValueRule rule) {

    /**
     * A unit fact that a row asks for.
     *
     * @param slot where its value stands
     * @param title its title
     */
    public record Fact(int slot, LocalizedText title) { }

    /** What decides the row by its own value alone; null where that takes more. */
    public ValueRule quick() {
        return rule.alone() ? rule : null;
    }

    /** Whether the row has neither parts nor halves. */
    public boolean single() {
        return parts.length == 0 && halves.length == 0;
    }

    /** What the row comes to by a number and what that is held against. */
    public RowOutcome compared(BigDecimal number, BigDecimal against) {
        return RowOutcome.compared(requirement, rule, number, against);
    }
}
