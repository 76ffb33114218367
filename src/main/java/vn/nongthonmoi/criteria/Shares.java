package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * Shares and rates of growth as they are printed, wherever that is: rounded half up, but never so that a figure seems to
 * be 0 or 100 which is not. What decides is compared exactly, without dividing.
 *
 * <pre>{@code
 * Shares.percent(BigDecimal.valueOf(2), BigDecimal.valueOf(3), 2);        // 66.67
 * Shares.percent(BigDecimal.valueOf(1999), BigDecimal.valueOf(2000), 1);  // 99.9
 * Shares.percent(BigDecimal.valueOf(1), BigDecimal.valueOf(9999), 1);     // 0.1
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Shares {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, Decimals.HUNDRED);

    private Shares() { }

    /**
     * A part of a whole in percent, rounded half up; 0 and 100 only where it is exactly that.
     *
     * @param part the part; negative for a decline
     * @param whole the whole, above 0
     * @param decimals how many decimals the answer has, 0 or more
     * @throws IllegalArgumentException if the whole is not above 0
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return rounded(part, whole, decimals, ENDS);
    }

    /**
     * The same for a share that is held against a level: rounding does not carry it onto the level or across either, so
     * that a miss never looks like a hit.
     *
     * @param level the level in percent; null where none is known
     * @throws IllegalArgumentException if the whole is not above 0
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals, @Nullable BigDecimal level) {
        return rounded(part, whole, decimals, Stream.concat(ENDS.stream(), Stream.ofNullable(level)).toList());
    }

    private static BigDecimal rounded(BigDecimal part, BigDecimal whole, int decimals, List<BigDecimal> marks) {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(whole, "whole");
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("share of " + whole.toPlainString() + ", expected a whole above 0");
        }
        BigDecimal hundredfold = part.multiply(Decimals.HUNDRED);
        BigDecimal rounded = hundredfold.divide(whole, decimals, RoundingMode.HALF_UP);
        for (BigDecimal mark : marks) {
            int exact = hundredfold.compareTo(mark.multiply(whole));
            if (exact != rounded.compareTo(mark)) {
                rounded = hundredfold.divide(whole, decimals, exact < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
            }
        }
        return rounded;
    }
}
