package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Texts;

class TickerTest {

    private static final String UNITS =
            " --as-of 2024-12-31 --lang en " + Path.of("..", "lao-cai", "synthetic-evidence-2024.csv");

    /** What is written about that many rows of that many milliseconds each. */
    private static String run(boolean watched, Texts texts, int total, int rows, long millis) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        Terminal terminal = new Terminal(() -> watched, now::get);
        try (Ticker ticker = new Ticker(new PrintStream(err, false, StandardCharsets.UTF_8), texts, terminal, total)) {
            for (int i = 0; i < rows; i++) {
                now.addAndGet(millis * 1_000_000);
                ticker.tick();
            }
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The lines that stood on the terminal one after the other. */
    private static List<String> lines(String written) {
        return Arrays.stream(written.split("\r")).map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void saysRowsRateAndTimeLeftInTheLanguageAskedFor() {
        assertEquals(List.of("4/1000 rows, 3.33 rows a second, about 4:59 left"),
                lines(run(true, Samples.EN, 1000, 4, 300)));
        assertEquals(List.of("4/1000 dòng, 3,33 dòng/giây, còn khoảng 4:59"),
                lines(run(true, Samples.VI, 1000, 4, 300)));
        assertEquals(List.of("1/100 rows, 0.02 rows a second, about 1:22:30 left"),
                lines(run(true, Samples.EN, 100, 1, 50_000)));
    }

    @Test
    void isSilentWhereNobodyWatches() {
        assertEquals("", run(false, Samples.EN, 1000, 1000, 300));
    }

    @Test
    void isSilentInAShortRun() {
        assertEquals("", run(true, Samples.EN, 999, 999, 1));
    }

    @Test
    void writesAtMostFourTimesASecond() {
        int shown = lines(run(true, Samples.EN, 10_000, 10_000, 1)).size();

        assertTrue(shown >= 30 && shown <= 40, "shown " + shown + " times in 10 seconds, the first of them silent");
    }

    @Test
    void staysInOneLineAndLeavesItEmpty() {
        String written = run(true, Samples.EN, 110, 110, 500);

        assertTrue(written.matches("(\r[^\r\n]+)+\r"), written);
        String[] states = written.split("\r");
        String wiped = states[states.length - 1];
        assertEquals("", wiped.strip());
        for (int i = 2; i < states.length; i++) {
            assertTrue(states[i].length() >= states[i - 1].stripTrailing().length(), "rest of an older line is seen");
        }
        assertEquals(states[states.length - 2].stripTrailing().length(), wiped.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate --standard commune",
        "impact --standard commune --before 2016-2020 --after 2021-2025"})
    void longCommandsTellHowFarTheyAre(String command) {
        AtomicLong now = new AtomicLong();
        Run watched = Run.on(new Terminal(() -> true, () -> now.addAndGet(300_000_000)), (command + UNITS).split(" "));
        Run alone = Run.on(new Terminal(() -> false, () -> now.addAndGet(300_000_000)), (command + UNITS).split(" "));

        assertTrue(watched.err().contains("\r126/126 rows, 3.33 rows a second, about 0:00 left"), watched.err());
        assertTrue(watched.err().endsWith(" \r"), watched.err());
        assertEquals(alone.out(), watched.out());
        assertEquals("", alone.err());
    }
}
