package vn.nongthonmoi.contracts.schema;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.LocalizedText;

/** What schemas say of themselves, in both languages at once. */
final class Sentences {

    private static final List<Locale> BOTH = List.of(new Locale("vi"), Locale.ENGLISH);

    private Sentences() { }

    /** The sentence of that key, one language after the other; an argument in both is said in each. */
    static String both(String key, String between, Object... arguments) {
        return BOTH.stream().map(locale -> in(locale, key, arguments)).collect(Collectors.joining(between));
    }

    private static String in(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.nongthonmoi.contracts.schemas", locale,
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] said = Stream.of(arguments)
                .map(a -> a instanceof LocalizedText text ? text.in(locale) : String.valueOf(a)).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(said);
    }
}
