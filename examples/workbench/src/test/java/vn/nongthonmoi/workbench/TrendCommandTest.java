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
import org.junit.jupiter.params.provider.ValueSource;

/** The same units on several days. */
class TrendCommandTest {

    @TempDir
    private Path directory;
    private Path rules;
    private Path now;
    private Path before;
    private Path longBefore;

    @BeforeEach
    void write() throws IOException {
        rules = SmallRules.in(directory.resolve("rules"));
        now = Files.writeString(directory.resolve("now.csv"), """
                code,name,province,district,1.1,2.1,3.1
                1,Một,10,Huyện,đạt,36,90
                2,Hai,10,Huyện,đạt,45,90
                1,Khác tỉnh,15,,đạt,50,
                5,Năm,10,,,,
                """);
        before = Files.writeString(directory.resolve("before.csv"), """
                code,name,province,1.1,2.1,3.1
                2,Hai,10,đạt,45,90
                1,Một,10,không đạt,34,90
                9,Chín,10,,,
                """);
        longBefore = Files.writeString(directory.resolve("synthetic-2020.csv"), "code,province,1.1\n1,10,28\n");
    }

    private Run run(String format, String... options) {
        List<String> words = new ArrayList<>(List.of("trend", "--standard", "commune", "--as-of", "2024-12-31",
                "--rules",
                rules.toString(), "--lang", "en", "--format", format));
        words.addAll(Arrays.asList(options));
        words.add(now.toString());
        return Run.of(words.toArray(String[]::new));
    }

    private String[] earlier() {
        return new String[] {"--earlier", "2023-12-31=" + before, "--earlier", "2020-12-31=" + longBefore};
    }

    @Test
    void theJsonHasItsFieldsInOrder() throws IOException {
        Run run = run("json", earlier());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode report = new ObjectMapper().readTree(run.out());
        List<String> fields = new ArrayList<>();
        report.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("standard", "as_of", "days", "units", "limits"), fields);
        assertEquals("[{\"as_of\":\"2020-12-31\",\"table\":\"synthetic-2020.csv\",\"period\":\"2016-2020\","
                + "\"unreadable\":0},"
                + "{\"as_of\":\"2023-12-31\",\"table\":\"before.csv\",\"period\":\"2021-2025\",\"unreadable\":0},"
                + "{\"as_of\":\"2024-12-31\",\"table\":\"now.csv\",\"period\":\"2021-2025\",\"unreadable\":0}]",
                report.get("days").toString());

