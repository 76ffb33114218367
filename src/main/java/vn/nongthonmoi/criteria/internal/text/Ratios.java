package vn.nongthonmoi.criteria.internal.text;

import java.math.BigDecimal;

/**
 * Shares and rates of growth held against a number of percent: exactly, without dividing. How they are printed is said
 * by {@link vn.nongthonmoi.criteria.Shares}.
 */
public final class Ratios {


    private Ratios() { }

    /** How a value times a hundred, parted by another, compares with a number of percent; the divisor is positive. */
    public static int comparePercent(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(Decimals.HUNDRED).compareTo(percent.multiply(whole));
    }
}
