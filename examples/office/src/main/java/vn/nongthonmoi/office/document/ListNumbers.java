package vn.nongthonmoi.office.document;

import org.jspecify.annotations.Nullable;

/** Letters and Roman numbers as Word and browsers put them before the items of a list. Their letters have no «đ» among them. */
final class ListNumbers {

    private static final int LETTERS = 26;
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MOST_ROMAN = 3999;

    private ListNumbers() { }

    /** A small letter; null where the number has none, or programs do not agree on it. */
    static @Nullable String letter(int number) {
        return number < 1 || number > LETTERS ? null : String.valueOf((char) ('a' + number - 1));
    }

    /** A Roman number in small letters; null where there is none. */
    static @Nullable String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return null;
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
