package vn.nongthonmoi.criteria.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text cells and names of columns as they are compared. What nobody sees makes no difference: blanks around a text, two
 * blanks for one, a no-break space or a line break for a blank, letters of no width, the two ways in which Unicode
 * writes “ạ”.
 */
public final class Texts {

    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_OF_VIETNAMESE = '\u1ea0';
    private static final char LAST_OF_VIETNAMESE = '\u1ef9';
    private static final char DELETE = '\u007f';
    private static final char NEXT_LINE = '\u0085';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char SOFT_HYPHEN = '\u00ad';

    private Texts() { }

    /** The text so, in Unicode form NFC; empty for one that is blank. */
    public static String clean(CharSequence text) {
        String given = text.toString();
        return isClean(given) ? given : Normalizer.normalize(seen(given), Normalizer.Form.NFC);
    }

    /** What tells a code or the name of a column from others: capitals make no difference either. */
    public static String key(CharSequence text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** Whether two codes are the same one. */
    public static boolean same(CharSequence one, CharSequence other) {
        return key(one).equals(key(other));
    }

    /** Whether it certainly is clean: most cells are, and need not be copied. */
    private static boolean isClean(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (blank) {
                    return false;
                }
                blank = true;
            } else if (c > ' ' && c < DELETE || c > NO_BREAK_SPACE && c < FIRST_COMBINING && c != SOFT_HYPHEN
                    || c >= FIRST_OF_VIETNAMESE && c <= LAST_OF_VIETNAMESE) {
                blank = false;
            } else {
                return false;
            }
        }
        return !blank || text.isEmpty();
    }

    /** What is seen of a text. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == NEXT_LINE) {
                blank = true;
            } else if (Character.getType(letter) != Character.FORMAT) {
                if (blank && seen.length() > 0) {
                    seen.append(' ');
                }
                blank = false;
                seen.appendCodePoint(letter);
            }
        }
        return seen.toString();
    }
}
