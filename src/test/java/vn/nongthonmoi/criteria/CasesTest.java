package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of cases beside the rules: those of the library, and how a table is read and run. */
class CasesTest {

    private static final String HEAD = "case,basis,standard,as_of,province,region,";

    @TempDir
    private Path directory;
    private WrittenRules files;

    @BeforeEach
    void rules() {
        files = new WrittenRules(directory);
    }

    private CaseReport run(String table) {
        files.write("national.cases.csv", table);
        return RuleFiles.of(directory).test();
    }

    private static String row(String name, String rest) {
        return name + ",1/QĐ-TTg,commune,2024-12-31,10,," + rest + "\n";
    }

    // --- the library's own ---

    @Test
    void everyCaseBesideTheBundledRulesGivesWhatItsDecisionSays() {
        CaseReport report = RuleFiles.bundled().test();
        assertEquals(List.of(), report.problems());
        assertEquals(List.of(), report.failures());
        assertTrue(report.expectations() > 3000, report.expectations() + " answers");
    }

    @Test
    void everyBundledRequirementHasTheCasesItNeeds() {
        CaseReport report = RuleFiles.bundled().test();
        assertEquals(List.of(), report.coverage().stream().filter(c -> !c.complete()).toList());
        assertEquals(report.coverage().size(), report.covered());
        assertTrue(report.coverage().size() > 800);
    }

    @Test
    void theWarningsOfTheBundledRulesAreWhatIsLeftToConfirm() {
        // 151 provisional, 142 and 152 because a date or a row of a province was not seen, 290 because a level was not.
        assertEquals(Set.of("NTM-142", "NTM-151", "NTM-152", "NTM-290"), Set.copyOf(RuleFiles.bundled().check().stream()
                .map(p -> p.message().code()).distinct().toList()));
        assertEquals(RuleFiles.bundled().check(), RuleFiles.of(Path.of("rules")).check());
    }

    // --- running ---

    @Test
    void aCaseThatIsAsExpectedPasses() {
        CaseReport report = run(HEAD + "1.1,2,expect:1.1,expect:2,expect:criterion.1,expect:outcome\n"
                + row("đạt cả hai", "50,40,đạt,met,đạt,đạt chuẩn") + row("thiếu đường", "\"49,99\",40,không đạt,,not_met,falls_short"));
        assertTrue(report.passed(), () -> report.problems() + " " + report.failures());
        assertEquals(2, report.cases());
        assertEquals(7, report.expectations());
    }

