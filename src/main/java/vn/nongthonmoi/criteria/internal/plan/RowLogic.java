package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;

/**
 * What the severities of a row and of its parts come to together, for every way that an assessment is made: one unit
 * ({@link QuickCheck}), many in columns, and with all that explains it ({@code Checker}).
 */
public final class RowLogic {

    private static final byte NOT_MET = Status.NOT_MET.severity();
    private static final byte MET = Status.MET.severity();
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.severity();

    private static final int BITS = 5;
    // By severity of the row and severities of its parts, for rows that go by all parts, by any, and by their own value too.
    private static final byte[] ALL_PARTS = table(Measure.ALL_PARTS);
    private static final byte[] ANY_PART = table(Measure.ANY_PART);
    private static final byte[] OWN_AND_PARTS = table(Measure.PERCENT);

    private RowLogic() { }

    private static byte[] table(Measure measure) {
        byte[] table = new byte[(ValueRule.ODD + 1) << BITS];
        for (byte own = 0; own <= ValueRule.ODD; own++) {
            for (int parts = 0; parts < 1 << BITS; parts++) {
                table[at(own, parts)] = combined(measure, own, Statuses.largest(parts));
            }
        }
        return table;
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
        if (own == ValueRule.ODD || parts == ValueRule.ODD) {
            return ValueRule.ODD;
        }
        if (measure == Measure.ANY_PART || measure == Measure.ALL_PARTS) {
            return own == NOT_MET || own == MET && parts != NOT_MET ? own : parts;
        }
        return (byte) Math.max(own, parts);
    }

    /**
     * A part that a fact of the unit may leave out.
     *
     * @param considered its severity where it is considered
     */
    public static byte guarded(Row part, Object fact, byte considered) {
        FactTest test = part.requirement().manner().onlyWhen();
        Object number = fact instanceof String text ? ValueRule.Reads.NUMBER.of(text) : fact;
        return !(number instanceof BigDecimal n) || n.signum() < 0 || n.scale() > 0 ? ValueRule.ODD
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
