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
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.table.EvidenceColumn;

/** What commands say where the law is at its edges: whom it counts, what is at a limit, what is in force no more. */
class LawAtItsEdgesTest {

    private static final Path UNITS_2025 = Path.of("..", "lao-cai", "units-2025.csv");

    @TempDir
    private Path directory;

    private Path table(String text) throws IOException {
        return Files.writeString(directory.resolve("units.csv"), text);
    }

    private static Run run(String command, Object... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        for (Object each : more) {
            words.add(each.toString());
        }
        return Run.of(words.toArray(String[]::new));
    }

    private static JsonNode json(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode row(JsonNode assessment, String code) {
        for (JsonNode criterion : assessment.get("criteria")) {
            for (JsonNode indicator : criterion.get("indicators")) {
                if (indicator.get("code").asText().equals(code)) {
                    return indicator;
                }
            }
        }
        throw new AssertionError("no " + code + " in " + assessment);
    }

    // --- the programme counts communes ---

    @Test
    void ofTheUnitsOfLaoCaiTheCommunesAreCountedAndTheWardsTold() throws IOException {
        String command = "progress --lang en --as-of 2025-12-31 --target commune:89@2030-12-31 --format ";
        JsonNode communes = json(run(command + "json", UNITS_2025)).at("/standards/0");
        assertEquals("commune", communes.get("standard").asText());
        assertEquals(89, communes.at("/groups/0/units").asInt());
        assertEquals("{\"ward\":10}", communes.at("/groups/0/not_counted").toString());
        assertEquals(List.of(89, 0, 89), List.of(communes.at("/targets/0/units").asInt(), communes.at("/targets/0/reached").asInt(),
                communes.at("/targets/0/open").asInt()));
        assertFalse(communes.has("blank_kind"));
        String page = run(command + "table", UNITS_2025).out();
        assertTrue(page.contains("\nNot counted as commune: 10 ward.\n"), page);
        assertTrue(run(command.replace("en", "vi") + "table", UNITS_2025).out().contains("\nKhông tính vào số xã: 10 phường.\n"));
        assertTrue(run(command + "csv", UNITS_2025).out().contains("\ncommune,2021-2025,2025-12-31,not_counted,,ward,10,,"));
        Path book = directory.resolve("p.xlsx");
        run(command + "xlsx --out", book, UNITS_2025);
        assertTrue(Book.read(Files.readAllBytes(book)).sheets().get("Totals").stream()
                .anyMatch(row -> row.getCellText(0).equals("Not counted as commune: 10 ward.")));
    }

    @Test
    void aUnitWithoutAKindCountsAsBeforeAndThatIsSaid() throws IOException {
        Path units = table("code,kind,province\n40001,,10\n02683,township,10\n02692,commune,10\n");
        JsonNode communes = json(run("progress --as-of 2024-12-31 --format json", units)).at("/standards/0");
        assertEquals(List.of(2, 1), List.of(communes.at("/groups/0/units").asInt(), communes.get("blank_kind").asInt()));
        assertEquals("{\"township\":1}", communes.at("/groups/0/not_counted").toString());
        assertTrue(run("progress --lang en --as-of 2024-12-31", units).out()
                .contains("\nOf these, without a kind (column kind) and counted as commune: 1.\n"));
        // The totals of a report of one set are of communes too.
        String page = run("evaluate --lang en --standard commune --as-of 2024-12-31", units).out();
        assertTrue(page.replaceAll(" +", " ").contains("\nTotal 2 0 (0.0 %) 0 (0.0 %) 2 (100.0 %)"), page);
        assertTrue(page.contains("\nNot counted as commune: 1 township.\n"), page);
        Path html = directory.resolve("r.html");
        run("evaluate --lang en --standard commune --as-of 2024-12-31 --format html --out", html, units);
        String report = Files.readString(html);
        assertTrue(report.contains("<li class=\"all\"><b>2</b>"), "two communes");
        assertTrue(report.contains("Not counted as commune: 1 township."));
        assertTrue(report.contains("02683"), "the township has its row all the same");
    }

    // --- every row can be stated in a table ---

    @Test
    void everyColumnThatASetReadsMayStandInATable() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        TreeSet<String> refused = new TreeSet<>();
        int[] tried = {0};
        for (SetSummary set : library.sets()) {
            String province = set.province() == null ? "10" : set.province().code();
            for (LocalDate day : set.days()) {
                try {
                    library.set(set.standard(), set.period(), day).assess(Unit.builder("u", Province.of(province)).build(), Evidence.none())
                            .rows().forEach(row -> {
                                tried[0]++;
                                if (!EvidenceColumn.isOne(row.code()) || !EvidenceColumn.isOne(set.standard().code() + ":" + row.code())) {
                                    refused.add(row.code());
                                }
                            });
                } catch (InvalidInputException e) {
                    assertEquals("province", e.field(), e.getMessage());
                }
            }
        }
        assertEquals(List.of(), List.copyOf(refused));
        assertTrue(tried[0] > 1000, tried[0] + " rows");
        assertTrue(EvidenceColumn.isOne("withdrawn") && EvidenceColumn.isOne("commune:anything-of-a-province@2024"));
        assertFalse(EvidenceColumn.isOne("provnce") || EvidenceColumn.isOne("nobody:1.1"));
    }

