package vn.nongthonmoi.criteria.internal.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.text.Characters;

/** The text of a file that people write: bounded in size, UTF-8 with or without BOM, never decoded by guess. */
public final class RuleText {

    private RuleText() { }

    /** The text; empty when a problem was added. */
    public static Optional<String> decode(String file, byte[] bytes, List<RuleProblem> problems) {
        if (bytes.length > Limits.FILE) {
            problems.add(RuleProblem.error(file, 1, 1, Message.of("NTM-119", Limits.FILE)));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String good = out.flip().toString();
            int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
            problems.add(RuleProblem.error(file, line, good.length() - good.lastIndexOf('\n'),
                    Message.of("NTM-101", String.format("%02X", bytes[in.position()]), encoding(bytes))));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** What the bytes probably are. Vietnamese text of old tools comes in the code page 1258. */
    private static String encoding(byte[] bytes) {
        boolean zeros = false;
        for (byte b : bytes) {
            zeros |= b == 0;
        }
        return zeros || bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE ? "UTF-16" : "Windows-1258";
    }

    /**
     * Looks through a table of cases or of units for characters that are not in the table of characters; the first of each
     * line is added to the problems. A spreadsheet makes no-break spaces and tabs, which count as blanks.
     *
     * @return whether there was none
     */
    public static boolean characters(String file, String text, List<RuleProblem> problems) {
        String[] lines = lines(text);
        int found = 0;
        for (int i = 0; i < lines.length && found < Limits.ERRORS; i++) {
            Optional<Characters.Strange> strange = Characters.strange(lines[i], "\t\u00a0");
            if (strange.isPresent()) {
                problems.add(RuleProblem.error(file, i + 1, strange.get().at() + 1, refused(strange.get())));
                found++;
            }
        }
        return found == 0;
    }

    /** What is said of a character that may not stand in a file. */
    public static Message refused(Characters.Strange strange) {
        return Message.of(strange.unseen() ? "NTM-122" : "NTM-277", strange.name());
    }

    /** Its lines, as {@link RuleProblem#line()} counts them. */
    public static String[] lines(String text) {
        return text.split("\r?\n", -1);
    }
}
