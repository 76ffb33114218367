package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Visible;

/** A terminal obeys nothing that stands in a table or a rule file, and hides nothing of it. */
class VisibleTest {

    /** Sets the title, clears the screen, writes from right to left, goes back; no break, next line, tag, private use. */
    private static final String HOSTILE = "a\u001b]0;pwned\u0007\u001b[2J\u202eb\u2066\b\u007f\u009b\u0085\u2028\u00ad\ufeff"
            + "\udb40\udc41\ue000\u3164\ufe0fz";
    private static final String SHOWN = "a\\u001b]0;pwned\\u0007\\u001b[2J\\u202eb\\u2066\\u0008\\u007f\\u009b\\u0085\\u2028"
            + "\\u00ad\\ufeff\\udb40\\udc41\\ue000\\u3164\\ufe0fz";
    private static final String PLAIN = "Xã Mường Bo ≥ 24 “đạt” – 😀 e\u0301\t|\n\nÔ\n";

    @TempDir
    private Path directory;

    private static String streamed(String text, int chunk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream stream = Visible.stream(out)) {
            for (int i = 0; i < bytes.length; i += chunk) {
                stream.write(bytes, i, Math.min(chunk, bytes.length - i));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 1_000})
    void whereverTheBytesArePartedTheTextIsTheSame(int chunk) throws IOException {
        assertEquals(PLAIN, streamed(PLAIN, chunk));
        assertEquals(SHOWN + "\n" + SHOWN, streamed(HOSTILE + "\n" + HOSTILE, chunk));
        assertEquals("a\r\nb\\u000dc\r\n\\u000d", streamed("a\r\nb\rc\r\n\r", chunk));
    }

    @Test
    void longLinesAndBytesThatAreNoTextAreTakenToo() throws IOException {
        String line = "Xã; ".repeat(500_000);
        assertEquals(line, streamed(line, 8_192));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = Visible.stream(out)) {
            stream.write(new byte[] {'a', (byte) 0x9b, 'b', (byte) 0xff, 'c', (byte) 0xe1, (byte) 0xbb});
        }
        assertEquals("a\ufffdb\ufffdc\ufffd", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTextIsOnOneLine() {
        assertEquals(SHOWN + "\\u000a\\u0009", Visible.text(HOSTILE + "\n\t"));
        assertEquals("Xã 😀", Visible.text("Xã 😀"));
    }

    private static void assertHarmless(String text) {
        assertFalse(text.codePoints().anyMatch(c -> c != '\n' && (Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "html"})
    void whatATableSaysIsShownAtTheOutputStream(String format) throws IOException {
        Path rules = SmallRules.in(directory.resolve("rules"));
        // What turns a text or does not show at all is refused in a value; what only does not show is shown.
        Path units = Files.writeString(directory.resolve("u.csv"), "code,name,province,district,2.1\n02656,A\u00ad]0;pwned,10,B\u2060C,5\n"
                + "02659,,10,,\u001b[8mx\n");
        Run run = Run.of("evaluate", "--rules", rules.toString(), "--standard", "commune", "--as-of", "2024-12-31",
                "--format", format, units.toString());
        assertHarmless(run.out());
        assertHarmless(run.err());
        assertTrue(run.err().contains("NTM-276"), run.err());
        if (format.equals("json")) {
            assertEquals("A]0;pwned", new ObjectMapper().readTree(run.out()).get(0).get("name").asText(), run.out());
        }
        Run raw = Run.of("evaluate", "--rules", rules.toString(), "--standard", "commune", "--as-of", "2024-12-31", "--raw",
                "--format", format, units.toString());
        Path file = directory.resolve("out");
        Run.of("evaluate", "--rules", rules.toString(), "--standard", "commune", "--as-of", "2024-12-31", "--raw",
                "--out", file.toString(), "--format", format, units.toString());
        assertEquals(Files.readString(file), raw.out());
        assertEquals(run.err(), raw.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate --standard commune --as-of 2024-12-31 \u001b[2J.csv", "\u001b[2J",
        "show --standard \u001b[2J --as-of 2024-12-31", "check \u001b[2J", "evaluate --lang \u001b[2J"})
    void whatACommandLineSaysIsShown(String command) {
        Run run = Run.of(command);
        assertEquals(2, run.exitCode());
        assertHarmless(run.err());
        assertTrue(run.err().contains("\\u"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void whatIsQuotedBeginsNoLine(String end) {
        Run run = Run.of("evaluate", "--lang", "en", "--standard", "commune", "--as-of", "2024-12-31", "u" + end + "0 errors");
        assertEquals("Cannot read the file u" + end.replace("\r", "\\u000d").replace("\n", "\\u000a") + "0 errors.\n", run.err());
    }

    @Test
    void whatARuleFileSaysIsShown() throws IOException {
        Path rules = SmallRules.in(directory.resolve("rules"));
        Files.writeString(rules.resolve("zz.dslr"), "rule \"x\"\nwhen\n    x \u001b[1A\u001b[2K0 errors, 0"
                + " warnings.\u001b[8m\u202e\nthen\nend\n");
        Run check = Run.of("check", rules.toString());
        assertEquals(1, check.exitCode());
        assertHarmless(check.out());
        assertTrue(check.out().contains("\\u001b[1A\\u001b[2K0 errors"), check.out());
        Run show = Run.of("show", "--standard", "commune", "--as-of", "2024-12-31", "--rules", rules.toString());
        assertHarmless(show.err());
    }
}
