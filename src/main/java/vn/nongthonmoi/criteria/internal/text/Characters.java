package vn.nongthonmoi.criteria.internal.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The characters of rule files, tables beside them and their names: one closed table, which is the same whatever Unicode
 * the Java that runs it knows. What is in it shows, is told from every other by whoever reads it, and has one normal form on
 * every Java: all of it is of Unicode 5.0 or older, and the oldest Java that runs this knows Unicode 13.
 *
 * <p>In it are what a Vietnamese keyboard types, letters of the other languages of the country that are written in Latin
 * letters (Ê Đê, Gia Rai, Ba Na), letters of European names (a sponsor, a programme), and signs that offices put into texts.
 * Not in it are letters that look like those, of other alphabets (Cyrillic а, Greek ο, full width ａ) or of this one (Ð for Đ,
 * ı for i, U+2011 for a hyphen), what does not show, and whatever else there is: a text of it cannot be read aloud by those
 * whom it binds.
 */
public final class Characters {

    // The first and the last of each range, in order.
    private static final String SHOWN = " ~"
            // Latin-1 without accents that stand alone, letters for numbering, the soft hyphen, and eth, which looks like Đ.
            + "\u00a1\u00a7\u00a9\u00a9\u00ab\u00ac\u00ae\u00ae\u00b0\u00b3\u00b5\u00b7\u00b9\u00b9\u00bb\u00cf\u00d1\u00ef\u00f1\u00ff"
            // Latin Extended-A without i with and without a dot, ligatures, kra, and the long s.
            + "\u0100\u012f\u0134\u0137\u0139\u013e\u0141\u0148\u014a\u017e"
            // ƀ, ơ, ư, Ƀ, and the Vietnamese letters with two marks or a dot below.
            + "\u0180\u0180\u01a0\u01a1\u01af\u01b0\u0243\u0243\u1ea0\u1ef9"
            // Dashes, quotation marks, daggers, bullet, ellipsis, per mille, primes, single angle quotation marks.
            + "\u2013\u2014\u2018\u201f\u2020\u2022\u2026\u2026\u2030\u2030\u2032\u2033\u2039\u203a"
            // Digits above and below the line, đồng, euro, numero, trade mark, fractions.
            + "\u2070\u2070\u2074\u2079\u2080\u2089\u20ab\u20ac\u2116\u2116\u2122\u2122\u2153\u2154\u215b\u215e"
            // Arrows, minus, root, infinity, almost equal, not equal, at most, at least.
            + "\u2190\u2195\u21d2\u21d2\u21d4\u21d4\u2212\u2212\u221a\u221a\u221e\u221e\u2248\u2248\u2260\u2260\u2264\u2265"
            // Lines, squares, triangles, lozenges and circles of lists, stars, boxes, ticks and crosses.
            + "\u2500\u257f\u25a0\u25a1\u25aa\u25ab\u25b2\u25b2\u25ba\u25ba\u25bc\u25bc\u25c6\u25c7\u25cb\u25cb\u25cf\u25cf\u25e6\u25e6"
            + "\u2605\u2606\u2610\u2612\u2713\u2714\u2717\u2718";

    // Marks that are written behind their letter, and make one letter with it in form NFC.
    private static final String MARKS = "\u0300\u0304\u0306\u030c\u031b\u031b\u0323\u0323\u0327\u0328";

    // Letters of the Ê Đê and the Gia Rai that Unicode has no single sign for: a breve above them stays a sign of its own.
    private static final String UNDER_BREVE = "\u00ca\u00ea\u00d4\u00f4\u01a0\u01a1\u01af\u01b0";
    private static final char BREVE = '\u0306';

