package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Knowing a part, of a document or of how a text is meant, does not make the rest look certain. */
class KnownInPartTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    @TempDir
    Path directory;
    private WrittenRules files;

    @BeforeEach
    void rules() {
        files = new WrittenRules(directory);
    }

    private void inPart(String sentence, String rules) {
        files.layer("p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/06/2022", "tỉnh \"10\"", "Hiệu lực từ 01/06/2022",
                sentence, rules);
    }

    private Assessment laoCai() {
        return files.set("2023-01-01").assess(Unit.builder("1", Province.of("10")).build(), Evidence.none());
    }

    @Test
    void whatIsSeenOfADocumentIsCertainAndWhatItCouldReplaceIsNot() {
        inPart("Chưa thấy hết nội dung", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        Assessment a = laoCai();
        assertFalse(a.indicator("1.1").provisional());
        List<IndicatorResult> others = a.indicators().filter(i -> !i.code().equals("1.1")).toList();
        assertFalse(others.isEmpty());
        others.forEach(i -> assertTrue(i.requirement().citation().caveats().toString().contains("chưa thấy hết nội dung"),
                i.code() + i.requirement().citation().caveats()));
        a.conditions().forEach(c -> assertFalse(c.provisional(), c.code()));
        Annex.Document own = files.set("2023-01-01").annex(Province.of("10"), null).documents().stream()
                .filter(d -> d.layer().equals("p10")).findFirst().orElseThrow();
        assertFalse(own.contentKnown());
        assertTrue(own.contentInPart());
    }

    @Test
    void aRowSeenForSomeUnitsIsOpenForTheOthers() {
        inPart("Chưa thấy hết nội dung",
                WrittenRules.rule("1.1", "là xã biên giới", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        assertTrue(laoCai().indicator("1.1").provisional());
        assertFalse(files.set("2023-01-01").assess(Unit.builder("1", Province.of("10")).traits(Trait.BORDER).build(),
                Evidence.none()).indicator("1.1").provisional());
    }

    @ParameterizedTest
    @CsvSource({"Chưa có nội dung,true,1", "Chưa có nội dung,false,0", "Chưa thấy hết nội dung,true,0",
        "Chưa thấy hết nội dung,false,1"})
    void checkTellsWhenTheHeaderSaysAnotherThanTheFileHolds(String sentence, boolean rows, int expected) {
        inPart(sentence, rows ? WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %") : "");
        assertEquals(expected, RuleFiles.of(directory).check().stream()
                .filter(p -> p.message().code().equals("NTM-182") && p.file().equals("p10.dslr")).count());
    }

    @ParameterizedTest
    @CsvSource({"70,commune,6.3,provinces/binh-phuoc/2021-2025/commune", "75,commune,6.3,provinces/dong-nai/2021-2025/commune",
        "79,commune-advanced,4,provinces/ho-chi-minh/2021-2025/commune-advanced",
        "01,commune-model,4,provinces/ha-noi/2021-2025/commune-model",
        "36,commune-model,3,provinces/nam-dinh/2021-2025/commune-model"})
    void rowsThatAProvinceCouldHoldAndNobodyHasSeenAreProvisional(String province, String standard, String code,
            String layer) {
        CriteriaSet set = LIBRARY.set(Standard.of(standard), LocalDate.of(2024, 12, 31));
        Requirement there = set.assess(Unit.builder("u", Province.of(province)).build(), Evidence.none()).indicator(code)
                .requirement();
        assertEquals(1, there.citation().caveats().size(), () -> there.citation().caveats().toString());
        assertTrue(there.citation().caveats().get(0).contains("(" + layer + "): chưa thấy hết nội dung"));
        assertFalse(set.assess(Unit.builder("u", Province.of("22")).build(), Evidence.none()).indicator(code)
                .requirement().citation().provisional(), "the row itself is confirmed");
    }

    @Test
    void rowsThatAreSeenOfTheCitysSetsAreCertain() {
        Unit commune = Unit.builder("u", Province.of("79")).build();
        Assessment a = LIBRARY.set(Standard.COMMUNE_ADVANCED, LocalDate.of(2024, 12, 31)).assess(commune,
                Evidence.of(Map.of("1.1", true, "1.2", true, "1.3", true)));
        assertEquals(Status.MET, a.criterion("1").status());
        assertFalse(a.criterion("1").provisional());
    }

    @Test
    void tuyenQuangsVillagesSayThatMoreIsAskedOfThem() {
        Annex.Document own = LIBRARY.set(Standard.VILLAGE_MODEL, Province.of("08"), LocalDate.of(2024, 12, 31)).annex()
                .documents().get(0);
        assertFalse(own.contentKnown());
    }

    // --- 318/QĐ-TTg, Điều 1: how its district condition is read ---

    private static Requirement poverty(Trait... traits) {
        // Bình Dương: no layer of its own; 11 is 1 % in its region and 13 % in the northern mountains.
        return LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(
                Unit.builder("u", Province.of("74")).traits(traits).build(), Evidence.none()).indicator("11").requirement();
    }

    private static boolean reading(Requirement r) {
        return r.citation().caveats().stream().anyMatch(c -> c.startsWith("318/QĐ-TTg, Điều 1: "));
    }

    @Test
    void whoIsHeldToTheNorthernColumnByOneReadingIsToldSo() {
        for (Trait district : List.of(Trait.POOR_DISTRICT, Trait.FORMER_POOR_DISTRICT)) {
            for (Trait kind : List.of(Trait.ESPECIALLY_DIFFICULT, Trait.SAFETY_ZONE)) {
                Requirement r = poverty(kind, district);
                assertEquals("13", r.level().threshold().toPlainString());
                assertTrue(reading(r), () -> r.citation().caveats().toString());
            }
        }
    }

    @Test
    void whoWouldBeHeldToItByTheOtherReadingIsToldSoToo() {
        Requirement difficult = poverty(Trait.ESPECIALLY_DIFFICULT);
        assertEquals("1", difficult.level().threshold().toPlainString());
        assertTrue(reading(difficult));
        for (Trait[] none : new Trait[][] {{}, {Trait.SAFETY_ZONE}, {Trait.POOR_DISTRICT}}) {
            assertFalse(reading(poverty(none)));
        }
    }

    @Test
    void aLevelThatIsTheSameByBothReadingsIsAsCertainAsItWas() {
        Unit special = Unit.builder("u", Province.of("74")).traits(Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).build();
        assertFalse(LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(special, Evidence.none())
                .indicator("6.3").requirement().citation().provisional());
        Unit northern = Unit.builder("u", Province.of("11")).traits(Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).build();
        assertTrue(LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(northern, Evidence.none())
                .indicators().noneMatch(i -> reading(i.requirement())));
    }

    @Test
    void whetherASpecialCommuneIsOneOfTheRemainingIsNotSeen() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2022, 12, 31));
        Unit ordinary = Unit.builder("u", Province.of("70")).build();
        Unit special = ordinary.toBuilder().traits(Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).build();
        Requirement r = set.assess(special, Evidence.none()).indicator("10").requirement();
        assertEquals("59", r.level().threshold().toPlainString());
        assertTrue(r.citation().caveats().stream().anyMatch(c -> c.contains("318/QĐ-TTg, Điều 1") && c.contains("các xã còn lại")
                && c.contains("1360/QĐ-UBND")), () -> r.citation().caveats().toString());
        assertTrue(set.assess(ordinary, Evidence.none()).indicator("10").requirement().citation().caveats().stream()
                .noneMatch(c -> c.contains("các xã còn lại")));
    }

    // --- what is counted and is no more ---

    @ParameterizedTest
    @CsvSource({"1,huyện", "2,'thị xã, thành phố'", "3,huyện"})
    void rowsThatCountDistrictsDecideNothingOnceThereAreNone(String code, String kind) {
        Unit province = Unit.builder("22", Province.of("22")).kind(UnitKind.PROVINCE).build();
        Evidence all = Evidence.of(Map.of(code, 100));
        assertEquals(Status.MET, LIBRARY.set(Standard.PROVINCE, LocalDate.of(2025, 6, 30)).assess(province, all)
                .indicator(code).status());
        CriteriaSet after = LIBRARY.set(Standard.PROVINCE, LocalDate.of(2025, 7, 1));
        for (Evidence evidence : List.of(all, Evidence.of(Map.of(code, 0)), Evidence.none())) {
            IndicatorResult row = after.assess(province, evidence).indicator(code);
            assertEquals(Status.UNSPECIFIED, row.status());
            assertEquals("reason.ended", row.reason().code());
            assertTrue(row.reason().text(Locale.forLanguageTag("vi")).startsWith("từ 2025-07-01 không còn " + kind),
                    row.reason().toString());
        }
        assertEquals(Status.MET, after.assess(province, Evidence.of(Map.of("4", 40))).indicator("4").status(),
                "communes go on");
        Members members = Members.builder().add(Unit.builder("x", Province.of("22")).kind(UnitKind.COMMUNE).build(),
                Evidence.none()).build();
        assertEquals(Status.UNSPECIFIED, after.assess(province, Evidence.none(), members).indicator(code).status());
    }

    // --- areas ---

    @Test
    void aUnitOutsideTheAreasHasNoColumnOfARowByArea() {
        files.layer("n.dslr", "Quyết định \"9/QĐ-TTg\" ngày 01/01/2022", "cả nước", "Hiệu lực từ 01/01/2022",
                "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất theo khu vực 90 | 80 | 70 %"));
        CriteriaSet set = files.set("2023-01-01");
        Unit unit = Unit.builder("1", Province.of("10")).build();
        Evidence seventy = Evidence.of(Map.of("1.1", 70));
        assertEquals(Status.MET, set.assess(unit.toBuilder().area(Area.III).build(), seventy).indicator("1.1").status());
        assertEquals(Status.NOT_MET, set.assess(unit.toBuilder().area(Area.II).build(), seventy).indicator("1.1").status());
        IndicatorResult outside = set.assess(unit.toBuilder().area(Area.NONE).build(), seventy).indicator("1.1");
        assertEquals(Status.UNSPECIFIED, outside.status());
        assertEquals("reason.outside-area", outside.reason().code());
        IndicatorResult blank = set.assess(unit, seventy).indicator("1.1");
        assertEquals(Status.UNKNOWN, blank.status());
        assertEquals("area", blank.reason().arguments().get(0));
    }

    @Test
    void areaNoneIsReadFromATableAndIsNotBlank() {
        Unit unit = Unit.of(Map.of(UnitColumn.CODE, "1", UnitColumn.PROVINCE, "10", UnitColumn.AREA, "none"), UnitKind.COMMUNE);
        assertEquals(Area.NONE, unit.area());
        assertNull(Unit.of(Map.of(UnitColumn.CODE, "1", UnitColumn.PROVINCE, "10", UnitColumn.AREA, ""), UnitKind.COMMUNE)
                .area());
        files.province("10", WrittenRules.rule("1.1 a", "thuộc khu vực I hoặc II", "Chỉ tiêu 1.1: tỷ lệ ít nhất 90 %")
                + WrittenRules.rule("1.1 b", "các xã còn lại", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals("60", files.set("2023-01-01").assess(unit, Evidence.none()).indicator("1.1").requirement().level().threshold()
                .toPlainString(), "outside is one of the remaining");
    }
}
