package vn.nongthonmoi.criteria.internal.plan;

import java.util.Arrays;

/**
 * Columns that came before, each with its slot and rule: first those that hold numbers, then the others, so that a
 * processor foretells what comes next. Not to be changed.
 *
 * @param places the place of each slot among the columns; below 0 where it has none
 */
record ColumnOrder(String[] columns, int[] slots, ValueRule[] rules, int numbers, int[] places) {

    /** No columns, of a plan that has so many slots. */
    static ColumnOrder none(int slots) {
        int[] places = new int[slots];
        Arrays.fill(places, -1);
        return new ColumnOrder(new String[0], new int[0], new ValueRule[0], 0, places);
    }
}
