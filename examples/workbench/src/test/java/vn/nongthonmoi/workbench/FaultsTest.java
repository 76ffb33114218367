package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, no row is lost, no answer is wrong, and somebody is told. */
class FaultsTest {

    private static final String TABLE = "../lao-cai/synthetic-evidence-2024.csv";
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void oneBadRowOfTenThousandIsNamedAndTheOthersAreAssessed() throws IOException {
        StringBuilder rows = new StringBuilder("code,province,recognised,10,11\n");
        for (int i = 1; i <= 10_000; i++) {
            // One value has a letter for a digit.
            rows.append(String.format("%05d,10,commune,%s,5\n", i, i == 7_321 ? "4O" : "46"));
        }
        Path table = Files.writeString(folder.resolve("units.csv"), rows);

        Run evaluate = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "json",
                table.toString());
        assertEquals(1, evaluate.exitCode());
        assertEquals(1, evaluate.err().lines().count(), evaluate.err());
        assertTrue(evaluate.err().contains("units.csv:7322: NTM-213 "), evaluate.err());
        JsonNode units = new ObjectMapper().readTree(evaluate.out());
        assertEquals(10_000, units.size());
        for (int i = 0; i < 10_000; i++) {
            assertEquals(String.format("%05d", i + 1), units.get(i).get("unit").asText());
            assertEquals(i == 7_320, units.get(i).has("error"));
        }

        Run review = Run.of("review", "--as-of", "2024-12-31", "--format", "csv", table.toString());
        assertEquals(1, review.exitCode());
        assertTrue(review.err().contains("units.csv:7322: NTM-213 "), review.err());
        assertEquals(10_001, review.out().lines().count());

        Run progress = Run.of("progress", "--as-of", "2024-12-31", "--format", "json", table.toString());
        assertEquals(1, progress.exitCode());
        assertTrue(progress.err().contains("units.csv:7322: NTM-213 "), progress.err());
        assertEquals(1, new ObjectMapper().readTree(progress.out()).get("unreadable").asInt());

        Path out = folder.resolve("report.html");
        Run html = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "html", "--out",
                out.toString(), table.toString());
        assertEquals(1, html.exitCode());
        assertTrue(html.err().contains("units.csv:7322: NTM-213 "), html.err());
        assertTrue(Files.readString(out).contains("<li class=\"all\"><b>9999</b>"));
        assertTrue(Files.readString(out).contains("07321 – dòng 7322: NTM-213 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "html", "xlsx"})
    void aFullDiskIsToldAndNothingIsCalledDone(String format) {
        assumeTrue(Files.exists(FULL), "this system has no device that is always full");
        Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", format, "--out",
                FULL.toString(), TABLE);
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("Lỗi đọc hoặc ghi: "), run.err());
        assertEquals("", run.out());
    }

    /** A table that was cut off is refused, or has the rows before the cut and an error for the one that was cut. */
    @Test
    void aTableCutAnywhereLosesNoRowInSilence() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(TABLE));
        int head = new String(whole, StandardCharsets.UTF_8).lines().findFirst().orElseThrow()
                .getBytes(StandardCharsets.UTF_8).length;
        JsonNode all = json(Path.of(TABLE));
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < 25; i++) {
            cuts.add(head + 1 + (int) ((long) i * i * i * 97 % (whole.length - head - 1)));
        }
        for (int cut : cuts) {
            Path table = folder.resolve("cut.csv");
            byte[] kept = Arrays.copyOf(whole, cut);
            Files.write(table, kept);
            Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "json",
                    table.toString());
            if (run.out().isEmpty()) {
                assertFalse(run.exitCode() == 0, "refused without a word at " + cut);
                continue;
            }
            JsonNode units = new ObjectMapper().readTree(run.out());
            long ends = new String(kept, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count() - 1;
            assertTrue(units.size() >= ends, "rows before byte " + cut);
            for (int i = 0; i < ends; i++) {
                assertEquals(all.get(i), units.get(i));
            }
        }
    }

    private static JsonNode json(Path table) throws IOException {
        return new ObjectMapper().readTree(Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31",
                "--format", "json", table.toString()).out());
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() throws IOException {
        Path book = folder.resolve("whole.xlsx");
        try (OutputStream out = Files.newOutputStream(book); Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("units");
            List.of("code", "province", "10").forEach(head -> sheet.value(0, List.of("code", "province", "10")
                    .indexOf(head), head));
            List.of("00001", "10", "46").forEach(cell -> sheet.value(1, List.of("00001", "10", "46").indexOf(cell), cell));
        }
        byte[] whole = Files.readAllBytes(book);
        for (int cut = 0; cut < whole.length; cut += Math.max(1, whole.length / 60)) {
            Path table = folder.resolve("cut.xlsx");
            Files.write(table, Arrays.copyOf(whole, cut));
            Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", table.toString());
            assertEquals(1, run.exitCode(), "cut at " + cut + ": " + run.out());
            assertTrue(run.err().contains("WB-104") || run.err().contains("WB-101"), cut + ": " + run.err());
        }
    }
}
