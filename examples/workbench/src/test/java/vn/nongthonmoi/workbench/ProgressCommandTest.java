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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the units of a mixed table have come. */
class ProgressCommandTest {

    /** Both communes of one district meet their set, one of them the advanced set; of the other district none does. */
    private static final String MIXED = """
            code,name,kind,province,district,area,recognised,1.1,2.1,3.1,3.2.a,A-4b.duong,commune-advanced:2.1
            1,Một,,10,Bát Xát,I,commune-advanced,đạt,65,90,đạt,85,đạt
            2,Hai,commune,10,Bát Xát,III,commune,đạt,45,90,đạt,90,
            3,Ba,commune,10,Sa Pa,III,,đạt,30,90,đạt,70,
            4,Bốn,commune,10,Sa Pa,,,đạt,45,,đạt,,
            d1,Bát Xát,district,10,,,,đạt,,,,,
            d2,Sa Pa,district,10,,,,đạt,,,,,
            """;

    @TempDir
    private Path directory;
    private Path rules;

    @BeforeEach
    void writeRules() {
        rules = SmallRules.in(directory.resolve("rules"));
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Run run(Path units, String format, String... options) {
        return run("en", units, format, options);
    }

    private Run run(String language, Path units, String format, String... options) {
        List<String> words = new ArrayList<>(List.of("progress", "--as-of", "2024-12-31", "--rules", rules.toString(),
                "--lang", language, "--format", format));
        words.addAll(Arrays.asList(options));
        words.add(units.toString());
        return Run.of(words.toArray(String[]::new));
    }

    private JsonNode json(int exitCode, Path units, String... options) throws IOException {
        Run run = run(units, "json", options);
        assertEquals(exitCode, run.exitCode(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode standard(JsonNode report, String code) {
        for (JsonNode section : report.get("standards")) {
            if (section.get("standard").asText().equals(code)) {
                return section;
            }
        }
        throw new AssertionError("no " + code + " in " + report);
    }

    /** What is counted: units, meets, falls short, undetermined, recognised, mean. */
    private static String figures(JsonNode p) {
        return Stream.of("units", "meets", "falls_short", "undetermined", "recognised", "mean_met")
                .map(f -> p.get(f).asText()).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private static List<String> groups(JsonNode section) {
        List<String> groups = new ArrayList<>();
        section.get("groups").forEach(g -> groups.add(g.get("by").asText() + " " + g.get("name").asText() + ": "
                + figures(g)));
        return groups;
    }

    @Test
    void everyUnitCountsForEveryStandardOfItsKindAndTheDistrictsCountTheirCommunes() throws IOException {
        JsonNode report = json(0, table("m.csv", MIXED));

        assertEquals(List.of("all : 4 2 1 1 2 2.50", "district Bát Xát: 2 2 0 0 2 3.00",
                "district Sa Pa: 2 0 1 1 0 2.00", "area I: 1 1 0 0 1 3.00", "area III: 2 1 1 0 1 2.50",
                "area : 1 0 0 1 0 2.00"), groups(standard(report, "commune")));
        assertEquals("all : 4 1 3 0 1 0.50", groups(standard(report, "commune-advanced")).get(0),
                "their income is that of the set below, in the same column");
        assertEquals(List.of("all : 2 1 1 0 0 1.00"), groups(standard(report, "district")));
        assertEquals(3, report.get("standards").size());
    }

    @Test
    void theJsonHasItsFieldsInOrder() throws IOException {
        JsonNode report = json(0, table("m.csv", MIXED), "--target", "commune:3@2025-12-31", "--earlier",
                "2022-12-31=" + table("before.csv", "code,province,2.1\n1,10,30\n"));
        List<String> fields = new ArrayList<>();
        report.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("table", "as_of", "rows", "unreadable", "standards"), fields);
        JsonNode communes = standard(report, "commune");

        assertEquals("{\"by\":\"area\",\"province\":null,\"name\":\"III\",\"units\":2,\"meets\":1,"
                + "\"share_meets\":\"50.0\","
                + "\"falls_short\":1,\"share_falls_short\":\"50.0\",\"undetermined\":0,\"share_undetermined\":\"0.0\","
                + "\"recognised\":1,\"share_recognised\":\"50.0\",\"criteria_met\":5,\"mean_met\":\"2.50\","
                + "\"bands\":[{\"from\":3,\"to\":3,\"units\":1},{\"from\":0,\"to\":2,\"units\":1}],"
                + "\"unmet\":[{\"code\":\"2\",\"title\":\"Transport\",\"not_met\":1,\"open\":0,"
                + "\"waiting\":{\"unit\":0,\"authority\":0,\"software\":0}}]}",
                communes.at("/groups/4").toString());
        assertEquals("{\"target\":3,\"by\":\"2025-12-31\",\"units\":4,\"reached\":2,\"open\":1,\"outstanding\":1,"
                + "\"state\":\"open\",\"nearest\":[{\"unit\":\"00003\",\"name\":\"Ba\",\"province\":\"10\","
                + "\"district\":\"Sa Pa\",\"outcome\":\"falls_short\",\"remaining\":1}]}",
                communes.at("/targets/0").toString());
        assertEquals("{\"units\":3,\"meets\":2,\"falls_short\":0,\"undetermined\":1,\"recognised\":2,"
                + "\"mean_met\":\"2.50\"}", communes.at("/earlier/0/change").toString());
        assertTrue(communes.at("/earlier/0").toString().startsWith("{\"as_of\":\"2022-12-31\",\"table\":\"before.csv\","
                + "\"period\":\"2021-2025\",\"unreadable\":0,\"units\":1,"), communes.at("/earlier/0").toString());
    }

    @Test
    void aRowThatCannotBeReadIsInNoTotalAndHoldsUpTheDistricts() throws IOException {
        Path units = table("m.csv", MIXED.replace("4,Bốn,commune,10", "4,Bốn,comune,10")
                .replace("3,Ba,commune,10,Sa Pa,III,,đạt", "3,Ba,commune,10,Sa Pa,III,,có"));
        Path before = table("before.csv", "code,province\n1,10\n2,XX\n1,10\n");
        JsonNode report = json(1, units, "--earlier", "2022-12-31=" + before);

        assertEquals("all : 2 2 0 0 2 3.00", groups(standard(report, "commune")).get(0), "the readable communes alone");
        assertEquals(6, report.get("rows").asInt());
        assertEquals(4, report.get("unreadable").asInt());
        assertEquals(2, standard(report, "commune").at("/earlier/0/unreadable").asInt());
        assertEquals(2, report.get("standards").size(), "no district is counted over communes that are not all there");

        List<String> errors = run(units, "table", "--earlier", "2022-12-31=" + before).err().lines().toList();
        assertTrue(errors.get(0).startsWith(units + ":4: NTM-2"), errors.toString());
        assertTrue(errors.get(1).startsWith(units + ":5: NTM-235 Column kind: "), errors.toString());
        assertEquals(units + ":6: WB-220 Is counted over the units within, and the rows 5 could not be read; mend "
                + "these "
                + "first.", errors.get(2));
        assertTrue(errors.get(4).startsWith(before + ":3: NTM-2"), errors.toString());
        assertEquals(before + ":4: WB-205 Unit 00001 stands in line 2 already.", errors.get(5));
        String page = run(units, "table").out();
        assertTrue(page.contains("\n4 rows could not be read and are in none of the totals above.\n"), page);
        assertTrue(run(units, "csv").out().lines().skip(1).allMatch(l -> l.endsWith(",4")));
    }

    @Test
    void aMembersBadValueIsSaidOfTheDistrictToo() throws IOException {
        Path units = table("m.csv", MIXED.replace("3,Ba,commune,10,Sa Pa,III,,đạt", "3,Ba,commune,10,Sa Pa,III,,có"));
        Run run = run(units, "json");

        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("m.csv:7: NTM-") && run.err().contains("member unit 00003"), run.err());
        assertEquals("all : 1 1 0 0 0 1.00", groups(standard(new ObjectMapper().readTree(run.out()),
                "district")).get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheTableDoesNotChangeATotal(long seed) throws IOException {
        List<String> lines = new ArrayList<>(MIXED.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        Path shuffled = table("s.csv", String.join("\n", lines) + "\n");
        JsonNode one = json(0, table("m.csv", MIXED), "--target", "commune:4@2025-12-31");
        JsonNode two = json(0, shuffled, "--target", "commune:4@2025-12-31");

        for (String standard : List.of("commune", "commune-advanced", "district")) {
            assertEquals(new TreeSet<>(groups(standard(one, standard))), new TreeSet<>(groups(standard(two,
                    standard))));
            assertEquals(standard(one, standard).at("/groups/0"), standard(two, standard).at("/groups/0"));
            assertEquals(standard(one, standard).get("targets"), standard(two, standard).get("targets"));
        }
    }

    @Test
    void theTotalsOfLaoCaiAreThoseOfEvaluate() throws IOException {
        Path synthetic = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv");
        JsonNode all = new ObjectMapper().readTree(
                Run.of("progress --as-of 2024-12-31 --format json " + synthetic).out()).at("/standards/0/groups/0");
        JsonNode units = new ObjectMapper().readTree(
                Run.of("evaluate --standard commune --as-of 2024-12-31 --format json " + synthetic).out());
        int met = 0;
        int undetermined = 0;
        for (JsonNode unit : units) {
            met += unit.get("criteria_met").asInt();
            undetermined += unit.get("outcome").asText().equals("undetermined") ? 1 : 0;
        }
        assertEquals(126, all.get("units").asInt());
        assertEquals(met, all.get("criteria_met").asInt());
        assertEquals(undetermined, all.get("undetermined").asInt());
    }

    @Test
    void districtsOfOneNameInTwoProvincesAreApart() throws IOException {
        JsonNode communes = standard(json(0, table("m.csv", """
                code,province,district,1.1
                1,10,Bắc,đạt
                1,15,Bắc,đạt
                2,15,,đạt
                """)), "commune");
        assertEquals(List.of("all ", "province 10", "province 15", "district Bắc", "district Bắc", "district "),
                groups(communes).stream().map(g -> g.substring(0, g.indexOf(':'))).toList());
        assertEquals(List.of("10", "15", "15"), List.of(communes.at("/groups/3/province").asText(),
                communes.at("/groups/4/province").asText(), communes.at("/groups/5/province").asText()));
        String page = run(directory.resolve("m.csv"), "table").out();
        assertTrue(page.contains("\n  Bắc (province 15) "), page);
        assertTrue(page.contains("\nBy province\n  Province 10 "), page);
    }

    @Test
    void thePageNamesBandsCriteriaTargetsAndChanges() throws IOException {
        Path before = table("synthetic-before.csv", "code,province,1.1,2.1,3.1,3.2.a\n1,10,đạt,45,90,đạt\n2,10,đạt,,"
                + ",\n");
        Path units = table("m.csv", MIXED);
        String page = run(units, "table", "--target", "commune:3@2024-06-30", "--target", "commune:9@2025-12-31",
                "--target", "district:1@2025-06-30", "--earlier", "2022-12-31=" + before).out();
        String seen = page.replaceAll(" {2,}", "  ");

        assertTrue(seen.contains("\nTable: synthetic-before.csv (made-up values, not real)\n"), page);
        assertTrue(seen.contains("\nUnits of  Units  Meets  Falls short  Undetermined  Recognised  Mean criteria met\n"
                + "Total  4  2 (50.0 %)  1 (25.0 %)  1 (25.0 %)  2 (50.0 %)  2.50\nBy district\n  Bát Xát  2 "), page);
        assertTrue(seen.contains("\nUnits by the number of criteria met: 3: 2 (50.0 %); 0–2: 2 (50.0 %)\n"), page);
        assertTrue(seen.contains("\n2  Transport  1  0  0  0\n3  Irrigation and disaster prevention  0  1  0  0\n"), page);
        assertTrue(seen.contains("\nTarget: 3 units by 2024-06-30. Met by 2, undetermined 1, outstanding 1: past "
                + "its day and "
                + "not reached.\nNearest to it:\n"), page);
        assertTrue(seen.contains("\n00003  Ba  Sa Pa  1  2.1: 30 < 40 (10)\n"), page);
        assertTrue(seen.contains("outstanding 7: there are not so many units.\n"), page);
        assertTrue(seen.contains("\nTarget: 1 units by 2025-06-30. Met by 1, undetermined 0, outstanding 0: "
                + "reached.\n"),
                page);
        assertTrue(seen.contains("\nSince 2022-12-31  +2  +1  +1  0  +2  +0.50\n"), page);
        assertTrue(run("vi", units, "table", "--target", "commune:3@2025-12-31").out().contains("\nMục tiêu: "
                + "3 đơn vị đạt đến 2025-12-31. Đã đạt 2, chưa xác định 1, còn thiếu 1: đủ nếu các đơn vị chưa xác "
                + "định "
                + "đều đạt.\n"));
    }

    @Test
    void anEarlierDayHasItsOwnSets() throws IOException {
        Path before = table("before.csv", "code,province,1.1\n1,10,31\n");
        JsonNode communes = standard(json(0, table("m.csv", MIXED), "--earlier", "2020-12-31=" + before), "commune");

        assertEquals("2016-2020", communes.at("/earlier/0/period").asText());
        assertEquals(1, communes.at("/earlier/0/meets").asInt());
        assertEquals("0", communes.at("/earlier/0/recognised").asText());
    }

    @Test
    void theWorkbookHasASheetForWhatIsAskedFor() throws IOException {
        Path out = directory.resolve("p.xlsx");
        Path units = table("m.csv", MIXED);
        assertEquals(0, run(units, "xlsx", "--out", out.toString()).exitCode());
        Book book = Book.read(Files.readAllBytes(out));
        assertEquals(List.of("Totals", "Bands", "Criteria"), List.copyOf(book.sheets().keySet()));
        assertEquals(List.of("Total", "Bát Xát", "Sa Pa", "I", "III", "(not given)"),
                book.column("Totals", "Units of").subList(0, 6));
        assertEquals(List.of("4", "2", "2", "1", "2", "1"), book.numbers("Totals", "Units").subList(0, 6));
        assertEquals("50", book.numbers("Totals", "Meets (%)").get(0).replaceAll("\\.0$", ""));
        assertEquals("2.5", book.numbers("Totals", "Mean criteria met").get(0).replaceAll("0$", ""));
        assertEquals(List.of("3", "0–2"), book.column("Bands", "Criteria met").subList(0, 2));
        assertEquals(List.of("2", "2"), book.numbers("Bands", "Units").subList(0, 2));
        assertEquals("Transport", book.column("Criteria", "Criterion").get(0));

        run(units, "xlsx", "--out", out.toString(), "--target", "commune:3@2025-12-31", "--earlier",
                "2022-12-31=" + table("before.csv", "code,province\n1,10\nx,x\n"));
        book = Book.read(Files.readAllBytes(out));
        assertEquals(List.of("Totals", "Bands", "Criteria", "Targets", "Nearest", "Earlier days"),
                List.copyOf(book.sheets().keySet()));
        assertEquals(List.of("possible if the undetermined units meet it"), book.column("Targets", "State"));
        assertEquals(List.of("00003"), book.column("Nearest", "Code"));
        assertEquals(List.of("1", "4"), book.numbers("Earlier days", "Units").subList(0, 2));
        assertEquals(List.of("1", "0"), book.numbers("Earlier days", "Unreadable").subList(0, 2));
    }

    @Test
    void theCsvHasALineAGroupAndAnEarlierDay() throws IOException {
        List<String> lines = run(table("m.csv", MIXED), "csv", "--earlier",
                "2022-12-31=" + table("before.csv", "code,province\n1,10\n")).out().lines().toList();

        assertEquals("standard,period,as_of,by,province,name,units,meets,share_meets,falls_short,share_falls_short,"
                + "undetermined,share_undetermined,recognised,share_recognised,criteria_met,mean_met,bands,unmet,"
                + "unreadable", lines.get(0));
        assertEquals("commune,2021-2025,2024-12-31,all,,,4,2,50.0,1,25.0,1,25.0,2,50.0,10,2.50,3-3: 2; 0-2: 2,"
                + "2: 1+0; 3: 0+1,0", lines.get(1));
        assertTrue(lines.get(7).startsWith("commune,2021-2025,2022-12-31,all,,,1,0,0.0,"), lines.toString());
    }

    @Test
    void aUnitThatNoSetIsForIsNotLeftOutInSilence() throws IOException {
        Run run = Run.of("progress --lang en --as-of 2025-07-01 --format json " + table("m.csv",
                "code,kind,province\n40001,commune,15\nd,district,15\n"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("m.csv:3: NTM-230 From 2025-07-01 there are no units"), run.err());
        assertFalse(run.out().contains("\"district\","), run.out());
        assertEquals(1, new ObjectMapper().readTree(run.out()).at("/standards/0/groups/0/units").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--target 3@2025-12-31", "--target village:3@2025-12-31", "--earlier 2024-12-31=m.csv",
        "--format xlsx", "--format xml", "--members m.csv", "--standard commune"})
    void wrongUsageEndsWithTwo(String options) throws IOException {
        Run run = run(table("m.csv", MIXED), "table", options.split(" "));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json"})
    void aTableWithoutAReadableRowSaysSo(String format) throws IOException {
        Run run = run(table("m.csv", "code,province\n1,XX\n"), format);
        assertEquals(1, run.exitCode());
        assertEquals(format.equals("table"), run.out().endsWith("\n1 rows could not be read.\n"), run.out());
        assertTrue(run.err().contains("m.csv:2: "), run.err());
    }
}
