package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.ValueText;

/**
 * What one value comes to by itself, as a severity: a requirement with everything that does not depend on the value worked out
 * beforehand. Of "at most 24 %": 23.9 and 24.00 come to met (1), 24.1 to not met (8), no value to unknown (4), 100.1 to
 * {@link #ODD}. Where the level is left to the province every number comes to unspecified (2); of a floor of 10 %, 9 comes to not met
 * and 10 to unspecified. It decides what is given as it should be and leaves everything else, with what is to be said of it, to the
 * checker of {@code internal.check}, which asks here too what a value comes to. Immutable.
 */
public final class ValueRule {

    /** Beyond every severity: the value is not as it should be, or is read in a way that only {@code Checker} knows. */
    public static final byte ODD = 16;

    private static final int SCALES = 5;
    private static final byte MET = Status.MET.severity();
    private static final byte NOT_MET = Status.NOT_MET.severity();
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte UNSPECIFIED = Status.UNSPECIFIED.severity();

    /** What is read from the cell. */
    public enum Reads {
        /** Đạt or không đạt. */
        PASS,
        /** A number. */
        NUMBER,
        /** A grade. */
        GRADE,
        /** Nothing: but for an object that is not there, the value does not matter. */
        NOTHING,
        /** Not even that. */
        NOTHING_AT_ALL;

        /** A text cell as the value it holds; the text itself where it holds none of the kind that is read. */
        public Object of(String text) {
            Object value = switch (this) {
                case PASS -> ValueText.passOf(text);
                case NUMBER -> Decimals.parse(text).orElse(null);
                default -> text;
            };
            return value == null ? text : value;
        }
    }

    private final Reads reads;
    private final boolean alone;
    private final byte none;
    private final byte held;
    private final byte missed;
    private final BigDecimal threshold;
    private final byte below;
    private final byte equal;
    private final byte above;
    private final boolean negative;
    private final BigDecimal most;
    private final boolean whole;
    // The place of the least grade in its scale.
    private final int asked;
    private final Map<String, Byte> grades;
    // The grades that are small numbers, by number.
    private final byte[] numbered;
    // The limits in a form that needs no question whether there is one.
    private final int leastSign;
    private final int mostDecimals;
    private final BigDecimal against;
    // The same numbers by scale: decimals of one scale are compared much quicker than others.
    private final BigDecimal[] againstBy;
    private final BigDecimal[] mostBy;

    private ValueRule(Requirement r, Reads reads, boolean byItself) {
        boolean open = r.level().state() == State.LEFT || r.level().state() == State.NOT_KNOWN;
        this.reads = reads;
        none = open ? UNSPECIFIED : UNKNOWN;
        missed = open ? UNSPECIFIED : NOT_MET;
        held = open || r.level().state() == State.FLOOR ? UNSPECIFIED : MET;
        threshold = open ? null : r.level().threshold();
        below = compared(r, -1);
        equal = compared(r, 0);
        above = compared(r, 1);
        negative = r.measure() == Measure.GROWTH;
        most = r.measure() == Measure.PERCENT ? Decimals.HUNDRED : null;
        whole = r.measure() == Measure.COUNT;
        asked = r.level().grade() == null ? 0 : r.level().scale().indexOf(r.level().grade());
        grades = reads == Reads.GRADE ? grades(r) : Map.of();
        numbered = numbered(grades);
        leastSign = negative ? -1 : 0;
        mostDecimals = whole ? 0 : Decimals.FARTHEST;
        against = threshold == null ? BigDecimal.ZERO : threshold;
        againstBy = byScale(against);
        mostBy = most == null ? againstBy : byScale(most);
        alone = byItself && (reads != Reads.NUMBER || canBe(against));
    }

    /** One severity for whatever can be read. */
    private ValueRule(Reads reads, byte always) {
        this.reads = reads;
        alone = true;
        none = always;
        held = always;
        missed = always;
        threshold = null;
        below = always;
        equal = always;
        above = always;
        negative = false;
        most = null;
        whole = true;
        asked = 0;
        grades = Map.of();
        numbered = new byte[0];
        leastSign = 0;
        mostDecimals = 0;
        against = BigDecimal.ZERO;
        againstBy = byScale(against);
        mostBy = againstBy;
    }

    /** A number at each of the usual scales; where it has more decimals than that, as it is. */
    private static BigDecimal[] byScale(BigDecimal number) {
        BigDecimal[] by = new BigDecimal[SCALES];
        for (int scale = 0; scale < SCALES; scale++) {
            by[scale] = number.stripTrailingZeros().scale() <= scale ? number.setScale(scale) : number;
        }
        return by;
    }

    private boolean canBe(BigDecimal number) {
        return number.signum() >= leastSign && (most == null || number.compareTo(most) <= 0);
    }

    private byte compared(Requirement r, int sign) {
        return threshold == null || r.level().comparison() == null || r.level().comparison().holds(sign) ? held : missed;
    }

