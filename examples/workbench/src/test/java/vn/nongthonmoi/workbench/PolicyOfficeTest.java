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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.rules.Sets;

/** What the policy office works with: check, test, diff, impact, proof sheet and new files. */
class PolicyOfficeTest {

    private static final Path RULES = Path.of("../../rules");
    private static final String BOTH_SETS = "../lao-cai/synthetic-evidence-2022.csv";

    @TempDir
    private Path directory;

    private Path rules() throws IOException {
        return Folders.copy(RULES, directory.resolve("luật của tỉnh"));
    }

    private Path edited(String from, String to) throws IOException {
        Path rules = rules();
        Path file = rules.resolve("national/2021-2025/commune.dslr");
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
        return rules;
    }

    // --- check and test ---

    @Test
    void checkQuotesTheLineWithAMarkUnderTheColumn() throws IOException {
        Run run = Run.of("check", "--lang", "en", edited("không quá          ? |     24", "không qua          ? |     24").toString());
        assertEquals(1, run.exitCode());
        String[] lines = run.out().lines().dropWhile(l -> !l.contains("NTM-102")).toArray(String[]::new);
        assertTrue(lines[0].matches("national/2021-2025/commune\\.dslr:\\d+:32: NTM-102 .*"), lines[0]);
        assertTrue(lines[1].startsWith("        Chỉ tiêu 15.3: tỷ lệ không qua "), lines[1]);
        assertEquals(lines[1].indexOf("qua"), lines[2].indexOf('^'));
    }

    @Test
    void checkComparesWithOtherRulesWhereTheyAreNamed() throws IOException {
        Path rules = edited("26,5 | 14,5", "25 | 14,5");
        assertTrue(Run.of("check", rules.toString()).out().contains("NTM-157"));
        assertFalse(Run.of("check", "--before", rules.toString(), rules.toString()).out().contains("NTM-157"));
    }

