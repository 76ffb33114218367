package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.table.UnitsTable;

/** What remains to be done, and the shortest ways to a unit's goals. */
class RemainingCommandTest {

    private static final Path SYNTHETIC = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv");

    /** The first is in the withdrawal range, the second meets the set, the third has no choice of parts met. */
    private static final String UNITS = """
            code,name,kind,province,district,recognised,1.1,2.1,3.1,3.2.a,3.2.b,commune-advanced:2.1
            1,Một,,10,Huyện,commune,không đạt,30,90,đạt,,
            2,Hai,,10,Huyện,commune,đạt,45,90,đạt,,không đạt
            3,Ba,,10,Huyện,,đạt,45,90,không đạt,không đạt,
            4,Bốn,xyz,10,,,,,,,,
            """;

    @TempDir
    private Path directory;
    private Path rules;
    private Path units;

    @BeforeEach
    void write() throws IOException {
        rules = SmallRules.in(directory.resolve("rules"));
        units = Files.writeString(directory.resolve("u.csv"), UNITS);
    }

    private Run run(String format, String... options) {
        List<String> words = new ArrayList<>(List.of("remaining", "--standard", "commune", "--as-of", "2024-12-31",
                "--rules", rules.toString(), "--lang", "en", "--format", format));
        words.addAll(Arrays.asList(options));
        words.add(units.toString());
        return Run.of(words.toArray(String[]::new));
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void theJsonHasItsFieldsInOrder() throws IOException {
        Run run = run("json");
        JsonNode report = json(run);

        assertEquals(1, run.exitCode());
        List<String> fields = new ArrayList<>();
        report.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("table", "standard", "period", "as_of", "next_standard", "unreadable", "units"), fields);
        JsonNode one = report.at("/units/0");
        List<String> unit = new ArrayList<>();
        one.fieldNames().forEachRemaining(unit::add);
        assertEquals(List.of("unit", "name", "district", "outcome", "criteria_met", "criteria_total", "provisional",
                "remaining", "items", "fewest", "keep", "next"), unit);
        assertEquals("{\"criterion\":\"2\",\"indicator\":\"2.1\",\"code\":\"2.1\",\"title\":\"2.1\","
                + "\"status\":\"not_met\","
                + "\"value\":\"30\",\"requirement\":\"≥ 40 million VND/person/year\",\"threshold\":\"40\",\"gap\":\"10\","
                + "\"share\":\"25\",\"awaits\":null,\"alternative\":false,\"source\":\"1/QĐ, các dòng\","
                + "\"rule\":\"commune.dslr:17\",\"provisional\":false}", one.at("/items/1").toString()
                        .replaceAll("\"title\":\"[^\"]*\"", "\"title\":\"2.1\"").replaceAll("dslr:\\d+", "dslr:17"));
        assertEquals("[{\"for\":3,\"indicators\":[\"1.1\",\"2.1\"],\"criteria\":[\"1\",\"2\"]}]",
                one.get("fewest").toString());
        assertEquals("{\"withdrawal\":\"met\",\"indicators\":[\"1.1\"],\"criteria\":[\"1\"]}",
                one.get("keep").toString());
        assertTrue(one.get("next").isNull());
        assertTrue(report.at("/units/3").toString().startsWith("{\"unit\":\"00004\",\"line\":5,"
                + "\"error\":{\"code\":\"NTM-235\","));
    }

    @Test
    void aUnitThatMeetsTheSetIsHeldAgainstTheNextOneByTheColumnsItHas() throws IOException {
        JsonNode report = json(run("json"));
        assertEquals("commune-advanced", report.get("next_standard").asText());
        JsonNode two = report.at("/units/1");
        assertEquals("meets", two.get("outcome").asText());
        assertEquals(0, two.get("items").size() + two.get("fewest").size());
        assertEquals("{\"withdrawal\":\"not_met\",\"indicators\":[],\"criteria\":[]}", two.get("keep").toString());
        assertEquals("commune-advanced", two.at("/next/standard").asText());
        assertEquals(List.of("1.1", "2.1"), texts(two.at("/next/fewest/0/indicators")));
        assertEquals("45", two.at("/next/items/0/value").asText(), "the income of the set below");
        assertTrue(two.at("/next/keep").isNull(), "it does not hold that title");
        assertTrue(report.at("/units/2/next").isNull());
        assertEquals("falls_short", json(run("json", "--next")).at("/units/2/next/outcome").asText());
        assertEquals(3, StreamSupport.stream(json(run("json", "--next")).get("units").spliterator(), false)
                .filter(u -> u.hasNonNull("next")).count());
    }

