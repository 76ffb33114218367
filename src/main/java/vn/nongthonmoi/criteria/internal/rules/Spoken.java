package vn.nongthonmoi.criteria.internal.rules;

import java.util.List;

/**
 * A sentence that a rule speaks, whatever its spacing in the file: what it means depends on nothing else.
 *
 * @param form the sentence as the vocabulary writes it, {@code {muc}: tỷ lệ {sosanh} {hang}%}
 * @param values what stands in its holes, each in the canonical spelling of its {@link Hole}, by the holes' names
 */
public record Spoken(String form, List<String> values) {

    /** The sentence as one text that no other sentence has: every part follows its length. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        append(text, form);
        values.forEach(value -> append(text, value));
        return text.toString();
    }

    /** Appends a text after its length, so that nothing in it can pass for what follows; null is no text. */
    public static void append(StringBuilder to, String text) {
        to.append(text == null ? "-" : text.length() + ":" + text).append('\n');
    }
}
