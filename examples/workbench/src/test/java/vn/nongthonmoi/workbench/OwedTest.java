package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.workbench.appraise.Debts;
import vn.nongthonmoi.workbench.appraise.Owed;

/** Who owes which value. */
class OwedTest {

    private static final Path LAO_CAI = Path.of("..", "lao-cai");
    private static final Path SYNTHETIC = LAO_CAI.resolve("synthetic-evidence-2024.csv");

    @TempDir
    private Path directory;

    private static Run run(String format, Path units, String day, String... options) {
        List<String> words = new ArrayList<>(List.of("owed", "--standard", "commune", "--as-of", day, "--format", format));
        words.addAll(List.of(options));
        words.add(units.toString());
        return Run.of(words.toArray(String[]::new));
    }

    private static List<JsonNode> entries(Path units, String day, String... options) throws IOException {
        Run run = run("json", units, day, options);
        assertEquals(0, run.exitCode(), run.err());
        List<JsonNode> entries = new ArrayList<>();
        new ObjectMapper().readTree(run.out()).get("entries").forEach(entries::add);
        return entries;
    }

    private static List<String> codes(JsonNode entry) {
        return entry.get("owes").findValuesAsText("code");
    }

    private static JsonNode level(List<JsonNode> entries, String who, String code) {
        List<JsonNode> found = entries.stream().filter(e -> e.get("unit").isNull() && e.get("who").asText().equals(who)
                && codes(e).equals(List.of(code))).toList();
        assertEquals(1, found.size(), who + " " + code);
        return found.get(0);
    }

