package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.RuleProblem.Severity;

/** A province may set what is left to it and ask for more; less is reported with both rows. */
class LegalityTest {

    @TempDir
    Path directory;

    private static String rule(String name, String annotation, String conditions, String statement) {
        return "rule \"" + name + "\"\n    @source(\"x\")\n" + annotation + "\nwhen\n" + conditions + "\nthen\n    "
                + statement + "\nend\n";
    }

    /** What {@code check} says of a provincial row, beside other provisional rows. */
    private List<RuleProblem> laxer(String annotation, String conditions, String statement) {
        new WrittenRules(directory).province("70", rule("2 Thu nhập", annotation, conditions, statement));
        return WrittenRules.check(directory).stream().filter(p -> p.message().code().equals("NTM-142")).toList();
    }

    @ParameterizedTest
    @CsvSource({"59, true", "59.99, true", "60, false", "61, false"})
    void lessThanTheRegionsLevelIsAnError(String level, boolean reported) {
        List<RuleProblem> found = laxer("", "Mọi xã", "Chỉ tiêu 2: mức ít nhất " + level + " triệu đồng/người/năm");
        assertEquals(reported ? 1 : 0, found.size());
        for (RuleProblem problem : found) {
            assertEquals(Severity.ERROR, problem.severity());
            assertEquals("p70.dslr", problem.file());
            String text = problem.message().text(Locale.ENGLISH);
            assertTrue(text.contains(level) && text.contains("60") && text.contains("national.dslr:"), text);
        }
    }

    @Test
    void whileOneOfTheRowsIsProvisionalItIsAWarning() {
        List<RuleProblem> found = laxer("    @provisional(\"chưa thấy\")", "Mọi xã",
                "Chỉ tiêu 2: mức ít nhất 59 triệu đồng/người/năm");
        assertEquals(List.of(Severity.WARNING), found.stream().map(RuleProblem::severity).toList());
    }

    @Test
    void aBasisAllowsIt() {
        assertEquals(List.of(), laxer("    @basis(\"318/QĐ-TTg, Điều 1\")", "Mọi xã",
                "Chỉ tiêu 2: mức ít nhất 59 triệu đồng/người/năm"));
    }

    @Test
    void aRowForFewCommunesIsHeldAgainstTheirLevel() {
        assertEquals(1, laxer("", "Mọi xã\nlà xã đặc biệt khó khăn\nthuộc khu vực III",
                "Chỉ tiêu 2: mức ít nhất 39 triệu đồng/người/năm").size());
    }

