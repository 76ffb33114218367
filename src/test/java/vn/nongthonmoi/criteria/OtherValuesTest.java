package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows whose value is held against another value, another set, other objects or the units within. */
class OtherValuesTest {

    /** A second set with one criterion. */
    private static String other(String standard) {
        return WrittenRules.head(standard) + WrittenRules.rule("Tiêu chí", "    Mọi đơn vị", "    Tiêu chí 1: \"Một\"");
    }

    @TempDir
    Path directory;

    private CriteriaSet set(String standard, String statements) {
        new WrittenRules(directory).write("other.dslr", other(standard)
                + WrittenRules.rule("1 Dòng", "    Mọi đơn vị", statements));
        Standard of = java.util.Arrays.stream(Standard.values()).filter(s -> s.vietnamese().equals(standard))
                .findFirst().orElseThrow();
        return CriteriaLibrary.load(directory).set(of, LocalDate.of(2024, 12, 31));
    }

    private static Unit.Builder unit() {
        return Unit.builder("u", Province.of("10"));
    }

    private static IndicatorResult assess(CriteriaSet set, Object... columnsAndValues) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return set.assess(unit().build(), Evidence.of(values)).indicator("1");
    }

    private static void assertStatus(Status expected, String gap, IndicatorResult result) {
        assertEquals(expected, result.status());
        assertEquals(gap == null ? null : new BigDecimal(gap), result.gap());
    }

    private static void assertReason(String expected, IndicatorResult result) {
        assertEquals(expected, result.reason().text(Locale.ENGLISH));
    }

    private static String provisional(String rule) {
        return rule.replace("\")\nwhen", "\")\n    @provisional(\"chưa thấy\")\nwhen");
    }

    // --- multiples ---

    @Test
    void aMultipleOfTheProvincesAverageIsHeldAgainstItsColumn() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: gấp ít nhất 1,4 lần mức bình quân chung của tỉnh");
        assertStatus(Status.MET, null, assess(set, "1", "42", "1@province", "30"));
        assertStatus(Status.NOT_MET, "0.001", assess(set, "1", "41.9990", "1@province", "30"));
        IndicatorResult open = assess(set, "1", "42");
        assertStatus(Status.UNKNOWN, null, open);
        assertTrue(open.reason().text(Locale.ENGLISH).contains("1@province"), open.reason().toString());
        assertStatus(Status.UNKNOWN, null, assess(set, "1@province", "30"));
    }

    @Test
    void aMultipleOfTheValueAtRecognitionTakesItFromARowThatSharesItsData() {
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: gấp ít nhất 1,5 lần mức khi được công nhận\n"
                + "Chỉ tiêu 1 dùng chung số liệu với 2 của bộ tiêu chí xã đạt chuẩn");
        assertStatus(Status.MET, null, assess(set, "1", "30", "1@recognised", "20"));
        assertStatus(Status.NOT_MET, "0.5", assess(set, "1", "29,5", "1@recognised", "20"));
        assertStatus(Status.MET, null, assess(set, "commune:2", "30", "commune:2@recognised", "20"));
        assertStatus(Status.NOT_MET, "15", assess(set, "1", "15", "commune:2", "99", "1@recognised", "20"));
    }

    @Test
    void aMultipleSaysWhatItIsHeldAgainstInTheUnitOfTheValue() {
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: gấp ít nhất 1,5 lần mức khi được công nhận");
        IndicatorResult missed = assess(set, "1", "44,99", "1@recognised", "30,0");
        assertEquals(new IndicatorResult.Multiple("1@recognised", new BigDecimal("30.0"), new BigDecimal("45")), missed.multiple());
        assertEquals(List.of("44.99", "lần", "1.5"), List.of(missed.value(), missed.requirement().level().unit(),
                missed.requirement().level().threshold().toPlainString()));
        assertEquals(0, missed.level().subtract(new BigDecimal(missed.value())).compareTo(missed.gap()));
        assertEquals(new BigDecimal("45"), assess(set, "1", "45", "1@recognised", "30").level());
        assertNull(assess(set, "1", "45").level(), "not known without the value to compare with");
        assertNull(assess(set, "1", "45").multiple());
        assertEquals(new BigDecimal("40"), assess(set("xã nâng cao", "Chỉ tiêu 1: mức ít nhất 40 triệu đồng"), "1", "39").level());
    }

    @ParameterizedTest
    @CsvSource({"mức bình quân chung của tỉnh, 1@province", "mức khi được công nhận, 1@recognised"})
    void nothingIsAMultipleOfNothing(String of, String column) {
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: gấp ít nhất 1,5 lần " + of);
        for (Object zero : List.of("0", "0,00", 0)) {
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> assess(set, "1", "45", column, zero));
            assertEquals(List.of("NTM-245", column), List.of(e.problem().code(), e.field()));
            assertTrue(e.problem().text(Locale.ENGLISH).contains(column), e.getMessage());
            // Growth refuses the same.
            assertThrows(InvalidInputException.class, () -> assess(set, column, zero));
        }
        assertStatus(Status.MET, null, assess(set, "1", "45", column, "0,01"));
        assertStatus(Status.MET, null, assess(set, "1", "0,015", column, "0,01"));
    }

    @ParameterizedTest
    @CsvSource({"tỷ lệ hơn 5 %, 5, 4.9990, 0.001", "tỷ lệ dưới 5 %, 5, 5.0010, 0.001", "số lượng hơn 5 trường, 5, 4, 1",
        "'gấp hơn 1,5 lần mức khi được công nhận', 45, 44.9990, 0.001", "'gấp dưới 1,5 lần mức khi được công nhận', 45, 45.0010, 0.001"})
    void atALevelThatHasToBePassedThereIsAMissAndNoDistance(String asked, String at, String beyond, String gap) {
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: " + asked);
        assertStatus(Status.NOT_MET, null, assess(set, "1", at, "1@recognised", "30"));
        assertStatus(Status.NOT_MET, gap, assess(set, "1", beyond, "1@recognised", "30"));
    }

    @Test
    void ofSharedDataThatOfTheSamePeriodGoesBefore() {
        new WrittenRules(directory).write("older.dslr", WrittenRules.NATIONAL.replace("1/QĐ-TTg", "0/QĐ-TTg")
                .replace("2021-2025", "2016-2020").replace("/2022", "/2016").replace("/2025", "/2021"));
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: mức ít nhất 40 triệu đồng\n"
                + "Chỉ tiêu 1 dùng chung số liệu với 2 của bộ tiêu chí xã đạt chuẩn\n"
                + "Chỉ tiêu 1 dùng chung số liệu với 2 của bộ tiêu chí xã đạt chuẩn, giai đoạn 2016-2020");
        assertEquals("50", assess(set, "commune@2016-2020:2", "50").value());
        assertEquals("45", assess(set, "commune@2016-2020:2", "50", "commune:2", "45").value());
    }

    @ParameterizedTest
    @CsvSource({"02,44,", "02,43.9990,0.001", "70,66,", "70,65.9990,0.001"})
    void aMultipleOfAnotherSetsLevelFollowsTheRegion(String province, String value, String gap) {
        new WrittenRules(directory).provinces(WrittenRules.rule("Vùng", "Luôn luôn",
                "Vùng TDMNPB gồm các tỉnh 02\nVùng ĐNB gồm các tỉnh 70"))
                .write("other.dslr", other("xã kiểu mẫu") + WrittenRules.rule("1 Dòng", "    Mọi xã",
                        "Chỉ tiêu 1: gấp ít nhất 1,1 lần mức chỉ tiêu 2 của bộ tiêu chí xã đạt chuẩn"));
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31));
        Assessment a = set.assess(Unit.builder("u", Province.of(province)).build(), Evidence.of(Map.of("1", value)));
        IndicatorResult result = a.indicator("1");
        assertStatus(gap == null ? Status.MET : Status.NOT_MET, gap, result);
        assertEquals("triệu đồng/người/năm", result.requirement().level().unit());
        assertTrue(a.layers().containsAll(List.of("other", "national")), a.layers().toString());
    }

    @Test
    void aMultipleOfALevelThatIsNotKnownIsUnspecified() {
        CriteriaSet set = set("xã kiểu mẫu", "Chỉ tiêu 1: gấp ít nhất 1,1 lần mức chỉ tiêu 1.1 của bộ tiêu chí xã đạt chuẩn");
        assertEquals(0, new BigDecimal("55").compareTo(assess(set, "1", "90").requirement().level().threshold()));
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("ít nhất 50 %", "ít nhất ? %"));
        assertEquals(Status.UNSPECIFIED, assess(CriteriaLibrary.load(directory)
                .set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31)), "1", "90").status());
    }

    /** Row 1 of a model commune, 1.1 times row 2 of communes, which says this. */
    private CriteriaSet timesRowTwo(String rowTwo) {
        String from = WrittenRules.NATIONAL.substring(WrittenRules.NATIONAL.indexOf("    Chỉ tiêu 2:"), WrittenRules.NATIONAL.lastIndexOf("\nend"));
        set("xã kiểu mẫu", "Chỉ tiêu 1: gấp ít nhất 1,1 lần mức chỉ tiêu 2 của bộ tiêu chí xã đạt chuẩn");
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace(from, rowTwo));
        return CriteriaLibrary.load(directory).set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31));
    }

    @Test
    void aMultipleOfALevelByYearIsThatOfTheYear() {
        CriteriaSet set = timesRowTwo("Chỉ tiêu 2, năm 2023: mức ít nhất 40 triệu\nChỉ tiêu 2, năm 2024: mức ít nhất 50 triệu");
        assertStatus(Status.NOT_MET, "0.1", assess(set, "1", "54.9"));
        assertStatus(Status.MET, null, assess(set, "1", "55"));
        assertStatus(Status.MET, null, set.assess(unit().year(2023).build(), Evidence.of(Map.of("1", "44"))).indicator("1"));
        assertStatus(Status.UNSPECIFIED, null, set.assess(unit().year(2025).build(), Evidence.of(Map.of("1", "99"))).indicator("1"));
    }

    @Test
    void aMultipleOfALevelThatIsOnlyAFloorOrDependsOnABlankFieldIsOpen() {
        assertStatus(Status.UNSPECIFIED, null, assess(timesRowTwo(
                "Chỉ tiêu 2: mức không thấp hơn 40 triệu, mức cụ thể do tỉnh quy định"), "1", "99"));
        assertStatus(Status.UNSPECIFIED, null, assess(timesRowTwo("Chỉ tiêu 2: đạt"), "1", "99"));
        CriteriaSet byArea = timesRowTwo("Chỉ tiêu 2: mức ít nhất theo khu vực 50 | 40 | 30 triệu");
        assertStatus(Status.UNKNOWN, null, assess(byArea, "1", "99"));
        assertReason("the unit leaves blank: area", assess(byArea, "1", "99"));
        assertStatus(Status.NOT_MET, "1", byArea.assess(unit().area(Area.III).build(), Evidence.of(Map.of("1", "32"))).indicator("1"));
    }

    @Test
    void aMultipleOfALevelThatIsNotConfirmedNamesIt() {
        assertEquals(List.of(), assess(timesRowTwo("Chỉ tiêu 2: mức ít nhất 40 triệu"), "1", "99").requirement().citation().caveats());
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("@source(\"1/QĐ-TTg, 2\")",
                "@source(\"1/QĐ-TTg, 2\")\n@provisional(\"chưa thấy\")"));
        IndicatorResult row = assess(CriteriaLibrary.load(directory).set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31)), "1", "99");
        assertEquals(List.of("1/QĐ-TTg, 2: chưa thấy"), row.requirement().citation().caveats());
        assertTrue(row.provisional());
    }

    @Test
    void aLevelCountedFromItselfIsRefused() {
        new WrittenRules(directory).write("other.dslr", other("xã nâng cao") + WrittenRules.rule("1 Dòng",
                "    Mọi xã", "Chỉ tiêu 1: gấp ít nhất 1,1 lần mức chỉ tiêu 1 của bộ tiêu chí xã nâng cao"));
        assertEquals(List.of("NTM-143"), WrittenRules.check(directory).stream().map(p -> p.message().code()).toList());
    }

    @Test
    void rowsOfOtherSetsHaveToExist() {
        for (String sentence : List.of("Chỉ tiêu 1: gấp ít nhất 1,1 lần mức chỉ tiêu 9 của bộ tiêu chí xã đạt chuẩn",
                "Chỉ tiêu 1: đạt\nChỉ tiêu 1 dùng chung số liệu với 9 của bộ tiêu chí xã đạt chuẩn",
                "Chỉ tiêu 1: mỗi phường hoặc xã đạt ít nhất 50 % nội dung của bộ tiêu chí xã đạt chuẩn, trong đó có 9")) {
            new WrittenRules(directory).write("other.dslr", other("xã nâng cao")
                    + WrittenRules.rule("1 Dòng", "    Mọi xã", sentence));
            assertTrue(WrittenRules.check(directory).stream().anyMatch(p -> p.message().code().equals("NTM-141")), sentence);
        }
    }

    @Test
    void aSetThatDoesNotHoldWhatItsDecisionHasIsRefused() {
        WrittenRules files = new WrittenRules(directory);
        for (String[] size : new String[][] {{"2", "2", "[]"}, {"2", "3", "[NTM-140]"}, {"2", "1", "[NTM-140]"},
            {"3", "2", "[NTM-140]"}}) {
            files.write("national.dslr", WrittenRules.NATIONAL.replace("    Hiệu lực từ", "    Gồm " + size[0] + " tiêu chí, "
                    + size[1] + " chỉ tiêu\n    Hiệu lực từ"));
            assertEquals(size[2], WrittenRules.check(directory).stream().map(p -> p.message().code()).toList().toString());
        }
        files.write("national.dslr", WrittenRules.NATIONAL.replace("    Hiệu lực từ",
                "    Gồm 2 tiêu chí, 3 chỉ tiêu\n    Hiệu lực từ")
                + WrittenRules.rule("2.khac Khác", "    Mọi xã", "Chỉ tiêu 2.khac: chưa rõ nội dung"));
        assertEquals(List.of(), WrittenRules.check(directory));
    }

    @Test
    void growthIsCountedFromTwoYears() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: tốc độ tăng ít nhất 9,5 %/năm\nChỉ tiêu 1 tính từ 1.thunhap "
                + "của năm đánh giá so với năm trước\nSố liệu 1.thunhap: thu nhập");
        assertStatus(Status.MET, null, assess(set, "1.thunhap", "109.5", "1.thunhap@2023", "100"));
        IndicatorResult missed = assess(set, "1.thunhap", "109.4999999", "1.thunhap@2023", "100");
        assertStatus(Status.NOT_MET, "0.01", missed);
        assertEquals("9.49", missed.value());
        assertStatus(Status.NOT_MET, "14.5", assess(set, "1.thunhap", "95", "1.thunhap@2023", "100"));
        assertStatus(Status.MET, null, assess(set, "1", "9.5"));
        assertStatus(Status.UNKNOWN, null, assess(set, "1.thunhap", "109.5"));
        assertStatus(Status.UNKNOWN, null, assess(set, "1.thunhap", "109.5", "1.thunhap@2022", "100"));
        assertThrows(InvalidInputException.class, () -> assess(set, "1.thunhap", "1", "1.thunhap@2023", "0"));
    }

    @Test
    void growthNamesTheYearThatIsMissing() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: tốc độ tăng ít nhất 9,5 %/năm\nChỉ tiêu 1 tính từ 1.thunhap "
                + "của năm đánh giá so với năm trước\nSố liệu 1.thunhap: thu nhập");
        assertReason("there is no value to compare with (column 1.thunhap@2023)", assess(set, "1.thunhap", "109.5"));
        assertReason("there is no value to compare with (column 1.thunhap)", assess(set, "1.thunhap@2023", "100"));
        assertReason("no evidence", assess(set));
    }

    // --- objects and alternatives ---

    private CriteriaSet cooperatives() {
        return set("xã nâng cao", """
                Chỉ tiêu 1: ít nhất 1 hợp tác xã đạt đủ các phần
                Phần 1.a: đạt
                Phần 1.b: đạt một trong các phần
                Phần 1.b.tyle: tốc độ tăng ít nhất 5 %/năm
                Phần 1.b.nguoi: số lượng ít nhất 10 thành viên
                """);
    }

    @Test
    void alternativesInDifferentUnits() {
        assertStatus(Status.MET, null, assess(cooperatives(), "1.a", true, "1.b.tyle", "5"));
        assertStatus(Status.MET, null, assess(cooperatives(), "1.a", true, "1.b.tyle", "4.9", "1.b.nguoi", "10"));
        assertStatus(Status.UNKNOWN, null, assess(cooperatives(), "1.a", true, "1.b.tyle", "4.9"));
        assertStatus(Status.NOT_MET, "1", assess(cooperatives(), "1.a", true, "1.b.tyle", "4.9", "1.b.nguoi", "9"));
    }

    @Test
    void oneObjectHasToPassAllPartsByItself() {
        assertStatus(Status.NOT_MET, "1", assess(cooperatives(), "1.a.1", true, "1.b.tyle.1", "0", "1.b.nguoi.1", "0",
                "1.a.2", false, "1.b.tyle.2", "9"));
        IndicatorResult met = assess(cooperatives(), "1.a.1", false, "1.a.2", true, "1.b.tyle.2", "9");
        assertStatus(Status.MET, null, met);
        assertEquals("1", met.value());
        assertEquals(Status.MET, met.parts().get(0).status(), "the parts are those of the object that passes");
        assertStatus(Status.UNKNOWN, null, assess(cooperatives()));
        assertThrows(InvalidInputException.class, () -> assess(cooperatives(), "1.c.1", true));
    }

    /** What follows a point need not be the number of an object: here it is a part and a year. */
    @Test
    void aValueOfAnotherTimeIsOfNoObject() {
        assertStatus(Status.UNKNOWN, null, assess(cooperatives(), "1.b.nguoi@2019", "20", "1.a@2019", true));
        assertStatus(Status.MET, null, assess(cooperatives(), "1.b.nguoi@2019", "2", "1.a", true, "1.b.nguoi", "10"));
        assertStatus(Status.UNKNOWN, null, assess(cooperatives(), "1.a.1@2019", true));
    }

    @Test
    void ofTwoObjectsAskedForOneThatFailsIsEnoughWhereThereIsOnlyOneMore() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: ít nhất 2 hợp tác xã đạt đủ các phần\nPhần 1.a: đạt\nPhần 1.b: đạt");
        assertStatus(Status.NOT_MET, "2", assess(set, "1.a.1", false, "1.a.2", true));
        assertStatus(Status.UNKNOWN, null, assess(set, "1.a.1", false, "1.a.2", true, "1.a.3", true));
        assertStatus(Status.NOT_MET, "1", assess(set, "1.a.1", false, "1.a.2", true, "1.b.2", true));
    }

    @Test
    void asManyObjectsAsAFloorNamesDecideNothingAndFewerFail() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: không ít hơn 2 hợp tác xã đạt đủ các phần, mức cụ thể do tỉnh quy định\n"
                + "Phần 1.a: đạt");
        assertStatus(Status.NOT_MET, "1", assess(set, "1.a.1", true, "1.a.2", false));
        assertStatus(Status.NOT_MET, "1", assess(set, "1.a.1", true));
        for (Object[] enough : new Object[][] {{"1.a.1", true, "1.a.2", true}, {"1.a.1", true, "1.a.2", true, "1.a.3", true}, {"1", 2}}) {
            IndicatorResult open = assess(set, enough);
            assertStatus(Status.UNSPECIFIED, null, open);
            assertReason("above the floor; the level itself is for the province to set and is not known", open);
            assertEquals(enough.length / 2 == 1 ? "2" : enough.length / 2 + "", open.value());
            assertEquals(false, open.provisional());
        }
        assertStatus(Status.NOT_MET, "1", assess(set, "1", 1));
        assertStatus(Status.UNKNOWN, null, assess(set));
    }

    @Test
    void anObjectIsProvisionalWhereItsRowOrAPartThatDecidesIs() {
        String row = WrittenRules.rule("1 Dòng", "    Mọi đơn vị",
                "Chỉ tiêu 1: ít nhất 1 hợp tác xã đạt đủ các phần\nPhần 1.a: đạt");
        String part = WrittenRules.rule("1.b Phần", "    Mọi đơn vị", "Phần 1.b: đạt");
        Evidence met = Evidence.of(Map.of("1.a.1", true, "1.b.1", true));
        for (String[] rules : new String[][] {{row + part, "false"}, {provisional(row) + part, "true"},
            {row + provisional(part), "true"}}) {
            new WrittenRules(directory).write("other.dslr", other("xã nâng cao") + rules[0]);
            Assessment a = CriteriaLibrary.load(directory).set(Standard.COMMUNE_ADVANCED, LocalDate.of(2024, 12, 31))
                    .assess(unit().build(), met);
            assertEquals(Outcome.MEETS, a.outcome());
            assertEquals(Boolean.valueOf(rules[1]), a.indicator("1").provisional(), rules[0]);
            assertEquals(Boolean.valueOf(rules[1]), a.provisional(), rules[0]);
        }
    }

    // --- other standards ---

    @Test
    void aPrerequisiteIsReCheckedUnderTheSetInForce() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: đạt bộ tiêu chí xã đạt chuẩn");
        assertStatus(Status.UNKNOWN, null, assess(set));
        assertStatus(Status.MET, null, assess(set, "1", "đạt"));
        assertStatus(Status.MET, null, assess(set, "commune:1.1", "50", "commune:2", "40"));
        assertStatus(Status.UNKNOWN, null, assess(set, "commune:1.1", "50"));
        IndicatorResult failed = assess(set, "1", "đạt", "commune:1.1", "49", "commune:2", "40");
        assertStatus(Status.NOT_MET, null, failed);
        assertEquals("1/2", failed.value());
        assertNull(failed.reason());
        assertReason("the set new rural commune leaves it open (1/2 criteria met)", assess(set, "commune:1.1", "50"));
        assertReason("no evidence", assess(set));
        assertNull(assess(set).value(), "a set of which nothing is known is not counted");
    }

    @Test
    void setsThatBuildOnEachOtherLeaveEachOtherOpen() {
        new WrittenRules(directory).write("model.dslr", other("xã kiểu mẫu").replace("2/QĐ-TTg", "3/QĐ-TTg")
                + WrittenRules.rule("1 Dòng", "    Mọi đơn vị", "Chỉ tiêu 1: đạt bộ tiêu chí xã nâng cao"));
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: đạt bộ tiêu chí xã kiểu mẫu");
        assertStatus(Status.MET, null, assess(set, "commune-model:1", "đạt"));
        assertStatus(Status.NOT_MET, null, assess(set, "commune-model:1", "không đạt"));
        assertStatus(Status.UNKNOWN, null, assess(set));
    }

    @Test
    void everyLayerThatDecidedIsNamedOnce() {
        new WrittenRules(directory).write("conditions.dslr", WrittenRules.head("xã đạt chuẩn").replace("2/QĐ-TTg", "3/QĐ-TTg")
                .replace("    Hiệu lực", "    Bộ tiêu chí xã nâng cao, giai đoạn 2021-2025, cả nước\n"
                        + "    Bộ tiêu chí huyện đạt chuẩn, giai đoạn 2021-2025, cả nước\n"
                        + "    Căn cứ \"1/QĐ-TTg\"\n    Hiệu lực"));
        new WrittenRules(directory).write("district.dslr", other("huyện đạt chuẩn").replace("2/QĐ-TTg", "4/QĐ-TTg")
                + WrittenRules.rule("1 Dòng", "    Mọi đơn vị", "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\n"
                        + "Chỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn"));
        CriteriaSet advanced = set("xã nâng cao", "Chỉ tiêu 1: đạt bộ tiêu chí xã đạt chuẩn");
        assertEquals(List.of("other", "conditions", "national"), advanced.assess(unit().build(),
                Evidence.of(Map.of("commune:1.1", "50"))).layers());
        assertEquals(List.of("other", "conditions"), advanced.assess(unit().build(), Evidence.none()).layers());
        Members.Builder members = Members.builder();
        for (String code : List.of("v", "w")) {
            members.add(Unit.builder(code, Province.of("10")).kind(UnitKind.COMMUNE).build(),
                    Evidence.of(Map.of("1.1", "50")));
        }
        assertEquals(List.of("district", "conditions", "national"), CriteriaLibrary.load(directory)
                .set(Standard.DISTRICT, LocalDate.of(2024, 12, 31))
                .assess(unit().build(), Evidence.none(), members.build()).layers());
    }

    @Test
    void aPrerequisiteIsProvisionalWhereItsSetDecidesProvisionally() {
        CriteriaSet set = set("xã nâng cao", "Chỉ tiêu 1: đạt bộ tiêu chí xã đạt chuẩn");
        assertEquals(false, assess(set, "commune:1.1", "50", "commune:2", "40").provisional());
        new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL.replace("@source(\"1/QĐ-TTg, 2\")",
                "@source(\"1/QĐ-TTg, 2\")\n@provisional(\"chưa thấy\")"));
        Assessment a = CriteriaLibrary.load(directory).set(Standard.COMMUNE_ADVANCED, LocalDate.of(2024, 12, 31))
                .assess(unit().build(), Evidence.of(Map.of("commune:1.1", "50", "commune:2", "40")));
        assertEquals(Outcome.MEETS, a.outcome());
        assertTrue(a.provisional());
        assertTrue(a.indicator("1").provisional());
    }

    // --- the units within ---

    private static Assessment member(CriteriaSet set, String code, String value) {
        return set.assess(Unit.builder(code, Province.of("10")).kind(UnitKind.COMMUNE).build(),
                value == null ? Evidence.none() : Evidence.of(Map.of("1.1", value, "2", "40")));
    }

    private Members communes(String... values) {
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Members.Builder members = Members.builder();
        for (int i = 0; i < values.length; i++) {
            members.add(member(set, "m" + i, values[i]));
        }
        return members.build();
    }

    private static IndicatorResult assess(CriteriaSet set, Members members) {
        return set.assess(unit().build(), Evidence.none(), members).indicator("1");
    }

    @Test
    void aShareOfMembersIsDecidedOnlyWhereTheOpenOnesMakeNoDifference() {
        CriteriaSet set = set("huyện đạt chuẩn",
                "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn");
        IndicatorResult met = assess(set, communes("50", "50", "50", "0", "0"));
        assertStatus(Status.MET, null, met);
        assertEquals("60", met.value());
        assertEquals(List.of(Status.MET, Status.MET, Status.MET, Status.NOT_MET, Status.NOT_MET),
                met.members().stream().map(MemberResult::status).toList());
        IndicatorResult missed = assess(set, communes("50", "0", "0"));
        assertStatus(Status.NOT_MET, "26.67", missed);
        assertEquals("33.33", missed.value());
        IndicatorResult open = assess(set, communes("50", "50", null, "0", "0"));
        assertStatus(Status.UNKNOWN, null, open);
        assertTrue(open.reason().text(Locale.ENGLISH).startsWith("1 of 5"), open.reason().toString());
        assertStatus(Status.MET, null, assess(set, communes("50", "50", "50", null)));
        assertStatus(Status.NOT_MET, "60", assess(set, communes(null, "0", "0")));
    }

    @Test
    void withoutMembersTheValueOfTheUnitItselfCounts() {
        CriteriaSet set = set("huyện đạt chuẩn",
                "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn");
        assertStatus(Status.MET, null, assess(set, "1", "60"));
        assertStatus(Status.UNKNOWN, null, assess(set));
        InvalidInputException both = assertThrows(InvalidInputException.class, () -> set.assess(unit().build(),
                Evidence.of(Map.of("1", "60")), communes("50")));
        assertEquals("NTM-224", both.problem().code());
    }

    @Test
    void membersOfAnotherDayOrWithoutAKindAreRefused() {
        CriteriaSet set = set("huyện đạt chuẩn",
                "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn");
        CriteriaSet earlier = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2023, 12, 31));
        assertEquals("NTM-227", assertThrows(InvalidInputException.class,
                () -> assess(set, Members.of(List.of(member(earlier, "m", "50"))))).problem().code());
        Members unknown = Members.builder().add(Unit.builder("m", Province.of("10")).build(), Evidence.none()).build();
        assertEquals("NTM-226", assertThrows(InvalidInputException.class, () -> assess(set, unknown)).problem().code());
    }

    @Test
    void aNumberOfMembers() {
        CriteriaSet set = set("thị xã và thành phố", "Chỉ tiêu 1: số lượng ít nhất 2 xã\n"
                + "Chỉ tiêu 1 tính theo số xã đạt bộ tiêu chí xã đạt chuẩn");
        Assessment a = set.assess(unit().build(), Evidence.none(), communes("50", "0", "50"));
        assertStatus(Status.MET, null, a.indicator("1"));
        assertEquals("2", a.indicator("1").value());
        assertStatus(Status.NOT_MET, "1", assess(set, communes("50", "0")));
    }

    @Test
    void aKindThatIsAbsentDoesNotConcernARowThatSaysIfPresent() {
        CriteriaSet set = set("thị xã và thành phố", "Chỉ tiêu 1, nếu có: tỷ lệ ít nhất 100 %\n"
                + "Chỉ tiêu 1 tính theo tỷ lệ phường đạt 1");
        assertStatus(Status.NOT_APPLICABLE, null, assess(set, communes("50")));
        Unit ward = Unit.builder("p1", Province.of("10")).kind(UnitKind.WARD).build();
        Unit other = Unit.builder("p2", Province.of("10")).kind(UnitKind.WARD).build();
        Evidence passed = Evidence.of(Map.of("1", "đạt"));
        assertStatus(Status.UNKNOWN, null, assess(set, both(ward, passed, other, Evidence.none())));
        assertStatus(Status.NOT_MET, "50", assess(set, both(ward, passed, other, Evidence.of(Map.of("1", false)))));
        assertStatus(Status.MET, null, assess(set, both(ward, passed, other, Evidence.of(Map.of("1", true)))));
    }

    private static final String IF_PRESENT = "Chỉ tiêu 1, nếu có: đạt";

    /** A set of two criteria with one row each, the first of which need not concern a unit. */
    private CriteriaSet ofTwoCriteria(String standard) {
        new WrittenRules(directory).write("second.dslr", WrittenRules.head(standard).replace("    Hiệu lực",
                "    Căn cứ \"2/QĐ-TTg\"\n    Hiệu lực").replace("    Quyết định \"2/", "    Quyết định \"9/")
                + WrittenRules.rule("2 Hai", "    Mọi đơn vị", "Tiêu chí 2: \"Hai\"\nChỉ tiêu 2: đạt"));
        return set(standard, IF_PRESENT);
    }

    @Test
    void aCriterionThatDoesNotConcernTheUnitIsNotCountedAmongItsCriteria() {
        CriteriaSet none = set("xã kiểu mẫu", IF_PRESENT);
        Assessment nothing = none.assess(unit().build(), Evidence.of(Map.of("1", "không có")));
        assertEquals(0, nothing.criteriaTotal());
        assertEquals(Outcome.UNDETERMINED, nothing.outcome(), "nothing is met by emptiness");
        CriteriaSet set = ofTwoCriteria("xã kiểu mẫu");
        String[][] counted = {{"không có", "đạt", "1", "1", "MEETS"}, {"không có", "không đạt", "0", "1", "FALLS_SHORT"},
            {"đạt", "đạt", "2", "2", "MEETS"}, {"không đạt", "đạt", "1", "2", "FALLS_SHORT"}};
        for (String[] row : counted) {
            Assessment a = set.assess(unit().build(), Evidence.of(Map.of("1", row[0], "2", row[1])));
            assertEquals(List.of(row[2], row[3], row[4]), List.of(a.criteriaMet() + "", a.criteriaTotal() + "", a.outcome() + ""));
            assertEquals(2, a.criteria().size(), "it stays among the results all the same");
        }
    }

    @Test
    void aPrerequisiteCountsTheCriteriaOfTheOtherSetThatConcernTheUnit() {
        new WrittenRules(directory).write("model.dslr", other("xã kiểu mẫu").replace("2/QĐ-TTg", "3/QĐ-TTg")
                + WrittenRules.rule("1 Dòng", "    Mọi đơn vị", "Chỉ tiêu 1: đạt bộ tiêu chí xã nâng cao"));
        ofTwoCriteria("xã nâng cao");
        CriteriaSet model = CriteriaLibrary.load(directory).set(Standard.COMMUNE_MODEL, LocalDate.of(2024, 12, 31));
        IndicatorResult met = assess(model, "commune-advanced:1", "không có", "commune-advanced:2", "đạt");
        assertStatus(Status.MET, null, met);
        assertEquals("1/1", met.value());
        assertEquals("1/2", assess(model, "commune-advanced:1", "đạt", "commune-advanced:2", "không đạt").value());
    }

    @Test
    void aMemberThatOnlyALevelKeepsOpenLeavesTheRowWaitingForThatLevel() {
        set("huyện đạt chuẩn", "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn");
        new WrittenRules(directory).write("national.dslr",
                WrittenRules.NATIONAL + WrittenRules.rule("1.2 Chưa đặt", "Mọi xã", "Chỉ tiêu 1.2: tỷ lệ ít nhất ? %"));
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        Unit one = Unit.builder("a", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Unit two = Unit.builder("b", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Evidence shown = Evidence.of(Map.of("1.1", "50", "1.2", "100", "2", "40"));
        IndicatorResult waiting = assess(set, both(one, shown, two, shown));
        assertStatus(Status.UNSPECIFIED, null, waiting);
        assertReason("2 of 2 units are open", waiting);
        assertEquals(List.of(Status.UNSPECIFIED, Status.UNSPECIFIED), waiting.members().stream().map(MemberResult::status).toList());
        // Where a value is owed as well, the row waits for that first.
        Evidence owed = Evidence.of(Map.of("1.1", "50", "1.2", "100"));
        IndicatorResult unknown = assess(set, both(one, shown, two, owed));
        assertStatus(Status.UNKNOWN, null, unknown);
        assertEquals(List.of(Status.UNSPECIFIED, Status.UNKNOWN), unknown.members().stream().map(MemberResult::status).toList());
        // Of two, one that fails is too many, whatever the level will be.
        IndicatorResult missed = assess(set, both(one, shown, two, Evidence.of(Map.of("1.1", "49"))));
        assertStatus(Status.NOT_MET, "60", missed);
        assertNull(missed.reason());
        // An assessment of the member says the same as its evidence.
        Assessment assessed = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(one, shown);
        assertStatus(Status.UNSPECIFIED, null, assess(set, Members.of(List.of(assessed))));
    }

    private static Members both(Unit one, Evidence ofOne, Unit two, Evidence ofTwo) {
        return Members.builder().add(one, ofOne).add(two, ofTwo).build();
    }

    @Test
    void theLeastValueOverMembersAndContents() {
        CriteriaSet set = set("huyện đạt chuẩn", "Chỉ tiêu 1: tỷ lệ ít nhất 80 %\n"
                + "Chỉ tiêu 1 tính theo mức thấp nhất của các xã");
        Unit one = Unit.builder("a", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Unit two = Unit.builder("b", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Evidence ofOne = Evidence.of(Map.of("1.duong", "80", "1.dien", "95"));
        assertStatus(Status.MET, null, assess(set, Members.builder().add(one, ofOne).build()));
        assertStatus(Status.UNKNOWN, null, assess(set, both(one, ofOne, two, Evidence.none())));
        IndicatorResult missed = assess(set, both(one, ofOne, two, Evidence.of(Map.of("1.duong", "79.9", "1.dien", "100"))));
        assertEquals(Status.NOT_MET, missed.status());
        assertEquals("79.9", missed.value());
        assertEquals(List.of("a", "b"), missed.members().stream().map(MemberResult::unit).toList());
    }

    @Test
    void theUnitsWithinADistrictOfAProvinceAreThoseThatNameIt() {
        new WrittenRules(directory).write("district.dslr", other("huyện đạt chuẩn").replace("2/QĐ-TTg", "3/QĐ-TTg")
                + WrittenRules.rule("1.1 Xã", "    Mọi đơn vị", "Chỉ tiêu 1.1: tỷ lệ ít nhất 100 %\n"
                        + "Chỉ tiêu 1.1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn")
                + WrittenRules.rule("1.2 Trường", "    Mọi đơn vị", "Chỉ tiêu 1.2: đạt"));
        CriteriaSet province = set("tỉnh", "Chỉ tiêu 1: tỷ lệ ít nhất 100 %\n"
                + "Chỉ tiêu 1 tính theo tỷ lệ huyện đạt bộ tiêu chí huyện đạt chuẩn");
        CriteriaSet commune = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Members.Builder members = Members.builder();
        for (String name : List.of("Mot", "Hai", "Ba")) {
            members.add(Unit.builder("h" + name, Province.of("10")).name("Huyện " + name).kind(UnitKind.DISTRICT).build(),
                    Evidence.of(Map.of("1.2", true)));
        }
        for (String[] row : new String[][] {{"a", "Huyện Mot", "50"}, {"b", "hHai", "50"}, {"c", "Huyện Hai", "49"}, {"d", "", "49"}}) {
            members.add(commune.assess(Unit.builder(row[0], Province.of("10")).kind(UnitKind.COMMUNE).district(row[1]).build(),
                    Evidence.of(Map.of("1.1", row[2], "2", "40"))));
        }
        IndicatorResult row = assess(province, members.build());
        Map<String, Status> each = new java.util.HashMap<>();
        row.members().forEach(m -> each.put(m.unit(), m.status()));
        assertEquals(Map.of("hMot", Status.MET, "hHai", Status.NOT_MET, "hBa", Status.UNKNOWN), each);
    }

    @Test
    void aDistrictOfWhichOnlyItsCommunesAreKnownIsDecidedByThem() {
        new WrittenRules(directory).write("district.dslr", other("huyện đạt chuẩn").replace("2/QĐ-TTg", "3/QĐ-TTg")
                + WrittenRules.rule("1.1 Xã", "    Mọi đơn vị", "Chỉ tiêu 1.1: tỷ lệ ít nhất 100 %\n"
                        + "Chỉ tiêu 1.1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn"));
        CriteriaSet province = set("tỉnh", "Chỉ tiêu 1: tỷ lệ ít nhất 100 %\n"
                + "Chỉ tiêu 1 tính theo tỷ lệ huyện đạt bộ tiêu chí huyện đạt chuẩn");
        Unit district = Unit.builder("h", Province.of("10")).name("h").kind(UnitKind.DISTRICT).build();
        Unit commune = Unit.builder("x", Province.of("10")).kind(UnitKind.COMMUNE).district("h").build();
        assertStatus(Status.MET, null, assess(province, both(district, Evidence.none(), commune,
                Evidence.of(Map.of("1.1", "50", "2", "40")))));
        assertStatus(Status.NOT_MET, "100", assess(province, both(district, Evidence.none(), commune,
                Evidence.of(Map.of("1.1", "49", "2", "40")))));
        assertStatus(Status.UNKNOWN, null, assess(province, both(district, Evidence.none(), commune, Evidence.none())));
        assertStatus(Status.UNKNOWN, null, assess(province, Members.builder().add(district, Evidence.none()).build()));
    }

    @Test
    void membersThatMeetProvisionallyMakeTheRowProvisional() {
        CriteriaSet certain = set("huyện đạt chuẩn",
                "Chỉ tiêu 1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn");
        assertEquals(false, assess(certain, communes("50", "50")).provisional());
        new WrittenRules(directory).write("national.dslr", provisional(WrittenRules.NATIONAL));
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        IndicatorResult met = assess(set, communes("50", "50"));
        assertStatus(Status.MET, null, met);
        assertEquals(true, met.provisional());
    }

    @Test
    void theLeastValueIsTakenFromTheRowsOwnColumns() {
        StringBuilder rows = new StringBuilder(other("huyện đạt chuẩn"));
        for (String code : List.of("1.1", "1.10")) {
            rows.append(WrittenRules.rule(code + " Dòng", "    Mọi đơn vị", "Chỉ tiêu " + code + ": tỷ lệ ít nhất 20 %\nChỉ tiêu "
                    + code + " tính theo mức thấp nhất của các xã"));
        }
        new WrittenRules(directory).write("other.dslr", rows.toString());
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.DISTRICT, LocalDate.of(2024, 12, 31));
        Unit one = Unit.builder("a", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Unit two = Unit.builder("b", Province.of("10")).kind(UnitKind.COMMUNE).build();
        Evidence ofOne = Evidence.of(Map.of("1.1", "80", "1.10.dien", "25"));
        Assessment met = set.assess(unit().build(), Evidence.none(), Members.builder().add(one, ofOne).build());
        assertEquals("80", met.indicator("1.1").value());
        assertNull(met.indicator("1.1").reason());
        assertEquals("25", met.indicator("1.10").value());
        Assessment open = set.assess(unit().build(), Evidence.none(),
                Members.builder().add(one, ofOne).add(two, Evidence.of(Map.of("1.10", "30"))).build());
        assertReason("1 of 2 units are open", open.indicator("1.1"));
        assertEquals("25", open.indicator("1.10").value());
        Assessment missed = set.assess(unit().build(), Evidence.none(),
                both(one, ofOne, two, Evidence.of(Map.of("1.1", "10"))));
        assertStatus(Status.NOT_MET, "10", missed.indicator("1.1"));
        assertEquals("10", missed.indicator("1.1").value());
        assertNull(missed.indicator("1.1").reason());
    }

    @Test
    void aMemberMayNameTheSetThatCountsItsValue() {
        CriteriaSet set = set("huyện đạt chuẩn", "Chỉ tiêu 1: tỷ lệ ít nhất 100 %\nChỉ tiêu 1 tính theo tỷ lệ xã đạt 1.nuoc");
        Unit one = Unit.builder("a", Province.of("10")).kind(UnitKind.COMMUNE).build();
        for (String column : List.of("1.nuoc", "district:1.nuoc", "district@2021-2025:1.nuoc", "town:1.nuoc",
                "district@2016-2020:1.nuoc")) {
            boolean itsOwn = !column.startsWith("town") && !column.contains("2016");
            assertStatus(itsOwn ? Status.MET : Status.UNKNOWN, null,
                    assess(set, Members.builder().add(one, Evidence.of(Map.of(column, true))).build()));
        }
    }

    @Test
    void aShareOfContentsWithNamedOnesAmongThem() {
        CriteriaSet set = set("tỉnh", "Chỉ tiêu 1: mỗi phường hoặc xã đạt ít nhất 50 % nội dung của bộ tiêu chí "
                + "xã đạt chuẩn, trong đó có 1.1");
        assertStatus(Status.MET, null, assess(set, communes("50", "60")));
        // Half is met, but not the named one: there is no distance.
        assertStatus(Status.NOT_MET, null, assess(set, communes("50", "49")));
        assertStatus(Status.UNKNOWN, null, assess(set, communes("50", null)));
        assertNull(assess(set, "1", null).gap());
    }

    private static IndicatorResult contents(CriteriaSet set, Map<String, ?> evidence) {
        return assess(set, Members.builder().add(Unit.builder("a", Province.of("10")).kind(UnitKind.COMMUNE).build(),
                Evidence.of(evidence)).build());
    }

    @Test
    void contentsAreCountedOverWhatConcernsAMemberAndIsKnownOfIt() {
        String national = WrittenRules.NATIONAL + WrittenRules.rule("1.2 Làng nghề", "Mọi xã", "Chỉ tiêu 1.2, nếu có: đạt");
        String row = "Chỉ tiêu 1: mỗi phường hoặc xã đạt ít nhất 50 % nội dung của bộ tiêu chí xã đạt chuẩn, trong đó có 1.1";
        set("tỉnh", row);
        new WrittenRules(directory).write("national.dslr", national);
        CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.PROVINCE, LocalDate.of(2024, 12, 31));
        IndicatorResult half = contents(set, Map.of("1.1", "50", "1.2", "không có", "2", "39"));
        assertStatus(Status.MET, null, half);
        assertEquals("50", half.members().get(0).value(), "one of two; the craft village does not concern it");
        assertEquals(false, half.provisional());
        IndicatorResult third = contents(set, Map.of("1.1", "50", "1.2", false, "2", "39"));
        assertStatus(Status.NOT_MET, "16.67", third);
        assertEquals("33.33", third.members().get(0).value());
        IndicatorResult nothing = contents(set, Map.of());
        assertStatus(Status.UNKNOWN, null, nothing);
        assertNull(nothing.members().get(0).value());
        new WrittenRules(directory).write("national.dslr", provisional(national));
        assertEquals(true, contents(CriteriaLibrary.load(directory).set(Standard.PROVINCE, LocalDate.of(2024, 12, 31)),
                Map.of("1.1", "50", "2", "39", "1.2", "không có")).provisional());
    }
}
