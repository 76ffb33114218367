package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk reads after a mistake: the place, the code, and words that say how to mend it. */
class RuleFileErrorsTest {

    @TempDir
    Path directory;
    private WrittenRules files;

    @BeforeEach
    void start() {
        files = new WrittenRules(directory);
    }

    /** Replaces text of the national file; the positions asserted are those in it. */
    private List<RuleProblem> spoiled(String from, String to) {
        assertTrue(WrittenRules.NATIONAL.contains(from), from);
        return files.write("national.dslr", WrittenRules.NATIONAL.replace(from, to)).errors();
    }

    private static void assertFirst(String expected, List<RuleProblem> problems) {
        String text = problems.get(0).text(Locale.ENGLISH);
        assertTrue(text.startsWith(expected), problems::toString);
    }

    /** One slip is the first line, however many warnings there are. */
    @Test
    void theExceptionBeginsWithTheErrorsAndCountsTheWarnings() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("@source(\"1/QĐ-TTg, 1.1\")",
                "@source(\"1/QĐ-TTg, 1.1\")\n    @provisional(\"x\")").replace("@source(\"1/QĐ-TTg, 2\")",
                "@source(\"1/QĐ-TTg, 2\")\n    @provisional(\"x\")"));
        files.write("z.dslr", "x\n");
        RuleFileException e = assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(directory));
        List<RuleProblem> warnings = e.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.WARNING).toList();
        assertFalse(warnings.isEmpty(), e.getMessage());
        assertEquals(warnings, e.warnings());
        assertEquals(e.problems().size(), e.errors().size() + e.warnings().size());
        List<String> lines = e.getMessage().lines().toList();
        assertEquals(e.errors().stream().flatMap(p -> p.text(Locale.ENGLISH).lines()).toList(),
                lines.subList(0, lines.size() - (warnings.isEmpty() ? 0 : 1)));
        assertEquals(warnings.isEmpty() ? "" : "and " + warnings.size() + (warnings.size() == 1 ? " warning" : " warnings"),
                warnings.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    @Test
    void aGoodDirectoryHasNoErrors() {
        assertEquals(List.of(), files.errors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: tỷ lệ ít nhát 50 %;      23:28: NTM-102",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: tỷ lệ ít nhất 5o %;      23:33: NTM-103",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: tỷ lệ ít nhất 50 | 60 %; 23:33: NTM-104",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: tỷ lệ ít nhất 101 %;     23:33: NTM-126",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 3.1: tỷ lệ ít nhất 50 %;      23:14: NTM-114",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: đạt đủ các phần;         23:14: NTM-113",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Phần 9.a: đạt;                         23:10: NTM-112",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1 áp dụng như nhau cho nam và nữ; 23:5: NTM-127",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Hiệu lực từ 01/01/2022;                23:5: NTM-110",
        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %;          Chỉ tiêu 1.1: xếp loại ít nhất 4 trong thang 1 < 2; 23:36: NTM-125",
        "Hiệu lực từ 01/01/2022 đến 31/12/2025;     Hiệu lực từ 31/02/2022;                8:17: NTM-103",
        "Hiệu lực từ 01/01/2022 đến 31/12/2025;     Hiệu lực từ 01/01/2022 đến 31/12/2021; 8:32: NTM-116",
        "Hiệu lực từ 01/01/2022 đến 31/12/2025;     Căn cứ \"2/QĐ-TTg\";                   1:1: NTM-109",
        "rule \"1.1 Đường xã\";                     rule 1.1 Đường xã;                     18:1: NTM-107",
        "rule \"1.1 Đường xã\";                     rule \"Tiêu chí\";                     18:7: NTM-108",
        "@source(\"1/QĐ-TTg, 1.1\");                // không nguồn;                        18:7: NTM-105",
        "@source(\"1/QĐ-TTg, 1.1\");                @salience(\"1\");                      19:5: NTM-106",
        "@source(\"1/QĐ-TTg, 1.1\");                @source(\"\");                         19:5: NTM-131",
    })
    void everyMistakeIsNamedAtItsPlace(String good, String bad, String expected) {
        assertFirst("national.dslr:" + expected, spoiled(good, bad));
    }

    @Test
    void theNearestSentenceIsOffered() {
        String text = spoiled("Chỉ tiêu 2: mức ít nhất", "Chỉ tiêu 2: mức ít nhứt").get(0).text(new Locale("vi"));
        assertTrue(text.contains("không phải một câu") && text.contains("“Chỉ tiêu 2: mức ít nhất ? | 40 |"), text);
    }

    @Test
    void theNearestNameIsOffered() {
        files.province("10", WrittenRules.rule("1.1 khó", "là xã đặc biệt khó khan", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %"));
        String text = files.errors().get(0).text(Locale.ENGLISH);
        assertTrue(text.startsWith("p10.dslr:14:7: NTM-128") && text.contains("đặc biệt khó khăn"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Chỉ tiêu 1.1: đạt; System.exit(3);",
        "> System.exit(3);",
        "System.exit(3);",
        "sheet.pass(\"INDICATOR 1.1\");",
        "Chỉ tiêu 1.1: đạt // System.exit(3)",
        "Chỉ tiêu 1.1 nay là \"a\"); System.exit(3); (\"\"",
        "Chỉ tiêu 1.1 nay là \"a\\\"\"",
        "Chỉ tiêu 1.1 nay là \"{x}\"",
        "\\u0053ystem.exit(3);",
        "eval(true)",
        "import java.lang.System",
        "function void f() {}",
        "/* Chỉ tiêu 1.1: đạt */",
    })
    void strayJavaAndTricksAreNoSentence(String line) {
        List<RuleProblem> problems = spoiled("    Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", line);
        assertTrue(problems.get(0).text(Locale.ENGLISH).startsWith("national.dslr:23:"), problems::toString);
    }

    @Test
    void onlyRulesStandOutsideARule() {
        assertFirst("national.dslr:1:1: NTM-120", files.write("national.dslr",
                "import java.util.List;\n" + WrittenRules.NATIONAL).errors());
    }

    @Test
    void aRuleThatIsNotEndedIsReported() {
        assertFirst("national.dslr:32:", files.write("national.dslr",
                WrittenRules.NATIONAL.substring(0, WrittenRules.NATIONAL.lastIndexOf("end")) + "\n").errors());
    }

    @Test
    void anInvisibleCharacterIsReported() {
        assertFirst("national.dslr:23:9: NTM-122", spoiled("Chỉ tiêu 1.1: tỷ", "Chỉ \u200Btiêu 1.1: tỷ"));
    }

    @Test
    void aFileThatIsNotUtf8IsReportedAtTheByte() {
        byte[] latin = WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1", "Ch\u00ED 1.1").getBytes(StandardCharsets.ISO_8859_1);
        List<RuleProblem> problems = files.write("national.dslr", latin).errors();
        assertEquals(1, problems.size());
        assertFirst("national.dslr:4:7: NTM-101", problems);
    }

    @Test
    void decomposedLettersAreReadAsComposed() {
        files.write("national.dslr",
                java.text.Normalizer.normalize(WrittenRules.NATIONAL, java.text.Normalizer.Form.NFD));
        assertEquals(List.of(), files.errors());
    }

    @Test
    void aTooLongLineAndATooLargeFileAreReported() {
        assertFirst("national.dslr:23:1000: NTM-130", spoiled("Chỉ tiêu 1.1: tỷ", "x".repeat(2000)));
        assertFirst("national.dslr:1:1: NTM-119", files.write("national.dslr", new byte[(1 << 20) + 1]).errors());
    }

    @Test
    void twoRulesThatContradictEachOtherAreNamedBoth() {
        files.province("10", WrittenRules.rule("1.1 a", "thuộc khu vực II hoặc III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %")
                + WrittenRules.rule("1.1 b", "là xã biên giới", "Chỉ tiêu 1.1: tỷ lệ ít nhất 45 %"));
        RuleProblem problem = files.errors().get(0);
        assertEquals("NTM-111", problem.message().code());
        assertEquals(List.of("1.1", "p10.dslr:16", "p10.dslr:23"), problem.message().arguments());
    }

    @Test
    void aUnitCannotBePutIntoTwoGroups() {
        files.province("10", WrittenRules.rule("a", "thuộc khu vực II hoặc III", "Xếp vào nhóm 3")
                + WrittenRules.rule("b", "là xã biên giới", "Xếp vào nhóm 1")
                + WrittenRules.rule("c", "thuộc khu vực III", "Xếp vào loại \"vùng 1\""));
        assertFirst("p10.dslr:23:9: NTM-111", files.errors());
        files.province("10", WrittenRules.rule("a", "thuộc khu vực II hoặc III", "Xếp vào nhóm 3")
                + WrittenRules.rule("b", "thuộc khu vực I", "Xếp vào nhóm 1"));
        assertEquals(List.of(), files.errors());
    }

    @Test
    void aContradictionIsFoundThroughClassesAndAmongRegionsToo() {
        files.province("10", WrittenRules.rule("a", "là xã biên giới", "Xếp vào loại \"vùng 1\"")
                + WrittenRules.rule("1.1 a", "thuộc loại \"vùng 1\"", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %")
                + WrittenRules.rule("1.1 b", "thuộc khu vực III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 65 %"));
        assertEquals(List.of("NTM-111 [1.1, p10.dslr:23, p10.dslr:30]"), files.errors().stream()
                .map(p -> p.message().code() + " " + p.message().arguments()).toList());
        files.province("10", WrittenRules.rule("a", "là xã biên giới", "Xếp vào vùng TN")
                + WrittenRules.rule("b", "thuộc khu vực III", "Xếp vào vùng ĐNB"));
        assertEquals(List.of("NTM-111 [vùng, p10.dslr:16, p10.dslr:23]"), files.errors().stream()
                .map(p -> p.message().code() + " " + p.message().arguments()).toList());
    }

    @Test
    void rulesOfDifferentYearsOrOfTheSameLevelDoNotContradict() {
        files.province("10", WrittenRules.rule("1.1 a", "là xã biên giới", "Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 60 %")
                + WrittenRules.rule("1.1 b", "thuộc khu vực III", "Chỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 65 %")
                + WrittenRules.rule("1.1 c", "là xã an toàn khu", "Chỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 65 %"));
        assertEquals(List.of(), files.errors());
    }

    @Test
    void moreKindsOfUnitThanCanBeLookedAtAreReported() {
        StringBuilder rules = new StringBuilder(WrittenRules.rule("1.1 Nhóm 3", "thuộc nhóm 3", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        for (Trait trait : Trait.values()) {
            if (trait != Trait.WITHOUT_COMMUNES) {
                rules.append(WrittenRules.rule("1.1 " + trait.vietnamese(), "là xã " + trait.vietnamese() + "\nthuộc khu vực II hoặc III"
                        + "\nthuộc nhóm 1 hoặc 2\nđánh giá từ năm 2024", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
            }
        }
        files.province("10", rules.toString());
        assertEquals(List.of("p10.dslr:1 NTM-138 [5000]"), files.errors().stream().map(p -> p.file() + ":" + p.line() + " "
                + p.message().code() + " " + p.message().arguments()).toList());
    }

    @Test
    void rulesForDifferentUnitsDoNotContradict() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 a", "thuộc khu vực II hoặc III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %")
                + WrittenRules.rule("1.1 b", "thuộc khu vực I", "Chỉ tiêu 1.1: tỷ lệ ít nhất 45 %")
                + WrittenRules.rule("1.1 c", "các xã còn lại", "Chỉ tiêu 1.1: tỷ lệ ít nhất 55 %")));
        assertEquals(List.of(), files.errors());
    }

    @Test
    void aProvinceCannotNameAnIndicatorTheSetDoesNotHave() {
        files.province("10", WrittenRules.rule("1.2", "Mọi xã", "Chỉ tiêu 1.2: tỷ lệ ít nhất 40 %"));
        assertFirst("p10.dslr:16:10: NTM-112", files.errors());
    }

    @Test
    void aRuleNamedAfterOneRowCannotStateAnother() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 2: mức ít nhất 40 triệu"));
        assertFirst("p10.dslr:16:10: NTM-139", files.errors());
    }

    @Test
    void aDocumentThatIsNotThereIsReported() {
        files.layer("p.dslr", "Quyết định \"9\" ngày 01/06/2022", "tỉnh \"10\"", "Hiệu lực từ 01/06/2022",
                "Căn cứ \"2/QĐ-TTg\"", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: đạt"));
        assertFirst("p.dslr:9:13: NTM-115", files.errors());
    }

    @Test
    void aSetWithoutAFoundationIsReported() {
        files.write("x.dslr", WrittenRules.NATIONAL.replace("xã đạt chuẩn", "xã nâng cao")
                .replace("\"1/QĐ-TTg\" ngày", "\"2/QĐ-TTg\" ngày").replace("Hiệu lực từ 01/01/2022 đến 31/12/2025",
                        "Hiệu lực từ 01/01/2022\n    Căn cứ \"1/QĐ-TTg\""));
        assertFirst("x.dslr:1:1: NTM-136", files.errors());
    }

    @Test
    void classesAndRequirementsStandInDifferentRules() {
        files.province("10", WrittenRules.rule("a", "Mọi xã", "Xếp vào loại \"vùng 1\"\nChỉ tiêu 1.1: đạt"));
        assertFirst("p10.dslr:11:1: NTM-132", files.errors());
        files.province("10", WrittenRules.rule("a", "thuộc loại \"x\"", "Xếp vào loại \"vùng 1\""));
        assertFirst("p10.dslr:11:1: NTM-133", files.errors());
    }

    @Test
    void aFactHasToBeDeclared() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã",
                "Chỉ tiêu 1.1: đạt\nChỉ tiêu 1.1 chỉ xét khi 1.so hơn 3"));
        assertFirst("p10.dslr:16:1: NTM-137", files.errors());
    }

    @Test
    void allProblemsAreReportedInOneRunInTheOrderOfFilesAndLines() {
        files.write("a.dslr", "x\n").write("z.dslr", "y\nz\n");
        List<String> places = files.errors().stream().map(p -> p.file() + ":" + p.line()).distinct().toList();
        assertEquals(List.of("a.dslr:1", "z.dslr:1", "z.dslr:2"), places);
    }

    @Test
    void nothingOfABadDirectoryIsServed() {
        files.write("bad.dslr", "x");
        RuleFileException e = assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(directory));
        assertEquals("bad.dslr", e.problems().get(0).file());
        assertTrue(e.getMessage().contains("bad.dslr:1:1: NTM-107"), e.getMessage());
    }

    @Test
    void anEmptyOrMissingDirectoryIsReported() {
        assertFirst(".:1:1: NTM-123", RuleFiles.of(directory.resolve("none")).check());
    }

    @Test
    void linksAreNotFollowed() {
        try {
            Files.createSymbolicLink(directory.resolve("link.dslr"), directory.resolve("national.dslr"));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this file system or account cannot make links: " + e);
        }
        assertFirst("link.dslr:1:1: NTM-134", files.errors());
    }

    @Test
    void theVocabularyCannotBeReplaced() {
        assertFirst("vocabulary.dsl:1:1: NTM-121",
                files.write("vocabulary.dsl", "[condition][]x=eval(true)").errors());
    }
}
