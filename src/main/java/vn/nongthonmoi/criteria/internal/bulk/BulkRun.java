package vn.nongthonmoi.criteria.internal.bulk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.Alternatives;
import vn.nongthonmoi.criteria.internal.plan.Halves;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.RowLogic;
import vn.nongthonmoi.criteria.internal.plan.Statuses;
import vn.nongthonmoi.criteria.internal.plan.ValueRule;

/**
 * Holds the columns of a group of units against its plan: row by row over a stretch of units that fits into the
 * processor's cache. Severities are put together by OR, of which the largest bit is the largest severity. What is odd
 * about a unit is left to who assesses it by itself. Not thread-safe.
 */
public final class BulkRun {

    private static final int STRETCH = 1024;
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte UNSPECIFIED = Status.UNSPECIFIED.severity();

    private final Group group;
    private final Plan plan;
    private final Column[] columns;
    // By slot, for the scale of the column that stands there; null where whole numbers do not do.
    private final Bounds[] bounds;
    private final BitSet odd;
    private final boolean inOneRun;
    private final Buffers buffers;
    // The stretch at hand: its first place in the group, and how many units it has.
    private int start;
    private int size;

    /**
     * A run.
     *
     * @param columns by name
     * @param odd receives the units that have to be assessed by themselves
     */
    public BulkRun(Group group, Map<String, Column> columns, BitSet odd) {
        this.group = group;
        this.plan = group.plan();
        this.columns = new Column[plan.columns().size()];
        this.bounds = new Bounds[this.columns.length];
        for (int slot = 0; slot < bounds.length; slot++) {
            this.columns[slot] = columns.get(plan.columns().get(slot));
            bounds[slot] = this.columns[slot] instanceof Column.Decimals d ? Bounds.of(plan.rule(slot), d.scale()) : null;
        }
        this.buffers = new Buffers(Math.min(STRETCH, group.units().length));
        this.odd = odd;
        this.inOneRun = group.inOneRun();
    }

    /** Assesses the group. */
    public void into(Severities answers) {
        for (start = 0; start < group.units().length; start += STRETCH) {
            size = Math.min(STRETCH, group.units().length - start);
            stretch(answers);
        }
    }

    private void stretch(Severities answers) {
        byte[] all = buffers.take();
        byte[] criterion = buffers.take();
        byte[] row = buffers.take();
        Arrays.fill(all, 0, size, (byte) 0);
        for (int c = 0; c < plan.criteria().size(); c++) {
            Plan.Criterion of = plan.criteria().get(c);
            Arrays.fill(criterion, 0, size, of.rows().isEmpty() ? UNSPECIFIED : 0);
            for (int i = 0; i < of.rows().size(); i++) {
                row(of.rows().get(i), row);
                put(row, answers.indicator(group.rows()[of.first() + i]));
                or(criterion, row);
            }
            Statuses.largest(criterion, size);
            put(criterion, answers.criterion(group.criteria()[c]));
            or(all, criterion);
        }
        for (int i = 0; i < plan.conditions().size(); i++) {
            row(plan.conditions().get(i), row);
            put(row, answers.condition(group.conditions()[i]));
            or(all, row);
        }
        Statuses.largest(all, size);
        put(all, answers.all());
        for (int i = 0; i < size; i++) {
            if (all[i] == ValueRule.ODD) {
                odd.set(unit(i));
            }
        }
        buffers.back(3);
    }

    /** The severities of a row over the stretch. */
    private void row(Row row, byte[] out) {
        if (row.blankField() != null) {
            Arrays.fill(out, 0, size, UNKNOWN);
            return;
        }
        own(row, row.quick().none(), out);
        if (row.single()) {
            return;
        }
        if (row.halves().length > 0) {
            halves(row, out);
        }
        if (row.parts().length == 0) {
            return;
        }
        byte[] parts = buffers.take();
        byte[] one = buffers.take();
        Arrays.fill(parts, 0, size, (byte) 0);
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        if (row.cases() != null) {
            alternatives(row, parts);
        } else {
            for (Row part : row.parts()) {
                row(part, one);
                for (int i = 0; i < size; i++) {
                    parts[i] |= any ? Statuses.forAny(one[i]) : one[i];
                }
            }
        }
        byte[] combined = RowLogic.combined(row);
        for (int i = 0; i < size; i++) {
            out[i] = combined[RowLogic.at(out[i], parts[i])];
        }
        buffers.back(2);
    }

    /** The severities of a row by its own column and those of men and women. */
    private void halves(Row row, byte[] whole) {
        Row[] halves = row.halves();
        if (columns[halves[0].slot()] == null && columns[halves[1].slot()] == null) {
            return;
        }
        byte[] men = buffers.take();
        byte[] women = buffers.take();
        own(halves[0], (byte) 0, men);
        own(halves[1], (byte) 0, women);
        for (int i = 0; i < size; i++) {
            whole[i] = Halves.together(whole[i], men[i], women[i]);
        }
        buffers.back(2);
    }

    /** The parts of a row of which facts of the units say which are considered. */
    private void alternatives(Row row, byte[] out) {
        int count = row.parts().length;
        byte[][] considered = new byte[count][];
        byte[][] settled = new byte[count][];
        for (int p = 0; p < count; p++) {
            considered[p] = buffers.take();
            settled[p] = buffers.take();
            row(row.parts()[p], considered[p]);
            System.arraycopy(considered[p], 0, settled[p], 0, size);
            settled(row.parts()[p], row.parts(), settled[p]);
        }
        byte[] ofOne = new byte[count];
        byte[] comesTo = new byte[count];
        for (int i = 0; i < size; i++) {
            for (int p = 0; p < count; p++) {
                ofOne[p] = considered[p][i];
                comesTo[p] = settled[p][i];
            }
            out[i] = (byte) Alternatives.together(row, ofOne, comesTo);
        }
        buffers.back(2 * count);
    }

