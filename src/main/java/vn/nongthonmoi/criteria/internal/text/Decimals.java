package vn.nongthonmoi.criteria.internal.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Exact decimals as people write them: a point or a comma, no thousands separators, at most 30 digits. A group of three
 * digits behind a point or a comma is a thousand to whoever typed it and a fraction to a program, or the other way round: what
 * may be read as both is read as neither.
 */
public final class Decimals {

    /** The most that a share can be, in percent. */
    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int WHOLE = 18;
    private static final int FRACTION = 12;
    /** Digits of a group. */
    private static final int GROUP = 3;
    /** How far the point of a number may be from its last digit: {@code 1E+1000000} is short, until it is written out. */
    public static final int FARTHEST = 64;

    private Decimals() { }

    /** The number a text holds that somebody wrote; empty when it holds none, or may be read as two. */
    public static Optional<BigDecimal> parse(String text) {
        return ambiguous(text) ? Optional.empty() : read(text);
    }

    /** Whether a text is one number with a thousands separator, and another with a fraction: 1.000 or 45,125. */
    public static boolean ambiguous(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.length() - GROUP - 1;
        return point > start && point - start <= GROUP && (text.charAt(point) == '.' || text.charAt(point) == ',')
                && text.charAt(start) != '0' && digits(text, start) == point && digits(text, point + 1) == text.length();
    }

    /** How to write the two numbers that an ambiguous text may be: without a separator, and with a fraction of another length. */
    public static List<String> readings(String text) {
        String whole = text.replaceFirst("[.,]", "");
        String fraction = simple(new BigDecimal(text.replace(',', '.'))).toPlainString().replace('.', ',');
        int digits = fraction.indexOf(',') < 0 ? 0 : fraction.length() - fraction.indexOf(',') - 1;
        return List.of(whole, digits == 0 ? fraction + ",0" : digits == GROUP ? fraction + "0" : fraction);
    }

    /** The number that a text holds which {@link #plain} wrote; empty when it holds none. */
    public static Optional<BigDecimal> read(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digits(text, start);
        int end = point < text.length() && (text.charAt(point) == '.' || text.charAt(point) == ',')
                ? digits(text, point + 1) : point;
        int fraction = end == point ? 0 : end - point - 1;
        if (end != text.length() || point == start || point - start > WHOLE || end != point && fraction == 0
                || fraction > FRACTION) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(',', '.')));
    }

    /** Where the digits 0 to 9 that begin at a place end. */
    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** Whether a number's point is so near that it can be written out. */
    public static boolean isNear(BigDecimal number) {
        return Math.abs((long) number.scale()) <= FARTHEST;
    }

    /** The same number as one of the JDK's own class: another may say something else each time it is asked. */
    public static BigDecimal own(BigDecimal number) {
        return number.getClass() == BigDecimal.class ? number
                : new BigDecimal(new BigInteger(number.unscaledValue().toByteArray()), number.scale());
    }

    /** The same number without trailing zeros, however it was spelled; never with a negative scale. */
    public static BigDecimal simple(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Plain notation without trailing zeros. */
    public static String plain(BigDecimal number) {
        // A decimal keeps this text, which is the one wanted unless it has an exponent or ends in zeros.
        String text = number.toString();
        boolean asItIs = number.scale() == 0
                || number.scale() > 0 && number.scale() <= FRACTION && text.charAt(text.length() - 1) != '0' && text.indexOf('E') < 0;
        return asItIs ? text : simple(number).toPlainString();
    }
}
