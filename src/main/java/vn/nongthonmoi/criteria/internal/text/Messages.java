package vn.nongthonmoi.criteria.internal.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.nongthonmoi.criteria.Message;

/** The wording of messages: one properties file a language, chosen per call and never by the default locale. */
public final class Messages {

    private static final String BASE = "vn.nongthonmoi.criteria.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() { }

    /** The message in English for an English locale, in Vietnamese for any other. */
    public static String format(Message message, Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : new Locale("vi");
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(BASE, language, Messages.class.getClassLoader(), NO_FALLBACK)
                    .getString(message.code());
        } catch (MissingResourceException e) {
            return message.code() + " " + message.arguments();
        }
        return new MessageFormat(pattern, Locale.ROOT).format(message.arguments().toArray());
    }
}
