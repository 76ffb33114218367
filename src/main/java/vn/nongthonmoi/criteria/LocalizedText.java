package vn.nongthonmoi.criteria;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in Vietnamese and English.
 *
 * @param vi Vietnamese
 * @param en English; equal to {@code vi} where no translation exists
 * @since 0.1.0
 */
public record LocalizedText(String vi, String en) {

    /** Refuses null. */
    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The English text for an English locale, the Vietnamese text for any other. */
    public String in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** The Vietnamese text. */
    @Override
    public String toString() {
        return vi;
    }
}
