package vn.nongthonmoi.office.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark in the text of a paragraph.
 *
 * @param paragraph where it stands
 * @param from its first letter
 * @param to the letter after it
 * @param kind what it is
 * @param name the field that it names
 */
record Mark(ParagraphText paragraph, int from, int to, Kind kind, String name) {

    /** The number of a thing in its list, from 1: a field that every list has. */
    static final String NUMBER = "stt";

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*([#/^?]?)\\s*([^{}\n]*?)\\s*}}");

    /** What a mark is. */
    enum Kind {
        /** {@code {{name}}}: what the field says. */
        FIELD,
        /** {@code {{#name}}}: what follows, for each thing of the list. */
        EACH,
        /** {@code {{?name}}}: what follows, once where the list has something. */
        ANY,
        /** {@code {{^name}}}: what follows, once where the list has nothing. */
        NONE,
        /** {@code {{/name}}}: the end of one of the three. */
        END;

        boolean begins() {
            return this == EACH || this == ANY || this == NONE;
        }

        private static Kind of(String sign) {
            return switch (sign) {
                case "#" -> EACH;
                case "?" -> ANY;
                case "^" -> NONE;
                case "/" -> END;
                default -> FIELD;
            };
        }
    }

    /** What begins with one mark and ends with the other. */
    record Span(Mark begin, Mark end) { }

    String key() {
        return Fields.key(name);
    }

    static List<Mark> of(ParagraphText paragraph) {
        return in(paragraph, paragraph.text());
    }

    static List<Mark> in(ParagraphText paragraph, String text) {
        if (!text.contains("{{")) {
            return List.of();
        }
        return FORM.matcher(text).results().map(m -> new Mark(paragraph, m.start(), m.end(), Kind.of(m.group(1)), m.group(2))).toList();
    }

    /** What is left of a text without its marks; braces in it are half a mark. */
    static String without(String text) {
        return FORM.matcher(text).replaceAll(Matcher.quoteReplacement("\n"));
    }

    /** The spans that lie in no other one; each has its end, which the check saw to. */
    static List<Span> outermost(List<Mark> marks) {
        List<Span> spans = new ArrayList<>();
        Deque<Mark> open = new ArrayDeque<>();
        for (Mark mark : marks) {
            if (mark.kind().begins()) {
                open.push(mark);
            } else if (mark.kind() == Kind.END) {
                Mark begin = open.pop();
                if (open.isEmpty()) {
                    spans.add(new Span(begin, mark));
                }
            }
        }
        return spans;
    }
}