    @Test
    void testPassesOnTheBundledRulesAndCoversAllOfThem() {
        Run run = Run.of("test --coverage --lang en");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains(" 0 wrong, 0 problems of tables.\n"), run.out());
        assertTrue(run.out().endsWith(" requirements have the cases they need (100 %).\n"), run.out());
    }

    @Test
    void testShowsWhatWasExpectedAndWhatWasFound() throws IOException {
        Run run = Run.of("test", "--coverage", "--lang", "en", edited("26,5 | 14,5", "25 | 14,5").toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("15.3: TN: vừa đủ\n    expected: đạt".replace("đạt", "met") + " (by 318/QĐ-TTg, Phụ lục I"), run.out());
        assertTrue(run.out().contains("\n    found: not met; value 26.5, level ≤ 25 % (national/2021-2025/commune.dslr:"), run.out());
        assertTrue(run.out().contains("15.3 TN has no case for: met"), run.out());
        assertTrue(run.out().contains("(99 %)"), run.out());
    }

    // --- diff ---

    @Test
    void diffOfTwoDirectoriesSaysWhatWasEdited() throws IOException {
        String rules = edited("26,5 | 14,5", "25 | 14,5").toString();
        Run table = Run.of("diff", "--standard", "commune", "--from", "bundled", "--to", rules, "--lang", "en");
        assertEquals(0, table.exitCode(), table.err());
        assertTrue(table.out().contains("tightened  TN: ≤ 26.5 % → ≤ 25 %\n"), table.out());
        assertTrue(table.out().endsWith("Rows that differ: 1 (tightened 1).\n"), table.out());
        Run markdown = Run.of("diff", "--standard", "commune", "--from", rules, "--to", "bundled", "--format", "markdown");
        assertTrue(markdown.out().contains("| 15.3 | Trẻ em dưới 5 tuổi suy dinh dưỡng thấp còi | nhẹ hơn | TN: ≤ 25 % → ≤ 26,5 % |"),
                markdown.out());
    }

    @Test
    void aChangeOfTheNationIsNotRepeatedForProvincesWhoseDocumentsNobodyHasSeen() throws IOException {
        String rules = edited("? |     24 | 16,5", "? |     22 | 16,5").toString();
        String out = Run.of("diff", "--standard", "commune", "--from", "bundled", "--to", rules, "--lang", "en").out();
        assertTrue(out.contains("tightened  TDMNPB: ≤ 24 % → ≤ 22 %\n"), out);
        assertFalse(out.contains(" province "), out);
    }

    @Test
    void diffOfTheSameSaysThatNothingDiffers() {
        Run run = Run.of("diff --standard commune --from 2021-2025 --to 2021-2025 --lang en");
        assertTrue(run.out().endsWith("\nNothing differs.\n"), run.out());
        assertEquals("Comparison\nBefore: the bundled rules\nAfter: directory " + RULES + "\n\nNothing differs.\n",
                Run.of("diff --standard district --from bundled --to " + RULES + " --lang en").out());
    }

    @Test
    void diffAsJsonHoldsKindsColumnsAndSources() throws IOException {
        JsonNode diff = new ObjectMapper().readTree(
                Run.of("diff --standard commune --from 2024-02-29 --to 2024-03-01 --format json").out()).at("/differences/0");
        assertEquals("2024-02-29", diff.at("/before/as_of").asText());
        JsonNode change = null;
        for (JsonNode each : diff.get("changes")) {
            change = each.get("code").asText().equals("15.4") ? each : change;
        }
        assertEquals("[\"set\",\"changed\",\"reworded\",\"resourced\"]", change.get("kinds").toString());
        assertEquals("TDMNPB", change.at("/levels/0/column").asText());
        assertEquals("50", change.at("/levels/0/before/value").asText());
        assertEquals("pass", change.at("/levels/0/after/measure").asText());
        assertEquals("211/QĐ-TTg, sửa đổi 318/QĐ-TTg, Phụ lục I, 15.4", change.at("/after/source").asText());
    }

    @Test
    void diffOfTwoDirectoriesTellsSetsAndDatesApart() throws IOException {
        Path rules = edited("Hiệu lực từ 08/03/2022 đến 14/02/2026", "Hiệu lực từ 01/01/2023 đến 31/12/2025");
        Run laidOut = Run.of("new-period", "--standard", "commune", "--from", "2026-2030", "--to", "2031-2035", "--out",
                rules.resolve("national/2031-2035/commune.dslr").toString());
        // Two sets on one day would be an error, so the command says what is still to be done.
        assertTrue(laidOut.err().contains("51/2025/QĐ-TTg") && laidOut.err().contains("“đến 31/12/2030”"), laidOut.err());
        ended(rules, "national/2026-2030/commune.dslr", "31/12/2030");
        String out = Run.of("diff", "--standard", "commune", "--from", "bundled", "--to", rules.toString(), "--lang", "en").out();
        assertTrue(out.contains("set of 2021-2025: 318/QĐ-TTg 2022-03-08 – 2026-02-14 → 318/QĐ-TTg 2023-01-01 – 2025-12-31\n"), out);
        assertTrue(out.contains("New rural commune, set of 2031-2035: none →  2031-01-01 – …\n"), out);
        assertFalse(out.contains("Nothing differs"), out);
    }

    @Test
    void diffOfTwoDirectoriesLooksAtEveryProvinceEvenAMergedOneAndAtParticularUnits() throws IOException {
        Path rules = rules();
        Path file = rules.resolve("provinces/binh-phuoc/2021-2025/commune.dslr");
        Files.writeString(file, Files.readString(file).replace("2.1: tỷ lệ ít nhất 100 %", "2.1: tỷ lệ ít nhất 90 %")
                .replace("2.2: tỷ lệ ít nhất 80 %", "2.2: tỷ lệ ít nhất 95 %"));
        for (String province : List.of("", "70")) {
            List<String> words = new ArrayList<>(List.of("diff", "--standard", "commune", "--from", "bundled", "--to",
                    rules.toString(), "--lang", "en"));
            words.addAll(province.isEmpty() ? List.of() : List.of("--province", province));
            String out = Run.of(words.toArray(String[]::new)).out();
            assertTrue(out.contains(", Bình Phước\n") && out.contains("loosened"), out);
            assertTrue(out.contains("là xã đặc biệt khó khăn ≥ 80 % → là xã đặc biệt khó khăn ≥ 95 %"), out);
            assertTrue(out.endsWith("Rows that differ: 2 (loosened 1, particular 1).\n"), out);
        }
    }

    /** Without a province named, too: it repeals, calls otherwise and forms classes without setting any level. */
    @Test
    void diffSaysWhatAProvinceRepealsCallsOtherwiseAndWhomItPutsInAClass() throws IOException {
        Path rules = rules();
        Path file = rules.resolve("provinces/binh-phuoc/2021-2025/commune.dslr");
        Files.writeString(file, Files.readString(file) + """

                rule "Thêm"
                    @source("1360/QĐ-UBND, sửa đổi")
                when
                    Mọi xã
                then
                    Chỉ tiêu 15.3: bãi bỏ
                    Chỉ tiêu 15.1 nay là "Người dân có thẻ bảo hiểm y tế"
                    Tiêu chí 2: "Đường sá"
                end

                rule "Loại"
                    @source("1360/QĐ-UBND, sửa đổi")
                when
                    Mọi xã
                    là xã biên giới
                then
                    Xếp vào loại "vùng biên"
                end
                """);
        for (List<String> more : List.of(List.of("--lang", "en"), List.of("--province", "70", "--lang", "en"))) {
            String out = edits(rules, more).out();
            assertTrue(out.contains(", Bình Phước\n"), out);
            assertTrue(out.contains("“Transport” → “Đường sá”"), out);
            assertTrue(out.contains("→ “Người dân có thẻ bảo hiểm y tế”"), out);
            assertTrue(out.lines().anyMatch(l -> l.startsWith("15.3 ") && l.contains("removed")), out);
            assertTrue(out.lines().anyMatch(l -> l.startsWith("Class ") && l.contains("added")
                    && l.contains("– → là xã biên giới (1360/QĐ-UBND, sửa đổi)")), out);
        }
        JsonNode json = new ObjectMapper().readTree(edits(rules, List.of("--province", "70", "--format", "json"))
                .out()).at("/differences/0");
        assertEquals("{\"code\":\"2\",\"kind\":\"reworded\",\"title_before\":\"Giao thông\",\"title\":\"Đường sá\"}",
                json.at("/criteria/0").toString());
        assertEquals("là xã biên giới", json.at("/classes/0/after/0/condition").asText());
    }

    /** What differs of communes from the bundled rules to others. */
    private static Run edits(Path rules, List<String> more) {
        List<String> words = new ArrayList<>(List.of("diff", "--standard", "commune", "--from", "bundled", "--to", rules.toString()));
        words.addAll(more);
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void diffOverAMergerSaysWhyARowIsInDoubtAndNotTwiceTheSameSource() {
        String out = Run.of("diff --standard commune --from 2025-06-30 --to 2025-07-01 --province 15 --lang en").out();
        assertTrue(out.contains("confirmation"), out);
        assertTrue(out.contains("chưa có nội dung → not confirmed: ") && out.contains("former_province"), out);
        assertFalse(out.contains("resourced"), out);
    }

    @Test
    void diffForAProvinceThatWasMergedLooksAtItsLastDay() {
        Run run = Run.of("diff --standard commune --from 2022-07-01 --to 2021-2025 --province 70 --lang en");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("(2025-06-30), Bình Phước\n"), run.out());
        assertTrue(run.out().contains(" → ≥ 100 %"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"2021-2026, NTM-221", "2008-12-31, NTM-220", "nowhere, nowhere", "2021-13-01, 2021-13-01"})
    void aSideThatMeansNothingIsRefused(String side, String named) {
        Run run = Run.of("diff --standard commune --to 2021-2025 --from " + side);
        assertTrue(run.exitCode() > 0 && run.err().contains(named), run.err());
    }

    // --- impact ---

    @Test
    void mostRecognisedCommunesFallBelowTheNewSet() throws IOException {
        Run run = Run.of("impact --standard commune --as-of 2022-12-31 --before 2016-2020 --after 2021-2025 --format json "
                + BOTH_SETS);
        assertEquals(0, run.exitCode(), run.err());
        JsonNode impact = new ObjectMapper().readTree(run.out());
        assertEquals(127, impact.at("/totals/units").asInt());
        JsonNode recognised = impact.get("recognised");
        assertEquals(62, recognised.get("units").asInt());
        assertEquals(0, recognised.at("/falls_short/before").asInt());
        assertTrue(recognised.at("/falls_short/after").asInt() > 31, recognised.toString());
        Set<String> causes = new HashSet<>();
        impact.get("causes").forEach(c -> causes.add(c.get("code").asText()));
        // Rows that the new set raises (15.1 from 85 to 90, 15.3 from 26,7 to 24) or asks for in a new form.
        assertTrue(causes.containsAll(List.of("11", "12.1", "15.1", "15.3", "15.4", "17.8")), causes::toString);
        assertEquals(9, impact.get("districts").size());
    }

    @Test
    void theTableOfAnImpactNamesUnitsRowsAndDistances() throws IOException {
        String rules = edited("? |     24 | 16,5", "? |     22 | 16,5").toString();
        Run run = Run.of("impact", "--standard", "commune", "--as-of", "2024-12-31", "--before", "bundled", "--after", rules,
                "--lang", "en", "../lao-cai/synthetic-evidence-2024.csv");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("126 units: 14 change"), run.out());
        assertTrue(run.out().matches("(?s).*\\n15\\.3 +Stunting[^\\n]* 14 .*"), run.out());
        assertTrue(run.out().matches("(?s).*15\\.3: 2[23][.0-9]* > 22 \\([.0-9]+\\) \\(before: met\\).*"), run.out());
        assertTrue(run.out().contains("made up") || run.out().contains("synthetic"), run.out());
    }

    @Test
    void anImpactOfNothingSaysSo() {
        Run run = Run.of("impact --standard commune --as-of 2024-12-31 --before bundled --after " + RULES
                + " --format markdown --lang en ../lao-cai/synthetic-evidence-2024.csv");
        assertTrue(run.out().contains("\n126 units: none changes its outcome or any status.\n"), run.out());
        assertFalse(run.out().contains("By district"), run.out());
    }

    @Test
    void rowsThatCannotBeReadAreReportedAndTheOthersCompared() throws IOException {
        Path units = Files.writeString(directory.resolve("u.csv"), "code,province,11\n40001,10,14\n40002,10,x\n40003,99,14\n");
        Run run = Run.of("impact --standard commune --as-of 2024-12-31 --before 2024-02-29 --after 2024-12-31 --lang en " + units);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("u.csv:3: NTM-213 ") && run.err().contains("u.csv:4: NTM-204 "), run.err());
        assertTrue(run.out().contains("\n1 units: "), run.out());
    }

    // --- proof sheet ---

    @Test
    void theProofSheetTellsRowsApartInWords() {
        String html = Run.of("show --standard commune --period 2021-2025 --province 70 --format html --lang en").out();
        for (String mark : List.of("unsaid", "provisional", "unknown", "delegated", "amended", "provincial")) {
            assertTrue(html.contains("<span class=\"mark " + mark + "\">"), mark);
        }
        // The province's decision is known in part: it could hold any row that was checked against the nation's.
        assertFalse(html.contains("<span class=\"mark checked\">"));
        assertTrue(html.contains("content seen in part"));
        assertTrue(Run.of("show --standard commune --period 2021-2025 --format html --lang en").out()
                .contains("<span class=\"mark checked\">"));
        assertTrue(html.contains("<td class=\"box\">☐</td>"));
        assertTrue(html.contains("<div class=\"small\">national/2021-2025/commune.dslr:"));
        assertTrue(html.contains("replaces 318/QĐ-TTg, Phụ lục I, 2.1"), "what it replaced");
        assertFalse(html.contains("<script") || html.contains("refresh"));
    }

    @ParameterizedTest
    @CsvSource({"markdown", "csv", "html"})
    void onlyWhatIsLeftToConfirmIsPrintedOnRequest(String format) {
        String all = Run.of("show --standard commune --period 2021-2025 --format " + format).out();
        String open = Run.of("show --standard commune --period 2021-2025 --only provisional --format " + format).out();
        // 3.1 is checked; 16 is not known.
        assertTrue(all.contains("Phụ lục I, 3.1") && !open.contains("Phụ lục I, 3.1"), open);
        assertTrue(open.contains("Phụ lục I, 16"), open);
        assertEquals(2, Run.of("show --standard commune --period 2021-2025 --only checked").exitCode());
    }

    // --- new files ---

    @Test
    void aNewPeriodHasEveryRowOfTheOldOneAndNoLevel() throws IOException {
        Path rules = rules();
        CriteriaLibrary bundled = CriteriaLibrary.bundled();
        List<SetSummary> sets = bundled.sets().stream().filter(s -> s.province() == null).toList();
        for (SetSummary set : sets) {
            Run run = Run.of("new-period", "--standard", set.standard().code(), "--from", set.period().toString(), "--to",
                    next(set).toString(), "--decision", "9/QĐ-TTg", "--signed", next(set).from() + "-01-15", "--in-force",
                    next(set).from() + "-02-01", "--out", rules.resolve("national/" + next(set) + "/" + set.standard().code()
                            + ".dslr").toString());
            assertEquals(0, run.exitCode(), run.err());
            Path file = rules.resolve("national/" + next(set) + "/" + set.standard().code() + ".dslr");
            Files.writeString(file, Files.readString(file).replaceFirst("(Hiệu lực từ .*)", "$1 đến 31/12/" + next(set).to()));
        }
        ended(rules, "national/2026-2030/commune.dslr", "31/12/2030");
        ended(rules, "national/2026-2030/commune-modern.dslr", "31/12/2030");
        ended(rules, "national/2026-2030/province.dslr", "31/12/2030");
        Path list = rules.resolve("territory/regions-from-2025-07.dslr");
        // Districts and towns are laid out too, for a time in which there are none: let there be some.
        Files.writeString(list, Files.readString(list).replaceAll("(?m)^.*Không còn đơn vị hành chính loại.*$", "")
                .replaceFirst("rule \"Đơn vị hành chính không còn\"(?s).*?end\n", ""));
        assertEquals(List.of(), RuleFiles.of(rules).check().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList());
        CriteriaLibrary library = CriteriaLibrary.load(rules);
        for (SetSummary set : sets) {
            Annex old = Sets.last(bundled, set.standard(), set.period(), null).annex();
            Annex laidOut = library.set(set.standard(), next(set), LocalDate.of(next(set).from(), 2, 1)).annex();
            assertEquals(codes(old, set), laidOut.rows().stream().map(Annex.Row::code).sorted().toList());
            assertEquals(old.criteria().stream().map(c -> c.title().vi()).toList(),
                    laidOut.criteria().stream().map(c -> c.title().vi()).toList());
            laidOut.rows().forEach(row -> assertTrue(row.requirements().values().stream().allMatch(r -> r.citation().provisional()
                    && (r.level().state() == State.NOT_KNOWN || r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART)),
                    row::toString));
        }
    }

    /** Gives a set that is in force still its last day. */
    private static void ended(Path rules, String file, String last) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains("Hiệu lực từ 15/02/2026\n"), file);
        Files.writeString(path, text.replace("Hiệu lực từ 15/02/2026\n", "Hiệu lực từ 15/02/2026 đến " + last + "\n"));
    }

    /** A period of its own for each set, so that all of them can be laid out at once. */
    private static Period next(SetSummary set) {
        int from = set.period().from() + 40 + (set.period().from() == 2009 ? 2 : 0);
        return new Period(from, from + 4);
    }

    /** The old codes, with the years of the new period. */
    private static List<String> codes(Annex old, SetSummary set) {
        return old.rows().stream().map(Annex.Row::code).map(code -> code.contains("@")
                ? code.replaceFirst("@.*", "@") + (Integer.parseInt(code.replaceFirst(".*@", "")) + next(set).from() - set.period().from())
                : code).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"delegated", "all"})
    void aNewProvinceHasTheRowsLeftToItOrAll(String which) throws IOException {
        Path rules = rules();
        Path file = rules.resolve("provinces/tỉnh mới/2021-2025/commune.dslr");
        Run run = Run.of("new-province", "--standard", "commune", "--period", "2021-2025", "--province", "12", "--rows", which,
                "--decision", "7/QĐ-UBND", "--signed", "2024-06-10", "--in-force", "2024-06-15", "--out", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of(), RuleFiles.of(rules).check().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList());
        Annex annex = CriteriaLibrary.load(rules).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).annex(Province.of("12"), null);
        List<String> own = annex.rows().stream().filter(r -> r.requirements().values().stream()
                .anyMatch(q -> q.citation().layer().startsWith("provinces/tỉnh mới"))).map(Annex.Row::code).toList();
        assertEquals(which.equals("all") ? annex.rows().stream().map(Annex.Row::code).toList()
                : List.of("2.1", "2.2", "2.3", "2.4"), own);
    }

    @Test
    void aNewPeriodSharesItsDataWithTheOldOne() throws IOException {
        Path rules = rules();
        Path file = rules.resolve("national/2031-2035/commune.dslr");
        Run.of("new-period", "--standard", "commune", "--from", "2026-2030", "--to", "2031-2035", "--out", file.toString());
        ended(rules, "national/2026-2030/commune.dslr", "31/12/2030");
        Files.writeString(file, Files.readString(file).replace("4.laodong: tỷ lệ ít nhất theo nhóm ? | ? | ? %",
                "4.laodong: tỷ lệ ít nhất theo nhóm 50 | 45 | 37 %"));
        Path units = Files.writeString(directory.resolve("u.csv"), "code,province,former_province,group,4.laodong\n40001,15,10,1,42\n");
        Run run = Run.of("impact", "--rules", rules.toString(), "--standard", "commune", "--as-of", "2031-06-30", "--before",
                "2026-12-31", "--after", "2031-2035", "--format", "json", units.toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode cause = new ObjectMapper().readTree(run.out()).at("/causes/0");
        assertEquals("4.laodong 1 0", cause.get("code").asText() + " " + cause.get("lost") + " " + cause.get("new"));
    }

    @Test
    void aProvinceThatIsNoneGetsNoFile() {
        Run run = Run.of("new-province --standard commune --period 2026-2030 --province 10");
        assertTrue(run.exitCode() > 0 && run.err().contains("NTM-239"), run.err());
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(directory.resolve("x.dslr"), "x");
        Run run = Run.of("new-period --standard commune --from 2021-2025 --to 2031-2035 --out " + file);
        assertEquals(2, run.exitCode());
        assertEquals("x", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"2026-2030, there is a set of this standard", "2020-2015, --to: '2020-2015'"})
    void aPeriodThatIsThereOrIsNoneIsNotLaidOut(String to, String named) {
        Run run = Run.of("new-period --standard commune --from 2021-2025 --lang en --to " + to);
        assertTrue(run.exitCode() == 2 && run.err().contains(named), run.err());
    }
}
