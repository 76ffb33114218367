package vn.nongthonmoi.benchmarks.growth;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers and times for people: three digits that count. */
public final class Durations {

    private Durations() { }

    /** Nanoseconds in the unit that suits them. */
    public static String text(double nanos) {
        return nanos < 1e3 ? number(nanos) + " ns" : nanos < 1e6 ? number(nanos / 1e3) + " µs"
                : nanos < 1e9 ? number(nanos / 1e6) + " ms" : number(nanos / 1e9) + " s";
    }

    /** A number with three digits that count, or more before the point. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = Math.abs(value) >= 100 ? exact.setScale(0, java.math.RoundingMode.HALF_UP)
                : exact.round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
