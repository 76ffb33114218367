package vn.nongthonmoi.criteria;

import java.util.Locale;

/**
 * A text in Vietnamese and English.
 *
 * @param vi Vietnamese
 * @param en English; equal to {@code vi} where no translation exists
 */
public record LocalizedText(String vi, String en) {

    /** The English text for an English locale, the Vietnamese text for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** The Vietnamese text. */
    @Override
    public String toString() {
        return vi;
    }
}