    @Test
    void aCaseThatIsNotNamesRowValueRuleAndBasis() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("ít nhất 50", "ít nhất 60"));
        CaseReport report = run(HEAD + "1.1,expect:1.1\n" + row("vừa đủ", "50,đạt"));
        CaseReport.Failure failure = report.failures().get(0);
        assertEquals("national.cases.csv:2:43 1.1 vừa đủ 1/QĐ-TTg đạt không đạt", failure.file() + ":" + failure.line()
                + ":" + failure.column() + " " + failure.subject() + " " + failure.name() + " " + failure.basis() + " "
                + failure.expected().vi() + " " + failure.actual().vi());
        assertEquals("50", failure.result().value());
        assertEquals("national.dslr:23", failure.result().requirement().citation().rule().toString());
    }

    @Test
    void theCommonExpectationHoldsForEveryRowWithAValueAndNoneOfItsOwn() {
        CaseReport report = run(HEAD + "1.1,2,expect:each,expect:2\n" + row("a", "50,30,đạt,không đạt"));
        assertTrue(report.passed(), () -> report.failures().toString());
        assertEquals(2, report.expectations());
    }

    @Test
    void onlyWhatACaseExpectsAndGetsCounts() {
        CaseReport report = run(HEAD + "1.1,2,expect:1.1\n" + row("a", "50,40,đạt") + row("b", "49,40,đạt"));
        CaseReport.Coverage road = report.coverage().stream().filter(c -> c.code().equals("1.1")).findFirst().orElseThrow();
        assertEquals(Set.of(Status.MET), road.seen());
        assertEquals(List.of(Status.NOT_MET), road.missing());
    }

    @Test
    void everyColumnOfARowNeedsItsCases() {
        CaseReport report = run(HEAD + "2,expect:2\n" + row("a", "40,đạt") + row("b", "\"39,9\",không đạt"));
        assertEquals(List.of("TDMNPB"), report.coverage().stream().filter(c -> c.code().equals("2") && c.complete())
                .map(CaseReport.Coverage::column).toList());
        assertEquals(7, report.coverage().stream().filter(c -> c.code().equals("2")).count());
        RuleProblem missing = RuleFiles.of(directory).check().stream()
                .filter(p -> p.message().code().equals("NTM-167") && p.line() == 30).findFirst().orElseThrow();
        assertTrue(missing.message().text(Locale.ENGLISH).contains("ĐBSH: đạt, không đạt"), missing::toString);
    }

    @Test
    void whatIsOpenNeedsACaseThatSaysSo() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %", "tỷ lệ không thấp hơn 50 %, mức cụ thể do tỉnh quy định"));
        CaseReport report = run(HEAD + "1.1,expect:1.1\n" + row("a", "49,không đạt") + row("b", "50,chưa có mức"));
        assertTrue(report.coverage().stream().filter(c -> c.code().equals("1.1")).allMatch(CaseReport.Coverage::complete));
    }

    @Test
    void aRowOfPartsNeedsOnlyAnswersThatItsPartsCanGive() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("    Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %",
                "    Chỉ tiêu 1.1: đạt đủ các phần\n    Phần 1.1.a: tỷ lệ ít nhất ? %\n    Phần 1.1.b: đạt"));
        Set<Status> needed = run(HEAD + "1.1.b,expect:1.1.b\n" + row("a", "đạt,đạt")).coverage().stream()
                .filter(c -> c.code().equals("1.1")).findFirst().orElseThrow().needed();
        assertEquals(Set.of(Status.NOT_MET, Status.UNSPECIFIED), needed);
    }

    // --- tables that cannot be run ---

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {
        "case,basis,standard,as_of,1.1,expect:1.1; a,b,commune,2024-12-31,50,đạt; 1:1 NTM-163; province",
        "case,basis,standard,as_of,province,1.1,1.1,expect:1.1; a,b,commune,2024-12-31,10,50,50,đạt; 1:40 NTM-164; 1.1",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,10,50; 2:27 NTM-162; 6",
        "case,basis,standard,as_of,province,1.1,expect:1.1; ,b,commune,2024-12-31,10,50,đạt; 2:1 NTM-234; blank",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,comune,2024-12-31,10,50,đạt; 2:5 NTM-235; expected one of: commune, commune-advanced",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,31/12/2024,10,50,đạt; 2:13 NTM-236; 2024-12-31",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,1a,50,đạt; 2:24 NTM-236; two digits",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,10,50,dat; 2:30 NTM-235; expected one of: đạt",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,10,50,; 2:1 NTM-165; expect",
        "case,basis,standard,as_of,province,1.1,expect:each; a,b,commune,2024-12-31,10,,đạt; 2:28 NTM-165; expect",
        "case,basis,standard,as_of,province,1.1,expect:1.2; a,b,commune,2024-12-31,10,50,đạt; 2:30 NTM-166; nearest is 1.1",
        "case,basis,standard,as_of,province,1.3,expect:1.1; a,b,commune,2024-12-31,10,50,đạt; 2:27 NTM-201; 1.3",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,10,x,đạt; 2:27 NTM-213; x",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2020-12-31,10,50,đạt; 2:13 NTM-220; 2020-12-31",
        "case,basis,standard,as_of,province,1.1,expect:1.1; a,b,commune,2024-12-31,10,5\"0,đạt; 2:28 NTM-161; quotes"})
    void aMistakeInATableIsNamedAtItsPlace(String header, String line, String expected, String hint) {
        CaseReport report = run(header + "\n" + line + "\n");
        RuleProblem problem = report.problems().get(0);
        assertEquals("national.cases.csv " + expected,
                problem.file() + " " + problem.line() + ":" + problem.column() + " " + problem.message().code());
        assertTrue(problem.message().text(Locale.ENGLISH).contains(hint), problem::toString);
        assertTrue(RuleFiles.of(directory).check().contains(problem));
    }

    @Test
    void semicolonsQuotesLineEndsAndByteOrderMarksAreRead() throws IOException {
        String table = "\uFEFF" + (HEAD + "1.1,expect:1.1\n").replace(',', ';')
                + "\"một; \"\"hai\"\"\nba\";1/QĐ-TTg;commune;2024-12-31;10;;50;đạt\r\n\r\n"
                + "b;1/QĐ-TTg;commune;2024-12-31;10;;49,5;không đạt";
        CaseReport report = run(table);
        assertTrue(report.passed(), () -> report.problems() + " " + report.failures());
        assertEquals(2, report.cases());
        Files.writeString(directory.resolve("notes.csv"), "no table of cases");
        assertEquals(2, RuleFiles.of(directory).test().cases());
    }

    @Test
    void rulesWithErrorsAreNotTested() {
        files.write("national.dslr", "x");
        assertThrows(RuleFileException.class, () -> RuleFiles.of(directory).test());
    }
}
