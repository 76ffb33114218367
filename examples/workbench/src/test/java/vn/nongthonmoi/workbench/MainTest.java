package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands with the bundled rules and the example data. */
class MainTest {

    private static final Path LAO_CAI = Path.of("..", "lao-cai");
    private static final String PUBLISHED = LAO_CAI.resolve("published-2024.csv").toString();
    private static final String SYNTHETIC = LAO_CAI.resolve("synthetic-evidence-2024.csv").toString();

    private static final String YEAR_BEFORE = "../lao-cai/synthetic-evidence-2022.csv";

    @TempDir
    private Path directory;

    private static Run run(String... words) {
        return words.length == 1 ? Run.of(words[0]) : Run.of(words);
    }

    private static String evaluate(String format) {
        return "evaluate --standard commune --as-of 2024-12-31 --format " + format + " ";
    }

    @Test
    void thanhBinhIsUndeterminedAndItsPublishedValuesAreMet() throws IOException {
        Run run = run(evaluate("json") + PUBLISHED);

        assertEquals(0, run.exitCode(), run.err());
        JsonNode thanhBinh = null;
        for (JsonNode unit : new ObjectMapper().readTree(run.out())) {
            thanhBinh = unit.get("unit").asText().equals("03022") ? unit : thanhBinh;
        }
        assertEquals("undetermined", thanhBinh.get("outcome").asText());
        assertEquals(19, thanhBinh.get("criteria_total").asInt());
        assertEquals("TDMNPB", thanhBinh.get("region").asText());
        JsonNode income = thanhBinh.at("/criteria/9/indicators/0");
        assertEquals("10", income.get("code").asText());
        assertEquals("met", income.get("status").asText());
        assertEquals("45.1", income.get("value").asText());
        assertEquals("{\"op\":\">=\",\"value\":\"45\",\"unit\":\"triệu đồng/người/năm\"}",
                income.get("requirement").toString());
        assertTrue(income.get("rule").asText().matches("national/2021-2025/commune\\.dslr:\\d+"));
    }

