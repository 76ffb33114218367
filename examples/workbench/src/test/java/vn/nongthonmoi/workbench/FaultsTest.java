package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.print.Sheet;
import vn.nongthonmoi.office.print.Xlsx;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** A disk that is full, a file that ends early, a bad row among thousands: nothing is lost without a word. */
class FaultsTest {

    @TempDir
    Path directory;
    private Path rules;

    @BeforeEach
    void start() {
        rules = SmallRules.in(directory.resolve("rules"));
    }

    private static Path full() {
        Path device = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(device), "no device here that is always full");
        return device;
    }

    private Path table(int rows) throws IOException {
        StringBuilder text = new StringBuilder("code,name,province,district,recognised,1.1,2.1,3.1,3.2.a,note\n");
        for (int line = 2; line <= rows + 1; line++) {
            text.append(String.format("%05d,\"Xã, số %d\",10,Huyện %d,commune,đạt,%d,%d,đạt,\"a \"\"b\"\" c\"\n",
                    line, line, line % 10, 30 + line % 20, 70 + line % 20));
        }
        return Files.writeString(directory.resolve("units.csv"), text);
    }

    private String[] command(String command, String... more) {
        return Stream.of(Stream.of(command.split(" ")), Stream.of("--lang", "en", "--as-of", "2024-12-31", "--rules",
                rules.toString()), Stream.of(more)).flatMap(s -> s).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "html", "xlsx"})
    void aFullDiskIsSaidAndNotTakenForAReport(String format) throws IOException {
        Run run = Run.of(command("evaluate --standard commune --format " + format, "--out", full().toString(),
                table(200).toString()));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("/dev/full could not be written to its end: "), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void aFullDiskAtTheOutputStreamIsAnErrorToo() throws Exception {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(command("evaluate --standard commune --format csv", table(200).toString())));
        Process process = new ProcessBuilder(line).redirectOutput(new File(full().toString())).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertTrue(err.startsWith("Reading or writing failed: "), err);
        assertFalse(err.contains("Exception"), err);
    }

    @Test
    void aFileIsReplacedWhenItIsWholeAndOnlyThen() throws IOException {
        Path report = Files.writeString(directory.resolve("report.csv"), "of last year");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), report);
        IOException broken = new IOException("broken off");
        Failure failure = assertThrows(Failure.class, () -> NewFile.write(link, out -> {
            out.write(1);
            throw broken;
        }, Samples.EN));
        assertEquals(1, failure.exitCode());
        assertEquals(link + " could not be written to its end: broken off. What was written is dropped.", failure.getMessage());
        assertEquals("of last year", Files.readString(link));
        assertEquals(List.of(), hidden());

        assertEquals(0, Run.of(command("evaluate --standard commune --format csv", "--out", link.toString(),
                table(3).toString())).exitCode());
        assertEquals(4, Files.readAllLines(link).size());
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("of last year", Files.readString(report), "a link may have been laid by somebody else");
        assertEquals(List.of(), hidden());
    }

    @Test
    void aDeviceThatALinkLeadsToIsWrittenTo() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/null")), "a system without devices in its folders");
        Path link = Files.createSymbolicLink(directory.resolve("device"), Path.of("/dev/null"));
        assertEquals(0, Run.of(command("evaluate --standard commune --format csv", "--out", link.toString(),
                table(3).toString())).exitCode());
        assertTrue(Files.isSymbolicLink(link));
    }

    /** What is left of files that were being written. */
    private List<String> hidden() throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            return left.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
        }
    }

    @Test
    void aFileIsWrittenUnderANameThatNobodyCouldHaveTakenBefore() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim"), "precious");
        Path report = directory.resolve("report.json");
        for (String name : List.of(".report.json.part", "report.json.part", ".report.json", "report.json.tmp")) {
            Files.createSymbolicLink(directory.resolve(name), victim);
        }
        List<Set<String>> names = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            NewFile.write(report, out -> {
                out.write("new".getBytes(StandardCharsets.UTF_8));
                names.add(new TreeSet<>(hidden()));
            }, Samples.EN);
        }
        assertEquals("precious", Files.readString(victim));
        assertEquals("new", Files.readString(report));
        assertFalse(Files.isSymbolicLink(report));
        names.forEach(n -> n.removeIf(name -> name.startsWith(".report.json")));
        assertEquals(List.of(1, 1), names.stream().map(Set::size).toList());
        assertNotEquals(names.get(0), names.get(1));
        assertEquals(2, hidden().size(), "the links that were laid there");
    }

    @Test
    void theFilesOfAReportGoThroughNoLink() throws IOException {
        Path table = table(1_100);
        Path victim = Files.writeString(directory.resolve("victim"), "precious");
        Path folder = Files.createDirectory(directory.resolve("report"));
        Path page = Files.createSymbolicLink(folder.resolve("01-huyen-2.html"), victim);
        String[] command = command("evaluate --standard commune --format html", "--out", folder + ".html", table.toString());
        Run run = Run.of(command);
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(Files.isSymbolicLink(page));
        assertTrue(Files.size(page) > 1_000);

        Path other = Files.createDirectory(directory.resolve("other"));
        Files.createSymbolicLink(directory.resolve("second"), other);
        command[command.length - 2] = directory.resolve("second.html").toString();
        Run refused = Run.of(command);
        assertEquals(2, refused.exitCode());
        assertEquals("Cannot write to " + directory.resolve("second") + ".\n", refused.err());
        try (Stream<Path> files = Files.list(other)) {
            assertEquals(0, files.count());
        }
        assertEquals("precious", Files.readString(victim));
    }

    @Test
    void ofTwoThatAreWrittenToOnePlaceAtOnceOneIsThereWhole() throws Exception {
        Path report = directory.resolve("report.txt");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (String letter : List.of("a", "b")) {
                runs.add(pool.submit(() -> {
                    NewFile.write(report, out -> {
                        for (int i = 0; i < 50; i++) {
                            meet(together);
                            out.write(letter.repeat(1_000).getBytes(StandardCharsets.UTF_8));
                        }
                    }, Samples.EN);
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertTrue(Set.of("a".repeat(50_000), "b".repeat(50_000)).contains(Files.readString(report)));
        assertEquals(List.of(), hidden());
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        }
    }

    /** Cut anywhere, a table gives the rows before the cut as they are, and an error for the one that was cut. */
    @Test
    void aCsvCutAnywhereGivesTheSameRowsOrAnError() throws IOException {
        Path whole = table(6);
        List<UnitsTable.Row> rows = UnitsTableReader.read(whole, Samples.EN).rows();
        byte[] bytes = Files.readAllBytes(whole);
        int header = new String(bytes, StandardCharsets.UTF_8).indexOf('\n');
        Path part = directory.resolve("part.csv");
        int cutRows = 0;
        for (int cut = 0; cut < bytes.length; cut++) {
            Files.write(part, Arrays.copyOf(bytes, cut));
            try {
                List<UnitsTable.Row> read = UnitsTableReader.read(part, Samples.EN).rows();
                for (int i = 0; i < read.size(); i++) {
                    if (read.get(i).error() == null) {
                        assertEquals(known(rows.get(i)), known(read.get(i)), "cut at " + cut);
                    } else {
                        assertEquals("WB-201", read.get(i).error().code());
                        assertEquals(read.size() - 1, i, "the last one");
                        cutRows++;
                    }
                }
                long lines = new String(bytes, 0, cut, StandardCharsets.UTF_8).lines().count();
                assertEquals(Math.max(0, lines - 1), read.size(), "cut at " + cut);
            } catch (Failure e) {
                assertEquals(1, e.exitCode());
                assertTrue(e.getMessage().matches("(?s).*part.csv:?\\d*: WB-10[1-8] .*"), e.getMessage());
            }
        }
        assertTrue(cutRows > header, cutRows + " rows were cut and seen to be");
    }

    @Test
    void aWorkbookCutOrSpoiltAnywhereGivesTheSameRowsOrAnError() throws IOException {
        Path whole = directory.resolve("units.xlsx");
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cells.add(List.of("0" + i, "10", "Xã " + i, "45." + i));
        }
        try (var out = Files.newOutputStream(whole)) {
            Xlsx.write(List.of(new Sheet("units", List.of(column("code"), column("province"), column("name"),
                    column("2.1")), cells, List.of())), out);
        }
        List<UnitsTable.Row> rows = UnitsTableReader.read(whole, Samples.EN).rows();
        assertEquals(50, rows.size());
        byte[] bytes = Files.readAllBytes(whole);
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 150) {
            sameOrRefused(rows, Arrays.copyOf(bytes, at), "cut at " + at);
            byte[] spoilt = bytes.clone();
            spoilt[at] ^= 0x10;
            sameOrRefused(rows, spoilt, "spoilt at " + at);
        }
    }

    /** What a row says, wherever its file stands. */
    private static List<Object> known(UnitsTable.Row row) {
        return Arrays.asList(row.line(), row.cells(), row.unit(), row.evidence(), row.error());
    }

    private static Sheet.Column column(String head) {
        return new Sheet.Column(head, Sheet.Kind.TEXT);
    }

    private void sameOrRefused(List<UnitsTable.Row> rows, byte[] bytes, String how) throws IOException {
        Path part = directory.resolve("part.xlsx");
        Files.write(part, bytes);
        try {
            assertTrue(rows.stream().map(FaultsTest::known).toList().equals(UnitsTableReader.read(part, Samples.EN).rows().stream()
                    .map(FaultsTest::known).toList()), how);
        } catch (Failure e) {
            assertEquals(1, e.exitCode(), how);
            assertTrue(e.getMessage().matches("(?s).*part.xlsx:?\\d*: WB-(10[1-8]|113|117) .*"), e.getMessage());
        }
    }

    /** Runs a command that meets the bad row, and names it and no other. */
    private Run withBadRow(Path table, String command, String... more) {
        Run run = Run.of(command(command, Stream.concat(Stream.of(more), Stream.of(table.toString()))
                .toArray(String[]::new)));
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().startsWith(table + ":7322: NTM-213 "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        return run;
    }

    @Test
    void oneBadRowOfTenThousandIsNamedAndTheOthersAreAssessed() throws IOException {
        Path table = table(10_000);
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        // One value has a letter for a digit.
        rows.set(7_321, rows.get(7_321).replace(",đạt,32,", ",đạt,3O,"));
        Files.write(table, rows);

        JsonNode units = new ObjectMapper().readTree(
                withBadRow(table, "evaluate --standard commune --format json").out());
        assertEquals(10_000, units.size());
        int meets = 0;
        for (int i = 0; i < 10_000; i++) {
            assertEquals(String.format("%05d", i + 2), units.get(i).get("unit").asText());
            assertEquals(i == 7_320, units.get(i).has("error"));
            meets += units.get(i).path("outcome").asText().equals("meets") ? 1 : 0;
        }
        // 2.1 from 40 and 3.1 from 80: of every twenty rows the last ten meet both.
        assertEquals(5_000, meets);

        assertEquals(10_001, withBadRow(table, "review --format csv").out().lines().count());
        assertEquals(1, new ObjectMapper().readTree(withBadRow(table, "progress --format json").out())
                .get("unreadable").asInt());

        Path report = directory.resolve("report.html");
        withBadRow(table, "evaluate --standard commune --format html", "--out", report.toString());
        assertTrue(Files.readString(report).contains("<li class=\"all\"><b>9999</b>"));
        assertTrue(Files.readString(report).contains("07322 – line 7322: NTM-213 "));
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> parts = Files.list(directory.resolve("report"))) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                Pattern.compile("\"(\\d{5})\"").matcher(Files.readString(part)).results()
                        .forEach(m -> shown.add(m.group(1)));
            }
        }
        assertEquals(9_999, shown.size());
    }
}
