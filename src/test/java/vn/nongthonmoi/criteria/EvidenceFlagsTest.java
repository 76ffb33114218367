package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Evidence.Origin;
import vn.nongthonmoi.criteria.EvidenceFlag.Kind;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;

/** Evidence that says where it comes from, and evidence that can hardly be right. */
class EvidenceFlagsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final Origin SURVEY = new Origin("phiếu điều tra", LocalDate.of(2023, 6, 30), "Chi cục Thống kê");

    private static Assessment assess(CriteriaSet set, String code, Map<String, ?> values) {
        Evidence evidence = Evidence.of(values);
        for (String column : evidence.values().keySet()) {
            evidence = evidence.with(column, values.get(column), SURVEY);
        }
        return set.assess(Unit.builder(code, Province.of("02")).district("Quản Bạ").build(), evidence);
    }

    private static List<EvidenceFlag> flags(Map<String, ?> values) {
        return flagged(SET, List.of(assess(SET, "1", values)), List.of());
    }

    private static List<Kind> kinds(Map<String, ?> values) {
        return flags(values).stream().map(EvidenceFlag::kind).toList();
    }

    /** Who the units are is made up here, so what the register says of them is left out. */
    private static List<EvidenceFlag> flagged(CriteriaSet set, List<Assessment> assessments, List<Assessment> yearBefore) {
        return set.flags(assessments, yearBefore).stream().filter(f -> f.kind() != Kind.UNIT).toList();
    }

    @Test
    void aUnitThatTheRegisterDoubtsIsFlaggedWithTheListThatSaysSo() {
        Assessment a = SET.assess(Unit.builder("03022", Province.of("10")).name("Tả Phìn").build(), Evidence.none());
        EvidenceFlag flag = SET.flags(List.of(a), List.of()).get(0);
        assertEquals(List.of(Kind.UNIT, "NTM-268", "territory/regions-until-2025-06.dslr"),
                List.of(flag.kind(), flag.message().code(), flag.limit().file()));
        assertTrue(flag.source().contains("Tổng cục Thống kê"), flag.source());
    }

    @Test
    void theAppraisedValueDecidesAndTheOtherStandsBesideIt() {
        IndicatorResult row = SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.of(Map.of("11@self", "12"))
                .with("11@appraised", "14,5", SURVEY)).indicator("11");
        assertEquals(List.of(Status.NOT_MET, "14.5"), List.of(row.status(), row.value()));
        assertEquals(new IndicatorResult.Basis(Used.APPRAISED, "11@appraised", SURVEY, "12", "14,5", Status.MET), row.basis());
        IndicatorResult own = SET.assess(Unit.builder("1", Province.of("02")).build(),
                Evidence.of(Map.of("11@self", "12"))).indicator("11");
        assertEquals(List.of(Used.SELF_ASSESSED, Status.MET), List.of(own.basis().used(), own.status()));
        IndicatorResult plain = SET.assess(Unit.builder("1", Province.of("02")).build(),
                Evidence.of(Map.of("11", "14", "11@self", "12"))).indicator("11");
        assertEquals(List.of(Used.GIVEN, Status.NOT_MET, Status.MET),
                List.of(plain.basis().used(), plain.status(), plain.basis().notUsed()));
        assertNull(SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.of(Map.of("11", "12"))).indicator("11").basis());
        // The value that is not used is read all the same.
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> SET.assess(Unit.builder("1", Province.of("02"))
                .build(), Evidence.of(Map.of("11", "12", "11@self", "120"))));
        assertEquals("NTM-214", e.problem().code());
    }

    @Test
    void besideAnAppraisedValueAPlainOneIsWhatTheUnitReported() {
        Assessment a = SET.assess(Unit.builder("1", Province.of("02")).build(),
                Evidence.of(Map.of("10", "45", "11", "14", "11@appraised", "12")));
        assertEquals(new IndicatorResult.Basis(Used.APPRAISED, "11@appraised", Origin.UNKNOWN, "14", "12", Status.NOT_MET),
                a.indicator("11").basis());
        assertNull(a.indicator("10").basis(), "nobody said anything else of it");
    }

    @Test
    void eitherSideMaySayThatThereIsNoSuchObject(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Mọi số liệu có nguồn");
        IndicatorResult found = unit(set, "a", "", Map.of("1.4@self", "không có", "1.4@appraised", false)).indicator("1.4");
        assertEquals(List.of(Status.NOT_MET, Status.NOT_APPLICABLE), List.of(found.status(), found.basis().notUsed()));
        IndicatorResult none = unit(set, "a", "", Map.of("1.4@self", true, "1.4@appraised", "không có")).indicator("1.4");
        assertEquals(List.of(Status.NOT_APPLICABLE, Status.MET), List.of(none.status(), none.basis().notUsed()));
        assertEquals("NTM-211", assertThrows(InvalidInputException.class, () -> unit(set, "a", "",
                Map.of("1.1@self", "không có", "1.1@appraised", 60))).problem().code());
    }

    @Test
    void originsBelongToValuesAndAreComparedWithThem() {
        Evidence e = Evidence.of(Map.of("10", 45)).withOrigins(Map.of("10", SURVEY, "11", SURVEY));
        assertEquals(Map.of("10", SURVEY), e.origins());
        assertEquals(Origin.UNKNOWN, e.origin("11"));
        assertTrue(!e.equals(Evidence.of(Map.of("10", 45))) && e.equals(e.with("10", 45)));
        assertEquals(new Origin("", null, ""), new Origin(null, null, " "));
    }

    @Test
    void limitsAreExceededJustBeyondThem() {
        assertEquals(List.of(), kinds(Map.of("10", "300")));
        assertEquals(List.of(), kinds(Map.of("10", "8")));
        assertEquals(List.of(Kind.IMPOSSIBLE), kinds(Map.of("10", "300,1")));
        assertEquals(List.of(Kind.IMPOSSIBLE), kinds(Map.of("10", "7,9")));
        assertEquals(List.of(), kinds(Map.of("17.1", "30", "17.1b", "30")));
        assertEquals(List.of(Kind.CONTRADICTION), kinds(Map.of("17.1", "30", "17.1b", "30,1")));
        assertEquals(List.of(), kinds(Map.of("15.1", "90", "15.1.nam", "90", "15.1.nu", "95")));
        assertEquals(List.of(), kinds(Map.of("15.1", "95", "15.1.nam", "90", "15.1.nu", "95")));
        assertEquals(List.of(Kind.CONTRADICTION), kinds(Map.of("15.1", "95.1", "15.1.nam", "95", "15.1.nu", "90")));
        assertEquals(List.of(Kind.CONTRADICTION), kinds(Map.of("15.1", "89", "15.1.nam", "90", "15.1.nu", "95")));
        assertEquals(List.of(Kind.APPRAISAL), kinds(Map.of("11@self", "12", "11@appraised", "14")));
        assertEquals(List.of(), kinds(Map.of("11@self", "12", "11@appraised", "13")));
    }

    @Test
    void everyFlagNamesTheSentenceThatRaisedIt() {
        EvidenceFlag flag = flags(Map.of("10", "301")).get(0);
        assertEquals(List.of("10", "301", "checks/income-poverty-2021-2025.dslr"),
                List.of(flag.code(), flag.value(), flag.limit().file()));
        assertTrue(flag.limit().line() > 10 && flag.source().startsWith("ntm-criteria"));
        assertEquals("301 is outside the range 8 to 300", flag.message().text(java.util.Locale.ENGLISH));
        assertEquals("impossible", flag.kind().code());
    }

    @Test
    void valuesWithoutSourceAndOldOnesAreFlagged() {
        Unit unit = Unit.builder("1", Province.of("02")).build();
        Evidence evidence = Evidence.of(Map.of("10", 45)).with("11", 12, new Origin("x", LocalDate.of(2022, 6, 29), ""))
                .with("9.1", 0, new Origin("x", LocalDate.of(2024, 1, 1), "")).with("3.1", 80, new Origin("x", LocalDate.of(2022, 7, 1), ""));
        List<EvidenceFlag> flags = flagged(SET, List.of(SET.assess(unit, evidence)), List.of());
        assertEquals(List.of("flag.no-source", "flag.later", "flag.older"),
                flags.stream().map(f -> f.message().code()).toList());
        assertEquals(List.of("1", "4", "10"), flags.get(0).message().arguments());
    }

    @Test
    void jumpsAgainstTheYearBeforeAndValuesFarFromTheNeighbours() {
        CriteriaSet before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2022, 12, 31));
        List<Assessment> last = List.of(assess(before, "1", Map.of("10", "40", "11", "30", "4.2", "60")));
        assertEquals(List.of(), flagged(SET, List.of(assess(SET, "1", Map.of("10", "52", "11", "15", "4.2", "90"))), last));
        assertEquals(List.of("4.2", "10", "11"), flagged(SET, List.of(assess(SET, "1", Map.of("10", "52,1", "11", "14,9", "4.2", "90,1"))),
                last).stream().map(EvidenceFlag::code).sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length()).toList());
        List<Assessment> around = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            around.add(assess(SET, "n" + i, Map.of("10", i == 0 ? "65" : "40", "11", i == 0 ? "45,1" : "20")));
        }
        assertEquals(List.of("10", "11"), flagged(SET, around, List.of()).stream().map(EvidenceFlag::code).toList());
        assertEquals(List.of(), flagged(SET, around.subList(0, 5), List.of()));
    }

    @Test
    void valuesThatMeetTheLevelToTheDigitFarTooOften() {
        List<Assessment> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(assess(SET, "n" + i, Map.of("3.1", i < 5 ? "80" : "8" + i % 10 + ".5")));
        }
        EvidenceFlag flag = flagged(SET, units, List.of()).get(0);
        assertEquals(List.of(Kind.AT_LEVEL, "3.1"), List.of(flag.kind(), flag.code()));
        assertNull(flag.unit());
        assertEquals(List.of(), flagged(SET, units.subList(1, 20), List.of()));
    }

    // --- on a set with limits of its own ---

    /** The small national set, with these limits. */
    private static CriteriaSet limited(Path directory, String limits) {
        return new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL
                + WrittenRules.rule("1.2 Điện", "Mọi xã", "Chỉ tiêu 1.2: tỷ lệ ít nhất 100 %")
                + WrittenRules.rule("1.3 Cầu", "Mọi xã", "Chỉ tiêu 1.3: số lượng ít nhất 2 cầu")
                + WrittenRules.rule("1.4 Chợ", "Mọi xã", "Chỉ tiêu 1.4, nếu có: đạt"))
                .write("limits.dslr", WrittenRules.rule("Kiểm tra", "Luôn luôn",
                        "Kiểm tra số liệu của bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025\nHiệu lực từ 01/01/2022")
                        + WrittenRules.rule("x", "Mọi xã", limits)).set("2023-12-31");
    }

    private static Assessment unit(CriteriaSet set, String code, String district, Map<String, ?> values) {
        return set.assess(Unit.builder(code, Province.of("10")).district(district).build(), Evidence.of(values));
    }

    private static List<String> texts(List<EvidenceFlag> flags) {
        return flags.stream().map(f -> f.unit() == null ? f.message().text(java.util.Locale.ENGLISH)
                : f.unit().code() + " " + f.code() + ": " + f.message().text(java.util.Locale.ENGLISH)).toList();
    }

    @Test
    void theMedianIsOfTheOtherUnitsOfTheDistrictOnly(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Giá trị 1.1 lệch không quá 30 đơn vị so với trung vị của ít nhất 3 đơn vị lân cận\n"
                + "Giá trị 2 lệch không quá 50 % so với trung vị của ít nhất 3 đơn vị lân cận");
        List<Assessment> units = new ArrayList<>();
        // Of the others of the first unit the median is 11, of a fourth one more 12.
        for (String[] row : new String[][] {{"a", "A", "42", "41"}, {"b", "A", "20", "41"}, {"c", "A", "10", "41"},
            {"d", "A", "11", "62"}, {"e", "B", "95", "90"}, {"f", "B", "95", "90"}}) {
            units.add(unit(set, row[0], row[1], Map.of("1.1", row[2], "2", row[3])));
        }
        assertEquals(List.of("a 1.1: 42 is more than 30 from the median 11 of 3 units around",
                "d 2: 62 is more than 50 % from the median 41 of 3 units around"), texts(flagged(set, units, List.of())));
        units.add(unit(set, "g", "A", Map.of("1.1", "13", "2", "41")));
        assertEquals(List.of("d 2: 62 is more than 50 % from the median 41 of 4 units around"),
                texts(flagged(set, units, List.of())), "42 is just 30 from 12, the middle of 11 and 13");
        assertEquals(List.of(), flagged(set, units.subList(0, 3), List.of()), "too few units");
    }

    @Test
    void aValueIsHeldAgainstThatOfTheSameUnitAndRow(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Mọi tỷ lệ thay đổi không quá 30 điểm phần trăm so với năm trước\n"
                + "Giá trị 2 thay đổi không quá 50 % so với năm trước");
        List<Assessment> before = List.of(unit(set, "a", "", Map.of("1.1", "20", "1.3", 1)),
                unit(set, "b", "", Map.of("1.1", "80", "2", "100")));
        assertEquals(List.of(), flagged(set, List.of(unit(set, "a", "", Map.of("1.1", "50", "1.3", 90)),
                unit(set, "b", "", Map.of("1.1", "80", "2", "150"))), before), "a count is no share");
        assertEquals(List.of("a 1.1: from 20 to 51 within a year, more than 30",
                "b 2: from 100 to 151 within a year, more than 50 %"), texts(flagged(set, List.of(
                unit(set, "a", "", Map.of("1.1", "51")), unit(set, "b", "", Map.of("2", "151"))), before)));
    }

    @Test
    void aLimitIsThatOfItsRow(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Giá trị 2 nằm trong khoảng từ 8 đến 300");
        assertEquals(List.of(), flagged(set, List.of(unit(set, "a", "", Map.of("1.1", "5", "2", "8"))), List.of()));
    }

    @Test
    void valuesAtTheLevelAreCountedWhereTheyMayBeAnything(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Không quá 20 % số đơn vị có giá trị đúng bằng mức, xét khi có ít nhất 5 đơn vị");
        List<Assessment> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            units.add(unit(set, "u" + i, "", Map.of("1.1", i < 1 ? "50" : "51.5", "1.2", "100", "1.3", 2, "2", i < 2 ? "40" : "45")));
        }
        assertEquals(List.of("2/5 units have exactly the level (40), more than 20 %"), texts(flagged(set, units, List.of())),
                "one of five is just 20 %; 100 % and small counts are often met to the digit");
    }

    @Test
    void sharesThatAreAllAtMostOneMayBeRatios(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Không phải mọi giá trị của một chỉ tiêu tỷ lệ đều từ 0 đến 1, xét khi có ít nhất 2 đơn vị");
        assertEquals(List.of("all 2 values are at most 1: perhaps 0.97 is written for 97 %"), texts(flagged(set, List.of(
                unit(set, "a", "", Map.of("1.1", "0.97", "1.2", "0", "2", "0.5")), unit(set, "b", "", Map.of("1.1", "1", "1.2", "1"))),
                List.of())), "nothing or everything may be just that, and an amount is no share");
        assertEquals(List.of(), flagged(set, List.of(unit(set, "a", "", Map.of("1.1", "0.97")), unit(set, "b", "", Map.of("1.1", "1.01"))),
                List.of()));
        assertEquals(List.of(), flagged(set, List.of(unit(set, "a", "", Map.of("1.1", "0.97"))), List.of()));
    }

    @Test
    void resultsDifferOnlyWhereBothAreKnown(@TempDir Path directory) {
        CriteriaSet set = limited(directory, "Giá trị tự đánh giá và giá trị thẩm tra cho cùng kết quả");
        assertEquals(List.of(), flagged(set, List.of(unit(set, "a", "", Map.of("1.4@self", "không có", "1.4@appraised", false))),
                List.of()));
        assertEquals(List.of("a 1.1: self-assessed 60, appraised 40: the results differ"), texts(flagged(set, 
                List.of(unit(set, "a", "", Map.of("1.1@self", 60, "1.1@appraised", 40))), List.of())));
        assertEquals(List.of("a 1.1: self-assessed 60, appraised 40: the results differ"), texts(flagged(set, 
                List.of(unit(set, "a", "", Map.of("1.1@self", 60, "1.1", 40))), List.of())));
    }

    @Test
    void limitsChangeNoAnswerAndStandInFilesOfTheirOwn(@TempDir Path directory) {
        assertTrue(SET.assess(Unit.builder("1", Province.of("02")).build(), Evidence.none()).layers().stream()
                .noneMatch(l -> l.startsWith("checks/")));
        String head = WrittenRules.rule("Kiểm tra", "Luôn luôn", "Kiểm tra số liệu của bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025\n"
                + "Hiệu lực từ 01/01/2022");
        WrittenRules files = new WrittenRules(directory).write("limits.dslr", head + WrittenRules.rule("x", "Mọi xã",
                "Giá trị 9 nằm trong khoảng từ 1 đến 2\nChỉ tiêu 1.1: đạt\nMọi số liệu có người xác nhận"));
        assertEquals(List.of("NTM-141", "NTM-170"), files.errors().stream().map(p -> p.message().code()).toList());
        files.write("limits.dslr", head + WrittenRules.rule("x", "Mọi xã", "Giá trị 2 nằm trong khoảng từ 5 đến 1"));
        assertEquals(List.of("NTM-171"), files.errors().stream().map(p -> p.message().code()).toList());
        files.write("limits.dslr", head + WrittenRules.rule("x", "Mọi xã", "Mọi số liệu có người xác nhận"));
        CriteriaSet set = files.set("2024-12-31");
        Assessment a = set.assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of("2", 45)));
        assertEquals(List.of("flag.none-confirmed"), flagged(set, List.of(a), List.of()).stream().map(f -> f.message().code()).toList());
        assertThrows(IllegalArgumentException.class, () -> flagged(SET, List.of(a), List.of()));
    }
}
