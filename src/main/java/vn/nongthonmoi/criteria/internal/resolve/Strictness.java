package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.List;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * How what one row asks stands to what another asks of the same unit, by the values that each lets pass: the one
 * comparison of rows of different layers. More than 50 is as strict as at least 50, and at least 50 is laxer than more
 * than 50; of whole numbers, more than 3 is as strict as at least 4.
 */
public enum Strictness {
    /** Whatever passes the one passes the other. */
    AS_STRICT,
    /** Something passes the one that does not pass the other. */
    LAXER,
    /** They ask for different things, or it is not known what one of them asks. */
    UNKNOWN;


    /** How a row stands to another that it would be laid over. */
    public static Strictness of(Requirement own, Requirement other) {
        if (other.level().state() == State.LEFT && other.measure() == Measure.UNSTATED) {
            return leftOpen(own, other);
        }
        if (!sameMeasure(own, other) || opposite(own, other) || !sameUnits(own, other)) {
            return UNKNOWN;
        }
        if (other.level().state() == State.LEFT) {
            return leftOpen(own, other);
        }
        return switch (own.measure()) {
            case GRADE -> grades(own, other);
            case PASS, ALL_PARTS, ANY_PART -> AS_STRICT;
            case STANDARD -> own.level().standard() == other.level().standard() ? AS_STRICT : UNKNOWN;
            default -> own.level().threshold() == null || other.level().threshold() == null ? UNKNOWN
                    : Range.of(own).within(Range.of(other)) ? AS_STRICT : LAXER;
        };
    }

    /** What is left to the province is the province's to set; what is left to somebody else is not. */
    private static Strictness leftOpen(Requirement own, Requirement other) {
        boolean set = own.level().state() == State.DECIDED || own.level().state() == State.FLOOR;
        return set && own.citation().province() != null && other.level().awaits().contains("tỉnh") ? AS_STRICT : UNKNOWN;
    }

    /** Whether both ask for the same kind of value, so that one can be held against the other. */
    public static boolean sameMeasure(Requirement own, Requirement other) {
        // A province that says nothing of how a value is come by means it to be come by as the nation says.
        return own.measure() == other.measure() && own.level().unit().equals(other.level().unit())
                && (own.manner().base() == null || own.manner().base().equals(other.manner().base()))
                && (own.manner().tally() == null || own.manner().tally().equals(other.manner().tally()));
    }

    /** Whether one asks for at least so much and the other for at most so much. */
    public static boolean opposite(Requirement own, Requirement other) {
        return own.measure() == other.measure() && own.level().comparison() != null && other.level().comparison() != null
                && (own.level().comparison().holds(1) && other.level().comparison().holds(-1)
                        || own.level().comparison().holds(-1) && other.level().comparison().holds(1));
    }

    /** Whether the row asks it at least of those, and of the men and women, of whom the other does. */
    private static boolean sameUnits(Requirement own, Requirement other) {
        return (own.manner().menAndWomenAlike() || !other.manner().menAndWomenAlike()) && (!own.manner().ifPresent() || other.manner().ifPresent())
                && (own.manner().onlyWhen() == null || own.manner().onlyWhen().equals(other.manner().onlyWhen()));
    }

    private static Strictness grades(Requirement own, Requirement other) {
        List<String> enough = own.level().scale().subList(own.level().scale().indexOf(own.level().grade()), own.level().scale().size());
        if (!other.level().scale().containsAll(enough)) {
            return UNKNOWN;
        }
        int asked = other.level().scale().indexOf(other.level().grade());
        return enough.stream().allMatch(grade -> other.level().scale().indexOf(grade) >= asked) ? AS_STRICT : LAXER;
    }

    /** The values that pass; an end that is null is open for ever. */
    private record Range(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo) {

    public     static Range of(Requirement r) {
            BigDecimal level = r.level().threshold();
            Comparison sign = r.level().comparison();
            // Of whole numbers, more than 3 is at least 4.
            if (r.measure() == Measure.COUNT && sign == Comparison.MORE_THAN) {
                level = level.add(BigDecimal.ONE);
                sign = Comparison.AT_LEAST;
            } else if (r.measure() == Measure.COUNT && sign == Comparison.LESS_THAN) {
                level = level.subtract(BigDecimal.ONE);
                sign = Comparison.AT_MOST;
            }
            // But for growth no value is below 0, and no share above 100.
            BigDecimal least = r.measure() == Measure.GROWTH ? null : BigDecimal.ZERO;
            BigDecimal most = r.measure() == Measure.PERCENT ? Decimals.HUNDRED : null;
            return switch (sign) {
                case AT_LEAST -> new Range(level, true, most, true);
                case MORE_THAN -> new Range(level, false, most, true);
                case AT_MOST -> new Range(least, true, level, true);
                case LESS_THAN -> new Range(least, true, level, false);
                case EQUAL -> new Range(level, true, level, true);
            };
        }

        boolean within(Range other) {
            return ends(from, withFrom, other.from, other.withFrom, 1) && ends(to, withTo, other.to, other.withTo, -1);
        }

        private static boolean ends(BigDecimal own, boolean withOwn, BigDecimal other, boolean withOther, int sign) {
            if (own == null || other == null) {
                return other == null;
            }
            int c = own.compareTo(other) * sign;
            return c > 0 || c == 0 && (withOther || !withOwn);
        }
    }
}