    @Test
    void oneOfSeveralPartsIsMarked() throws IOException {
        JsonNode items = json(run("json")).at("/units/2/items");
        assertEquals(List.of("3.2.a", "3.2.b"), List.of(items.at("/0/code").asText(), items.at("/1/code").asText()));
        assertTrue(items.at("/0/alternative").asBoolean() && items.at("/1/alternative").asBoolean());
        assertEquals(2, run("table").out().lines().filter(l -> l.matches("  3\\.2\\.[ab] +or: .*")).count());
    }

    @Test
    void theShortestWaysAreThoseOfTheLibraryToEachBandAndToAll() throws IOException {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        UnitsTable table = UnitsTable.read(SYNTHETIC, Samples.EN);
        JsonNode units = json(Run.of("remaining --standard commune --as-of 2024-12-31 --format json " + SYNTHETIC))
                .get("units");
        int bands = 0;
        for (int i = 0; i < units.size(); i++) {
            Remaining expected = Remaining.of(set.assess(table.rows().get(i).unit(), table.rows().get(i).evidence()));
            int met = expected.assessment().criteriaMet();
            List<Integer> goals = List.of(5, 10, 15, 19).stream().filter(g -> g > met).toList();
            JsonNode fewest = units.get(i).get("fewest");
            assertEquals(goals, StreamSupport.stream(fewest.spliterator(),
                    false).map(f -> f.get("for").asInt()).toList());
            for (int g = 0; g < goals.size(); g++) {
                assertEquals(expected.fewestFor(goals.get(g)).orElseThrow().indicators(),
                        texts(fewest.get(g).get("indicators")));
                bands++;
            }
            assertEquals(expected.items().stream().map(x -> x.row().code()).toList(), StreamSupport.stream(
                    units.get(i).get("items").spliterator(), false).map(x -> x.get("code").asText()).toList());
        }
        assertTrue(bands > 200, "only " + bands);
    }

    @Test
    void thePageHasABlockAUnitWithinTheWidthOfATerminal() throws IOException {
        String page = run("table").out();
        String seen = page.replaceAll(" {2,}", "  ");
        assertTrue(seen.contains("\n00001 Một (Huyện): falls short, 1/3 criteria; 2 indicators and conditions left\n"),
                page);
        assertTrue(seen.matches("(?s).*\\n  2\\.1  .*  not met  30  ≥ 40 million VND/person/year  10  25\\n.*"), page);
        assertTrue(seen.contains("\n  At least 2 indicators to meet all 3 criteria: 1.1, 2.1\n"
                + "  At least 1 indicators to be out of the withdrawal range for certain: 1.1\n"), page);
        assertTrue(seen.contains("\n00002 Hai (Huyện): meets, 3/3 criteria; 0 indicators and conditions left\n"
                + "  Not in the withdrawal range.\n  Advanced new rural commune: falls short, 0/2 criteria; "), page);
        assertTrue(seen.contains("\n00004: unreadable, line 5: NTM-235 "), page);
        assertTrue(page.endsWith("\n1 rows could not be read.\n"), page);

        String laoCai = Run.of("remaining --next --standard commune --as-of 2024-12-31 " + SYNTHETIC).out();
        assertEquals(120, laoCai.lines().mapToInt(String::length).max().orElseThrow());
        assertTrue(laoCai.contains("\n  Chờ tỉnh quy định mức: 2.1, 2.2, 2.3, 2.4\n"
                + "  Chờ Bộ Giáo dục và Đào tạo quy định mức: 14.2\n"));
    }