    @ParameterizedTest
    @CsvSource({"commune-advanced, commune, đạt, met", "commune-advanced, commune, không đạt, not_met",
        "commune-advanced, commune-advanced:commune, đạt, met", "commune-advanced, commune, '', unknown"})
    void aTitleThatHasToBeHeldIsReadFromATable(String standard, String column, String cell, String expected) throws IOException {
        Run run = run("evaluate --as-of 2024-12-31 --format json --standard " + standard, table("code,province," + column
                + "\n02686,10," + cell + "\n"));
        assertEquals(0, run.exitCode(), run.err());
        JsonNode condition = StreamSupport.stream(json(run).get(0).get("conditions").spliterator(), false)
                .filter(c -> c.get("code").asText().equals("commune")).findFirst().orElseThrow();
        assertEquals(expected, condition.get("status").asText());
    }

    // --- multiples ---

    /** 691/QĐ-TTg: income 1.5 times that at recognition. */
    private static final String MULTIPLE = "code,province,1.2,1.2@recognised\n02686,10,\"44,99\",30\n02689,10,45,30\n02692,10,45,0\n";

    @Test
    void theLevelOfAMultipleStandsInTheUnitOfItsValue() throws IOException {
        String of = " --lang en --standard commune-model --as-of 2019-12-31 ";
        Run run = run("evaluate" + of + "--format json", table(MULTIPLE));
        assertEquals(1, run.exitCode());
        JsonNode row = row(json(run).get(0), "1.2");
        assertEquals("{\"op\":\">=\",\"value\":\"1.5\",\"unit\":\"lần\"}", row.get("requirement").toString());
        assertEquals("{\"column\":\"1.2@recognised\",\"base\":\"30\",\"level\":\"45\"}", row.get("multiple").toString());
        assertEquals(List.of("44.99", "0.01"), List.of(row.get("value").asText(), row.get("gap").asText()));
        assertEquals("met", row(json(run).get(1), "1.2").get("status").asText());
        assertFalse(row(json(run).get(1), "1.1").has("multiple"));
        assertEquals("NTM-245", json(run).get(2).at("/error/code").asText());
        assertTrue(json(run).get(2).at("/error/message").asText().contains("1.2@recognised"));

        JsonNode item = StreamSupport.stream(json(run("remaining" + of + "--format json", table(MULTIPLE))).at("/units/0/items").spliterator(),
                false).filter(i -> i.get("code").asText().equals("1.2")).findFirst().orElseThrow();
        assertEquals(List.of("≥ 1.5 times (= 45)", "45", "0.01", "44.99", "0.03"), List.of(item.get("requirement").asText(),
                item.get("threshold").asText(), item.get("gap").asText(), item.get("value").asText(), item.get("share").asText()));
        assertTrue(run("remaining" + of + "--format csv", table(MULTIPLE)).out().contains(",44.99,≥ 1.5 times (= 45),0.01,0.03,"));
        assertTrue(run("evaluate" + of, table(MULTIPLE)).out().contains("1.2: 44.99 < 45 = 1.5 × 30 (0.01)"));
    }

