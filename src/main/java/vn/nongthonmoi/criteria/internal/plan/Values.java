package vn.nongthonmoi.criteria.internal.plan;

/**
 * The values of one unit. Not to be changed once an answer rests on them.
 *
 * @param at the values
 * @param places where the value of each slot stands among them; below 0 where it has none
 */
public record Values(Object[] at, int[] places) {

    static Values bySlot(Plan plan, Object[] at) {
        return new Values(at, plan.everySlot());
    }

    /** The value of a slot; null where there is none. */
    public Object of(int slot) {
        int place = places[slot];
        return place < 0 ? null : at[place];
    }
}