        JsonNode one = report.at("/units/0");
        assertTrue(one.toString().startsWith("{\"unit\":\"00001\",\"name\":\"Một\",\"province\":\"10\","
                + "\"district\":\"Huyện\","
                + "\"missing\":[],\"days\":[{\"as_of\":\"2020-12-31\",\"period\":\"2016-2020\","
                + "\"outcome\":\"falls_short\","
                + "\"criteria_met\":0,\"criteria_total\":1},"), one.toString());
        JsonNode income = one.at("/rows/1");
        assertEquals("2.1", income.get("code").asText());
        assertEquals("[{\"as_of\":\"2023-12-31\",\"status\":\"not_met\",\"value\":\"34\",\"threshold\":\"40\"},"
                + "{\"as_of\":\"2024-12-31\",\"status\":\"not_met\",\"value\":\"36\",\"threshold\":\"40\"}]",
                income.get("points").toString(), "the set before asked for another thing under that code");
        assertEquals("2", income.get("change").asText());
        assertEquals("{\"kind\":\"reaches\",\"per_year\":\"1.9959\",\"years\":\"2.1\"}",
                income.get("outlook").toString());
        assertEquals(3, report.get("limits").size());
    }

    @Test
    void unitsArePairedByProvinceAndCodeAndThoseThatAreMissingAreNamed() throws IOException {
        JsonNode units = new ObjectMapper().readTree(run("json", earlier()).out()).get("units");
        List<String> missing = new ArrayList<>();
        units.forEach(u -> missing.add(u.get("name").asText() + " " + u.get("missing") + " " + u.get("rows").size()));
        assertEquals(List.of("Một [] 6", "Hai [\"2020-12-31\"] 6", "Khác tỉnh [\"2020-12-31\",\"2023-12-31\"] 0",
                "Năm [\"2020-12-31\",\"2023-12-31\"] 0", "Chín [\"2020-12-31\",\"2024-12-31\"] 0"), missing);
        String page = run("table", earlier()).out();
        assertTrue(page.contains("\n00009 Chín\n  2023-12-31 (2021-2025): 0/3 criteria, undetermined\n"
                + "  Not in the table of 2020-12-31, 2024-12-31.\n"), page);
    }

    @Test
    void thePageShowsWhatChangedAndThatItDecidesNothing() {
        String page = run("table", earlier()).out();
        String seen = page.replaceAll(" {2,}", "  ");
        assertTrue(seen.contains("\n2020-12-31: Table: synthetic-2020.csv (made-up values, not real)\n"), page);
        assertTrue(seen.contains("\n00001 Một (Huyện)\n  2020-12-31 (2016-2020): 0/1 criteria, falls short; 2023-12-31 "
                + "(2021-2025): "
                + "0/3 criteria, falls short;"), page);
        assertTrue(seen.matches("(?s).*\\n  1\\.1  [^\\n]*  không đạt ✗  đạt ✓\\n  2\\.1  [^\\n]*  34 ✗  36 ✗  \\+2 "
                + " 40  "
                + "about 2\\.1 years \\(\\+1\\.9959 a year\\)\\n  4 rows unchanged\\.\\n.*"), page);
        assertTrue(page.contains("\nA calculation for orientation, not a decision.\n"), page);
        Path laoCai = Path.of("..", "lao-cai");
        String wide = Run.of("trend --standard commune --as-of 2024-12-31 --earlier 2022-12-31="
                + laoCai.resolve("synthetic-evidence-2022.csv") + " " + laoCai.resolve("synthetic-evidence-2024.csv")).out();
        assertEquals(120, wide.lines().mapToInt(String::length).max().orElseThrow());
    }

    @Test
    void aRowThatCannotBeReadIsNamedWithItsFile() throws IOException {
        Files.writeString(before, "code,province,2.1\n1,10,34\n1,10,35\n2,XX,30\n");
        Run run = run("csv", earlier());
        assertEquals(1, run.exitCode());
        assertEquals(List.of(before + ":3: WB-205 Unit 00001 stands in line 2 already.", before + ":4: NTM-2"),
                run.err().lines().map(l -> l.contains("NTM-2") ? l.substring(0, l.indexOf("NTM-2") + 5) : l).toList());
        assertTrue(run.out().contains("\n00002,,,,2023-12-31,NTM-2"), run.out());
        assertTrue(run("table", earlier()).out().endsWith("\n2023-12-31: 2 rows could not be read.\n"));
    }

    @Test
    void theCsvHasTwoColumnsADay() {
        List<String> lines = run("csv", earlier()).out().lines().toList();
        assertEquals("unit,name,province,district,missing,error,code,title,threshold,change,per_year,outlook,years,"
                + "value 2020-12-31,status 2020-12-31,value 2023-12-31,status 2023-12-31,value 2024-12-31,status "
                + "2024-12-31",
                lines.get(0));
        assertTrue(lines.get(2).matches("00001,Một,10,Huyện,,,2\\.1,[^,]*,40,2,1\\.9959,reaches,2\\.1,,,34,not_met,36,"
                + "not_met"),
                lines.get(2));
        assertEquals("00009,Chín,10,,2020-12-31; 2024-12-31," + ",".repeat(13), lines.get(lines.size() - 1));
    }

    @Test
    void theWorkbookHasTheRowsAndTheUnits() throws IOException {
        Path out = directory.resolve("t.xlsx");
        String[] options = Arrays.copyOf(earlier(), 6);
        options[4] = "--out";
        options[5] = out.toString();
        assertEquals(0, run("xlsx", options).exitCode());
        Book book = Book.read(Files.readAllBytes(out));
        assertEquals(List.of("Trend", "Units"), List.copyOf(book.sheets().keySet()));
        assertEquals(List.of("1.1", "2.1"), book.column("Trend", "Indicator").subList(0, 2));
        assertEquals(Arrays.asList(null, "34"), book.numbers("Trend", "Value 2023-12-31").subList(0, 2));
        assertEquals(Arrays.asList(null, "2"), book.numbers("Trend", "Change").subList(0, 2));
        assertEquals("about 2.1 years (+1.9959 a year)", book.column("Trend", "By a straight line").get(1));
        assertEquals("2020-12-31, 2024-12-31", book.column("Units", "Missing on").get(4));
        book.sheets().forEach((name, rows) -> assertTrue(rows.stream().anyMatch(r -> r.getCellText(0)
                .equals("A calculation for orientation, not a decision.")), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format table", "--earlier 2024-12-31=now.csv", "--earlier 2010-12-31=BEFORE",
        "--earlier 2023-12-31=BEFORE --format xlsx"})
    void wrongUsageEndsWithTwo(String options) {
        List<String> words = new ArrayList<>(List.of("trend", "--standard", "commune", "--as-of", "2024-12-31",
                "--rules",
                rules.toString()));
        words.addAll(List.of(options.replace("BEFORE", before.toString()).split(" ")));
        words.add(now.toString());
        Run run = Run.of(words.toArray(String[]::new));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception"), run.err());
    }
}
