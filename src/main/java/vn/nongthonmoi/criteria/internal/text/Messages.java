package vn.nongthonmoi.criteria.internal.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wording of messages: one properties file a language, chosen per call and never by the default locale. */
public final class Messages {

    private static final String BASE = "vn.nongthonmoi.criteria.messages";

    /** What is said of, where it has a name of its own in each language: what was expected, a kind of unit, a standard. */
    private static final Pattern WORDS = Pattern.compile("(?:hole|kind|standard)\\.[a-z-]+");

    /** An argument that is a figure, as {@code {0#}}: a language may write it its own way. What is a code is none, though 15.3 looks like one. */
    private static final Pattern FIGURE = Pattern.compile("\\{(\\d+)#}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

    private Messages() { }

    /** The message of a code in English for an English locale, in Vietnamese for any other. */
    public static String format(String code, List<String> arguments, Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : new Locale("vi");
        // Both languages are there, so the default locale is not asked; a named module cannot forbid that.
        ResourceBundle bundle = ResourceBundle.getBundle(BASE, language, Messages.class.getClassLoader());
        // An argument may itself be a message: what was expected.
        Object[] worded = arguments.stream().map(a -> a.isEmpty() ? "–"
                : WORDS.matcher(a).matches() && bundle.containsKey(a) ? bundle.getString(a) : a).toArray();
        if (!bundle.containsKey(code)) {
            // Of another release.
            return worded.length == 0 ? code : code + " " + Arrays.stream(worded).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return new MessageFormat(figures(bundle.getString(code), worded, language), Locale.ROOT).format(worded);
    }

    /** The wording with its figures as other arguments, which are written with a decimal comma in Vietnamese. */
    private static String figures(String wording, Object[] worded, Locale language) {
        Matcher figure = FIGURE.matcher(wording);
        if (!language.equals(Locale.ENGLISH)) {
            while (figure.find()) {
                int index = Integer.parseInt(figure.group(1));
                if (index < worded.length && FRACTION.matcher((String) worded[index]).matches()) {
                    worded[index] = ((String) worded[index]).replace('.', ',');
                }
            }
        }
        return figure.replaceAll("{$1}");
    }
}