    // Blanks of every width, and the sign for nothing of Braille.
    private static final String BLANKS = "\t\r\u001c \u0085\u0085\u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f"
            + "\u2800\u2800\u3000\u3000";
    // What has no width: soft hyphen, joiners, marks of direction, fillers, selectors of a variant, marks of annotations.
    private static final String NO_WIDTH = "\u00ad\u00ad\u034f\u034f\u061c\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f\u200b\u200f\u2060\u2065"
            + "\u206a\u206f\u3164\u3164\ufe00\ufe0f\ufeff\ufeff\uffa0\uffa0\ufff0\ufffb";
    // The same beyond the first 65,536: of shorthand and music, and tags.
    private static final int[] NO_WIDTH_BEYOND = {0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff};
    // Controls, halves of pairs, signs that turn the direction of what stands behind them, and what is no character.
    private static final String UNFIT = "\u0000\u0008\u000e\u001b\u007f\u0084\u0086\u009f\u202a\u202e\u2066\u2069\ud800\udfff\ufdd0\ufdef"
            + "\ufffe\uffff";
    private static final int PLANE_END = 0xfffe;

    private Characters() { }

    /**
     * A character that is not in the table.
     *
     * @param at where it stands in the text in form NFC, from 0
     * @param codePoint which it is
     */
    public record Strange(int at, int codePoint) {

        /** As messages name it, such as U+200B. */
        public String name() {
            return Characters.name(codePoint);
        }

        /** Whether it is not seen, or seen as a blank. */
        public boolean unseen() {
            return blank(codePoint) || noWidth(codePoint) || unfit(codePoint);
        }
    }

    /** A character as messages name it, such as U+200B. */
    public static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** Whether a character of a text in form NFC is in the table. */
    public static boolean shown(int codePoint) {
        return codePoint >= ' ' && codePoint <= '~' || within(SHOWN, codePoint);
    }

    /** Whether it looks like a blank. */
    static boolean blank(int codePoint) {
        return within(BLANKS, codePoint);
    }

    /** Whether it has no width, so that a text with it is seen as the text without it. */
    static boolean noWidth(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            for (int i = 0; i < NO_WIDTH_BEYOND.length; i += 2) {
                if (codePoint >= NO_WIDTH_BEYOND[i] && codePoint <= NO_WIDTH_BEYOND[i + 1]) {
                    return true;
                }
            }
            return false;
        }
        return within(NO_WIDTH, codePoint);
    }

    /** Whether it may stand in no text: a text with it is not what is seen of it. */
    static boolean unfit(int codePoint) {
        return within(UNFIT, codePoint) || (codePoint & PLANE_END) == PLANE_END;
    }

    private static boolean within(String ranges, int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return false;
        }
        int low = 0;
        int high = ranges.length() / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < ranges.charAt(2 * middle)) {
                high = middle - 1;
            } else if (codePoint > ranges.charAt(2 * middle + 1)) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * The first character of a text that is not in the table. A letter may be written with its marks behind it.
     *
     * @param besides characters that may stand in it too, such as a tab
     */
    public static Optional<Strange> strange(String text, String besides) {
        boolean marks = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            boolean mark = within(MARKS, letter);
            marks |= mark;
            if (!mark && !shown(letter) && besides.indexOf(letter) < 0) {
                int at = Normalizer.normalize(text.substring(0, i), Normalizer.Form.NFC).length();
                return Optional.of(new Strange(at, letter));
            }
        }
        return marks ? uncomposed(Normalizer.normalize(text, Normalizer.Form.NFC), besides) : Optional.empty();
    }

    /** A mark that makes no letter with what stands before it, or makes one that is not in the table. */
    private static Optional<Strange> uncomposed(String text, String besides) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean breve = letter == BREVE && i > 0 && UNDER_BREVE.indexOf(text.charAt(i - 1)) >= 0;
            if (!shown(letter) && !breve && besides.indexOf(letter) < 0) {
                return Optional.of(new Strange(i, letter));
            }
        }
        return Optional.empty();
    }

    /** The first character of a text of a host that may stand in none; empty in a text that is as it is seen. */
    public static Optional<String> unfit(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (unfit(letter)) {
                return Optional.of(name(letter));
            }
        }
        return Optional.empty();
    }
}
