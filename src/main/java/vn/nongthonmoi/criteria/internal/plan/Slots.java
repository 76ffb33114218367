package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import vn.nongthonmoi.criteria.internal.plan.ValueRule.Reads;

/**
 * Takes a unit's values by column and says what each comes to by itself. Of {@code {1.1=true, 15.3=26.35}} the severities are 1 in the
 * slot of 1.1 and 8 in that of 15.3; all others stay as they are without a value. Hosts give the same columns for one unit after the
 * other, most often by the very same strings: those that came before are asked for first ({@link ColumnOrder}). To ask for each is
 * quicker than to walk through the map, where every step waits for the one before.
 */
public final class Slots implements BiConsumer<String, Object> {

    private static final Set<Class<?>> FIND_BY_EQUALS = Set.of(HashMap.class, LinkedHashMap.class, ConcurrentHashMap.class,
            Map.of().getClass(), Map.of("", "").getClass());

    private final Plan plan;
    private final boolean tidy;
    private final Values values;
    private final byte[] own;
    private int severities;
    private boolean foreign;
    private boolean halves;

    /** The columns of a map that the plan reads, in the order in which they are asked for. */
    private static ColumnOrder order(Plan plan, Map<String, ?> values) {
        String[] columns = values.keySet().stream().filter(c -> plan.slotOf(c) != null)
                .sorted(Comparator.comparing(c -> plan.rule(plan.slotOf(c)).reads() != Reads.NUMBER))
                .toArray(String[]::new);
        int[] slots = Arrays.stream(columns).mapToInt(plan::slotOf).toArray();
        ValueRule[] rules = Arrays.stream(slots).mapToObj(plan::rule).toArray(ValueRule[]::new);
        int[] places = new int[plan.columns().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < slots.length; i++) {
            places[slots[i]] = i;
        }
        return new ColumnOrder(columns, slots, rules,
                (int) Arrays.stream(rules).filter(v -> v.reads() == Reads.NUMBER).count(), places);
    }

    private Slots(Plan plan, boolean tidy, Values values) {
        this.plan = plan;
        this.tidy = tidy;
        this.values = values;
        this.own = plan.none();
    }

    /**
     * The answer by values in columns; null where a column is none that the plan reads, or a value is not of the plain
     * kinds, so that more has to be known to read them.
     *
     * @param tidy whether texts among the values are in the form that {@link vn.nongthonmoi.criteria.Evidence} gives them
     */
    public static QuickStatuses statuses(Plan plan, Map<String, ?> values, boolean tidy) {
        ColumnOrder before = plan.order();
        if (values.size() <= before.columns().length && (tidy || findsByEquals(values))) {
            Slots slots = new Slots(plan, tidy, new Values(new Object[before.columns().length], before.places()));
            if (slots.ask(before, values)) {
                return slots.statuses();
            }
        }
        Slots slots = new Slots(plan, tidy, Values.bySlot(plan, new Object[plan.columns().size()]));
        values.forEach(slots);
        if (!slots.foreign) {
            plan.remember(order(plan, values));
        }
        return slots.statuses();
    }

    /**
     * Whether a map finds a column by its equal. One that ignores letter case, or counts only the very same string, would be
     * asked for the spelling of the unit before: then the answer would depend on that.
     */
    private static boolean findsByEquals(Map<String, ?> values) {
        return FIND_BY_EQUALS.contains(values.getClass())
                || values.getClass() == TreeMap.class && ((TreeMap<String, ?>) values).comparator() == null;
    }

    /** The answer by values that stand in slots; null where one of them is odd. */
    public static QuickStatuses statuses(Plan plan, Object[] at) {
        Slots slots = new Slots(plan, true, Values.bySlot(plan, new Object[at.length]));
        for (int slot = 0; slot < at.length; slot++) {
            if (at[slot] != null) {
                slots.put(slot, slot, at[slot]);
            }
        }
        return slots.statuses();
    }

    private QuickStatuses statuses() {
        if (foreign || severities >= ValueRule.ODD) {
            return null;
        }
        QuickCheck.parts(plan, values, halves, own);
        return new QuickStatuses(plan, values, own);
    }

    /** Asks for the columns that came before; whether these are all there are. */
    private boolean ask(ColumnOrder before, Map<String, ?> map) {
        String[] columns = before.columns();
        ValueRule[] rules = before.rules();
        int[] slots = before.slots();
        Object[] at = values.at();
        // What changes with every value is kept where no memory is touched.
        int found = 0;
        int all = 0;
        for (int i = 0; i < before.numbers(); i++) {
            Object value = map.get(columns[i]);
            if (value == null) {
                continue;
            }
            found++;
            if (value.getClass() == BigDecimal.class && slots[i] < own.length) {
                byte severity = rules[i].number((BigDecimal) value);
                all |= severity;
                own[slots[i]] = severity;
                at[i] = value;
            } else {
                put(slots[i], i, value);
            }
        }
        for (int i = before.numbers(); i < columns.length; i++) {
            Object value = map.get(columns[i]);
            if (value == null) {
                continue;
            }
            found++;
            if (value instanceof Boolean && slots[i] < own.length) {
                byte severity = rules[i].of(value);
                all |= severity;
                own[slots[i]] = severity;
                at[i] = value;
            } else {
                put(slots[i], i, value);
            }
        }
        severities |= all;
        return found == map.size();
    }

    @Override
    public void accept(String column, Object value) {
        if (value == null) {
            return;
        }
        Integer slot = plan.slotOf(column);
        if (slot == null) {
            foreign = true;
        } else {
            put(slot, slot, value);
        }
    }

    private void put(int slot, int place, Object given) {
        ValueRule rule = plan.rule(slot);
        Object value = given;
        if (given.getClass() != BigDecimal.class && !(given instanceof Boolean)) {
            if (!tidy || !(given instanceof String text)) {
                foreign = true;
                return;
            }
            value = rule.reads().of(text);
        }
        byte severity = rule.of(value);
        severities |= severity;
        if (slot < own.length) {
            own[slot] = severity;
        } else {
            halves = true;
        }
        values.at()[place] = value;
    }
}
