package vn.nongthonmoi.criteria.internal.resolve;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;

/** English titles, keyed by set and code; the Vietnamese ones stand in the rule files. */
final class Titles {

    private static final String BASE = "vn.nongthonmoi.criteria.titles";

    private Titles() { }

    /** A title; without an English one the Vietnamese stands for both. */
    static LocalizedText of(Standard standard, Period period, String key, String vietnamese) {
        // Java keeps it; kept in an initialiser, it would be lost for good where it cannot be read once.
        ResourceBundle english = ResourceBundle.getBundle(BASE, Locale.ENGLISH, Titles.class.getClassLoader());
        try {
            return new LocalizedText(vietnamese, english.getString(standard.code() + "." + period + "." + key));
        } catch (MissingResourceException e) {
            return new LocalizedText(vietnamese, vietnamese);
        }
    }
}
