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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem.Severity;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/** What somebody who edits rules reads first: errors, what is new, who changed what; and what is laid out for the next decision. */
class QuietCheckTest {

    private static final String COMMUNE = "national/2021-2025/commune.dslr";
    private static final String UNITS = "../lao-cai/synthetic-evidence-2024.csv";

    @TempDir
    private Path directory;
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        rules = Folders.copy(Path.of("../../rules"), directory.resolve("luật"));
    }

    private static void edit(Path rules, String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertTrue(text.contains(from), from);
        Files.writeString(rules.resolve(file), text.replaceFirst(Pattern.quote(from),
                Matcher.quoteReplacement(to)));
    }

    private static Run check(Object... words) {
        List<String> all = new ArrayList<>(List.of("check"));
        List.of(words).forEach(w -> all.add(w.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    // --- check ---

    @Test
    void theBundledRulesAreOneLine() {
        Run run = check();
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("0 lỗi, \\d+ cảnh báo\\. Thêm --all để in cả những cảnh báo có từ trước\\.\n"), run.out());
        Run all = check("--all");
        assertTrue(all.out().lines().filter(l -> l.contains(" cảnh báo: ")).count() > 300, all.out());
    }

    /** The first error was line 1012 of 1169. */
    @Test
    void anErrorIsTheFirstLineAndWarningsOfBeforeAreCounted() throws IOException {
        Files.copy(rules.resolve(COMMUNE), rules.resolve("national/2021-2025/trùng.dslr"));
        Run run = check(rules);
        assertEquals(1, run.exitCode());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).matches("national/2021-2025/trùng\\.dslr:\\d+:\\d+: NTM-288 lỗi: .*" + COMMUNE + ".*"), lines.get(0));
        assertTrue(lines.size() < 700 && lines.get(lines.size() - 1).startsWith("1 lỗi, "), run.out());
        assertTrue(lines.stream().filter(l -> l.matches(".*: NTM-\\d+ .*")).allMatch(l -> l.matches(".*NTM-\\d+ (lỗi|cảnh báo): .*")),
                run.out());
    }

    @Test
    void onlyWhatAnEditBroughtIsPrinted() throws IOException {
        // Two lines before it, so that every warning below stands elsewhere than before.
        edit(rules, COMMUNE, "rule \"Văn bản\"", "// ghi chú\n// ghi chú\nrule \"Văn bản\"");
        edit(rules, COMMUNE, "26,5 | 14,5", "25 | 14,5");
        Files.delete(rules.resolve("provinces/thanh-hoa/2021-2025/commune-advanced.cases.csv"));
        Run run = check("--lang", "en", rules);
        assertEquals(0, run.exitCode());
        List<String> codes = run.out().lines().filter(l -> l.contains(": NTM-")).map(l -> l.replaceFirst(".*(NTM-\\d+ \\w+).*", "$1"))
                .toList();
        assertEquals(List.of("NTM-157 warning", "NTM-167 warning", "NTM-168 warning"), codes, run.out());
        assertTrue(run.out().contains("\n1 files of the bundled rules are missing: "
                + "provinces/thanh-hoa/2021-2025/commune-advanced.cases.csv\n"), run.out());
        assertTrue(run.out().lines().reduce((a, b) -> b).orElseThrow().matches("0 errors, \\d+ warnings: 3 new against the bundled"
                + " rules, \\d+ known before\\. --all prints those known before too\\."), run.out());
    }

    @Test
    void againstRulesThatAreNamedOnlyWhatIsNewSinceThemIsPrinted() throws IOException {
        Path before = Folders.copy(rules, directory.resolve("trước"));
        edit(before, COMMUNE, "26,5 | 14,5", "25 | 14,5");
        edit(rules, COMMUNE, "26,5 | 14,5", "25 | 14,5");
        Run run = check("--before", before, rules);
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(run.out().contains(": 0 mới so với " + before), run.out());
    }

    @Test
    void rulesBeforeThatHaveErrorsAreNamed() throws IOException {
        Path before = Folders.copy(rules, directory.resolve("trước"));
        edit(before, COMMUNE, "tỷ lệ không quá", "tỷ lệ không qua");
        Run run = check("--before", before, rules);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("Luật ở " + before + " (--before) có lỗi"), run.err());
        assertTrue(run.err().contains("NTM-102 lỗi: "), run.err());
    }

    /** A province's own directory is no copy of the bundled rules, and lacks none of their files. */
    @Test
    void aDirectoryOfItsOwnIsNotHeldAgainstTheBundledRules() {
        Run run = check(SmallRules.in(directory.resolve("riêng")));
        assertFalse(run.out().contains("Thiếu "), run.out());
        assertTrue(run.out().lines().reduce((a, b) -> b).orElseThrow().matches("0 lỗi, \\d+ cảnh báo\\."), run.out());
    }

    @Test
    void aCopyKeptBesideIsToldAndAnError() throws IOException {
        Files.copy(rules.resolve(COMMUNE), rules.resolve("national/2021-2025/commune - Copy.dslr"));
        Run run = check(rules);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("national/2021-2025/commune - Copy.dslr:"), run.out());
        assertTrue(run.out().contains("NTM-288 lỗi: ") && run.out().contains("NTM-289 cảnh báo: "), run.out());
        Run evaluate = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--rules", rules.toString(), UNITS);
        assertEquals(1, evaluate.exitCode());
        assertTrue(evaluate.err().startsWith("national/2021-2025/commune - Copy.dslr:"), evaluate.err());
    }

    // --- diff and impact ---

    @Test
    void withoutAStandardAllAreComparedAndTheSidesAreNamed() throws IOException {
        edit(rules, COMMUNE, "26,5 | 14,5", "25 | 14,5");
        edit(rules, "national/2021-2025/district.dslr", "rule \"1.1 ", "rule \"1.1 (sửa) ");
        String out = Run.of("diff", "--from", "bundled", "--to", rules.toString()).out();
        assertTrue(out.startsWith("So sánh\nTrước: quy định kèm theo\nSau: thư mục " + rules + "\n"), out);
        assertTrue(out.contains("\nXã đạt chuẩn nông thôn mới: ") && out.contains("\nHuyện nông thôn mới: "), out);
        assertFalse(out.contains("Tỉnh"), out);
        String days = Run.of("diff --from 2024-02-29 --to 1/3/2024 --lang en").out();
        assertTrue(days.startsWith("Comparison\nBefore: day 2024-02-29\nAfter: day 2024-03-01\n"), days);
        assertTrue(days.contains("\nAdvanced new rural commune: "), days);
        String periods = Run.of("diff --from 2016-2020 --to 2021-2025").out();
        assertTrue(periods.contains("\nXã nông thôn mới nâng cao, giai đoạn 2021-2025: không có → 318/QĐ-TTg"), periods);
    }

    @Test
    void anImpactOnAllStandardsHoldsEachUnitToThoseOfItsKind() throws IOException {
        edit(rules, COMMUNE, "? |     24 | 16,5", "? |     22 | 16,5");
        Run run = Run.of("impact", "--as-of", "2024-12-31", "--before", "bundled", "--after", rules.toString(), UNITS);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\nTrước: bộ tiêu chí giai đoạn 2021-2025, ngày 2024-12-31 (quy định kèm theo)\n"), run.out());
        assertTrue(run.out().contains("\nSau: bộ tiêu chí giai đoạn 2021-2025, ngày 2024-12-31 (thư mục " + rules + ")\n"), run.out());
        assertTrue(run.out().startsWith("Tác động: Xã đạt chuẩn nông thôn mới\n")
                && run.out().contains("\nTác động: Xã nông thôn mới nâng cao\n"), run.out());
        assertFalse(run.out().contains("Huyện nông thôn mới\n"), "no row of the table is a district");
        JsonNode one = new ObjectMapper().readTree(Run.of("impact", "--standard", "commune", "--as-of", "2024-12-31", "--before",
                "bundled", "--after", rules.toString(), "--format", "json", UNITS).out());
        JsonNode all = new ObjectMapper().readTree(Run.of("impact", "--as-of", "2024-12-31", "--before", "bundled", "--after",
                rules.toString(), "--format", "json", UNITS).out());
        assertEquals(one, all.at("/impacts/0"));
        assertEquals("quy định kèm theo", all.get("before").asText());
        assertEquals("commune-advanced", all.at("/impacts/1/after/standard").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff --standard commune --from 2024-02-29 --to 2024-03-01", "confirmed SMALL",
        "diff --base SMALL --from SMALL --to SMALL", "impact --as-of 2024-12-31 --before 2024-02-29 --after 2024-03-01 UNITS",
        "owed --standard commune --as-of 2024-12-31 UNITS", "flags --standard commune --as-of 2024-12-31 UNITS"})
    void everyFormatIsThere(String words) throws IOException {
        Path units = Files.writeString(directory.resolve("u.csv"), "code,name,province,15.3,15.4\n40001,Một,10,14,đạt\n40002,Hai,10,2,\n");
        String command = words.replace("SMALL", SmallRules.in(directory.resolve("riêng")).toString()).replace("UNITS", units.toString());
        assertTrue(Run.of(command + " --format markdown").out().lines().noneMatch(l -> l.contains("null")), command);
        assertTrue(new ObjectMapper().readTree(Run.of(command + " --format json").out()).isObject());
        assertTrue(Run.of(command + " --format csv").out().contains(","), command);
        String html = Run.of(command + " --format html").out();
        assertEquals(1, html.split("<h1>", -1).length - 1, html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"vi\">") && html.endsWith("</html>\n")
                && !html.contains("<title></title>") && !html.contains("null"), html);
        Path book = directory.resolve("x.xlsx");
        assertEquals(0, Run.of(command + " --format xlsx --out " + book).exitCode(), command);
        assertTrue(Files.size(book) > 1000, command);
        assertEquals(2, Run.of(command + " --format xlsx").exitCode());
    }

    // --- two people ---

    @Test
    void whoChangedWhichRuleIsToldAndAConflictIsAProblem() throws IOException {
        Path one = Folders.copy(rules, directory.resolve("an"));
        Path two = Folders.copy(rules, directory.resolve("binh"));
        edit(one, COMMUNE, "26,5 | 14,5", "25 | 14,5");
        edit(two, COMMUNE, "26,5 | 14,5", "24 | 14,5");
        edit(one, "national/2021-2025/district.dslr", "rule \"1.1 ", "// ghi chú\nrule \"1.1 ");
        edit(one, "provinces/binh-phuoc/2021-2025/commune.dslr", "2.1: tỷ lệ ít nhất 100 %", "2.1: tỷ lệ ít nhất 90 %");
        edit(two, COMMUNE, "Phụ lục I, 4.1\")", "Phụ lục I, mục 4.1\")");
        edit(one, "national/2021-2025/town.dslr", "Phụ lục", "Phụ lục số");
        edit(two, "national/2021-2025/town.dslr", "Phụ lục", "Phụ lục số");
        Files.delete(two.resolve("provinces/thanh-hoa/2021-2025/commune-advanced.cases.csv"));
        Run run = Run.of("diff", "--base", rules.toString(), "--from", one.toString(), "--to", two.toString(), "--format", "json");
        assertEquals(1, run.exitCode(), run.err());
        JsonNode found = new ObjectMapper().readTree(run.out());
        List<String> changes = new ArrayList<>();
        found.get("changes").forEach(c -> changes.add(c.get("who").asText() + " " + c.get("file").asText() + " "
                + c.get("rule").asText("").split(" ")[0] + ": " + c.at("/from/did").asText() + ", " + c.at("/to/did").asText()));
        assertEquals(List.of("two " + COMMUNE + " 4.1: unchanged, changed", "conflict " + COMMUNE + " 15.3: changed, changed",
                "alike national/2021-2025/town.dslr Văn: changed, changed",
                "one provinces/binh-phuoc/2021-2025/commune.dslr 2.1: changed, unchanged",
                "two provinces/thanh-hoa/2021-2025/commune-advanced.cases.csv : unchanged, removed"), changes);
        assertTrue(found.at("/changes/1/from/lines/0").asText().startsWith("+ Chỉ tiêu 15.3: "), run.out());

        edit(two, COMMUNE, "24 | 14,5", "25 | 14,5");
        Run agreed = Run.of("diff", "--base", rules.toString(), "--from", one.toString(), "--to", two.toString());
        assertEquals(0, agreed.exitCode(), agreed.out());
        assertTrue(agreed.out().endsWith("Chỉ bên thứ nhất sửa 1, chỉ bên thứ hai sửa 2, cả hai sửa như nhau 2, xung đột 0.\n"),
                agreed.out());
    }

    @Test
    void aDirectoryWithErrorsIsNamedAndOptionsOfSetsAreRefused() throws IOException {
        Path two = Folders.copy(rules, directory.resolve("binh"));
        edit(two, COMMUNE, "tỷ lệ không quá", "tỷ lệ không qua");
        Run run = Run.of("diff", "--base", "bundled", "--from", "bundled", "--to", two.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("Luật ở " + two + " (--to) có lỗi:\n"), run.err());
        assertEquals(2, Run.of("diff --base bundled --from bundled --to bundled --standard commune").exitCode());
        assertEquals(2, Run.of("diff --base 2021-2025 --from bundled --to bundled").exitCode());
    }

    // --- the next decision ---

    /** Whatever set, nation or province, and all of its rows: the file is taken, and states no level. */
    @Test
    void anAmendmentOfEverySetIsTakenByCheckAndStatesNoLevel() throws IOException {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        int number = 0;
        for (SetSummary set : library.sets()) {
            List<Province> owners = new ArrayList<>(set.provinces());
            if (set.province() == null) {
                owners.add(null);
            } else {
                owners.retainAll(List.of(set.province()));
            }
            for (Province owner : owners) {
                List<String> codes;
                try {
                    codes = library.set(set.standard(), set.period(), set.inForceFrom()).annex(owner, null).rows().stream()
                            .map(r -> r.code().replaceFirst("@.*", "")).distinct().toList();
                } catch (RuntimeException e) {
                    continue;
                }
                if (codes.isEmpty()) {
                    continue;
                }
                Path file = rules.resolve("more/m" + number++ + ".dslr");
                List<String> words = new ArrayList<>(List.of("new-amendment", "--standard", set.standard().code(), "--of",
                        set.period().toString(), "--rows", String.join(",", codes), "--out", file.toString()));
                if (owner != null) {
                    words.addAll(List.of("--province", owner.code()));
                }
                Run run = Run.of(words.toArray(String[]::new));
                assertEquals(0, run.exitCode(), words + run.err());
                String text = Files.readString(file);
                assertFalse(text.lines().filter(l -> l.matches("    (Chỉ tiêu|Phần|Điều kiện) .*: .*"))
                        .map(l -> l.replaceFirst(".*?: ", "")).anyMatch(l -> l.matches(".*(?<!m)\\d.*")), text);
            }
        }
        assertTrue(number > 20, "" + number);
        assertEquals(List.of(), RuleFiles.of(rules).check().stream().filter(p -> p.severity() == Severity.ERROR).toList());
    }

    @Test
    void anAmendmentHasTheRowsNamedWithTheirPartsAndTheYearsFromItsOwn() throws IOException {
        Path file = rules.resolve("provinces/lai-chau/2021-2025/sua-doi.dslr");
        Run run = Run.of("new-amendment", "--standard", "xa", "--of", "318/QĐ-TTg", "--province", "12", "--rows", "10,17.1,2",
                "--decision", "5/QĐ-UBND", "--signed", "2024-06-01", "--in-force", "01/07/2024", "--out", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        String text = Files.readString(file);
        assertTrue(text.contains("    Quyết định \"5/QĐ-UBND\" ngày 01/06/2024\n    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh \"12\"\n"
                + "    Hiệu lực từ 01/07/2024 đến 14/02/2026\n    Căn cứ \"318/QĐ-TTg\"\n"), text);
        assertEquals(List.of("2.1", "2.2", "2.3", "2.4", "10, năm 2024", "10, năm 2025", "17.1", "17.1b"), text.lines()
                .filter(l -> l.matches("    (Chỉ tiêu|Phần) .*")).map(l -> l.strip().replaceFirst("(Chỉ tiêu|Phần) (.*?):.*", "$2")).toList());
        Run check = check(rules);
        assertTrue(check.exitCode() == 0 && check.out().contains("NTM-290 cảnh báo: Dòng 10@2024 "), check.out());
        assertTrue(CriteriaLibrary.load(rules).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31))
                .annex(Province.of("12"), null).rows().stream().filter(r -> r.code().matches("17\\.1b?")).flatMap(r -> r.requirements().values()
                        .stream()).allMatch(r -> r.level().state() == State.NOT_KNOWN));
    }

    @Test
    void aProvincesOwnDecisionIsAmendedAndTheNationsHasALevelARegion() {
        String own = Run.of("new-amendment --of 1360/QĐ-UBND --rows 2.1").out();
        assertTrue(own.contains("tỉnh \"70\"\n") && own.contains("    Sửa đổi \"1360/QĐ-UBND\"\n"), own);
        String nation = Run.of("new-amendment --standard commune --of 2021-2025 --rows 15.3").out();
        assertTrue(nation.contains("cả nước\n") && nation.contains("    Sửa đổi \"318/QĐ-TTg\"\n")
                && nation.contains("không quá ? | ? | ? | ? | ? | ? | ? | ? %"), nation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--of 318/QĐ-TTg --rows 15.3;--standard commune-advanced",
        "--standard commune --of 319/QĐ-TTg --rows 15.3;318/QĐ-TTg", "--standard commune --of 2021-2025 --rows 15.33;15.3"})
    void whatIsMeantByAnAmendmentIsAskedForAndNotGuessed(String words) {
        Run run = Run.of("new-amendment " + words.split(";")[0]);
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains(words.split(";")[1]), run.err());
    }

    // --- what was confirmed ---

    @Test
    void whatSomebodyConfirmedSinceADayIsListed() throws IOException {
        edit(rules, COMMUNE, "@source(\"318/QĐ-TTg, Phụ lục I, 15.3\")", "@source(\"318/QĐ-TTg, Phụ lục I, 15.3\")\n"
                + "    @checked(\"01/12/2026, Công báo số 5, người đối chiếu: Trần Thị Bình\")");
        Run run = Run.of("confirmed", "--by", "bình", "--since", "1/12/2026", "--format", "json", rules.toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode rule = new ObjectMapper().readTree(run.out()).get("listed");
        assertEquals(1, rule.size(), run.out());
        assertEquals("2026-12-01 Trần Thị Bình Công báo số 5 " + COMMUNE, rule.at("/0/day").asText() + " " + rule.at("/0/by").asText()
                + " " + rule.at("/0/against").asText() + " " + rule.at("/0/position").asText().replaceFirst(":.*", ""));
        assertTrue(Run.of("confirmed --by Bình --lang en").out().contains("0 rules listed; of "), "who is not said is nobody");
    }

    @Test
    void noRowOfTheProofSheetIsGreenBecauseNobodySaidAnything() {
        String html = Run.of("show --standard commune --period 2021-2025 --format html").out();
        assertTrue(html.contains("<span class=\"mark unsaid\">– chưa ai ghi đã đối chiếu</span>"), html);
        assertFalse(html.contains("confirmed"), html);
        assertTrue(Pattern.compile("<tr class=\"[^\"]*\\bchecked\\b[^\"]*\">.*").matcher(html).results()
                .allMatch(m -> m.group().contains("mark checked") && !m.group().contains("mark unsaid")));
    }
}
