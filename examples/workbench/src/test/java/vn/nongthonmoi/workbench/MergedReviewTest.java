package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The titles of units formed from others in the reform of 2025. */
class MergedReviewTest {

    private static final Path LAO_CAI = Path.of("..", "lao-cai");
    /** A title of its own; the lowest title of its parts; no title anywhere; never merged. */
    private static final String UNITS = """
            code,name,kind,province,former_province,recognised,formed_from,1.1,1.2,2,3
            1,Một,commune,15,10,commune,1|2,đạt,đạt,đạt,4
            4,Bốn,commune,15,10,,3|4|6,không đạt,,không đạt,4
            5,Năm,commune,15,10,,5|7,đạt,đạt,đạt,4
            9,Chín,commune,15,10,commune,,đạt,đạt,đạt,4
            """;
    private static final String PARTS = """
            code,name,kind,province,district,recognised,1.1,1.2,2,3,commune-advanced:1
            1,Một cũ,commune,10,Huyện A,,,,,,
            2,Hai,commune,10,Huyện A,commune,không đạt,đạt,không đạt,9,
            3,Ba,commune,10,Huyện A,commune-advanced,,,,,đạt
            4,Bốn cũ,township,10,Huyện A,,,,,,
            5,Năm cũ,commune,10,Huyện B,,,,,,
            6,Sáu,commune,10,Huyện B,commune,đạt,đạt,đạt,4,
            7,Bảy,ward,10,Huyện B,,,,,,
            """;

