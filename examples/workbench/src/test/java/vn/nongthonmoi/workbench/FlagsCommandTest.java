package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence to be looked at again. */
class FlagsCommandTest {

    @TempDir
    private Path directory;
    private Path rules;
    private Path now;
    private Path before;

    @BeforeEach
    void write() throws IOException {
        rules = SmallRules.in(directory.resolve("rules"));
        now = Files.writeString(directory.resolve("now.csv"), """
                code,name,province,district,2.1
                1,Một,10,Huyện,45
                2,Hai,10,Huyện,4.5
                3,Ba,10,Huyện,60
                """);
        before = Files.writeString(directory.resolve("before.csv"), "code,province,2.1\n3,10,40\n1,10,44\n");
    }

    private Run run(String format, String... options) {
        List<String> words = new ArrayList<>(List.of("flags", "--standard", "commune", "--as-of", "2024-12-31",
                "--rules",
                rules.toString(), "--lang", "en", "--format", format));
        words.addAll(Arrays.asList(options));
        words.add(now.toString());
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void aFlagHasUnitRowValueMessageAndLimitAndIsNoError() throws IOException {
        Run run = run("json", "--earlier", "2023-12-31=" + before);
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        JsonNode report = new ObjectMapper().readTree(run.out());
        List<String> fields = new ArrayList<>();
        report.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("table", "standard", "period", "as_of", "unreadable", "year_before", "counts", "flags"),
                fields);
        assertEquals("{\"table\":\"before.csv\",\"as_of\":\"2023-12-31\",\"unreadable\":0}",
                report.get("year_before").toString());
        assertEquals("{\"impossible\":1,\"jump\":1}", report.get("counts").toString());
        int line = 1 + Files.readAllLines(rules.resolve("checks.dslr")).indexOf("    Giá trị 2.1 nằm trong khoảng "
                + "từ 8 đến 300");
        assertEquals("[{\"kind\":\"impossible\",\"unit\":\"00002\",\"name\":\"Hai\",\"line\":3,\"row\":\"2.1\","
                + "\"value\":\"4.5\","
                + "\"message\":\"4.5 is outside the range 8 to 300\",\"limit\":\"checks.dslr:" + line + "\","
                + "\"source\":\"5/QĐ, các dòng\"},{\"kind\":\"jump\",\"unit\":\"00003\",\"name\":\"Ba\",\"line\":4,"
                + "\"row\":\"2.1\",\"value\":\"60\",\"message\":\"from 40 to 60 within a year, more than 30 %\","
                + "\"limit\":\"checks.dslr:" + (line + 1) + "\",\"source\":\"5/QĐ, các dòng\"}]",
                report.get("flags").toString());
    }

    @Test
    void thePageSaysWhatWasComparedAndCountsByKind() {
        String page = run("table", "--earlier", "2023-12-31=" + before).out();
        assertTrue(page.contains("\nCompared with the year before, 2023-12-31. Table: before.csv\n"), page);
        assertTrue(page.matches("(?s).*\\nOutside what is possible; limit at checks\\.dslr:\\d+ \\(5/QĐ, các dòng\\)\\n"
                + "  00002 Hai  2\\.1  4\\.5  4\\.5 is outside the range 8 to 300\\n.*"), page);
        assertTrue(page.contains("\nOutside what is possible        1\nChanged too much in a year      1\n"), page);

        String alone = run("table").out();
        assertTrue(alone.contains("\nThere is no table of the year before (--earlier), so changes within a year are "
                + "not "
                + "looked at.\n"), alone);
        assertFalse(alone.contains("within a year, more than"), alone);
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, true", "2024-03-31, true", "2023-09-29, false", "2024-04-01, false"})
    void onlyATableOfAboutAYearBeforeIsComparedWith(String day, boolean used) {
        String page = run("table", "--earlier", day + "=" + before).out();
        assertEquals(used, page.contains("from 40 to 60 within a year"), page);
        assertEquals(!used, page.contains("\nNo table of --earlier is about a year (9 to 15 months) before "), page);
    }

    @Test
    void theNearestOfSeveralTablesIsTaken() throws IOException {
        Path other = Files.writeString(directory.resolve("other.csv"), "code,province,2.1\n3,10,59\n");
        String page = run("table", "--earlier", "2023-11-30=" + other, "--earlier", "2024-01-15=" + before, "--earlier",
                "2022-12-31=" + other).out();
        assertTrue(page.contains(" 2024-01-15. Table: before.csv\n"), page);
    }

    @Test
    void theCsvHasALineAFlag() {
        List<String> lines = run("csv").out().lines().toList();
        assertEquals("kind,unit,name,district,line,row,value,message,limit,source", lines.get(0));
        assertTrue(lines.get(1).matches("impossible,00002,Hai,Huyện,3,2\\.1,4\\.5,4\\.5 is outside the range 8 to 300,"
                + "checks\\.dslr:\\d+,\"5/QĐ, các dòng\""), lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void aFlagOfManyUnitsTogetherNamesNone() throws IOException {
        StringBuilder table = new StringBuilder("code,province,district,10\n");
        for (int i = 1; i <= 25; i++) {
            table.append(40000 + i).append(",10,Huyện ").append(i).append(",45\n");
        }
        Path file = Files.writeString(directory.resolve("same.csv"), table);
        String command = "flags --lang en --standard commune --as-of 2024-12-31 --format ";
        JsonNode report = new ObjectMapper().readTree(Run.of(command + "json " + file).out());
        JsonNode flag = null;
        for (JsonNode f : report.get("flags")) {
            flag = f.get("kind").asText().equals("at-level") ? f : flag;
        }
        assertTrue(flag.get("unit").isNull() && flag.get("line").isNull() && flag.get("value").isNull(),
                flag.toString());
        assertEquals("10", flag.get("row").asText());
        assertTrue(Run.of(command + "table " + file).out().contains("\n  (many units)  10  "));
    }

    @Test
    void whatCannotBeReadIsAnErrorAllTheSame() throws IOException {
        Files.writeString(now, "code,province,2.1\n1,10,45\n2,XX,4.5\n");
        Files.writeString(before, "code,province,2.1\n1,10,có\n");
        Run run = run("table", "--earlier", "2023-12-31=" + before);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().lines().toList().get(0).startsWith(before + ":2: "), run.err());
        assertTrue(run.err().lines().toList().get(1).startsWith(now + ":3: "), run.err());
        assertTrue(run.out().contains("\nNothing is flagged: "), run.out());
        assertTrue(run.out().endsWith("\n1 rows could not be read.\n"), run.out());
        assertEquals(2, run("xlsx").exitCode());
    }
}
