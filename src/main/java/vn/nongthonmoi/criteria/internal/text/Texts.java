package vn.nongthonmoi.criteria.internal.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char END_OF_FIRST_ALPHABETS = '\u0860';
    private static final char FIRST_ADDITIONS = '\u1e00';
    private static final char END_OF_SIGNS = '\u3100';
    private static final char FIRST_HANGUL = '\uac00';
    private static final char END_OF_HANGUL = '\ud7a4';

    private Texts() { }

    /** The text so, in Unicode form NFC as far as every Java knows its characters; empty for one that is blank. */
    public static String clean(CharSequence text) {
        String given = text.toString();
        return isClean(given) ? given : composed(seen(given));
    }

    /** The first character of a clean text that may stand in no text, as U+202E; empty where the text is as it is seen. */
    public static Optional<String> unfit(String clean) {
        return isClean(clean) ? Optional.empty() : Characters.unfit(clean);
    }

    /** What tells a code or the name of a column from others: capitals make no difference either. */
    public static String key(CharSequence text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** Whether two codes are the same one. */
    public static boolean same(CharSequence one, CharSequence other) {
        return key(one).equals(key(other));
    }

    /** The first of some that has that code; empty where none has. */
    public static <T> Optional<T> find(T[] all, Function<T, String> codeOf, String code) {
        return Arrays.stream(all).filter(each -> same(codeOf.apply(each), code)).findFirst();
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

    /** What is seen of a text. What may stand in none is left in it, so that it is refused and not guessed at. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Characters.blank(letter)) {
                blank = true;
            } else if (!Characters.noWidth(letter)) {
                if (blank && seen.length() > 0) {
                    seen.append(' ');
                }
                blank = false;
                seen.appendCodePoint(letter);
            }
        }
        return seen.toString();
    }

    /** In form NFC, as far as every Java knows the characters: a later one would compose what an earlier one leaves. */
    private static String composed(String text) {
        StringBuilder composed = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!settled(text.charAt(i))) {
                composed.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFC)).append(text.charAt(i));
                from = i + 1;
            }
        }
        return composed.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC)).toString();
    }

    /** Whether it is of an alphabet to which Unicode adds no more letters with marks: Latin, Greek, Cyrillic, Arabic, Hangul. */
    private static boolean settled(char letter) {
        return letter < END_OF_FIRST_ALPHABETS || letter >= FIRST_ADDITIONS && letter < END_OF_SIGNS
                || letter >= FIRST_HANGUL && letter < END_OF_HANGUL;
    }
}
