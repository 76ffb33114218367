package vn.nongthonmoi.criteria;

import java.util.Objects;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * How the text of a cell, of a column's name and of a code is understood, for hosts that read tables: what nobody sees
 * makes no difference. The library reads whatever it is given so; a host needs this only to compare texts itself.
 *
 * <pre>{@code
 * CellText.clean(" không  đạt ");                           // không đạt
 * CellText.key("17.1B").equals(CellText.key("17.1b "));     // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CellText {

    private CellText() { }

    /**
     * A text as it is seen, in Unicode form NFC: without blanks around it, with one blank for any run of them, of
     * no-break spaces or of line breaks, and without characters of no width. Empty for one that is blank. What these are, and
     * which letters are composed, is the same on every Java. Control characters and such as turn the direction of writing
     * are left in it: a value, a name or a source with one is refused.
     */
    public static String clean(CharSequence text) {
        return Texts.clean(Objects.requireNonNull(text, "text"));
    }

    /** What tells a code, or the name of a column, from all others: the clean text in small letters. */
    public static String key(CharSequence text) {
        return Texts.key(Objects.requireNonNull(text, "text"));
    }
}