    @TempDir
    private Path directory;
    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = ReviewRules.write(directory.resolve("rules"));
    }

    private Run review(String units, String parts, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("review", "--as-of", "2025-12-31", "--rules", rules.toString(),
                "--parts", Files.writeString(directory.resolve("parts.csv"), parts).toString()));
        words.addAll(List.of(options));
        words.add(Files.writeString(directory.resolve("units.csv"), units).toString());
        return Run.of(words.toArray(String[]::new));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyPartWithATitleIsReviewedOnItsLastDay() throws IOException {
        Run run = review(UNITS, PARTS, "--format", "json", "--lang", "en");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode units = new ObjectMapper().readTree(run.out());

        JsonNode own = units.get(0);
        assertEquals("commune", own.get("standard").asText());
        assertEquals("2025-12-31", own.get("as_of").asText());
        assertEquals("unit", own.get("title_of").asText());
        assertEquals("{\"unit\":\"00001\",\"name\":\"Một cũ\",\"recognised\":null,\"review\":null}",
                own.at("/parts/0").toString());
        JsonNode part = own.at("/parts/1");
        assertEquals(List.of("unit", "name", "recognised", "review", "possible", "evidence_can_settle",
                "review_provisional", "period", "as_of", "criteria_met", "criteria_total", "failed", "reasons"),
                fields(part));
        assertEquals(List.of("00002", "commune", "withdrawal", "2025-06-30", "0"), List.of(part.get("unit").asText(),
                part.get("recognised").asText(), part.get("review").asText(), part.get("as_of").asText(),
                part.get("criteria_met").asText()));
        assertEquals("[\"1\",\"2\",\"3\"]", part.get("failed").toString());
        assertEquals("[]", units.at("/2/parts").toString(), "never merged");
    }

    @Test
    void withoutATitleOfItsOwnItIsHeldToTheLowestOfItsParts() throws IOException {
        Run run = review(UNITS, PARTS, "--format", "json", "--lang", "en");
        JsonNode units = new ObjectMapper().readTree(run.out());

        JsonNode four = units.get(1);
        assertEquals("00004", four.get("unit").asText());
        assertEquals("commune", four.get("standard").asText(), "its parts held commune and commune-advanced");
        assertEquals("parts", four.get("title_of").asText());
        assertEquals("withdrawal", four.get("review").asText());
        assertEquals("commune-advanced", four.at("/parts/0/recognised").asText());
        assertEquals("maintained", four.at("/parts/0/review").asText());
        assertEquals(3, units.size());
        assertEquals("units.csv: 1 rows name no title (column recognised) and are not reviewed.\n", run.err(),
                "the one whose parts held none either");
    }

    @Test
    void theTableShowsThePartsBelowTheUnitAndWhoseTitleItIs() throws IOException {
        List<String> lines = review(UNITS, PARTS).out().lines().map(l -> l.replaceAll(" {2,}", " | ")).toList();

        assertEquals("Đơn vị hợp thành (└), tính đến 2025-06-30. Bảng số liệu: parts.csv", lines.get(2));
        assertTrue(lines.get(5).startsWith("00001 | Một | Xã đạt chuẩn nông thôn mới | "), lines.get(5));
        assertEquals("└ 00001 | Một cũ | Huyện A | (chưa có danh hiệu)", lines.get(6));
        assertTrue(lines.get(7).startsWith("└ 00002 | Hai | Huyện A | Xã đạt chuẩn nông thôn mới | thuộc diện thu hồi | "
                + "0/4 | 1, 2, 3 | "), lines.get(7));
        assertTrue(lines.get(8).startsWith("00004 | Bốn | Xã đạt chuẩn nông thôn mới (danh hiệu của đơn vị hợp thành) | "
                + "thuộc diện thu hồi | "), lines.get(8));
        assertTrue(lines.contains("Tổng cộng | 3 | 0"), "parts are no units of today");
        assertTrue(review(UNITS, PARTS, "--lang", "en").out().contains("New rural commune (title of its parts)  "));
    }

    @Test
    void csvAndWorkbookHaveThePartsToo() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(
                review(UNITS, PARTS, "--format", "csv").out())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertEquals(List.of("00001 ", "00001 00001", "00002 00001", "00004 ", "00003 00004",
                            "00004 00004", "00006 00004", "00009 "),
                    rows.stream().map(r -> r.getField("code") + " " + r.getField("part_of")).toList());
            assertEquals(List.of("unit", "", "unit", "parts", "unit", "", "unit", "unit"),
                    rows.stream().map(r -> r.getField("title_of")).toList());
            assertEquals("2025-06-30", rows.get(2).getField("as_of"));
            assertEquals("1; 2; 3", rows.get(2).getField("failed"));
        }
        Path file = directory.resolve("review.xlsx");
        review(UNITS, PARTS, "--format", "xlsx", "--lang", "en", "--out", file.toString());
        Book book = Book.read(Files.readAllBytes(file));
        assertEquals(List.of("Titles", "Formed from", "Findings"), List.copyOf(book.sheets().keySet()));
        assertEquals(List.of("00001", "00001", "00004", "00004", "00004"), book.column("Formed from", "Part of"));
        assertEquals(List.of("00001", "00002", "00003", "00004", "00006"), book.column("Formed from", "Code"));
        assertEquals("in the withdrawal range", book.column("Formed from", "Finding").get(1));
        assertEquals("New rural commune (title of its parts)", book.column("Titles", "Title").get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1|8; 1,Một cũ,commune; WB-207 Column formed_from: parts.csv has no unit 00008.",
        "2; 2,Hai,ward; NTM-214 part 00002 (parts.csv:3): Column 3: ",
        "3; 3,Ba,township; NTM-214 part 00003 (parts.csv:4): Column 3: "})
    void whatIsWrongWithAPartIsSaidOfTheMergedUnit(String formedFrom, String before, String error) throws IOException {
        String parts = PARTS.replace("không đạt,9,", "không đạt,900,").replace("commune-advanced,,,,,đạt",
                "commune,đạt,đạt,đạt,900,");
        Run run = review("code,province,former_province,formed_from,recognised\n12,15,10," + formedFrom + ",commune\n",
                parts, "--lang", "en", "--format", "json");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("units.csv:2: " + error), run.err());
        assertEquals(error.substring(0, error.indexOf(' ')),
                new ObjectMapper().readTree(run.out()).at("/0/error/code").asText());
    }

    @Test
    void aPartWhoseTitleHasNoSetOnItsLastDayIsNotPassedOver() throws IOException {
        Run run = review(UNITS, PARTS, "--lang", "en", "--parts-as-of", "2021-06-30");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("units.csv:2: NTM-220 part 00002 (parts.csv:3): "), run.err());
        assertTrue(review(UNITS, PARTS, "--format", "json", "--parts-as-of", "2024-06-30").out()
                .contains("\"as_of\": \"2024-06-30\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "8,Tám,comune,10,,,,,,,; parts.csv:9: NTM-235 Column kind: ",
        "7,Bảy,ward,10,Huyện C,,,,,,; parts.csv:9: WB-205 Unit 00007 stands in line 8 already."})
    void noPartIsLost(String row, String error) throws IOException {
        Run run = review(UNITS, PARTS + row + "\n", "--lang", "en");

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains(error), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--parts-as-of 2025-06-30", "--parts no-such-file.csv",
        "--parts PARTS --parts-as-of 31/6/2025", "--parts PARTS --parts-as-of 2025-12-31"})
    void wrongUsageIsSaidInShort(String options) throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"), UNITS);
        Run run = Run.of("review --as-of 2025-12-31 " + options.replace("PARTS", file.toString()) + " " + file);

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void theMergedUnitsOfLaoCaiAreReviewedWithTheirParts() throws IOException {
        Run run = Run.of("review --as-of 2025-12-31 --format json --parts "
                + LAO_CAI.resolve("former-units-2025.csv") + " " + LAO_CAI.resolve("units-2025.csv"));

        assertEquals(0, run.exitCode(), run.err());
        JsonNode units = new ObjectMapper().readTree(run.out());
        assertEquals(18, units.size());
        int titles = 0;
        for (JsonNode unit : units) {
            assertEquals("parts", unit.get("title_of").asText());
            for (JsonNode part : unit.get("parts")) {
                titles += part.get("recognised").isNull() ? 0 : 1;
            }
        }
        assertEquals(22, titles, "every title that was published");
    }
}
