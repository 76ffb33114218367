package vn.nongthonmoi.criteria.internal.plan;

import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;

/**
 * The severities of rows by values that are as they should be, and nothing else: no reason, no gap, no object. Whatever
 * is not so plain is {@link ValueRule#ODD}, which is the largest and so stays on top. {@code Checker} gives the same
 * answers with all that explains them; tests hold the two together.
 */
public final class QuickCheck {

    private QuickCheck() { }

    /**
     * Puts the severities of rows with parts in place of those of their own values, none of which is odd.
     *
     * @param halves whether any value is of men or women alone
     * @param own the severities by slot, each by its own value
     */
    static void parts(Plan plan, Values values, boolean halves, byte[] own) {
        put(plan.withParts(), values, own);
        if (halves) {
            put(plan.withHalves(), values, own);
        }
    }

    private static void put(Row[] rows, Values values, byte[] own) {
        for (Row row : rows) {
            own[row.slot()] = withParts(row, values, own);
        }
    }

    private static byte row(Row row, Values values, byte[] own) {
        return row.single() || row.blankField() != null ? own[row.slot()] : withParts(row, values, own);
    }

    private static byte withParts(Row row, Values values, byte[] own) {
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        int parts = 0;
        if (row.cases() != null) {
            parts = alternatives(row, values, own);
        } else {
            for (Row part : row.parts()) {
                byte one = row(part, values, own);
                parts |= any ? Statuses.forAny(one) : one;
            }
        }
        return RowLogic.combined(row)[RowLogic.at(withHalves(row, values, own[row.slot()]), parts)];
    }

    private static byte withHalves(Row row, Values values, byte whole) {
        Row[] halves = row.halves();
        return halves.length == 0 ? whole : Halves.together(whole, half(halves[0], values), half(halves[1], values));
    }

    private static byte half(Row half, Values values) {
        Object value = values.of(half.slot());
        return value == null ? 0 : half.quick().of(value);
    }

    /** The parts of a row of which facts of the unit say which are considered. */
    private static int alternatives(Row row, Values values, byte[] own) {
        byte[] considered = new byte[row.parts().length];
        byte[] settled = new byte[considered.length];
        for (int i = 0; i < considered.length; i++) {
            considered[i] = row(row.parts()[i], values, own);
            settled[i] = settled(row.parts()[i], row.parts(), values, considered[i]);
        }
        return Alternatives.together(row, considered, settled);
    }

    private static byte settled(Row part, Row[] siblings, Values values, byte considered) {
        if (part.fact() == null) {
            return considered;
        }
        Object fact = values.of(part.fact().slot());
        if (fact != null) {
            return RowLogic.guarded(part, fact, considered);
        }
        FactTest test = part.requirement().manner().onlyWhen();
        int given = 0;
        boolean itself = false;
        for (Row sibling : siblings) {
            FactTest other = sibling.requirement().manner().onlyWhen();
            if (values.of(sibling.slot()) != null && other != null && other.fact().equals(test.fact())) {
                given++;
                itself |= sibling == part;
            }
        }
        return RowLogic.withoutFact(considered, given, itself);
    }
}
