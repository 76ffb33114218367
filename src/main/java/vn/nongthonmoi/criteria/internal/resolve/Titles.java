package vn.nongthonmoi.criteria.internal.resolve;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;

/** English titles, keyed by set and code; the Vietnamese ones stand in the rule files. */
final class Titles {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("vn.nongthonmoi.criteria.titles",
            Locale.ENGLISH, Titles.class.getClassLoader());

    private Titles() { }

    /** A title; without an English one the Vietnamese stands for both. */
    static LocalizedText of(Standard standard, Period period, String key, String vietnamese) {
        try {
            return new LocalizedText(vietnamese, ENGLISH.getString(standard.code() + "." + period + "." + key));
        } catch (MissingResourceException e) {
            return new LocalizedText(vietnamese, vietnamese);
        }
    }
}
