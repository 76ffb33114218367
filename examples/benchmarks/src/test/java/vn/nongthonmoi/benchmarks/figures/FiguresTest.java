package vn.nongthonmoi.benchmarks.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, as short as can be: that it works, not how fast. */
class FiguresTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @BeforeAll
    static void besideOthers() {
        // JMH refuses to run twice on a machine, for the sake of figures that nobody reads here.
        System.setProperty("jmh.ignoreLock", "true");
    }

    private int run(String... args) {
        return Figures.run(args, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    private static List<String> rows(String markdown, String first) {
        return markdown.lines().filter(l -> l.startsWith("| " + first + " |")).toList();
    }

    @Test
    void whatIsMeasuredIsPrintedAsMarkdownAlone() throws Exception {
        Path plot = folder.resolve("plot.svg");
        assertEquals(0, run("--quick", "--only", "assess,cold,memory,growth", "--peers", "library,handwritten",
                "--most", "10", "--plot", plot.toString()),
                () -> progress.toString(StandardCharsets.UTF_8));
        String markdown = out.toString(StandardCharsets.UTF_8);
        assertTrue(markdown.startsWith("Measured on "), markdown);
        assertTrue(markdown.contains("**A quick run"), markdown);
        // By JMH in one table, and by fresh JVMs in the other.
        assertEquals(2, rows(markdown, "this library").stream().filter(r -> !r.contains("time")).count(), markdown);
        assertEquals(2, rows(markdown, "hand-written Java, into arrays").size(), markdown);
        rows(markdown, "this library").forEach(row -> assertFalse(row.contains("NaN"), row));
        assertEquals(1, rows(markdown, "bundled rules loaded and every set asked, fresh JVM").size(), markdown);
        assertEquals(1, rows(markdown, "this library, every set asked").size(), markdown);
        assertTrue(markdown.contains("| object API, times as fast as Evrete | ≥ 25 × | not measured | – |"), markdown);
        assertTrue(markdown.contains("\n| 10 |"), markdown);
        markdown.lines().forEach(line -> assertTrue(line.isEmpty() || line.matches("[|#!*M].*|[ABNb].*\\."), line));
        assertTrue(Files.readString(plot).startsWith("<svg"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --fast            | '--fast' is not an option
            --only lunch      | --only: 'lunch' is none of assess, batch, library, cold, memory, growth
            --peers us,evrete | --peers: 'us' is none of library,
            --most none       | --most: 'none' is no whole number above 0
            --most 0          | --most: '0' is no whole number above 0
            --plot            | --plot needs a value
            """)
    void wrongUsageIsNamedAndMeasuresNothing(String args, String complaint) {
        assertEquals(2, run(args.split(" ")));
        String said = progress.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith(complaint), said);
        assertTrue(said.contains("usage: "), said);
        assertEquals(0, out.size());
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaidBeforeAnythingIsMeasured() {
        Path nowhere = folder.resolve("nowhere").resolve("plot.svg");
        assertEquals(1, run("--quick", "--only", "growth", "--most", "1", "--plot", nowhere.toString()));
        assertTrue(progress.toString(StandardCharsets.UTF_8).contains(nowhere.toString()));
        assertFalse(progress.toString(StandardCharsets.UTF_8).contains("growth: 1"));
    }
}
