package vn.nongthonmoi.criteria.internal.text;

import java.text.Normalizer;

/** Text cells as they are compared: without blanks around them, in Unicode form NFC. */
public final class Texts {

    private Texts() { }

    /** The text so; empty for one that is blank. */
    public static String clean(CharSequence text) {
        return Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC);
    }
}
