package vn.nongthonmoi.office.print;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for a terminal. What a terminal obeys, or a reader does not see, comes out as its number, {@code \}{@code u001b}:
 * control and format characters, those that turn the direction of writing among them, letters that show nothing, and
 * characters that this version of Unicode does not have. In JSON it still means the same.
 */
public final class Visible {

    private static final int FIRST_SEEN = ' ';
    private static final int DELETE = 0x7f;
    /** Letters and marks that Unicode has shown as nothing, and the pattern of no dots. */
    private static final String UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";
    private static final int FIRST_SELECTOR = 0xfe00;
    private static final int LAST_SELECTOR = 0xfe0f;
    private static final int CONTINUED = 0x80;
    private static final int FIRST_OF_SEQUENCE = 0xc0;

    /** What stands between tabs and ends of lines. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\r\\n\\t]+|\\r(?!\\n)");

    private Visible() { }

    /** The text on one line. */
    public static String text(String text) {
        if (text.codePoints().allMatch(Visible::isSeen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSeen(c)) {
                seen.appendCodePoint(c);
            } else {
                seen.append(number(c));
            }
        });
        return seen.toString();
    }

    private static boolean isSeen(int c) {
        if (c >= FIRST_SEEN && c < DELETE) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> UNSEEN.indexOf(c) < 0 && (c < FIRST_SELECTOR || c > LAST_SELECTOR);
        };
    }

    private static String number(int c) {
        StringBuilder number = new StringBuilder();
        for (char half : Character.toChars(c)) {
            number.append(String.format("\\u%04x", (int) half));
        }
        return number.toString();
    }

    /**
     * A stream to a terminal, for UTF-8. Lines end where they do and tabs stay; everything else comes out as
     * {@link #text} has it.
     */
    public static OutputStream stream(OutputStream out) {
        return new Stream(out);
    }

    private static final class Stream extends FilterOutputStream {

        /** The beginning of a character of which the rest is still to come, or of the end of a line. */
        private byte[] begun = {};

        private Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] all = Arrays.copyOf(begun, begun.length + length);
            System.arraycopy(bytes, offset, all, begun.length, length);
            int whole = whole(all);
            begun = Arrays.copyOfRange(all, whole, all.length);
            print(new String(all, 0, whole, StandardCharsets.UTF_8));
        }

        /** Up to where the bytes are whole characters, and no line is ending at the end. */
        private static int whole(byte[] bytes) {
            int last = bytes.length - 1;
            while (last >= 0 && bytes.length - last < 4 && (bytes[last] & FIRST_OF_SEQUENCE) == CONTINUED) {
                last--;
            }
            if (last < 0) {
                return bytes.length;
            }
            int first = bytes[last] & 0xff;
            int needed = first < FIRST_OF_SEQUENCE ? 1 : Integer.numberOfLeadingZeros(~first << 24);
            return first == '\r' || last + needed > bytes.length ? last : bytes.length;
        }

        private void print(String text) throws IOException {
            out.write(BETWEEN.matcher(text).replaceAll(m -> Matcher.quoteReplacement(text(m.group())))
                    .getBytes(StandardCharsets.UTF_8));
        }

        /** What is begun is shown as it is: nothing may follow. */
        @Override
        public void flush() throws IOException {
            String rest = new String(begun, StandardCharsets.UTF_8);
            begun = new byte[0];
            print(rest);
            super.flush();
        }
    }
}
