package vn.nongthonmoi.criteria.internal.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Values of evidence as text: how one is printed, and what a text says of đạt or không đạt. */
public final class ValueText {

    private static final Map<String, Boolean> PASS =
            Map.of("đạt", true, "true", true, "không đạt", false, "false", false);

    private ValueText() { }

    /** What a text says of đạt or không đạt; null where it says neither. */
    public static Boolean passOf(String text) {
        return PASS.get(text.toLowerCase(Locale.ROOT));
    }

    /** A value as it was given, decimals in plain notation; null for none. */
    public static String of(Object value) {
        return value == null ? null
                : value instanceof BigDecimal b ? Decimals.plain(b)
                : value instanceof Boolean b ? b ? "đạt" : "không đạt" : value.toString();
    }

    /** The same, and equal for values that mean the same: {@code TRUE} is {@code đạt}, {@code 45,10} is {@code 45.1}. */
    public static String alike(Object value) {
        if (value instanceof String s) {
            Boolean pass = passOf(s);
            return pass != null ? of(pass) : Decimals.parse(s).map(Decimals::plain).orElse(s);
        }
        return of(value);
    }
}
