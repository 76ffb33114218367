package vn.nongthonmoi.criteria;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.nongthonmoi.criteria.internal.text.Messages;

/**
 * A message to people with a stable code. The wording may improve between releases; the code keeps its meaning. One that was
 * stored or sent by another release may have a code that this one does not know: its text is then the code and what it mentions.
 *
 * @param code for example {@code NTM-103} (a problem) or {@code reason.no-evidence} (why a status is what it is)
 * @param arguments what the wording mentions, as text
 * @since 0.1.0
 */
public record Message(String code, List<String> arguments) implements Serializable {

    /** Copies the arguments. */
    public Message {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(arguments, "arguments");
        arguments = List.copyOf(arguments);
    }

    /** A message of that code with those arguments. */
    public static Message of(String code, Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        return new Message(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The wording: English for an English locale, Vietnamese for any other. */
    public String text(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Messages.format(code, arguments, locale);
    }

    /** The code and the English wording. */
    @Override
    public String toString() {
        return code + " " + text(Locale.ENGLISH);
    }
}