    // --- men and women alike ---

    /** 318/QĐ-TTg, 15.1: at least 90 %, for men and women alike. */
    private static final String HALVES = "code,province,15.1,15.1.nam,15.1.nu\n02686,10,95,,91\n02689,10,,92,97\n02692,10,,85,80\n"
            + "02659,10,,92,\n";

    @Test
    void aRowForMenAndWomenAlikeIsMetByBothHalvesAndSaysWhatWasNotShown() throws IOException {
        String of = " --lang en --standard commune --as-of 2024-12-31 ";
        JsonNode units = json(run("evaluate" + of + "--format json", table(HALVES)));
        List<JsonNode> rows = List.of(row(units.get(0), "15.1"), row(units.get(1), "15.1"), row(units.get(2), "15.1"),
                row(units.get(3), "15.1"));
        assertEquals(List.of("met", "met", "not_met", "unknown"), rows.stream().map(r -> r.get("status").asText()).toList());
        String note = "the row holds for men and women alike and was not shown for each (column 15.1.nam)";
        assertEquals(note, rows.get(0).get("note").asText());
        rows.subList(1, 4).forEach(r -> assertFalse(r.has("note"), r::toString));
        assertEquals("{\"value\":null,\"gap\":\"10\"}", "{\"value\":" + rows.get(2).get("value") + ",\"gap\":" + rows.get(2).get("gap") + "}");
        assertEquals("there is no value in column 15.1 nor in 15.1.nu; one of the two is enough", rows.get(3).get("reason").asText());

        // The halves are to blame, so they are named with their figures.
        assertTrue(run("evaluate" + of, table("code,province,15.1.nam,15.1.nu\n02692,10,85,97\n")).out()
                .contains("15.1.nam: 85 < 90 (5)"));
        assertEquals(List.of("15.1.nam 5", "15.1.nu 10"), StreamSupport.stream(json(run("remaining" + of + "--format json",
                table(HALVES))).at("/units/2/items").spliterator(), false).filter(i -> i.get("code").asText().startsWith("15.1"))
                .map(i -> i.get("code").asText() + " " + i.get("gap").asText()).toList());

        assertTrue(run("appraisal" + of + "--unit 02686", table(HALVES)).out().contains("<small>" + note + "</small>"));
        assertFalse(run("appraisal" + of + "--unit 02689", table(HALVES)).out().contains("was not shown for each"));
        Path html = directory.resolve("report.html");
        assertEquals(0, run("evaluate" + of + "--format html --out", html, table(HALVES)).exitCode());
        assertTrue(Files.readString(html).contains(note));
        assertTrue(run("owed" + of + "--format json", table(HALVES)).out().contains("one of the two is enough"));
    }

    // --- at a limit that has to be passed ---

