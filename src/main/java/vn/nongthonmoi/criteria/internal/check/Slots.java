package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.nongthonmoi.criteria.internal.check.Verdict.Reads;

/**
 * Puts a unit's values by column into the slots of a plan, and says what each comes to by itself. Hosts give the same
 * columns for one unit after the other, most often by the very same strings: those that came before are asked for first.
 * To ask for each is quicker than to walk through the map, where every step waits for the one before.
 */
final class Slots implements BiConsumer<String, Object> {

    private final Plan plan;
    private final boolean tidy;
    // As long as values of rows themselves need; longer once the value of a half is given.
    private Object[] at;
    private final byte[] own;
    private int severities;
    private boolean foreign;

    /**
     * Columns that came before, with the slot and the verdict of each: first those that hold numbers, then the others, so
     * that a processor foretells what comes next. Not to be changed.
     */
    record Order(String[] columns, int[] slots, Verdict[] verdicts, int numbers) {
        static final Order NONE = new Order(new String[0], new int[0], new Verdict[0], 0);
    }

    private Slots(Plan plan, boolean tidy) {
        this.plan = plan;
        this.tidy = tidy;
        this.at = new Object[plan.ownColumns()];
        this.own = plan.none();
    }

    /**
     * The answer by values in columns; null where a column is none that the plan reads, or a value is not of the plain
     * kinds, so that more has to be known to read them.
     *
     * @param tidy whether texts among the values are in the form that {@link vn.nongthonmoi.criteria.Evidence} gives them
     */
    static Judgement judged(Plan plan, Map<String, ?> values, boolean tidy) {
        Slots slots = new Slots(plan, tidy);
        if (!slots.ask(plan.order(), values)) {
            slots = new Slots(plan, tidy);
            values.forEach(slots);
            if (!slots.foreign) {
                plan.remember(order(plan, values));
            }
        }
        return slots.judged();
    }

    /** The answer by values that stand in slots; null where one of them is odd. */
    static Judgement judged(Plan plan, Object[] at) {
        Slots slots = new Slots(plan, true);
        for (int slot = 0; slot < at.length; slot++) {
            if (at[slot] != null) {
                slots.put(slot, at[slot]);
            }
        }
        return slots.judged();
    }

    private Judgement judged() {
        return foreign || severities >= Verdict.ODD || !QuickCheck.parts(plan, at, own) ? null
                : new Judgement(plan, at, own);
    }

    private static Order order(Plan plan, Map<String, ?> values) {
        String[] columns = values.keySet().stream().filter(c -> plan.slotOf(c) != null)
                .sorted(Comparator.comparing(c -> plan.verdict(plan.slotOf(c)).reads() != Reads.NUMBER)).toArray(String[]::new);
        int[] slots = Arrays.stream(columns).mapToInt(plan::slotOf).toArray();
        Verdict[] verdicts = Arrays.stream(slots).mapToObj(plan::verdict).toArray(Verdict[]::new);
        return new Order(columns, slots, verdicts,
                (int) Arrays.stream(verdicts).filter(v -> v.reads() == Reads.NUMBER).count());
    }

    /** Asks for the columns that came before; whether these are all there are. */
    private boolean ask(Order before, Map<String, ?> values) {
        String[] columns = before.columns();
        if (values.size() > columns.length) {
            return false;
        }
        int given = 0;
        for (int i = 0; i < before.numbers(); i++) {
            Object value = values.get(columns[i]);
            if (value != null) {
                given++;
                if (value.getClass() == BigDecimal.class) {
                    put(before.slots()[i], value, before.verdicts()[i].number((BigDecimal) value));
                } else {
                    put(before.slots()[i], value);
                }
            }
        }
        for (int i = before.numbers(); i < columns.length; i++) {
            Object value = values.get(columns[i]);
            if (value != null) {
                given++;
                put(before.slots()[i], value);
            }
        }
        return given == values.size();
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
            put(slot, value);
        }
    }

    private void put(int slot, Object given) {
        Verdict verdict = plan.verdict(slot);
        Object value = given;
        if (given.getClass() != BigDecimal.class && !(given instanceof Boolean)) {
            if (!tidy || !(given instanceof String text)) {
                foreign = true;
                return;
            }
            value = verdict.reads().of(text);
        }
        put(slot, value, verdict.of(value));
    }

    private void put(int slot, Object value, byte severity) {
        severities |= severity;
        if (slot < own.length) {
            own[slot] = severity;
        } else if (slot >= at.length) {
            at = Arrays.copyOf(at, plan.columns().size());
        }
        at[slot] = value;
    }
}
