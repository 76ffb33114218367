package vn.nongthonmoi.criteria.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact decimals as people write them: a point or a comma, no thousands separators, at most 30 digits. */
public final class Decimals {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,12})?");

    private Decimals() { }

    /** The number a text holds; empty when it holds none. */
    public static Optional<BigDecimal> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** The same number without trailing zeros, however it was spelled; never with a negative scale. */
    public static BigDecimal simple(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Plain notation without trailing zeros. */
    public static String plain(BigDecimal number) {
        return simple(number).toPlainString();
    }
}