    @Test
    void atALimitThatHasToBePassedNoFormatNamesADistance() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("rules"));
        SmallRules.in(rules);
        Path commune = rules.resolve("commune.dslr");
        Files.writeString(commune, Files.readString(commune).replace("Chỉ tiêu 3.1: tỷ lệ ít nhất 80 %", "Chỉ tiêu 3.1: tỷ lệ hơn 80 %"));
        Path units = table("code,name,kind,province,1.1,2.1,3.1\n1,Một,commune,10,đạt,45,80\n2,Hai,commune,10,đạt,45,\"79,9999\"\n");
        String of = "--lang en --standard commune --as-of 2024-12-31 --rules " + rules + " --format ";
        JsonNode at = row(json(run("evaluate " + of + "json", units)).get(0), "3.1");
        assertEquals("not_met", at.get("status").asText());
        assertTrue(at.get("gap").isNull(), at::toString);
        assertEquals("0.0001", row(json(run("evaluate " + of + "json", units)).get(1), "3.1").get("gap").asText());
        String page = run("evaluate " + of + "table", units).out();
        assertTrue(page.contains("3.1: 80 ≤ 80") && !page.contains("(0)") && page.contains("3.1: 79.9999 ≤ 80 (0.0001)"), page);
        List<String> csv = run("remaining " + of + "csv", units).out().lines().filter(l -> l.contains(",3.1,")).toList();
        assertTrue(csv.get(0).contains(",80,> 80 %,,,") && csv.get(1).contains(",79.9999,> 80 %,0.0001,0.01,"), csv::toString);
        Path html = directory.resolve("r.html");
        run("evaluate " + of + "html --out", html, units);
        assertTrue(Files.readString(html).contains("0.0001"));
    }

    // --- what is in force no more ---

    @ParameterizedTest
    @ValueSource(strings = {"commune-advanced", "commune-model"})
    void aTitleWithoutASetIsReviewedAsUndetermined(String title) throws IOException {
        Path units = table("code,name,kind,province,recognised,recognised_on\n02686,A Mú Sung,commune,15," + title
                + ",2024-05-01\n");
        Run run = run("review --lang en --as-of 2026-03-01 --format json", units);
        assertEquals(0, run.exitCode(), run.err());
        JsonNode review = json(run).get(0);
        assertEquals(List.of("undetermined", title, "undetermined"), List.of(review.get("review").asText(), review.get("standard").asText(),
                review.get("outcome").asText()));
        assertEquals("[\"maintained\",\"below\",\"withdrawal\"]", review.get("possible").toString());
        assertTrue(review.at("/reasons/0").asText().contains("in force on 2026-03-01"), review.get("reasons")::toString);
        assertEquals(1, review.get("reasons").size());
        for (String format : List.of("table", "csv")) {
            assertTrue(run("review --lang en --as-of 2026-03-01 --format " + format, units).out().contains("in force on 2026-03-01"), format);
        }
        Path html = directory.resolve("r.html");
        assertEquals(0, run("review --lang en --as-of 2026-03-01 --format html --out", html, units).exitCode());
        assertTrue(Files.readString(html).contains("in force on 2026-03-01"));
    }

    @Test
    void aTitleGivenAfterTheDayIsAnErrorThatNamesItsColumn() throws IOException {
        Path units = table("code,kind,province,recognised,recognised_on\n02686,commune,10,commune,2025-01-01\n");
        Run run = run("review --lang en --as-of 2024-12-31 --format json", units);
        assertEquals(1, run.exitCode());
        assertEquals("NTM-246", json(run).get(0).at("/error/code").asText());
        assertTrue(run.err().contains("recognised_on"), run.err());
        assertEquals(0, json(run("progress --as-of 2024-12-31 --format json", units)).at("/standards/0/groups/0/recognised").asInt());
        assertEquals(1, json(run("progress --as-of 2025-01-01 --format json", units)).at("/standards/0/groups/0/recognised").asInt());
    }

    // --- what a row asked before ---

    @Test
    void aRowThatAsksForSomethingElseNowIsToldWithWhatItAskedBefore() throws IOException {
        Path now = table("code,province,15.4\n02686,10,đạt\n");
        Path before = Files.writeString(directory.resolve("before.csv"), "code,province,15.4\n02686,10,63\n");
        String of = "trend --lang en --standard commune --as-of 2024-12-31 --earlier 2022-12-31=" + before + " --format ";
        JsonNode row = StreamSupport.stream(json(run(of + "json", now)).at("/units/0/rows").spliterator(), false)
                .filter(r -> r.get("code").asText().equals("15.4")).findFirst().orElseThrow();
        assertEquals("[{\"as_of\":\"2022-12-31\",\"status\":\"met\",\"value\":\"63\",\"requirement\":\"≥ 50 %\"}]", row.get("formerly").toString());
        assertEquals(1, row.get("points").size());
        String page = run(of + "table", now).out();
        assertTrue(page.contains("15.4 asked for something else before, which does not compare: 2022-12-31 it asked for ≥ 50 %: 63, met"), page);
        assertTrue(run(of + "csv", now).out().lines().anyMatch(l -> l.contains(",15.4,") && l.endsWith(",63 (≥ 50 %),met,đạt,met")));
    }
}
