package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
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
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.severity();

    private static final int BITS = 5;
    // By severity of the row and severities of its parts, for rows that go by all parts, by any, and by their own value too.
    private static final byte[] ALL_PARTS = table(Measure.ALL_PARTS);
    private static final byte[] ANY_PART = table(Measure.ANY_PART);
    private static final byte[] OWN_AND_PARTS = table(Measure.PERCENT);

    private QuickCheck() { }

    private static byte[] table(Measure measure) {
        byte[] table = new byte[(Verdict.ODD + 1) << BITS];
        for (byte own = 0; own <= Verdict.ODD; own++) {
            for (int parts = 0; parts < 1 << BITS; parts++) {
                table[at(own, parts)] = combined(measure, own, Statuses.largest(parts));
            }
        }
        return table;
    }

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
        return combined(row)[at(withHalves(row, values, own[row.slot()]), parts)];
    }

    private static byte withHalves(Row row, Values values, byte whole) {
        Row[] halves = row.halves();
        return halves.length == 0 ? whole : Halves.together(whole, half(halves[0], values), half(halves[1], values));
    }

    private static byte half(Row half, Values values) {
        Object value = values.of(half.slot());
        return value == null ? 0 : half.quick().of(value);
    }

    /**
     * The severities of a row with parts, each {@linkplain #at at} its own and those of its parts, which for alternatives
     * are turned by {@link Statuses#forAny}. Not to be changed.
     */
    public static byte[] combined(Row row) {
        return switch (row.requirement().measure()) {
            case ALL_PARTS -> ALL_PARTS;
            case ANY_PART -> ANY_PART;
            default -> OWN_AND_PARTS;
        };
    }

    /** Where the severity of a row stands by its own and those of its parts, put together by OR. */
    public static int at(int own, int parts) {
        return own << BITS | parts;
    }

    private static byte combined(Measure measure, byte own, byte largest) {
        byte parts = measure == Measure.ANY_PART ? Statuses.forAny(largest) : largest;
        if (own == Verdict.ODD || parts == Verdict.ODD) {
            return Verdict.ODD;
        }
        if (measure == Measure.ANY_PART || measure == Measure.ALL_PARTS) {
            return own == NOT_MET || own == MET && parts != NOT_MET ? own : parts;
        }
        return (byte) Math.max(own, parts);
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
            return guarded(part, fact, considered);
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
        return withoutFact(considered, given, itself);
    }

    /**
     * A part that a fact of the unit may leave out.
     *
     * @param considered its severity where it is considered
     */
    public static byte guarded(Row part, Object fact, byte considered) {
        FactTest test = part.requirement().manner().onlyWhen();
        Object number = fact instanceof String text ? Verdict.Reads.NUMBER.of(text) : fact;
        return !(number instanceof BigDecimal n) || n.signum() < 0 || n.scale() > 0 ? Verdict.ODD
                : test.comparison().holds(n, test.number()) ? considered : NOT_APPLICABLE;
    }

    /**
     * The same where the fact is not given: a value for exactly one of the alternatives says which of them it is; with
     * none or several, it is {@link Alternatives#OPEN}.
     *
     * @param entered how many of the alternatives have a value
     * @param own whether this part is among them
     */
    public static byte withoutFact(byte considered, int entered, boolean own) {
        return entered != 1 ? Alternatives.OPEN : own ? considered : NOT_APPLICABLE;
    }
}