    private Map<String, Byte> grades(Requirement r) {
        Map<String, Byte> statuses = new HashMap<>();
        for (int i = r.level().scale().size() - 1; i >= 0; i--) {
            byte status = ofGrade(i);
            statuses.put(r.level().scale().get(i), status);
            statuses.put(r.level().scale().get(i).toLowerCase(Locale.ROOT), status);
        }
        return statuses;
    }

    private static byte[] numbered(Map<String, Byte> grades) {
        byte[] numbered = new byte[10];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = grades.getOrDefault(Integer.toString(i), ODD);
        }
        return numbered;
    }

    /** The rule of a requirement. */
    public static ValueRule on(Requirement r) {
        Reads reads = switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> Reads.PASS;
            case PERCENT, GROWTH, NUMBER, COUNT, RATIO, OBJECTS -> Reads.NUMBER;
            case GRADE -> Reads.GRADE;
            case UNSTATED -> Reads.NOTHING;
        };
        boolean more = switch (r.measure()) {
            case RATIO, STANDARD, OBJECTS -> true;
            default -> r.manner().base() != null && r.manner().base().of().ofYears();
        };
        return new ValueRule(r, reads, !more);
    }

    /** Whether the row's own value is all that decides: no other value of the unit's, nor any other set. */
    public boolean alone() {
        return alone;
    }

    /** Unknown, whatever the value is: a row that depends on a field which the unit leaves blank. */
    static ValueRule unknown() {
        return new ValueRule(Reads.NOTHING_AT_ALL, UNKNOWN);
    }

    /** Nothing, for a whole number: a fact of the unit, which says whether a row is considered. */
    static ValueRule ofFact() {
        return new ValueRule(Reads.NUMBER, (byte) 0);
    }

    /**
     * The severity for a value; {@link #ODD} where {@code Checker} has to look at it. Rows of all kinds come in turn, so
     * there is one branch that cannot be foretold: number or not.
     */
    public byte of(Object value) {
        if (value == null) {
            return none;
        }
        if (value.getClass() == BigDecimal.class && reads == Reads.NUMBER) {
            return number((BigDecimal) value);
        }
        if (value instanceof Boolean pass && reads == Reads.PASS) {
            return ofPass(pass);
        }
        return switch (reads) {
            case PASS, NUMBER -> ODD;
            case GRADE -> value instanceof BigDecimal number ? grade(number)
                    : value instanceof String text ? grades.getOrDefault(text, ODD) : ODD;
            case NOTHING -> value instanceof String || isOdd(value) ? ODD : none;
            case NOTHING_AT_ALL -> isOdd(value) ? ODD : none;
        };
    }

    /** Whether a number that is not compared may be none that can be kept. */
    private static boolean isOdd(Object value) {
        return value instanceof BigDecimal number
                && (number.getClass() != BigDecimal.class || !Decimals.isNear(number));
    }

    /** The severity for đạt or không đạt. */
    public byte ofPass(boolean pass) {
        return pass ? held : missed;
    }

    /** The severity for the grade in a place of the scale, from 0 for the lowest; below 0 for less than that. */
    public byte ofGrade(int place) {
        return place >= asked ? held : missed;
    }

    private byte grade(BigDecimal number) {
        return number.scale() == 0 && number.precision() == 1 ? grade(number.longValue()) : ODD;
    }

    /** The severity for a grade that is a number, of what reads grades. */
    public byte grade(long grade) {
        return grade >= 0 && grade < numbered.length ? numbered[(int) grade] : ODD;
    }

    /** The severity for a number, of what reads numbers. */
    byte number(BigDecimal number) {
        int scale = number.scale();
        if (scale > mostDecimals || scale < -Decimals.FARTHEST) {
            return ODD;
        }
        boolean usual = scale >= 0 && scale < SCALES;
        int c = number.compareTo(usual ? againstBy[scale] : against);
        // No threshold is below the least number there can be, nor above the largest.
        if (c < 0) {
            return number.signum() < leastSign ? ODD : below;
        }
        return c == 0 ? equal : most != null && number.compareTo(usual ? mostBy[scale] : most) > 0 ? ODD : above;
    }

    /** What is read from the cell. */
    public Reads reads() {
        return reads;
    }

    /** The severity where there is no value. */
    public byte none() {
        return none;
    }

    /** The severity of đạt, of a number where no level is known, and of a grade that is enough. */
    public byte held() {
        return held;
    }

    /** The severity of không đạt. */
    public byte missed() {
        return missed;
    }

    /** What a number is held against; null where no level is known. */
    public BigDecimal threshold() {
        return threshold;
    }

    /** The severity of a number that compares so with the threshold, in the sense of {@link Comparable}. */
    public byte compared(int sign) {
        return sign < 0 ? below : sign > 0 ? above : equal;
    }

    /** Whether a number may be negative. */
    public boolean negative() {
        return negative;
    }

    /** The largest number there can be; null where there is none. */
    public BigDecimal most() {
        return most;
    }

    /** Whether a number has to be whole. */
    public boolean whole() {
        return whole;
    }
}
