package vn.nongthonmoi.criteria.internal.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words that rule files have in Vietnamese wherever they stand: units of measure, and who sets a level. */
public final class RuleWords {

    private static final String BASE = "vn.nongthonmoi.criteria.titles";
    private static final String KEY = "word.";

    private RuleWords() { }

    /** The word in English; as it stands in the rules where no English is known. */
    public static String english(String vietnamese) {
        // Java keeps it; kept in an initialiser, it would be lost for good where it cannot be read once.
        ResourceBundle english = ResourceBundle.getBundle(BASE, Locale.ENGLISH, RuleWords.class.getClassLoader());
        String key = KEY + vietnamese;
        return !vietnamese.isEmpty() && english.containsKey(key) ? english.getString(key) : vietnamese;
    }
}