    @Test
    void whatIsLeftToTheProvinceIsItsToSet() {
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %",
                "tỷ lệ ít nhất mức do tỉnh quy định")).province("70", rule("1.1 Đường", "", "Mọi xã",
                        "Chỉ tiêu 1.1: tỷ lệ ít nhất 1 %"));
        assertEquals(List.of(), WrittenRules.check(directory));
    }

    @ParameterizedTest
    @CsvSource({"79, true", "80, false"})
    void aFloorBindsTheProvince(String level, boolean reported) {
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %",
                "tỷ lệ không thấp hơn 80 %, mức cụ thể do tỉnh quy định")).province("70", rule("1.1 Đường", "", "Mọi xã",
                        "Chỉ tiêu 1.1: tỷ lệ ít nhất " + level + " %"));
        assertEquals(reported ? List.of("NTM-142") : List.of(),
                WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
    }

    private static final String LAW = "NTM-142|NTM-14[678]";

    /** What {@code check} says of a province's row 1.1 beside a national one: code, severity and what is compared. */
    private List<String> compared(String national, String provincial) {
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", national))
                .province("70", rule("1.1 Đường", "", "Mọi xã", provincial));
        return WrittenRules.check(directory).stream().filter(p -> p.message().code().matches(LAW)).map(p -> p.line() + " "
                + p.message().code() + " " + p.severity() + " " + p.message().arguments()).toList();
    }

    @Test
    void gradesAreHeldAgainstEachOtherByTheNationalScale() {
        String scale = "Chỉ tiêu 1.1: xếp loại ít nhất %s trong thang Yếu < Trung bình < Khá < Tốt";
        assertEquals(List.of("17 NTM-142 ERROR [1.1, Trung bình, national.dslr:23, Khá]"),
                compared(scale.formatted("Khá"), scale.formatted("Trung bình")));
        assertEquals(List.of(), compared(scale.formatted("Khá"), scale.formatted("Khá")));
        assertEquals(List.of(), compared(scale.formatted("Khá"), scale.formatted("Tốt")));
    }

    @Test
    void aLevelOfOneYearIsNamedWithIt() {
        assertEquals(List.of("17 NTM-142 ERROR [1.1@2023, 49 %, national.dslr:23, 50 %]"),
                compared("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", "Chỉ tiêu 1.1, năm 2023: tỷ lệ ít nhất 49 %"));
    }

    @Test
    void whatAProvinceLeavesOpenOrSplitsIntoPartsIsNotLess() {
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", "Chỉ tiêu 1.1: do tỉnh quy định"));
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", "Chỉ tiêu 1.1: tỷ lệ ít nhất ? %"));
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: tỷ lệ ít nhất ? %", "Chỉ tiêu 1.1: tỷ lệ ít nhất 1 %"));
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: đạt", "Chỉ tiêu 1.1: đạt đủ các phần\n    Phần 1.1.a: đạt"));
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: đạt", "Chỉ tiêu 1.1: đạt một trong các phần\n    Phần 1.1.a: đạt"));
        assertEquals(List.of("17 NTM-148 WARNING [1.1, national.dslr:23]"), compared("Chỉ tiêu 1.1: tỷ lệ không thấp hơn 50 %, "
                + "mức cụ thể do tỉnh quy định", "Chỉ tiêu 1.1: số lượng ít nhất 3 km"));
    }

    @Test
    void atMostAndFewerThanAreHeldTheOtherWayRound() {
        assertEquals(List.of("17 NTM-142 ERROR [1.1, 5.1 %, national.dslr:23, 5 %]"),
                compared("Chỉ tiêu 1.1: tỷ lệ không quá 5 %", "Chỉ tiêu 1.1: tỷ lệ không quá 5,1 %"));
        assertEquals(List.of(), compared("Chỉ tiêu 1.1: tỷ lệ không quá 5 %", "Chỉ tiêu 1.1: tỷ lệ không quá 4,9 %"));
        assertEquals(List.of("17 NTM-146 ERROR [1.1, 5 %, national.dslr:23, 5 %]"),
                compared("Chỉ tiêu 1.1: tỷ lệ không quá 5 %", "Chỉ tiêu 1.1: tỷ lệ hơn 5 %"));
        assertEquals(List.of("17 NTM-146 ERROR [1.1, 5 %, national.dslr:23, ? %]"),
                compared("Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định", "Chỉ tiêu 1.1: tỷ lệ dưới 5 %"));
    }

    @Test
    void aLaterLayerOfTheProvinceIsHeldAgainstTheNationsRowNotAgainstTheProvincesOwn() {
        WrittenRules files = new WrittenRules(directory).province("70", rule("1.1 Đường", "", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        for (String[] later : new String[][] {{"55", "[]"}, {"49", "[[1.1, 49 %, national.dslr:23, 50 %]]"}}) {
            files.layer("q70.dslr", "Quyết định \"71/QĐ-UBND\" ngày 01/06/2023", "tỉnh \"70\"",
                    "Hiệu lực từ 01/06/2023 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"",
                    rule("1.1 Đường", "", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất " + later[0] + " %"));
            assertEquals(later[1], WrittenRules.check(directory).stream().map(p -> p.message().arguments()).toList().toString());
        }
    }

    @Test
    void anAmendmentDuringTheLayersLifeIsLookedAtToo() {
        new WrittenRules(directory).layer("amendment.dslr", "Quyết định \"2/QĐ-TTg\" ngày 01/01/2023", "cả nước",
                "Hiệu lực từ 01/01/2023 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"", rule("1.1 Đường", "", "Mọi xã",
                        "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %"))
                .province("70", rule("1.1 Đường", "", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 49 %"));
        assertEquals(List.of("NTM-142"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
    }

    @Test
    void aProvinceMayAskForMoreRowsIfItSaysSo() {
        String row = "Chỉ tiêu 1.7: đạt";
        new WrittenRules(directory).province("70", rule("1.7 Cây xanh", "", "Mọi xã", row));
        assertEquals(List.of("NTM-112"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
        new WrittenRules(directory).province("70", rule("1.7 Cây xanh", "", "Mọi xã",
                row + "\n    Chỉ tiêu 1.7 là dòng do tỉnh thêm"));
        assertEquals(List.of(), WrittenRules.check(directory));
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.COMMUNE, java.time.LocalDate.of(2024, 12, 31));
        Assessment there = set.assess(Unit.builder("u", Province.of("70")).build(), Evidence.of(java.util.Map.of("1.7", false)));
        assertEquals(Status.NOT_MET, there.criterion("1").status());
        assertEquals("p70", there.indicator("1.7").requirement().citation().layer());
        Assessment elsewhere = set.assess(Unit.builder("u", Province.of("10")).build(), Evidence.none());
        assertTrue(elsewhere.indicators().noneMatch(i -> i.code().equals("1.7")));
        assertTrue(set.annex(Province.of("70"), null).criteria().get(0).rows().stream().anyMatch(r -> r.code().equals("1.7")));
    }

    @Test
    void anAddedRowHasToBeNewAndOfACriterionOfTheSet() {
        new WrittenRules(directory).province("70", rule("1.1 Đường", "", "Mọi xã",
                "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %\n    Chỉ tiêu 1.1 là dòng do tỉnh thêm"));
        assertEquals(List.of("NTM-144"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
        new WrittenRules(directory).province("70", rule("7.1 Khác", "", "Mọi xã",
                "Chỉ tiêu 7.1: đạt\n    Chỉ tiêu 7.1 là dòng do tỉnh thêm"));
        assertEquals(List.of("NTM-114"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
    }

    @Test
    void binhPhuocsIncomeOfOtherCommunesIsReportedAndThatOfDifficultOnesIsNot() {
        List<RuleProblem> found = CriteriaLibrary.bundled().warnings().stream()
                .filter(p -> p.message().code().equals("NTM-142")).toList();
        assertEquals(1, found.size());
        assertEquals("provinces/binh-phuoc/2021-2025/commune.dslr", found.get(0).file());
        String text = found.get(0).message().text(Locale.ENGLISH);
        assertTrue(text.contains("10@2022") && text.contains("59 ") && text.contains("63 ")
                && text.contains("national/2021-2025/commune.dslr:"), text);
    }
}
