package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.Map;

/** Puts values by column into the slots of a plan. */
final class Slots {

    private Slots() { }

    /**
     * The values by slot; null where a column is none that the plan reads, or a value is not of the plain kinds, so that
     * more has to be known to read them.
     *
     * @param tidy whether texts among the values are in the form that {@link vn.nongthonmoi.criteria.Evidence} gives them
     */
    static Object[] of(Plan plan, Map<String, ?> values, boolean tidy) {
        Object[] at = new Object[plan.columns().size()];
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            Object value = entry.getValue();
            if (value == null) {
                continue;
            }
            Integer slot = plan.slotOf(entry.getKey());
            if (slot == null) {
                return null;
            }
            if (value instanceof Boolean || value.getClass() == BigDecimal.class) {
                at[slot] = value;
            } else if (tidy && value instanceof String text) {
                at[slot] = plan.read(slot, text);
            } else {
                return null;
            }
        }
        return at;
    }
}
