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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** Where recognised units stand against the set of their own title. */
class ReviewTest {

    private static final Path SYNTHETIC = Path.of("..", "lao-cai", "synthetic-evidence-2022.csv");
    /** All met that can be; two criteria fail; one fails; one is unknown; no title; another title; no answers. */
    private static final String UNITS = """
            code,name,kind,province,district,recognised,1.1,1.2,2,3,commune-advanced:1
            1,Một,commune,10,Huyện A,commune,đạt,đạt,đạt,4,
            2,Hai,commune,10,Huyện A,commune,không đạt,,không đạt,4,
            3,Ba,commune,10,Huyện A,commune,đạt,không đạt,đạt,4,
            4,Bốn,commune,10,Huyện B,commune,đạt,đạt,đạt,,
            5,Năm,commune,10,Huyện B,,đạt,đạt,đạt,4,
            6,Sáu,commune,10,Huyện B,commune-advanced,,,,,đạt
            7,Bảy,comune,10,Huyện B,commune,,,,,
            8,Tám,commune,10,Huyện B,commune-model,,,,,
            """;

    @TempDir
    private Path directory;

    private Run review(String format, String... options) throws IOException {
        Path rules = ReviewRules.write(directory.resolve("rules"));
        Path units = Files.writeString(directory.resolve("units.csv"), UNITS);
        List<String> words = new ArrayList<>(List.of("review", "--as-of", "2024-12-31", "--format", format, "--rules",
                rules.toString()));
        words.addAll(List.of(options));
        words.add(units.toString());
        return Run.of(words.toArray(String[]::new));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void everyTitleIsReviewedAgainstItsOwnSet() throws IOException {
        Run run = review("json");
        JsonNode units = new ObjectMapper().readTree(run.out());

        assertEquals(1, run.exitCode());
        List<String> codes = new ArrayList<>();
        units.forEach(unit -> codes.add(unit.get("unit").asText()));
        assertEquals(List.of("00001", "00002", "00003", "00004", "00006", "00007", "00008"), codes);
        assertEquals(List.of("undetermined", "withdrawal", "undetermined", "undetermined", "maintained"),
                units.findValuesAsText("review"));
        assertEquals("commune-advanced", units.at("/4/standard").asText());
        assertEquals(List.of("maintained", "below"), texts(units.at("/0/possible")), "row 4 waits for the province");
        assertEquals(List.of("below", "withdrawal"), texts(units.at("/2/possible")));
        assertEquals(List.of("maintained", "below", "withdrawal"), texts(units.at("/3/possible")));
        assertEquals(List.of("4"), texts(units.at("/0/awaited")));
        assertEquals(List.of("3"), texts(units.at("/3/missing")));
        assertFalse(units.at("/0/evidence_can_settle").asBoolean());
    }

    @Test
    void theFieldsFollowThoseOfEvaluateInAFixedOrder() throws IOException {
        JsonNode units = new ObjectMapper().readTree(review("json", "--lang", "en").out());
        JsonNode hai = units.get(1);
        List<String> fields = fields(hai);

        int end = fields.indexOf("fingerprint") + 1;
        JsonNode evaluated = new ObjectMapper().readTree(Run.of("evaluate", "--standard", "commune", "--as-of",
                "2024-12-31", "--format", "json", "--lang", "en", "--rules", directory.resolve("rules").toString(),
                directory.resolve("units.csv").toString()).out()).get(1);
        assertEquals(fields(evaluated), fields.subList(0, end));
        fields(evaluated).forEach(field -> assertEquals(evaluated.get(field), hai.get(field)));
        assertEquals(List.of("review", "possible", "evidence_can_settle", "review_provisional", "withdrawal", "missing",
                "awaited", "reasons", "fewest_to_keep", "title_of", "parts"), fields.subList(end, fields.size()));
        assertEquals("{\"status\":\"met\",\"grounds\":[{\"title\":\"Thu hồi khi nửa số tiêu chí\",\"status\":\"met\","
                + "\"source\":\"Thu hồi khi nửa số tiêu chí\",\"provisional\":false}]}",
                hai.get("withdrawal").toString());
        assertEquals("{\"criteria\":[\"2\",\"4\"],\"indicators\":[\"2\",\"4\"]}",
                hai.get("fewest_to_keep").toString());
        assertEquals("{\"criteria\":[],\"indicators\":[]}", units.at("/0/fewest_to_keep").toString(), "out of it");
        assertTrue(units.at("/4/fewest_to_keep").isNull(), "no rule of withdrawal is known for its set");
        assertEquals("2/4 criteria not met: 1, 2", hai.at("/reasons/1").asText());
        assertEquals("unit", hai.get("title_of").asText());
        assertEquals("[]", hai.get("parts").toString());
    }

    @Test
    void aRowWithoutAnAnswerKeepsItsPlaceAndOneWithoutATitleIsCounted() throws IOException {
        Run run = review("json", "--lang", "en");
        JsonNode units = new ObjectMapper().readTree(run.out());

        assertEquals("NTM-235", units.at("/5/error/code").asText());
        assertEquals("NTM-220", units.at("/6/error/code").asText());
        assertEquals(9, units.at("/6/line").asInt());
        List<String> err = run.err().lines().toList();
        assertEquals(3, err.size(), run.err());
        assertTrue(err.get(0).contains("units.csv:8: NTM-235 Column kind: "), run.err());
        assertTrue(err.get(1).contains("units.csv:9: NTM-220 "), run.err());
        assertEquals("units.csv: 1 rows name no title (column recognised) and are not reviewed.", err.get(2));
    }

    @Test
    void theTableSaysWhatFailsWhyAndWhatWouldKeepTheTitle() throws IOException {
        List<String> lines = review("table").out().lines().map(l -> l.replaceAll(" {2,}", " | ")).toList();

        assertEquals("Rà soát danh hiệu nông thôn mới, tính đến 2024-12-31", lines.get(0));
        assertEquals("00002 | Hai | Huyện A | Xã đạt chuẩn nông thôn mới | thuộc diện thu hồi | 1/4 | 1, 2 | 2: 2, 4 | "
                + "Thu hồi khi nửa số tiêu chí (Thu hồi khi nửa số tiêu chí)", lines.get(5));
        assertEquals("00003 | Ba | Huyện A | Xã đạt chuẩn nông thôn mới | chưa xác định (chưa đạt bộ tiêu chí hiện hành / "
                + "thuộc diện thu hồi) | 2/4 | 1 | 1: 1.2 | 1 tiêu chí chưa xác định: 4; chưa có mức: 4; bổ sung "
                + "số liệu cũng chưa xác định được: còn chờ mức hoặc quy định", lines.get(6));
        assertTrue(lines.get(7).contains(" | chưa xác định | 2/4 | "), "where all is possible nothing is added");
        assertTrue(lines.get(8).contains("Xã nông thôn mới nâng cao | duy trì đạt chuẩn | 1/1 | ?"), lines.get(8));
        assertTrue(lines.contains("thuộc diện thu hồi | 1 | 0"));
        assertTrue(lines.contains("chưa xác định | 3 | 0"));
        assertTrue(lines.contains("Tổng cộng | 5 | 0"));
        assertEquals("2 dòng không đọc được.", lines.get(lines.size() - 1));
    }

    @Test
    void csvHasALineATitle() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(review("csv").out())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertEquals(List.of("00001", "00002", "00003", "00004", "00006", "00007", "00008"),
                    rows.stream().map(r -> r.getField("code")).toList());
            assertEquals(List.of("undetermined", "withdrawal", "undetermined", "undetermined", "maintained",
                    "error:NTM-235", "error:NTM-220"), rows.stream().map(r -> r.getField("finding")).toList());
            assertEquals(List.of("0", "2", "1", "1", "", "", ""),
                    rows.stream().map(r -> r.getField("to_keep")).toList());
            assertEquals("2; 4", rows.get(1).getField("indicators_to_keep"));
            assertEquals("1; 2", rows.get(1).getField("failed"));
            assertEquals("maintained; below; withdrawal", rows.get(3).getField("possible"));
            assertEquals("commune-advanced", rows.get(4).getField("title"));
        }
    }

    @Test
    void theWorkbookHasTitlesAndFindings() throws IOException {
        Path file = directory.resolve("review.xlsx");
        Run run = review("xlsx", "--lang", "en", "--out", file.toString());
        Book book = Book.read(Files.readAllBytes(file));

        assertEquals("", run.out());
        assertEquals(List.of("Titles", "Findings"), List.copyOf(book.sheets().keySet()), "nobody was merged");
        assertEquals(List.of("00001", "00002", "00003", "00004", "00006", "00007", "00008"), book.column("Titles", "Code"));
        assertEquals("in the withdrawal range", book.column("Titles", "Finding").get(1));
        assertEquals("below the set in force / in the withdrawal range",
                book.column("Titles", "Still possible").get(2));
        assertEquals(Arrays.asList("0", "2", "1", "1", null, null, null), book.numbers("Titles", "To keep"));
        assertEquals("2, 4", book.column("Titles", "Indicators to keep").get(1));
        assertTrue(book.column("Titles", "Error").get(5).startsWith("line 8: NTM-235 "));
        assertEquals(List.of("1", "0", "1", "3"), book.numbers("Findings", "Units"));
        assertEquals(2, review("xlsx").exitCode(), "not written to the screen");
    }

    @Test
    void theFindingsOfManyAreThoseOfTheLibrary() throws IOException {
        Run run = Run.of("review --as-of 2022-12-31 --format json " + SYNTHETIC);
        CriteriaLibrary library = CriteriaLibrary.bundled();
        List<String> expected = UnitsTableReader.read(SYNTHETIC, Samples.VI).rows().stream()
                .filter(row -> row.unit().recognised() == Standard.COMMUNE)
                .map(row -> Review.of(library, LocalDate.of(2022, 12, 31), row.unit(), row.evidence(), Members.none())
                        .finding().code()).toList();

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(62, expected.size());
        assertEquals(expected, new ObjectMapper().readTree(run.out()).findValuesAsText("review"));
        assertEquals("synthetic-evidence-2022.csv: 65 dòng không ghi danh hiệu (cột recognised) nên không rà soát.\n",
                run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv"})
    void theSameInputGivesTheSameBytesWhateverThePlatform(String format) throws IOException {
        Run first = review(format);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(first, review(format));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(first.out().contains("\r"));
    }
}
