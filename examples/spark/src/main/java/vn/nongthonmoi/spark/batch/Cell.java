package vn.nongthonmoi.spark.batch;

import java.math.BigDecimal;

/**
 * Reads a cell without making an object of it: a number as so many ten-thousandths, or đạt and không đạt. Whatever
 * else it is, the library reads it.
 */
final class Cell {

    /** Decimals behind the point. */
    static final int SCALE = 4;

    /** The cell is blank. */
    static final long BLANK = Long.MIN_VALUE;
    /** Đạt. */
    static final long PASS = Long.MIN_VALUE + 1;
    /** Không đạt. */
    static final long FAIL = Long.MIN_VALUE + 2;
    /** Something else. */
    static final long OTHER = Long.MIN_VALUE + 3;

    private static final int MOST_DIGITS = 12;

    private Cell() { }

    /** Whether what was read is a number. */
    static boolean isNumber(long read) {
        return read > OTHER;
    }

    /** The number that was read. */
    static BigDecimal number(long read) {
        return BigDecimal.valueOf(read, SCALE);
    }

    /** The number in units of 10⁻⁴, or one of the constants. */
    static long read(String cell) {
        if (cell == null || cell.isBlank()) {
            return BLANK;
        }
        char first = cell.charAt(0);
        if (first == '-' || isDigit(first)) {
            return digits(cell, first == '-' ? 1 : 0);
        }
        return cell.equals("đạt") ? PASS : cell.equals("không đạt") ? FAIL : OTHER;
    }

    private static long digits(String cell, int start) {
        long unscaled = 0;
        int point = -1;
        int end = cell.length();
        for (int i = start; i < end; i++) {
            char c = cell.charAt(i);
            if (isDigit(c)) {
                unscaled = unscaled * 10 + (c - '0');
            } else if (point < 0 && i > start && (c == '.' || c == ',')) {
                point = i;
            } else {
                return OTHER;
            }
            // Longer ones are rare, and need more than a long can hold: they go the slower way.
            if (i - start > MOST_DIGITS) {
                return OTHER;
            }
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        if (start == end || point == end - 1 || decimals > SCALE || isAmbiguous(cell, start, point)) {
            return OTHER;
        }
        for (int i = decimals; i < SCALE; i++) {
            unscaled *= 10;
        }
        return start == 1 ? -unscaled : unscaled;
    }

    /** Whether a point may stand before thousands: 1.000 is refused, by name, where the library reads it. */
    private static boolean isAmbiguous(String cell, int start, int point) {
        return point > start && cell.length() - point == 4 && point - start <= 3 && cell.charAt(start) != '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
