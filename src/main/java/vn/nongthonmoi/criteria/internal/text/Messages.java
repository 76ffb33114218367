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

    /**
     * An argument that a language writes its own way: a figure as {@code {0#}}, a word of the rules as {@code {0~}}. A code is no
     * figure, though 15.3 looks like one, and what somebody wrote is quoted as it is.
     */
    private static final Pattern OWN = Pattern.compile("\\{(\\d+)([#~])}");
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
        return new MessageFormat(own(bundle.getString(code), worded, language.equals(Locale.ENGLISH)), Locale.ROOT).format(worded);
    }

    /** The wording with plain arguments only, and these as the language writes them. */
    private static String own(String wording, Object[] worded, boolean english) {
        Matcher marked = OWN.matcher(wording);
        while (marked.find()) {
            int index = Integer.parseInt(marked.group(1));
            if (index < worded.length) {
                String argument = (String) worded[index];
                worded[index] = marked.group(2).equals("~") ? english ? RuleWords.english(argument) : argument
                        : english || !FRACTION.matcher(argument).matches() ? argument : argument.replace('.', ',');
            }
        }
        return marked.replaceAll("{$1}");
    }
}
