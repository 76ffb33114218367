package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * How a value is held against a threshold.
 *
 * @since 0.1.0
 */
public enum Comparison {
    /** Ít nhất. */
    AT_LEAST(">=", "ít nhất", "at least"),
    /** Không quá. */
    AT_MOST("<=", "không quá", "at most"),
    /** Hơn. */
    MORE_THAN(">", "hơn", "more than"),
    /** Dưới. */
    LESS_THAN("<", "dưới", "less than"),
    /** Bằng. */
    EQUAL("=", "bằng", "exactly");

    private final String code;
    private final LocalizedText title;

    Comparison(String sign, String vi, String en) {
        this.code = sign;
        this.title = new LocalizedText(vi, en);
    }

    /** The sign used in JSON: {@code >=}, {@code <=}, {@code >}, {@code <} or {@code =}. */
    public String code() {
        return code;
    }

    /** The words for people, for example {@code at least}. */
    public LocalizedText title() {
        return title;
    }

    /** Whether the value satisfies the threshold, compared exactly and without regard to trailing zeros. */
    public boolean holds(BigDecimal value, BigDecimal threshold) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(threshold, "threshold");
        return holds(value.compareTo(threshold));
    }

    /** Whether a value that compares with the threshold so, in the sense of {@link Comparable}, satisfies it. */
    public boolean holds(int c) {
        return switch (this) {
            case AT_LEAST -> c >= 0;
            case AT_MOST -> c <= 0;
            case MORE_THAN -> c > 0;
            case LESS_THAN -> c < 0;
            case EQUAL -> c == 0;
        };
    }

    /** Whether a threshold compared so asks at least as much as another one. */
    public boolean asStrictAs(BigDecimal threshold, BigDecimal other) {
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(other, "other");
        int c = threshold.compareTo(other);
        return switch (this) {
            case AT_LEAST, MORE_THAN -> c >= 0;
            case AT_MOST, LESS_THAN -> c <= 0;
            case EQUAL -> c == 0;
        };
    }

    /** The comparison with that sign; empty when there is none. */
    public static Optional<Comparison> find(String sign) {
        Objects.requireNonNull(sign, "sign");
        return Arrays.stream(values()).filter(c -> c.code.equals(sign)).findFirst();
    }
}
