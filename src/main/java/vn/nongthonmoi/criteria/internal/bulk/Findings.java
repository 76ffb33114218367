package vn.nongthonmoi.criteria.internal.bulk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;

/**
 * What statuses do not say of a unit that was assessed in bulk: how far it misses a row, and whether its outcome rests on what is
 * provisional. Both follow from statuses, values and requirements for nearly all rows; for the others this says that the
 * unit has to be assessed by itself, which costs many times as much.
 */
public final class Findings {

    private final Group group;
    private final Map<String, Column> columns;
    private final Severities severities;

    /** @param columns the evidence by name */
    public Findings(Group group, Map<String, Column> columns, Severities severities) {
        this.group = group;
        this.columns = columns;
        this.severities = severities;
    }

    /** What is found, or that nothing was: then the unit has to be assessed by itself. */
    public record Finding<T>(boolean known, T value) {
        static <T> Finding<T> of(T value) {
            return new Finding<>(true, value);
        }

        static <T> Finding<T> nothing() {
            return new Finding<>(false, null);
        }
    }

    /** Whether a row's status rests on what is provisional. */
    private enum Ground {
        FIRM, PROVISIONAL,
        /** It depends on the parts. */
        OPEN
    }

    /**
     * Whether the outcome would differ if every provisional requirement were unspecified. It falls short all the same where one
     * unmet row is firm, and is met all the same where all met rows are; what is undetermined stays so.
     */
    public Finding<Boolean> provisional(int unit, Outcome outcome) {
        if (outcome == Outcome.UNDETERMINED) {
            return Finding.of(false);
        }
        boolean falls = outcome == Outcome.FALLS_SHORT;
        byte deciding = (falls ? Status.NOT_MET : Status.MET).severity();
        boolean[] grounds = new boolean[Ground.values().length];
        Plan plan = group.plan();
        for (int i = 0; i < plan.rows().size(); i++) {
            note(plan.rows().get(i), severities.indicator(group.rows()[i])[unit] == deciding, grounds);
        }
        for (int i = 0; i < plan.conditions().size(); i++) {
            note(plan.conditions().get(i), severities.condition(group.conditions()[i])[unit] == deciding, grounds);
        }
        if (grounds[(falls ? Ground.FIRM : Ground.PROVISIONAL).ordinal()]) {
            return Finding.of(!falls);
        }
        return grounds[Ground.OPEN.ordinal()] ? Finding.nothing() : Finding.of(falls);
    }

    private static void note(Row row, boolean decides, boolean[] grounds) {
        if (decides) {
            grounds[ground(row).ordinal()] = true;
        }
    }

    private static Ground ground(Row row) {
        return row.requirement().citation().provisional() ? Ground.PROVISIONAL
                : row.requirement().measure() == Measure.STANDARD || Arrays.stream(row.parts()).anyMatch(Findings::mayChange)
                ? Ground.OPEN : Ground.FIRM;
    }

    /** A part that is provisional, or considered for some units only. */
    private static boolean mayChange(Row part) {
        return part.requirement().citation().provisional() || part.requirement().manner().onlyWhen() != null
                || part.requirement().measure() == Measure.STANDARD || Arrays.stream(part.parts()).anyMatch(Findings::mayChange);
    }

    /**
     * How far a unit misses an indicator or condition that it does not meet; of no value where the row has no distance, or the value
     * itself meets the level or stands exactly at one that it has to pass.
     */
    public Finding<BigDecimal> gap(int unit, Row row) {
        Requirement asked = row.requirement();
        return switch (asked.measure()) {
            case PASS, GRADE, ALL_PARTS, ANY_PART, UNSTATED -> Finding.of(null);
            case PERCENT, GROWTH, NUMBER, COUNT -> asked.manner().base() != null || asked.manner().tally() != null || halves(unit, row)
                    ? Finding.nothing() : distance(row, value(unit, row));
            case RATIO, OBJECTS, STANDARD -> Finding.nothing();
        };
    }

    /** Whether a unit gives a half of a row: then the larger miss counts. */
    private boolean halves(int unit, Row row) {
        return Arrays.stream(row.halves()).anyMatch(half -> value(unit, half) != null);
    }

    private Object value(int unit, Row row) {
        Column column = columns.get(row.code());
        Object value = column == null ? null : column.value(unit);
        return value instanceof String text ? row.quick().reads().of(text) : value;
    }

    private static Finding<BigDecimal> distance(Row row, Object value) {
        BigDecimal threshold = row.requirement().level().threshold();
        if (value == null || threshold == null) {
            return Finding.of(null);
        }
        return value instanceof BigDecimal number ? Finding.of(row.compared(number, threshold).gap()) : Finding.nothing();
    }

    /** The row of a code; null where the unit's plan has no indicator or condition of it. */
    public Row row(String code) {
        Plan plan = group.plan();
        Integer slot = plan.slotOf(code);
        int indicators = plan.rows().size();
        return slot == null || slot >= indicators + plan.conditions().size() ? null
                : slot < indicators ? plan.rows().get(slot) : plan.conditions().get(slot - indicators);
    }

    /** The severity of an indicator or condition of the plan. */
    public byte severity(int unit, Row row) {
        int indicators = group.plan().rows().size();
        return row.slot() < indicators ? severities.indicator(group.rows()[row.slot()])[unit]
                : severities.condition(group.conditions()[row.slot() - indicators])[unit];
    }
}