    private static JsonNode unit(List<JsonNode> entries, String code) {
        return entries.stream().filter(e -> e.get("unit").asText().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void anAuthorityOwesALevelOnceForAllUnits() throws IOException {
        List<JsonNode> entries = entries(SYNTHETIC, "2024-12-31");

        JsonNode roads = level(entries, "tỉnh", "2.1");
        assertEquals("authority", roads.get("owed_by").asText());
        assertEquals("10", roads.get("province").asText());
        assertEquals("≥ ? %", roads.at("/owes/0/what").asText());
        assertEquals("318/QĐ-TTg, Phụ lục I, 2.1", roads.at("/owes/0/source").asText());
        assertEquals(126, roads.get("waiting").asInt());
        assertEquals(126, roads.get("units").size(), "all of them, for other programs");
        assertTrue(level(entries, "Bộ Giáo dục và Đào tạo", "14.2").get("province").isNull());
        JsonNode unknown = level(entries, "(phần mềm chưa có văn bản này)", "17.1b");
        assertEquals("library", unknown.get("owed_by").asText(), "no letter is written for what is only not known here");
    }

    @Test
    void eachProvinceOwesItsOwnLevelAndAMinistryOneForAll() throws IOException {
        Path file = Files.writeString(directory.resolve("two.csv"),
                "code,name,province,kind\n40001,Một,10,commune\n40002,Hai,12,commune\n40003,Ba,10,commune\n");
        List<JsonNode> entries = entries(file, "2024-12-31");

        List<JsonNode> roads = entries.stream().filter(e -> codes(e).equals(List.of("2.1"))).toList();
        assertEquals(List.of("10", "12"), roads.stream().map(e -> e.get("province").asText()).toList());
        assertEquals(List.of(2, 1), roads.stream().map(e -> e.get("waiting").asInt()).toList());
        assertEquals(3, level(entries, "Bộ Giáo dục và Đào tạo", "14.2").get("waiting").asInt());
    }

    @Test
    void aUnitOwesThePartsThatAreOpenAndNotTheRowAboveThem() throws IOException {
        List<JsonNode> entries = entries(SYNTHETIC, "2024-12-31");

        assertEquals(List.of("5.b", "7"), codes(unit(entries, "02680")));
        assertEquals("Huyện Bát Xát", unit(entries, "02743").get("district").asText());
        assertEquals(List.of("9.1", "14.1.d", "debt"), codes(unit(entries, "02743")));
        assertEquals("≥ 2", unit(entries, "02743").at("/owes/1/what").asText());
    }

    @Test
    void whatSeveralRowsNeedIsAskedForOnce() throws IOException {
        JsonNode schools = unit(entries(LAO_CAI.resolve("published-2024.csv"), "2024-12-31"), "03022").get("owes");
        JsonNode fact = null;
        for (JsonNode item : schools) {
            fact = item.get("code").asText().equals("5.truong") ? item : fact;
        }
        assertEquals("[\"5.a\",\"5.b\"]", fact.get("rows").toString());

        JsonNode field = unit(entries(LAO_CAI.resolve("units-2025.csv"), "2026-11-01"), "02647").get("owes");
        JsonNode group = field.get(field.size() - 1);
        assertEquals("group", group.get("code").asText());
        assertEquals("nhóm xã (1, 2, 3)", group.get("title").asText());
        assertEquals("[\"4.laodong\"]", group.get("rows").toString());
        assertTrue(run("table", LAO_CAI.resolve("units-2025.csv"), "2026-11-01").out()
                .contains("group (4.laodong)\n"));
    }

    @Test
    void aFloorLeavesALevelOwedEvenWhereTheValueIsMissingToo() throws IOException {
        List<JsonNode> entries = entries(LAO_CAI.resolve("units-2025.csv"), "2026-11-01");

        JsonNode growth = level(entries, "tỉnh", "3.1");
        assertEquals(99, growth.get("waiting").asInt());
        assertEquals("không thấp hơn 9,5 %/năm; mức do tỉnh quy định", growth.at("/owes/0/what").asText());
        assertTrue(codes(unit(entries, "02647")).contains("3.1"));
        level(entries, "tỉnh", "3.6.d");
    }

    @Test
    void nobodyOwesWhatIsCountedOverDistrictsOnceThereAreNone() throws IOException {
        Path province = directory.resolve("province.csv");
        Files.writeString(province, "code,name,kind,province\n22,Quảng Ninh,province,22\n");
        for (String[] day : new String[][] {{"2025-06-30", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\"]"},
            {"2025-07-01", "[\"4\",\"5\",\"6\",\"7\",\"8\"]"}}) {
            Run run = Run.of("owed", "--standard", "province", "--as-of", day[0], "--format", "json", province.toString());
            JsonNode entries = new ObjectMapper().readTree(run.out()).get("entries");
            assertEquals(1, entries.size(), run.out());
            assertEquals(day[1], new ObjectMapper().writeValueAsString(codes(entries.get(0))));
        }
    }

    @Test
    void whatIsDecidedIsNotChased() {
        Owed owed = Debts.of(Samples.evaluation(Samples.line(2, Samples.assessment("Mường Bo", "Sa Pa"))), Samples.EN);

        assertEquals(2, owed.entries().size());
        assertEquals("UBND cấp tỉnh", owed.awaited().get(0).who());
        assertEquals("2.1", owed.awaited().get(0).items().get(0).code());
        assertEquals(List.of("15.2"), owed.values().get(0).items().stream().map(Owed.Item::code).toList());
        assertEquals("pass", owed.values().get(0).items().get(0).what());
    }

    @Test
    void aRowThatAsksForAnotherSetWaitsForThatSetsLevels() {
        Requirement asked = Requirement.builder("1", Measure.STANDARD).standard(Standard.COMMUNE_ADVANCED).source("319/QĐ-TTg")
                .layer("layer").rule(new RulePosition("r.dslr", 3)).build();
        LocalizedText title = new LocalizedText("Xã nâng cao", "Advanced");
        IndicatorResult row = IndicatorResult.builder("1", title, Status.UNSPECIFIED).value("12/19")
                .reason(Message.of("reason.standard", "xã nâng cao", "12/19")).requirement(asked).build();
        Assessment model = Assessment.builder(Unit.builder("1", Province.of("10")).build(), Standard.COMMUNE_MODEL,
                Period.of("2021-2025"), LocalDate.of(2024, 12, 31), Region.TDMNPB)
                .criteria(List.of(CriterionResult.builder("1", title, Status.UNSPECIFIED).indicators(List.of(row)).build(),
                        CriterionResult.builder("2", title, Status.UNSPECIFIED).build())).build();
        List<Owed.Entry> owed = Debts.of(Samples.evaluation(Samples.line(2, model)), Samples.EN).entries();

        assertEquals(List.of(Owed.By.SET, Owed.By.LIBRARY), owed.stream().map(Owed.Entry::by).toList());
        assertEquals("whoever owes the levels of the set Advanced new rural commune", owed.get(0).who());
        assertEquals("2", owed.get(1).items().get(0).code(), "a criterion of which no row is known");
        assertEquals("content and level", owed.get(1).items().get(0).what());
    }

    @Test
    void theFormatsHoldTheSameEntriesInTheSameOrder() throws IOException {
        List<JsonNode> json = entries(SYNTHETIC, "2024-12-31");
        List<NamedCsvRecord> csv;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(
                run("csv", SYNTHETIC, "2024-12-31").out())) {
            csv = reader.stream().toList();
        }
        String table = run("table", SYNTHETIC, "2024-12-31").out();

        assertEquals(json.stream().map(e -> e.get("who").asText() + " " + String.join("; ", codes(e))).toList(),
                csv.stream().map(r -> r.getField("who") + " " + r.getField("code")).toList());
        assertEquals(json.stream().filter(e -> e.get("unit").isNull()).map(e -> e.get("waiting").asText()).toList(),
                csv.stream().filter(r -> r.getField("unit").isEmpty()).map(r -> r.getField("waiting")).toList());
        int from = 0;
        for (JsonNode e : json) {
            boolean level = e.get("unit").isNull();
            String line = level ? e.get("who").asText() : e.get("unit").asText() + "  " + e.get("who").asText();
            String owed = level ? "  " + codes(e).get(0) + " "
                    : codes(e).stream().collect(Collectors.joining(", ", "  ", "\n"));
            int at = table.indexOf(owed, table.indexOf("\n" + line, from));
            assertTrue(at > from, line + owed);
            from = at - 1;
        }
        assertTrue(table.contains("Thống Nhất; Đồng Tuyển; Vạn Hoà; +123\n"), table);
        long values = json.stream().filter(e -> !e.get("unit").isNull()).count();
        assertTrue(table.contains(" số liệu chờ " + values + " đơn vị cung cấp.\n"), table);
        assertTrue(table.contains("\n5 mức chờ tỉnh, bộ quy định; 6 mức phần mềm chưa có; "), table);
    }

    @Test
    void aRowThatCannotBeReadIsComplainedAbout() throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"), "code,province,kind\n02659,10,comune\n");
        Run run = run("table", file, "2024-12-31", "--lang", "en");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("u.csv:2: NTM-235 "), run.err());
        assertTrue(run.out().endsWith("\nNo level or value is missing.\n1 rows could not be read.\n"), run.out());
        assertFalse(run("csv", file, "2024-12-31").out().contains("02659"));
        assertEquals(2, run("xml", file, "2024-12-31").exitCode());
    }
}