    /** What a part comes to that may only be considered for some units. */
    private void settled(Row part, Row[] siblings, byte[] out) {
        if (part.fact() == null) {
            return;
        }
        Column facts = columns[part.fact().slot()];
        Bounds test = facts instanceof Column.Decimals d && d.scale() == 0 && d.present() == null
                ? Bounds.of(part.requirement().manner().onlyWhen()) : null;
        if (test != null) {
            guarded((Column.Decimals) facts, test, out);
            return;
        }
        for (int i = 0; i < size; i++) {
            Object fact = facts == null ? null : facts.value(unit(i));
            out[i] = fact == null ? withoutFact(part, siblings, out[i], unit(i))
                    : RowLogic.guarded(part, fact, out[i]);
        }
    }

    private void guarded(Column.Decimals facts, Bounds test, byte[] out) {
        for (int i = 0; i < size; i++) {
            long fact = facts.unscaled()[unit(i)];
            if (fact < test.least() || fact > test.most()) {
                out[i] = ValueRule.ODD;
            } else if (fact < test.from() || fact > test.to()) {
                out[i] = 0;
            }
        }
    }

    private byte withoutFact(Row part, Row[] siblings, byte considered, int unit) {
        FactTest test = part.requirement().manner().onlyWhen();
        int entered = 0;
        boolean own = false;
        for (Row sibling : siblings) {
            FactTest other = sibling.requirement().manner().onlyWhen();
            Column values = columns[sibling.slot()];
            if (values != null && other != null && other.fact().equals(test.fact()) && values.value(unit) != null) {
                entered++;
                own |= sibling == part;
            }
        }
        return RowLogic.withoutFact(considered, entered, own);
    }

    /** The severities of a row by its own column. */
    private void own(Row row, byte none, byte[] out) {
        ValueRule rule = row.quick();
        Column column = columns[row.slot()];
        if (column == null) {
            Arrays.fill(out, 0, size, none);
        } else if (column instanceof Column.Passes passes && rule.reads() == ValueRule.Reads.PASS) {
            passes(passes, rule, out);
            missing(passes.present(), none, out);
        } else if (column instanceof Column.Decimals decimals && bounds[row.slot()] != null) {
            decimals(decimals, rule, bounds[row.slot()], out);
            missing(decimals.present(), none, out);
        } else if (column instanceof Column.Decimals decimals && rule.reads() == ValueRule.Reads.GRADE
                && decimals.scale() == 0) {
            for (int i = 0; i < size; i++) {
                out[i] = rule.grade(decimals.unscaled()[unit(i)]);
            }
            missing(decimals.present(), none, out);
        } else {
            for (int i = 0; i < size; i++) {
                Object value = column.value(unit(i));
                out[i] = value == null ? none : rule.of(value instanceof String s ? rule.reads().of(s) : value);
            }
        }
    }

    private void passes(Column.Passes column, ValueRule rule, byte[] out) {
        boolean[] values = column.values();
        byte held = rule.held();
        byte missed = rule.missed();
        int change = held - missed;
        if (inOneRun) {
            int first = unit(0);
            // By arithmetic, so that there is nothing to foretell.
            for (int i = 0; i < size; i++) {
                out[i] = (byte) (missed + (values[first + i] ? 1 : 0) * change);
            }
        } else {
            for (int i = 0; i < size; i++) {
                out[i] = values[unit(i)] ? held : missed;
            }
        }
    }

    private void decimals(Column.Decimals column, ValueRule rule, Bounds b, byte[] out) {
        long[] values = column.unscaled();
        int first = unit(0);
        if (!inOneRun) {
            long[] gathered = buffers.longs();
            for (int i = 0; i < size; i++) {
                gathered[i] = values[unit(i)];
            }
            values = gathered;
            first = 0;
        }
        if (compared(values, first, size, b, rule.held(), rule.missed(), out) < 0) {
            for (int i = 0; i < size; i++) {
                if (values[first + i] < b.least() || values[first + i] > b.most()) {
                    out[i] = ValueRule.ODD;
                }
            }
        }
        if (rule.whole() && column.scale() > 0) {
            for (int i = 0; i < size; i++) {
                if (values[first + i] % column.one() != 0) {
                    out[i] = ValueRule.ODD;
                }
            }
        }
    }

    /** Compares without a branch; below 0 where some value cannot be. */
    private static long compared(long[] values, int first, int size, Bounds b, byte held, byte missed, byte[] out) {
        long least = b.least();
        long most = b.most();
        long from = b.from();
        long to = b.to();
        int change = missed - held;
        long beyond = 0;
        for (int i = 0; i < size; i++) {
            long v = values[first + i];
            beyond |= v - least | most - v;
            out[i] = (byte) (held + (int) ((v - from | to - v) >>> 63) * change);
        }
        return beyond;
    }

    private void missing(long[] present, byte none, byte[] out) {
        if (present == null) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (!Column.present(present, unit(i))) {
                out[i] = none;
            }
        }
    }

    private void put(byte[] severities, byte[] answers) {
        if (inOneRun) {
            System.arraycopy(severities, 0, answers, unit(0), size);
        } else {
            for (int i = 0; i < size; i++) {
                answers[unit(i)] = severities[i];
            }
        }
    }

    private void or(byte[] into, byte[] more) {
        for (int i = 0; i < size; i++) {
            into[i] |= more[i];
        }
    }

    private int unit(int i) {
        return group.units()[start + i];
    }
}