    @Test
    void withoutANextSetThePageSaysSo() throws IOException {
        Path table = Files.writeString(directory.resolve("m.csv"), "code,province\n1,02\n");
        String model = "remaining --lang en --standard commune-model --as-of 2024-12-31 ";
        String words = "\nNo set above Model new rural commune is in force on 2024-12-31.\n";
        assertFalse(Run.of(model + table).out().contains(words), "nobody asked");
        assertTrue(Run.of(model + "--next " + table).out().contains(words));
        assertTrue(json(Run.of(model + "--next --format json " + table)).get("next_standard").isNull());
    }

    @Test
    void theCsvHasALineAnItemAndOneForAUnitWithout() {
        List<String> lines = run("csv").out().lines().toList();
        assertEquals("unit,name,district,standard,period,outcome,criteria_met,criteria_total,criterion,indicator,"
                + "code,title,"
                + "status,value,requirement,gap,share,awaits,alternative,fewest_for,source,rule,provisional",
                lines.get(0));
        assertTrue(lines.get(1).matches("00001,Một,Huyện,commune,2021-2025,falls_short,1,3,1,1\\.1,1\\.1,.*,false,3; keep,"
                + "\"1/QĐ, các dòng\",commune\\.dslr:\\d+,false"), lines.get(1));
        assertTrue(lines.get(2).contains(",30,≥ 40 million VND/person/year,10,25,,false,3,"), lines.get(2));
        assertEquals("00002,Hai,Huyện,commune,2021-2025,meets,3,3" + ",".repeat(15), lines.get(3));
        assertTrue(lines.get(4).startsWith("00002,Hai,Huyện,commune-advanced,2021-2025,falls_short,0,2,1,1.1,1.1,"));
        assertEquals("00004,,,,,error:NTM-235,," + ",".repeat(15), lines.get(lines.size() - 1));
    }

    @Test
    void theWorkbookHasARowAnItemAndARowAUnit() throws IOException {
        Path out = directory.resolve("r.xlsx");
        assertEquals(1, run("xlsx", "--out", out.toString()).exitCode());
        Book book = Book.read(Files.readAllBytes(out));
        assertEquals(List.of("Remaining", "Units"), List.copyOf(book.sheets().keySet()));
        assertEquals(List.of("1.1", "2.1", "1.1", "2.1", "3.2.a", "3.2.b"), book.column("Remaining", "Row"));
        assertEquals(Arrays.asList(null, "10", "15", null, null, null), book.numbers("Remaining", "Gap"));
        assertEquals(Arrays.asList(null, "25", "25", null, null, null),
                book.numbers("Remaining", "Gap (% of the level)"));
        assertEquals(List.of("", "", "", "", "yes", "yes"), book.column("Remaining", "One of several parts"));
        assertEquals(List.of("3; keep", "3", "2", "2", "3", "3"), book.column("Remaining", "Shortest way to"));
        assertEquals(List.of("00001", "00002", "00002", "00003", "00004"), book.column("Units", "Code"));
        assertTrue(book.column("Units", "Error").get(4).startsWith("line 5: NTM-235 "));
        assertEquals("At least 2 indicators to meet all 3 criteria: 1.1, 2.1\nAt least 1 indicators to be out of the "
                + "withdrawal range for certain: 1.1", book.column("Units", "Shortest ways").get(0));
    }

    @Test
    void aValueThatOnlyTheNextSetCannotReadIsAnErrorOfTheRow() throws IOException {
        Files.writeString(units, UNITS.replace("đạt,,không đạt\n", "đạt,,có\n").replace("4,Bốn,xyz", "4,Bốn,commune"));
        Run run = run("json");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("u.csv:3: NTM-"), run.err());
        JsonNode two = json(run).at("/units/1");
        assertEquals("meets", two.get("outcome").asText());
        assertTrue(two.get("next").isNull() && two.hasNonNull("error"), two.toString());
        assertTrue(run("table").out().contains("\n  unreadable, line 3: NTM-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format xlsx", "--format html", "--period 2021", "--members none.csv", "--target "
            + "3@2025-12-31"})
    void wrongUsageEndsWithTwo(String options) {
        Run run = run("table", options.split(" "));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
    }
}
