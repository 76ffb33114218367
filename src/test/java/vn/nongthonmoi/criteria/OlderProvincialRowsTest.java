package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a province's row when the nation amends or repeals the row that it was about. */
class OlderProvincialRowsTest {

    private static final String ONCE = "cũ hơn 2/QĐ-TTg đã sửa đổi dòng này";
    private static final String SCALE = " trong thang Yếu < Trung bình < Khá < Tốt";

    @TempDir
    private Path directory;

    private CriteriaSet set(String amendment, String provincial, String asOf) {
        WrittenRules files = new WrittenRules(directory);
        // Left to the province at first, so that whatever it sets is its to set.
        files.write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %", "do tỉnh quy định"));
        amended(files, "2", "01/03/2024", amendment);
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", provincial));
        return files.set(asOf);
    }

    private static void amended(WrittenRules files, String number, String day, String statement) {
        files.layer("amendment-" + number + ".dslr", "Quyết định \"" + number + "/QĐ-TTg\" ngày " + day, "cả nước",
                "Hiệu lực từ " + day + " đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường xã", "Mọi xã", statement));
    }

    private static Stream<IndicatorResult> rows(CriteriaSet set, Integer year) {
        Unit unit = Unit.builder("02656", Province.of("10")).year(year).build();
        return set.assess(unit, Evidence.none()).indicators().filter(i -> i.code().startsWith("1."));
    }

    private static Requirement row(CriteriaSet set, Integer year) {
        return rows(set, year).findFirst().orElseThrow().requirement();
    }

    /** Whether the province's row decides, though the nation's was amended since. */
    private void assertDecides(boolean provinces, String amendment, String provincial) {
        Requirement r = row(set(amendment, provincial, "2024-06-01"), null);
        assertEquals(provinces ? "p10" : "amendment-2", r.citation().layer(), amendment + " / " + provincial);
        assertEquals(provinces ? List.of(ONCE) : List.of(), r.citation().caveats());
        if (provinces) {
            assertEquals("amendment-2", r.replaces().citation().layer());
        }
        Requirement before = row(set(amendment, provincial, "2024-02-29"), null);
        assertEquals("p10", before.citation().layer());
        assertFalse(before.citation().provisional());
    }

    @ParameterizedTest
    @CsvSource({
        "ít nhất 65, ít nhất 64.99, false", "ít nhất 65, ít nhất 65, true", "ít nhất 65, ít nhất 65.01, true",
        "ít nhất 65, hơn 65, true", "hơn 65, ít nhất 65, false", "hơn 65, ít nhất 65.01, true", "hơn 65, hơn 65, true",
        "không quá 5, không quá 5, true", "không quá 5, không quá 5.01, false", "không quá 5, dưới 5, true",
        "dưới 5, không quá 5, false", "dưới 5, không quá 4.99, true", "không quá 5, dưới 5.01, false",
        "bằng 100, ít nhất 100, true", "bằng 0, không quá 0, true", "bằng 50, ít nhất 50, false",
        "ít nhất 50, bằng 50, true", "ít nhất 50, bằng 49, false",
        "ít nhất 50, không quá 50, false", "không quá 100, ít nhất 0, false"})
    void aLevelStandsWhereItLetsNothingPassThatTheAmendedRowDoesNot(String amended, String provincial, boolean stands) {
        assertDecides(stands, "Chỉ tiêu 1.1: tỷ lệ " + amended.replace('.', ',') + " %",
                "Chỉ tiêu 1.1: tỷ lệ " + provincial.replace('.', ',') + " %");
    }

    @Test
    void ofWholeNumbersMoreThanThreeIsAtLeastFour() {
        assertDecides(true, "Chỉ tiêu 1.1: số lượng ít nhất 4 km", "Chỉ tiêu 1.1: số lượng hơn 3 km");
        assertDecides(false, "Chỉ tiêu 1.1: mức ít nhất 4 km", "Chỉ tiêu 1.1: mức hơn 3 km");
    }

    @ParameterizedTest
    @CsvSource({"Khá, Tốt, true", "Khá, Khá, true", "Khá, Trung bình, false", "Tốt, Khá, false"})
    void aGradeStandsByTheScale(String amended, String provincial, boolean stands) {
        assertDecides(stands, "Chỉ tiêu 1.1: xếp loại ít nhất " + amended + SCALE,
                "Chỉ tiêu 1.1: xếp loại ít nhất " + provincial + SCALE);
    }

    @Test
    void aGradeOfAnotherScaleCannotBeHeldAgainstTheAmendedOne() {
        assertDecides(false, "Chỉ tiêu 1.1: xếp loại ít nhất Khá" + SCALE, "Chỉ tiêu 1.1: xếp loại ít nhất A trong thang B < A");
        assertDecides(true, "Chỉ tiêu 1.1: xếp loại ít nhất Khá" + SCALE, "Chỉ tiêu 1.1: xếp loại ít nhất Khá trong thang Khá < Tốt");
        assertDecides(false, "Chỉ tiêu 1.1: xếp loại ít nhất 2 trong thang 1 < 2 < 3", "Chỉ tiêu 1.1: xếp loại ít nhất 2 trong thang 3 < 2 < 1");
    }

    @Test
    void passOrFailStandsAndAnotherMeasureOrUnitDoesNot() {
        assertDecides(true, "Chỉ tiêu 1.1: đạt", "Chỉ tiêu 1.1: đạt");
        assertDecides(false, "Chỉ tiêu 1.1: đạt", "Chỉ tiêu 1.1: tỷ lệ ít nhất 100 %");
        assertDecides(false, "Chỉ tiêu 1.1: mức ít nhất 3 km", "Chỉ tiêu 1.1: mức ít nhất 3000 m");
        assertDecides(false, "Chỉ tiêu 1.1: tỷ lệ ít nhất 3 %", "Chỉ tiêu 1.1: tốc độ tăng ít nhất 4 %/năm");
    }

    @Test
    void aMultipleStandsOnlyBesideOneOfTheSameValue() {
        String province = "Chỉ tiêu 1.1: gấp ít nhất %s lần mức bình quân chung của tỉnh";
        assertDecides(true, province.formatted("1,2"), province.formatted("1,2"));
        assertDecides(false, province.formatted("1,2"), province.formatted("1,19"));
        assertDecides(false, province.formatted("1,2"), "Chỉ tiêu 1.1: gấp ít nhất 2 lần mức khi được công nhận");
    }

    @Test
    void floorsAndObjectsStandByTheirNumber() {
        String floor = "Chỉ tiêu 1.1: tỷ lệ không thấp hơn 80 %, mức cụ thể do tỉnh quy định";
        assertDecides(true, floor, "Chỉ tiêu 1.1: tỷ lệ ít nhất 80 %");
        assertDecides(false, floor, "Chỉ tiêu 1.1: tỷ lệ ít nhất 79,9 %");
        String objects = "Chỉ tiêu 1.1: ít nhất %d hợp tác xã đạt đủ các phần\nPhần 1.1.a: đạt";
        assertDecides(true, objects.formatted(2), objects.formatted(2));
        assertDecides(false, objects.formatted(2), objects.formatted(1));
    }

    @Test
    void whatTheAmendmentLeavesToTheProvinceIsSetAlready() {
        assertDecides(true, "Chỉ tiêu 1.1: do tỉnh quy định", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %");
        assertDecides(true, "Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %");
        assertDecides(false, "Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định", "Chỉ tiêu 1.1: tỷ lệ không quá 40 %");
        assertDecides(false, "Chỉ tiêu 1.1: do Bộ Y tế quy định", "Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %");
    }

    @Test
    void aLevelThatIsNotKnownOnEitherSideGivesWay() {
        assertDecides(false, "Chỉ tiêu 1.1: tỷ lệ ít nhất ? %", "Chỉ tiêu 1.1: tỷ lệ ít nhất 99 %");
        assertDecides(false, "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", "Chỉ tiêu 1.1: tỷ lệ ít nhất ? %");
        assertDecides(false, "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %", "Chỉ tiêu 1.1: do tỉnh quy định");
    }

    @Test
    void toHoldForMenAndWomenAlikeOrOfEveryUnitIsMore() {
        String plain = "Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %";
        String alike = plain + "\nChỉ tiêu 1.1 áp dụng như nhau cho nam và nữ";
        String ifAny = "Chỉ tiêu 1.1, nếu có: tỷ lệ ít nhất 50 %";
        assertDecides(false, alike, plain);
        assertDecides(true, plain, alike);
        assertDecides(false, plain, ifAny);
        assertDecides(true, ifAny, plain);
    }

    @Test
    void theColumnOfTheUnitsRegionIsWhatIsCompared() {
        String row = "Chỉ tiêu 1.1: tỷ lệ ít nhất ? | %d | 90 | 90 | 90 | 90 | 90 | 90 %%";
        assertDecides(true, row.formatted(60), "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %");
        assertDecides(false, row.formatted(61), "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %");
    }

    @Test
    void yearsAreComparedOneByOne() {
        CriteriaSet set = set("Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 65 %\nChỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 75 %",
                "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %", "2024-06-01");
        assertEquals("p10", row(set, 2024).citation().layer());
        assertTrue(row(set, 2024).citation().provisional());
        assertEquals("amendment-2", row(set, 2025).citation().layer());
        assertEquals("p10", row(set, 2023).citation().layer());
        assertFalse(row(set, 2023).citation().provisional(), "the nation amended no level of 2023");
    }

    @Test
    void partsAreComparedOneByOneAndThoseOfARowThatGaveWayGoWithIt() {
        String parts = "Chỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.a: tỷ lệ ít nhất %s %%\nPhần 1.1.b: đạt";
        IndicatorResult both = rows(set(parts.formatted(60), parts.formatted(70), "2024-06-01"), null).findFirst().orElseThrow();
        assertEquals(List.of("p10", "p10"), both.parts().stream().map(p -> p.requirement().citation().layer()).toList());
        IndicatorResult one = rows(set(parts.formatted(80), parts.formatted(70), "2024-06-01"), null).findFirst().orElseThrow();
        assertEquals(List.of("amendment-2", "p10"), one.parts().stream().map(p -> p.requirement().citation().layer()).toList());
        IndicatorResult gone = rows(set("Chỉ tiêu 1.1: đạt", parts.formatted(70), "2024-06-01"), null).findFirst().orElseThrow();
        assertEquals("amendment-2", gone.requirement().citation().layer());
        assertEquals(List.of(), gone.parts());
    }

    @Test
    void aLaterDocumentOfTheProvinceThatIsOlderThanTheAmendmentTooIsHeldAgainstTheNationsRow() {
        WrittenRules files = new WrittenRules(directory);
        amended(files, "2", "01/03/2024", "Chỉ tiêu 1.1: tỷ lệ ít nhất 65 %");
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        for (String[] second : new String[][] {{"01/06/2023", "60", "amendment-2"}, {"01/06/2023", "66", "q10"},
            {"01/06/2024", "60", "q10"}}) {
            files.layer("q10.dslr", "Quyết định \"11/QĐ-UBND\" ngày " + second[0], "tỉnh \"10\"",
                    "Hiệu lực từ " + second[0] + " đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", WrittenRules.allowed(
                            WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất " + second[1] + " %")));
            assertEquals(second[2], row(files.set("2024-07-01"), null).citation().layer(), second[0] + " " + second[1]);
        }
    }

    // --- repealed ---

    @Test
    void whatTheNationRepealsLaterIsGoneForTheProvinceToo() {
        for (String provincial : List.of("Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %", "Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 70 %")) {
            assertEquals(1, rows(set("Chỉ tiêu 1.1: bãi bỏ", provincial, "2024-02-29"), 2024).count());
            assertEquals(0, rows(set("Chỉ tiêu 1.1: bãi bỏ", provincial, "2024-03-01"), 2024).count());
        }
    }

    @Test
    void aProvinceThatIsLaterThanTheRepealHasARowOfItsOwn() {
        WrittenRules files = new WrittenRules(directory);
        amended(files, "2", "01/03/2022", "Chỉ tiêu 1.1: bãi bỏ");
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 20 %"));
        Requirement own = row(files.set("2024-06-01"), null);
        assertEquals("p10", own.citation().layer());
        assertEquals(null, own.replaces());
        assertEquals(List.of(), files.errors());
    }

    @Test
    void aRowThatTheNationHasAgainIsOneThatWasAmended() {
        WrittenRules files = new WrittenRules(directory);
        amended(files, "2", "01/03/2024", "Chỉ tiêu 1.1: bãi bỏ");
        amended(files, "3", "01/09/2024", "Chỉ tiêu 1.1: tỷ lệ ít nhất 65 %");
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(0, rows(files.set("2024-08-31"), null).count());
        assertEquals("amendment-3", row(files.set("2024-09-01"), null).citation().layer());
        assertEquals("national", row(files.set("2024-09-01"), null).replaces().citation().layer());
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 66 %"));
        assertEquals(List.of("cũ hơn 3/QĐ-TTg đã sửa đổi dòng này"), row(files.set("2024-09-01"), null).citation().caveats());
    }

    @Test
    void aRepealOfOneYearLeavesTheOthers() {
        for (String provincial : List.of("Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %",
                "Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 70 %\nChỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 70 %")) {
            CriteriaSet set = set("Chỉ tiêu 1.1, năm 2024: bãi bỏ", provincial, "2024-06-01");
            assertEquals(Requirement.State.NOT_KNOWN, row(set, 2024).level().state(), "no level of 2024 is left");
            assertEquals("p10", row(set, 2025).citation().layer());
        }
    }

    @Test
    void aRepealedRowTakesItsPartsWithIt() {
        WrittenRules files = new WrittenRules(directory);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %",
                "Chỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.a: đạt\nPhần 1.1.b: đạt"));
        amended(files, "2", "01/03/2024", "Chỉ tiêu 1.1: bãi bỏ\nChỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.b: đạt");
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Phần 1.1.a: đạt"));
        assertEquals(List.of("1.1.a", "1.1.b"), rows(files.set("2024-02-29"), null).findFirst().orElseThrow().parts()
                .stream().map(IndicatorResult::code).toList());
        assertEquals(List.of("1.1.b"), rows(files.set("2024-03-01"), null).findFirst().orElseThrow().parts().stream()
                .map(IndicatorResult::code).toList());
    }
}