    @Test
    void everySyntheticCommuneIsAssessed() throws IOException {
        Run run = run(evaluate("json") + SYNTHETIC);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        JsonNode units = new ObjectMapper().readTree(run.out());
        assertEquals(126, units.size());
        units.forEach(unit -> {
            assertFalse(unit.has("error"), unit.toString());
            int indicators = 0;
            for (JsonNode criterion : unit.get("criteria")) {
                indicators += criterion.get("indicators").size();
            }
            assertEquals(57, indicators);
            assertTrue(unit.get("fingerprint").asText().matches("sha256:[0-9a-f]{64}"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "html"})
    void theSameInputGivesTheSameBytesWhateverThePlatform(String format) {
        Run first = run(evaluate(format) + SYNTHETIC);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(first, run(evaluate(format) + SYNTHETIC));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(first.out().contains("\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"remaining --standard commune", "trend --standard commune --earlier 2023-12-31=" + YEAR_BEFORE,
        "progress --earlier 2023-12-31=" + YEAR_BEFORE, "flags --standard commune --earlier 2023-12-31=" + YEAR_BEFORE})
    void listsAreTheSameWhateverThePlatform(String command) {
        for (String format : List.of("table", "csv", "json")) {
            String line = command + " --as-of 2024-12-31 --format " + format + " " + SYNTHETIC;
            Run first = run(line);
            Locale locale = Locale.getDefault();
            try {
                Locale.setDefault(new Locale("tr", "TR"));
                assertEquals(first, run(line));
            } finally {
                Locale.setDefault(locale);
            }
            assertEquals(0, first.exitCode(), first.err());
            assertFalse(first.out().contains("\r"));
        }
    }

    @Test
    void rowsThatCannotBeReadAreReportedAndTheRestAssessed() throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"), """
                code,province,kind,10,17.1
                02656,10,commune,45.1,30
                02659,10,comune,45.1,30
                02662,10,commune,45.1,130
                """);
        Run run = run(evaluate("json") + "--lang en " + file);

        assertEquals(1, run.exitCode());
        JsonNode units = new ObjectMapper().readTree(run.out());
        assertEquals(3, units.size());
        assertEquals(3, units.get(1).get("line").asInt());
        assertEquals("NTM-235", units.at("/1/error/code").asText());
        assertTrue(units.at("/2/error/code").asText().startsWith("NTM-2"), run.out());
        assertTrue(run.err().contains("u.csv:3: NTM-235 Column kind: “comune”"), run.err());
    }

    @Test
    void theReportGoesToTheFileAskedFor() throws IOException {
        Path file = directory.resolve("report.html");
        Run run = run(evaluate("html") + "--out " + file + " " + PUBLISHED);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(Files.readString(file).contains("Thanh Bình"));
    }

    @Test
    void theBundledRulesHaveNoErrors() {
        Run run = run("check --lang en");

        assertEquals(0, run.exitCode(), run.out());
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(run.out().lines().reduce((a, b) -> b).orElseThrow().startsWith("0 errors, "), run.out());
    }

    @Test
    void anErrorInARulesDirectoryIsNamedWithItsPlace() throws IOException {
        Path file = directory.resolve("national/2021-2025/commune.dslr");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rule \"Văn bản\"\nwhen\n    Luôn luôn\nthen\n    System.exit(3);\nend\n");
        Run run = run("check", directory.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("national/2021-2025/commune.dslr:5:"), run.out());

        Run evaluate = run(evaluate("json") + "--rules " + directory + " " + PUBLISHED);
        assertEquals(1, evaluate.exitCode());
        assertEquals("", evaluate.out());
        assertTrue(evaluate.err().contains("national/2021-2025/commune.dslr:5:"), evaluate.err());
    }

    @Test
    void showPrintsTheAnnexWithTheCodeFirst() {
        Run run = run("show --standard commune --period 2021-2025 --province 10 --area III");

        assertEquals(0, run.exitCode(), run.err());
        List<String> rows = run.out().lines().filter(l -> l.startsWith("| ")).toList();
        assertTrue(run.out().startsWith("# Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025, tính đến 2025-06-30, "),
                "the province's last day");
        assertTrue(rows.get(0).startsWith("| Mã "));
        assertEquals(5, rows.stream().filter(r -> r.matches("\\| 10@202[1-5] .*")).count(), run.out());
        assertEquals(56, rows.stream().filter(r -> r.matches("\\| \\d+(\\.\\d+)? +\\| (?!\\*\\*).*")).count(),
                run.out());
        assertTrue(rows.stream().anyMatch(r -> r.matches("\\| 15\\.3 .*\\| ≤ % .*\\| 24 .*16,5.*")), run.out());
        assertTrue(rows.stream().anyMatch(r -> r.startsWith("| debt ")), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "explain",
        "evaluate",
        "evaluate --standard comune --as-of 2024-12-31 x.csv",
        "evaluate --standard commune --as-of 31/12/2024 x.csv",
        "evaluate --standard commune --as-of 2024-12-31 --format xml x.csv",
        "evaluate --standard commune --as-of 2024-12-31 no-such-file.csv",
        "evaluate --standard commune --as-of 2024-12-31 --lang fr x.csv",
        "show --standard commune",
        "show --standard commune --period 2021",
        "show --standard commune --as-of 2024-12-31 --province X",
        "show --standard commune --as-of 2024-12-31 --area III",
        "show --standard commune --as-of 2024-12-31 --format xlsx",
        "show --standard commune --period 1991-1995",
        "show --standard commune --as-of 2025-12-31 --province 10",
        "show --standard commune --period 2021-2025 --province 99",
        "check no-such-directory"})
    void wrongUsageIsSaidInShortAndEndsWithTwo(String command) {
        Run run = run(command.isEmpty() ? new String[0] : command.split(" "));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().lines().count() <= 2, run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void aDateBeforeAnySetIsWrongUsage() {
        Run run = run("evaluate --standard commune --as-of 1999-12-31 " + PUBLISHED);

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private static final String DISTRICTS = "evaluate --standard district --as-of 2024-12-31 --format json ";

    private Path table(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void aDistrictIsCountedOverTheCommunesThatNameIt() throws IOException {
        Path districts = table("districts.csv", "code,name,kind,province,A-4a\n086,Bảo Thắng,district,10,91\n");
        Path members = table("members.csv", """
                code,name,kind,province,district,9.1,A-3,A-4b.duong
                40001,Một,commune,10,Bảo Thắng,3,,81
                40002,Hai,commune,10,Bảo Thắng,,,82
                40003,Phố Lu,township,10,Bảo Thắng,,đạt,
                40004,Khác,commune,10,Sa Pa,3,,10
                """);
        Run run = run((DISTRICTS + "--members " + members + " " + districts).split(" "));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"code\": \"A-1\",\n        \"status\": \"not_met\""), run.out());
        assertTrue(run.out().contains("\"code\": \"A-3\",\n        \"status\": \"met\""), run.out());
        assertTrue(run.out().contains("\"code\": \"A-4b\",\n        \"status\": \"met\""), run.out());
        assertTrue(run.out().contains("\"unit\": \"40002\""), "who was counted is listed");
        assertFalse(run.out().contains("\"unit\": \"40004\""), "a commune of another district is not");
        Run html = run((DISTRICTS.replace("json", "html") + "--members " + members + " " + districts).split(" "));
        assertTrue(html.out().contains("không đạt (1): Một"), html.out());
    }

    /** Bundled rules have hundreds of warnings: one slip in a copy of them is the first line all the same. */
    @Test
    void oneSlipInRulesIsNotLostAmongWarnings() throws IOException {
        Path rules = SmallRules.in(directory.resolve("rules"));
        Path file;
        try (Stream<Path> all = Files.walk(rules)) {
            file = all.filter(p -> p.toString().endsWith(".dslr") && text(p).contains("tỷ lệ ít nhất")).findFirst().orElseThrow();
        }
        Files.writeString(file, text(file).replace("@source(\"", "@provisional(\"x\")\n@source(\"")
                .replaceFirst("tỷ lệ ít nhất", "tỷ lệ it nhất"));
        Run run = run("show", "--rules", rules.toString(), "--standard", "commune", "--as-of", "2024-12-31", "--lang", "en");
        List<String> lines = run.err().lines().toList();
        assertEquals(2, lines.size(), run.err());
        assertTrue(lines.get(0).contains(file.getFileName() + ":") && lines.get(0).contains("NTM-102"), run.err());
        assertTrue(lines.get(1).matches("1 errors, [1-9]\\d* warnings\\."), run.err());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void membersAreFoundWithAndWithoutTheZerosOfCodes() throws IOException {
        String full = "code,name,kind,province,district,A-3\n00712,Phó Bảng,township,02,026,đạt\n";
        String expected = counted("026,district,02", full);
        assertTrue(expected.contains("\"unit\": \"00712\""), expected);
        assertEquals(expected, counted("26,district,2", full.replace("00712", "712")));
        assertEquals(expected, counted("026,district,2", full.replace("02,026", "2,26")));
    }

    private String counted(String district, String members) throws IOException {
        Path districts = table("districts.csv", "code,kind,province\n" + district + "\n");
        Path within = table("members.csv", members);
        Run run = run((DISTRICTS + "--members " + within + " " + districts).split(" "));
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-01", "2025-12-31", "2026-02-14", "2026-02-15", "2026-11-23"})
    void everyUnitOfTheMergedProvinceIsAssessed(String day) throws IOException {
        Run run = run("evaluate --standard commune --format json --as-of " + day + " "
                + LAO_CAI.resolve("units-2025.csv"));
        assertEquals(0, run.exitCode(), run.err());
        JsonNode units = new ObjectMapper().readTree(run.out());
        assertEquals(99, units.size());
        for (JsonNode unit : units) {
            assertEquals("TDMNPB", unit.get("region").asText());
            assertEquals(day.compareTo("2026-02-15") < 0 ? "2021-2025" : "2026-2030", unit.get("period").asText());
        }
    }

    @Test
    void noMemberIsLost() throws IOException {
        Path districts = table("districts.csv", "code,name,kind,province\n080,Bảo Thắng,district,10\n");
        Path bad = table("bad.csv", "code,kind,province,district\n1,commune,10,Bảo Thắng\n2,hamlet,10,Bảo Thắng\n"
                + "1,commune,10,Bảo Thắng\n");
        Run run = run((DISTRICTS + "--lang en --members " + bad + " " + districts).split(" "));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("bad.csv:3: NTM-235 "), run.err());
        assertTrue(run.err().contains("bad.csv:4: WB-205 Unit 00001 stands in line 2 already."), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMembersBadValueIsSaidOfTheUnitItWouldCountFor() throws IOException {
        Path districts = table("districts.csv", "code,name,kind,province\n080,Bảo Thắng,district,10\n");
        Path members = table("members.csv", "code,kind,province,district,15.1\n7,commune,10,Bảo Thắng,101\n");
        Run run = run((DISTRICTS + "--lang en --members " + members + " " + districts).split(" "));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("NTM-214") && run.err().contains("member unit 00007"), run.err());
    }

    @Test
    void aDistrictAfterDistrictsEndedIsAClearAnswer() throws IOException {
        Path districts = table("districts.csv", "code,name,kind,province\n080,Bảo Thắng,district,15\n");
        Run run = run("evaluate", "--lang", "en", "--standard", "district", "--as-of", "2025-07-01", districts.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("NTM-230 From 2025-07-01 there are no units"), run.err());
        assertFalse(run.err().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune 2009-2015", "commune 2016-2020", "commune 2021-2025", "commune 2026-2030",
        "commune-advanced 2021-2025", "commune-model 2016-2020", "commune-model 2021-2025", "commune-modern 2026-2030",
        "district 2016-2020", "district 2021-2025", "district-advanced 2021-2025", "town 2021-2025",
        "province 2021-2025", "province 2026-2030", "village 2021-2025 --province 10", "village 2021-2025 --province 15",
        "village-model 2021-2025 --province 08"})
    void everySetIsPrintedWithItsDocumentAndDates(String set) {
        Run run = run("show --standard " + set.replaceFirst(" ", " --period "));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("- Văn bản .*; hiệu lực \\d{4}-\\d\\d-\\d\\d – .*\\[.*].*")),
                run.out());
    }

    @Test
    void aSetThatGoesByGroupsIsPrintedByGroups() {
        Run run = run("show --standard commune --period 2026-2030 --format csv");
        assertTrue(run.out().startsWith("code,title,comparison,group1,group2,group3,source,marks\n"), run.out());
        assertTrue(run.out().contains(",40,35,27,"), run.out());
    }

    @Test
    void helpIsInTheLanguageAskedFor() {
        assertTrue(run("--help").out().contains("Cách dùng: ntm-workbench"));
        assertTrue(run("evaluate --help --lang en").out().contains("As-of date"));
    }
}
