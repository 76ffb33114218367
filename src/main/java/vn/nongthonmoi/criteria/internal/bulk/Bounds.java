package vn.nongthonmoi.criteria.internal.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntPredicate;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.internal.plan.ValueRule;

/**
 * A value rule on decimals of one scale as whole numbers: those from {@code least} to {@code most} can be, and those of them from
 * {@code from} to {@code to} hold. Of "at least 16.5 %" in a column with one decimal, 16.5 is 165: possible are 0 to 1000, and 165
 * to the largest hold. Exact: in a column of whole percents the same level lies between 16 and 17, and 17 to the largest hold.
 *
 * @param from above {@code to} where no value holds
 */
record Bounds(long least, long most, long from, long to) {

    // Differences of numbers up to here do not overflow.
    private static final long FAR = 1L << 61;
    private static final long TOO_LARGE = Long.MAX_VALUE;

    /** The bounds of a rule for a scale; null where whole numbers of this size do not do. */
    static Bounds of(ValueRule rule, int scale) {
        if (rule.reads() != ValueRule.Reads.NUMBER) {
            return null;
        }
        long least = rule.negative() ? -FAR : 0;
        long most = rule.most() == null ? FAR : whole(rule.most(), scale, RoundingMode.FLOOR);
        if (most == TOO_LARGE) {
            return null;
        }
        return rule.threshold() == null ? new Bounds(least, most, -FAR, FAR)
                : of(least, most, rule.threshold(), scale, sign -> rule.compared(sign) == rule.held());
    }

    /** The bounds of a test of a count, for a column of whole numbers; null where these do not do. */
    static Bounds of(FactTest test) {
        return of(0, FAR, test.number(), 0, test.comparison()::holds);
    }

    private static Bounds of(long least, long most, BigDecimal threshold, int scale, IntPredicate holds) {
        long floor = whole(threshold, scale, RoundingMode.FLOOR);
        long ceiling = whole(threshold, scale, RoundingMode.CEILING);
        if (floor == TOO_LARGE || ceiling == TOO_LARGE) {
            return null;
        }
        // Values compare with the threshold in one of three ways; those that hold are always in one run.
        long from = holds.test(-1) ? -FAR : holds.test(0) ? ceiling : floor + 1;
        long to = holds.test(1) ? FAR : holds.test(0) ? floor : ceiling - 1;
        return new Bounds(least, most, from, to);
    }

    /** A decimal in whole numbers of the scale, rounded; {@link #TOO_LARGE} where it is too large. */
    private static long whole(BigDecimal number, int scale, RoundingMode rounding) {
        BigDecimal scaled = number.movePointRight(scale).setScale(0, rounding);
        return scaled.abs().compareTo(BigDecimal.valueOf(FAR)) >= 0 ? TOO_LARGE : scaled.longValueExact();
    }
}
