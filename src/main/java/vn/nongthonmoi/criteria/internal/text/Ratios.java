package vn.nongthonmoi.criteria.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares and rates of growth for people. They are printed with two decimals, a value rounded down and a distance
 * rounded up, so that a miss never looks like a hit; what decides is compared exactly, without dividing.
 */
public final class Ratios {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratios() { }

    /** How a value times a hundred, parted by another, compares with a number of percent; the divisor is positive. */
    public static int comparePercent(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(percent.multiply(whole));
    }

    /** The share in percent, rounded down. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return Decimals.simple(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.FLOOR));
    }

    /** How far a share in percent is from a number of percent, rounded up. */
    public static BigDecimal distance(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return Decimals.simple(percent.multiply(whole).subtract(part.multiply(HUNDRED)).abs()
                .divide(whole, DECIMALS, RoundingMode.CEILING));
    }
}
