package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.List;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;

/**
 * The severities of rows by values that are as they should be, and nothing else: no reason, no gap, no object. Whatever
 * is not so plain is {@link Verdict#ODD}, which is the largest and so stays on top. {@link Checker} gives the same
 * answers with all that explains them; tests hold the two together.
 */
public final class QuickCheck {

    private static final byte NOT_MET = Status.NOT_MET.severity();
    private static final byte MET = Status.MET.severity();
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.severity();

    private QuickCheck() { }

    /**
     * The severities of all indicators, then of the conditions; null where any of them is odd.
     *
     * @param plan one that is quick
     * @param at the unit's values by slot
     */
    static byte[] of(Plan plan, Object[] at) {
        List<Row> rows = plan.rows();
        List<Row> conditions = plan.conditions();
        byte[] severities = new byte[rows.size() + conditions.size()];
        int worst = 0;
        int i = 0;
        for (int r = 0; r < rows.size(); r++) {
            worst = Math.max(worst, severities[i++] = row(rows.get(r), at));
        }
        for (int r = 0; r < conditions.size(); r++) {
            worst = Math.max(worst, severities[i++] = row(conditions.get(r), at));
        }
        return worst == Verdict.ODD ? null : severities;
    }

    private static byte row(Row row, Object[] at) {
        if (row.blankField() != null) {
            return UNKNOWN;
        }
        byte own = row.quick().of(at[row.slot()]);
        return row.single() ? own : withParts(row, own, at);
    }

    private static byte withParts(Row row, byte own, Object[] at) {
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        byte parts = 0;
        for (Row part : row.parts()) {
            byte one = part(part, row.parts(), at);
            parts = (byte) Math.max(parts, any ? Statuses.forAny(one) : one);
        }
        for (Row half : row.halves()) {
            if (at[half.slot()] != null) {
                parts = (byte) Math.max(parts, half.quick().of(at[half.slot()]));
            }
        }
        return combined(row, own, parts);
    }

    /**
     * A row with parts by its own severity and the largest of theirs, which for alternatives are turned by
     * {@link Statuses#forAny}.
     */
    public static byte combined(Row row, byte own, byte largest) {
        Measure measure = row.requirement().measure();
        byte parts = measure == Measure.ANY_PART ? Statuses.forAny(largest) : largest;
        if (own == Verdict.ODD || parts == Verdict.ODD) {
            return Verdict.ODD;
        }
        if (measure == Measure.ANY_PART || measure == Measure.ALL_PARTS) {
            return own == NOT_MET || own == MET && parts != NOT_MET ? own : parts;
        }
        return (byte) Math.max(own, parts);
    }

    private static byte part(Row part, List<Row> siblings, Object[] at) {
        byte considered = row(part, at);
        if (part.fact() == null) {
            return considered;
        }
        Object fact = at[part.fact().slot()];
        if (fact != null) {
            return guarded(part, fact, considered);
        }
        FactTest test = part.requirement().onlyWhen();
        int entered = 0;
        boolean own = false;
        for (Row sibling : siblings) {
            FactTest other = sibling.requirement().onlyWhen();
            if (at[sibling.slot()] != null && other != null && other.fact().equals(test.fact())) {
                entered++;
                own |= sibling == part;
            }
        }
        return withoutFact(considered, entered, own);
    }

    /**
     * A part that a fact of the unit may leave out.
     *
     * @param considered its severity where it is considered
     */
    public static byte guarded(Row part, Object fact, byte considered) {
        FactTest test = part.requirement().onlyWhen();
        Object number = fact instanceof String text ? Verdict.Reads.NUMBER.of(text) : fact;
        return !(number instanceof BigDecimal n) || n.signum() < 0 || n.scale() > 0 ? Verdict.ODD
                : test.comparison().holds(n, test.number()) ? considered : NOT_APPLICABLE;
    }

    /**
     * The same where the fact is not given: a value for exactly one of the alternatives says which of them it is; with
     * none or several, only a value that meets the part does no harm.
     *
     * @param entered how many of the alternatives have a value
     * @param own whether this part is among them
     */
    public static byte withoutFact(byte considered, int entered, boolean own) {
        if (entered == 1) {
            return own ? considered : NOT_APPLICABLE;
        }
        return considered == MET || considered == Verdict.ODD ? considered : UNKNOWN;
    }
}
