package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.internal.files.RuleSources;

/** How layers are laid over each other, and for whom. */
class LayersTest {

    @TempDir
    Path directory;
    private WrittenRules files;

    @BeforeEach
    void start() {
        files = new WrittenRules(directory);
    }

    private static Unit.Builder laoCai() {
        return Unit.builder("02656", Province.of("10"));
    }

    private Requirement road(Unit unit, String asOf) {
        return files.set(asOf).assess(unit, Evidence.none()).indicator("1.1").requirement();
    }

    private static String share(Requirement r) {
        return r.level().threshold().toPlainString();
    }

    @Test
    void aProvinceReplacesOnlyWhatItNamesAndOnlyForItself() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        Requirement own = road(laoCai().build(), "2023-01-01");
        assertEquals("60", share(own));
        assertEquals("50", share(own.replaces()));
        assertEquals("1/QĐ-TTg, 1.1", own.replaces().citation().source());
        assertEquals(new RulePosition("p10.dslr", 16), own.citation().rule());
        assertEquals("50", share(road(Unit.builder("1", Province.of("70")).build(), "2023-01-01")));
        assertEquals("50", share(road(laoCai().build(), "2022-05-31")));
        assertEquals(0, files.set("2023-01-01").assess(laoCai().build(), Evidence.none()).indicator("2").requirement()
                .level().threshold().compareTo(new BigDecimal("40")));
    }

    @Test
    void theRemainingCommunesAreThoseNoOtherRuleOfTheLayerNames() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 khó", "là xã đặc biệt khó khăn", "Chỉ tiêu 1.1: tỷ lệ ít nhất 30 %")
                + WrittenRules.rule("1.1 còn lại", "các xã còn lại", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %")));
        assertEquals("30", share(road(laoCai().traits(Trait.ESPECIALLY_DIFFICULT).build(), "2023-01-01")));
        assertEquals("70", share(road(laoCai().build(), "2023-01-01")));
    }

    @Test
    void aBlankFieldThatARuleTestsMakesOnlyItsRowsUnknown() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 III", "thuộc khu vực III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 30 %")));
        Evidence all = Evidence.none().with("1.1", 90).with("2", 90);
        Assessment blank = files.set("2023-01-01").assess(laoCai().build(), all);
        assertEquals(Status.UNKNOWN, blank.indicator("1.1").status());
        assertTrue(blank.indicator("1.1").reason().text(Locale.ENGLISH).contains("area"));
        assertNull(blank.indicator("1.1").requirement().level().threshold(), "no level is shown that may not be the unit's");
        assertEquals(Status.MET, blank.indicator("2").status());
        assertEquals(Status.MET, files.set("2023-01-01").assess(laoCai().area(Area.I).build(), all)
                .indicator("1.1").status());
    }

    @Test
    void theAnnexSaysWhereTheLevelDependsOnTheCommune() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 III", "thuộc khu vực III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 30 %")));
        CriteriaSet set = files.set("2023-01-01");
        Annex.Row row = set.annex(Province.of("10"), null).criteria().get(0).rows().get(0);
        assertEquals("tùy xã", row.provincial());
        assertEquals("thuộc khu vực III", row.variants().get(0).condition());
        assertEquals("30", set.annex(Province.of("10"), Area.III).criteria().get(0).rows().get(0).provincial());
        assertEquals("50", set.annex(Province.of("10"), Area.I).criteria().get(0).rows().get(0).provincial());
    }

    /** What a province asks of its communes of one group, or with a trait, is had by a unit like those. */
    @Test
    void theAnnexIsHadForUnitsLikeOne() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất theo nhóm 70 | 60 | 55 %")
                + WrittenRules.rule("2 đảo", "là xã hải đảo", "Chỉ tiêu 2: mức ít nhất 41 triệu đồng/người/năm")));
        CriteriaSet set = files.set("2023-01-01");
        Unit.Builder like = laoCai();
        assertEquals("60", set.annex(like.group(CommuneGroup.TWO).build()).rows().get(0).provincial());
        assertEquals("55", set.annex(like.group(CommuneGroup.THREE).build()).rows().get(0).provincial());
        assertEquals("41", set.annex(like.traits(Trait.ISLAND).build()).rows().get(1).provincial());
        assertEquals(Province.of("10"), set.annex(like.build()).province());
        assertThrows(NullPointerException.class, () -> set.annex(null));
    }

    @Test
    void aBlankFieldThatMakesNoDifferenceIsNoObstacle() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 III", "thuộc khu vực II hoặc III", "Chỉ tiêu 1.1: tỷ lệ ít nhất 30 %")
                + WrittenRules.rule("2", "Mọi xã", "Chỉ tiêu 2: mức ít nhất theo khu vực 1 | 2 | 3 triệu")));
        Assessment a = files.set("2023-01-01").assess(Unit.builder("1", Province.of("70")).build(),
                Evidence.none().with("1.1", 50));
        assertEquals(Status.MET, a.indicator("1.1").status());
    }

    @Test
    void rowsByAreaAndByGroupDecideByTheUnitsOwn() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất theo khu vực 90 | 80 | 70 %")
                + WrittenRules.rule("2", "Mọi xã", "Chỉ tiêu 2: mức ít nhất theo nhóm 3 | 2 | ? triệu"));
        Unit unit = laoCai().area(Area.II).group(CommuneGroup.TWO).build();
        Assessment a = files.set("2023-01-01").assess(unit, Evidence.none());
        assertEquals("80", share(a.indicator("1.1").requirement()));
        assertEquals("2", share(a.indicator("2").requirement()));
        Assessment third = files.set("2023-01-01").assess(unit.toBuilder().group(CommuneGroup.THREE).build(),
                Evidence.none().with("2", 5));
        assertEquals(Status.UNSPECIFIED, third.indicator("2").status());
    }

    @Test
    void classesOfUnitsAreFormedBeforeRequirementsAreChosen() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("Vùng 1, khu vực", "thuộc khu vực II hoặc III", "Xếp vào loại \"vùng 1\"")
                + WrittenRules.rule("Vùng 1, an toàn khu", "là xã an toàn khu\nlà xã thuộc huyện nghèo",
                        "Xếp vào loại \"vùng 1\"")
                + WrittenRules.rule("1.1 a", "thuộc loại \"vùng 1\"", "Chỉ tiêu 1.1: tỷ lệ ít nhất 20 %")
                + WrittenRules.rule("1.1 b", "không thuộc loại \"vùng 1\"", "Chỉ tiêu 1.1: tỷ lệ ít nhất 80 %")));
        assertEquals("20", share(road(laoCai().area(Area.III).build(), "2023-01-01")));
        assertEquals("20", share(road(laoCai().area(Area.I).traits(Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).build(),
                "2023-01-01")));
        assertEquals("80", share(road(laoCai().area(Area.I).traits(Trait.SAFETY_ZONE).build(), "2023-01-01")));
    }

    @Test
    void aGroupIsFormedFromAreasUnlessTheUnitStatesIt() {
        files.province("10", WrittenRules.rule("Nhóm 3", "thuộc khu vực II hoặc III", "Xếp vào nhóm 3")
                + WrittenRules.rule("Nhóm 2", "thuộc khu vực I", "Xếp vào nhóm 2")
                + WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất theo nhóm 90 | 80 | 70 %"));
        assertEquals("70", share(road(laoCai().area(Area.III).build(), "2023-01-01")));
        assertEquals("80", share(road(laoCai().area(Area.I).build(), "2023-01-01")));
        assertEquals("90", share(road(laoCai().area(Area.I).group(CommuneGroup.ONE).build(), "2023-01-01")));
    }

    private void amended(String statement) {
        files.layer("amendment.dslr", "Quyết định \"2/QĐ-TTg\" ngày 01/03/2024", "cả nước",
                "Hiệu lực từ 01/03/2024 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường xã", "Mọi xã", statement));
    }

    @Test
    void aLayerWithoutKnownContentMakesEveryRowItCouldReplaceProvisionalAndNamesIt() {
        files.layer("p10.dslr", "Quyết định chưa rõ số, năm 2022", "tỉnh \"10\"", "Hiệu lực từ 01/06/2022",
                "Chưa có nội dung", "");
        Requirement r = road(laoCai().build(), "2023-01-01");
        assertTrue(r.citation().provisional() && r.citation().caveats().get(0).contains("p10"), r::toString);
        assertFalse(road(Unit.builder("1", Province.of("70")).build(), "2023-01-01").citation().provisional());
    }

    @Test
    void aLayerCanReplaceAWholeEarlierOneOfItsJurisdiction() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        files.layer("q10.dslr", "Quyết định \"26/QĐ-UBND\" ngày 01/01/2024", "tỉnh \"10\"", "Hiệu lực từ 01/01/2024",
                "Thay thế \"10/QĐ-UBND\"", WrittenRules.rule("2", "Mọi xã", "Chỉ tiêu 2: mức ít nhất 99 triệu"));
        assertEquals("70", share(road(laoCai().build(), "2023-12-31")));
        assertEquals("50", share(road(laoCai().build(), "2024-01-01")));
    }

    @Test
    void aRepealedRowIsGone() {
        amended("Chỉ tiêu 1.1: bãi bỏ");
        Assessment a = files.set("2024-06-01").assess(laoCai().build(), Evidence.none().with("1.1", 10));
        assertThrows(IllegalArgumentException.class, () -> a.indicator("1.1"));
        assertEquals(Status.UNSPECIFIED, a.criterion("1").status());
        assertThrows(IllegalArgumentException.class, () -> a.criterion("9"));
    }

    @Test
    void valuesByYearHoldForTheirYearAndForNoOther() {
        amended("Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 55 %\nChỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 58 %");
        CriteriaSet set = files.set("2024-06-01");
        assertEquals("55", share(set.assess(laoCai().build(), Evidence.none()).indicator("1.1").requirement()));
        assertEquals("58", share(set.assess(laoCai().year(2025).build(), Evidence.none()).indicator("1.1")
                .requirement()));
        assertEquals("50", share(set.assess(laoCai().year(2023).build(), Evidence.none()).indicator("1.1")
                .requirement()));
    }

    @Test
    void aConditionOnTheYearChoosesByTheYearAssessed() {
        files.province("10", WrittenRules.rule("1.1", "đánh giá từ năm 2024", "Chỉ tiêu 1.1: tỷ lệ ít nhất 75 %"));
        assertEquals("75", share(road(laoCai().year(2024).build(), "2023-01-01")));
        assertEquals("50", share(road(laoCai().build(), "2023-01-01")));
    }

    @Test
    void aMergedUnitKeepsTheLayersOfTheProvinceItCameFrom() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        files.province("15", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 90 %"));
        Unit.Builder merged = Unit.builder("02647", Province.of("15"));
        assertEquals("70", share(road(merged.formerProvince(Province.of("10")).build(), "2025-07-01")));
        assertEquals("90", share(road(merged.formerProvince(Province.of("15")).build(), "2025-07-01")));
        Requirement open = road(merged.formerProvince(null).build(), "2025-07-01");
        assertEquals("50", share(open));
        assertTrue(open.citation().provisional() && open.citation().caveats().get(0).contains("former_province"), open::toString);
        assertEquals("90", share(road(Unit.builder("1", Province.of("15")).build(), "2025-06-30")));
    }

    @Test
    void aFormerProvinceHasToBeOneTheNewOneWasFormedFrom() {
        InvalidInputException gone = assertThrows(InvalidInputException.class, () -> files.set("2025-07-01")
                .assess(Unit.builder("1", Province.of("10")).build(), Evidence.none()));
        assertEquals(List.of("province", "NTM-239", List.of("10", "2025-07-01", "15")), List.of(gone.field(),
                gone.problem().code(), gone.problem().arguments()));
        InvalidInputException none = assertThrows(InvalidInputException.class, () -> files.set("2025-07-01")
                .assess(Unit.builder("1", Province.of("70")).build(), Evidence.none()));
        assertEquals("NTM-204", none.problem().code(), "what became of it is not said");
        Unit wrong = Unit.builder("1", Province.of("15")).formerProvince(Province.of("70")).region(Region.DNB).build();
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> road(wrong, "2025-07-01"));
        assertEquals("former_province", e.field());
        assertTrue(e.getMessage().contains("10, 15"), e.getMessage());
    }

    @Test
    void anUnknownProvinceIsRefusedAndTheSetKeepsToItsOwn() {
        InvalidInputException e = assertThrows(InvalidInputException.class,
                () -> road(Unit.builder("1", Province.of("99")).build(), "2023-01-01"));
        assertEquals("province", e.field());
        assertTrue(e.getMessage().contains("10 15 70"), e.getMessage());
        CriteriaSet only = CriteriaLibrary.load(directory).set(Standard.COMMUNE, Province.of("10"),
                java.time.LocalDate.of(2023, 1, 1));
        assertThrows(InvalidInputException.class,
                () -> only.assess(Unit.builder("1", Province.of("70")).build(), Evidence.none()));
    }

    @Test
    void floorsFailBelowAndWaitAbove() {
        files.province("10", WrittenRules.rule("2", "Mọi xã",
                "Chỉ tiêu 2: tốc độ tăng không thấp hơn 9,5 %/năm, mức cụ thể do UBND tỉnh quy định"));
        CriteriaSet set = files.set("2023-01-01");
        IndicatorResult below = set.assess(laoCai().build(), Evidence.none().with("2", "-1,25")).indicator("2");
        assertEquals(Status.NOT_MET, below.status());
        assertEquals(new BigDecimal("10.75"), below.gap());
        IndicatorResult above = set.assess(laoCai().build(), Evidence.none().with("2", "9,5")).indicator("2");
        assertEquals(Status.UNSPECIFIED, above.status());
        assertNull(above.gap());
        assertEquals("UBND tỉnh", above.requirement().level().awaits());
    }

    @Test
    void oneOfItsPartsIsEnoughForARowThatSaysSo() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã",
                "Chỉ tiêu 1.1: đạt một trong các phần\nPhần 1.1.a: tỷ lệ hơn 5 %\nPhần 1.1.b: số lượng ít nhất 10 thành viên"));
        CriteriaSet set = files.set("2023-01-01");
        Evidence few = Evidence.none().with("1.1.a", 5);
        assertEquals(Status.UNKNOWN, set.assess(laoCai().build(), few).indicator("1.1").status());
        assertEquals(Status.MET, set.assess(laoCai().build(), few.with("1.1.b", 10)).indicator("1.1").status());
        assertEquals(Status.NOT_MET, set.assess(laoCai().build(), few.with("1.1.b", 9)).indicator("1.1").status());
        assertEquals(Status.MET, set.assess(laoCai().build(), Evidence.none().with("1.1.a", "5,01")).indicator("1.1")
                .status());
        IndicatorResult strict = set.assess(laoCai().build(), few).indicator("1.1.a");
        assertEquals(Status.NOT_MET, strict.status());
        assertNull(strict.gap());
    }

    @Test
    void valuesLeftToSomebodyNameThem() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: do Sở Xây dựng quy định")
                + WrittenRules.rule("2", "Mọi xã", "Chỉ tiêu 2: mức không quá theo triệu đồng do Sở Tài chính quy định"));
        Assessment a = files.set("2023-01-01").assess(laoCai().build(), Evidence.none().with("1.1", "tốt").with("2", 3));
        assertEquals(Status.UNSPECIFIED, a.indicator("1.1").status());
        assertEquals("Sở Xây dựng", a.indicator("1.1").requirement().level().awaits());
        assertTrue(a.indicator("2").reason().text(Locale.ENGLISH).contains("Sở Tài chính"));
    }

    // --- the order of layers ---

    /** A national amendment of row 1.1. */
    private void amendment(String file, String signed, String from, String level) {
        files.layer(file + ".dslr", "Quyết định \"" + file + "/QĐ-TTg\" ngày " + signed, "cả nước",
                "Hiệu lực từ " + from + " đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường xã", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất " + level + " %"));
    }

    @Test
    void ofTwoAmendmentsThatSignedLaterHoldsThenThatInForceLaterThenThatOfTheLaterName() {
        amendment("a", "02/03/2023", "02/03/2023", "62");
        amendment("b", "01/03/2023", "02/03/2023", "61");
        assertEquals("62", share(road(laoCai().build(), "2024-06-01")));
        amendment("b", "02/03/2023", "01/03/2023", "61");
        assertEquals("62", share(road(laoCai().build(), "2024-06-01")));
        amendment("b", "02/03/2023", "02/03/2023", "61");
        assertEquals("61", share(road(laoCai().build(), "2024-06-01")));
    }

    @Test
    void aMinistrysRowLiesBetweenTheNationsAndTheProvinces() {
        amendment("a", "01/03/2024", "01/03/2024", "62");
        files.layer("ministry.dslr", "Quyết định \"5/QĐ-BXD\" ngày 01/06/2023", "do Bộ Xây dựng công bố",
                "Hiệu lực từ 01/06/2023 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường xã", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 65 %"));
        Requirement ministry = road(laoCai().build(), "2024-06-01");
        assertEquals("65", share(ministry));
        assertEquals("62", share(ministry.replaces()));
        assertFalse(ministry.citation().provisional(), "only a province's row gives way to a later amendment");
        files.layer("p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/03/2024", "tỉnh \"10\"",
                "Hiệu lực từ 01/03/2024 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        assertEquals("70", share(road(laoCai().build(), "2024-06-01")));
        assertEquals(List.of("national", "a", "ministry", "p10"),
                files.set("2024-06-01").assess(laoCai().build(), Evidence.none()).layers());
    }

    @Test
    void aProvincialRowAsOldAsTheAmendmentIsNotOutdated() {
        amendment("a", "01/06/2022", "01/06/2022", "65");
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %")));
        assertEquals("60", share(road(laoCai().build(), "2024-06-01")));
        assertFalse(road(laoCai().build(), "2024-06-01").citation().provisional());
        amendment("a", "02/06/2022", "02/06/2022", "65");
        assertEquals("65", share(road(laoCai().build(), "2024-06-01")));
    }

    @Test
    void anOlderProvincialRowStandsOverWhatAnAmendmentLeavesToTheProvince() {
        amended("Chỉ tiêu 1.1: tỷ lệ ít nhất mức do tỉnh quy định");
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 70 %"));
        Requirement r = road(laoCai().build(), "2024-06-01");
        assertEquals("70", share(r));
        assertTrue(r.citation().provisional());
    }

    // --- rows by year, rows dropped, rows renamed, sets replaced ---

    @Test
    void aLevelForOneYearReplacesTheOneForAnyInThatYearOnly() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 60 %"));
        Requirement named = road(laoCai().year(2024).build(), "2024-06-01");
        assertEquals(List.of("60", "50"), List.of(share(named), share(named.replaces())));
        assertEquals("50", share(road(laoCai().year(2023).build(), "2024-06-01")));
    }

    @Test
    void aLevelForAnyYearReplacesThatOfEveryYear() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %",
                "Chỉ tiêu 1.1, năm 2023: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 55 %"));
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        Requirement named = road(laoCai().year(2024).build(), "2024-06-01");
        assertEquals(List.of("60", "55"), List.of(share(named), share(named.replaces())));
        assertEquals("60", share(road(laoCai().year(2025).build(), "2024-06-01")));
        assertNull(road(laoCai().year(2025).build(), "2024-06-01").replaces());
    }

    @Test
    void aYearThatIsRepealedIsNoMoreNamed() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %",
                "Chỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 50 %\nChỉ tiêu 1.1, năm 2025: tỷ lệ ít nhất 55 %"));
        amended("Chỉ tiêu 1.1, năm 2024: bãi bỏ");
        assertEquals(Requirement.State.NOT_KNOWN, road(laoCai().year(2024).build(), "2024-06-01").level().state());
        assertEquals("55", share(road(laoCai().year(2025).build(), "2024-06-01")));
        amended("Chỉ tiêu 1.1, năm 2024: bãi bỏ\nChỉ tiêu 1.1, năm 2025: bãi bỏ");
        Assessment a = files.set("2024-06-01").assess(laoCai().build(), Evidence.none());
        assertEquals(List.of("2"), a.indicators().map(IndicatorResult::code).toList());
    }

    @Test
    void whatIsStatedInPlaceOfARepealedRowReplacesIt() {
        amended("Chỉ tiêu 1.1: bãi bỏ\nChỉ tiêu 1.1, năm 2024: tỷ lệ ít nhất 65 %");
        Requirement named = road(laoCai().build(), "2024-06-01");
        assertEquals(List.of("65", "50"), List.of(share(named), share(named.replaces())));
        assertEquals(Requirement.State.NOT_KNOWN, road(laoCai().year(2025).build(), "2024-06-01").level().state());
        amended("Chỉ tiêu 1.1: bãi bỏ\nChỉ tiêu 1.1: tỷ lệ ít nhất 66 %");
        assertEquals("50", share(road(laoCai().build(), "2024-06-01").replaces()));
    }

    @Test
    void aRenamedRowKeepsItsLevel() {
        amended("Chỉ tiêu 1.1 nay là \"Đường trục xã\"");
        IndicatorResult row = files.set("2024-06-01").assess(laoCai().build(), Evidence.none()).indicator("1.1");
        assertEquals("Đường trục xã", row.title().vi());
        assertEquals("50", share(row.requirement()));
        assertEquals("Đường xã", files.set("2024-02-29").assess(laoCai().build(), Evidence.none()).indicator("1.1").title().vi());
    }

    @Test
    void aSetOfItsOwnForSomeUnitsHoldsNothingOfTheOther() {
        files.layer("border.dslr", "Quyết định \"2/QĐ-TTg\" ngày 01/03/2024", "cả nước",
                "Hiệu lực từ 01/03/2024 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("Riêng", "là xã biên giới", "Thay toàn bộ nội dung")
                + WrittenRules.rule("Tiêu chí riêng", "là xã biên giới", "Tiêu chí 7: \"Biên giới\"")
                + WrittenRules.rule("7.1 Mốc", "là xã biên giới", "Chỉ tiêu 7.1: đạt"));
        Assessment border = files.set("2024-06-01").assess(laoCai().traits(Trait.BORDER).build(), Evidence.none());
        assertEquals(List.of("7"), border.criteria().stream().map(CriterionResult::code).toList());
        assertEquals(List.of("7.1"), border.indicators().map(IndicatorResult::code).toList());
        assertEquals(List.of("1", "2"), files.set("2024-06-01").assess(laoCai().build(), Evidence.none()).criteria().stream()
                .map(CriterionResult::code).toList());
    }

    // --- where a unit lies, and what it leaves blank ---

    @Test
    void theRegionOfAProvinceThatLiesInSeveralIsThatOfTheFormerOne() {
        files.write("regions-2025.dslr", WrittenRules.rule("Văn bản", "Luôn luôn",
                "Quyết định \"t2\" ngày 12/06/2025\nDanh mục tỉnh và vùng\nHiệu lực từ 01/07/2025")
                + WrittenRules.rule("Vùng", "Luôn luôn", "Tỉnh \"16\" hợp nhất từ các tỉnh 10, 70, 99"));
        CriteriaSet set = files.set("2025-07-01");
        Unit.Builder unit = Unit.builder("1", Province.of("16"));
        InvalidInputException none = assertThrows(InvalidInputException.class, () -> set.assess(unit.build(), Evidence.none()));
        assertEquals(List.of("NTM-206", "region"), List.of(none.problem().code(), none.field()));
        assertEquals(Region.BTB, set.assess(unit.region(Region.BTB).build(), Evidence.none()).region());
        unit.region(null);
        assertEquals(Region.DNB, set.assess(unit.formerProvince(Province.of("70")).build(), Evidence.none()).region());
        assertEquals(Region.TDMNPB, set.assess(unit.formerProvince(Province.of("10")).build(), Evidence.none()).region());
        InvalidInputException unknown = assertThrows(InvalidInputException.class,
                () -> set.assess(unit.formerProvince(Province.of("99")).build(), Evidence.none()));
        assertEquals(List.of("NTM-205", "former_province"), List.of(unknown.problem().code(), unknown.field()));
        assertEquals(Region.BTB, set.assess(unit.region(Region.BTB).build(), Evidence.none()).region());
    }

    @Test
    void everyBlankFieldThatMattersIsNamed() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1", "thuộc khu vực III\nthuộc nhóm 1", "Chỉ tiêu 1.1: tỷ lệ ít nhất 30 %")));
        CriteriaSet set = files.set("2023-01-01");
        assertEquals("the unit leaves blank: area, group",
                set.assess(laoCai().build(), Evidence.none()).indicator("1.1").reason().text(Locale.ENGLISH));
        assertEquals(List.of(UnitColumn.AREA, UnitColumn.GROUP),
                set.assess(laoCai().build(), Evidence.none()).indicator("1.1").blankFields());
        assertEquals("the unit leaves blank: group",
                set.assess(laoCai().area(Area.III).build(), Evidence.none()).indicator("1.1").reason().text(Locale.ENGLISH));
        assertEquals("50", share(set.assess(laoCai().area(Area.I).build(), Evidence.none()).indicator("1.1").requirement()));
        assertEquals("30", share(set.assess(laoCai().area(Area.III).group(CommuneGroup.ONE).build(), Evidence.none())
                .indicator("1.1").requirement()));
    }

    @Test
    void onlyThePartThatDependsOnABlankFieldIsOpen() {
        files.province("10", WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: đạt đủ các phần\nPhần 1.1.a: đạt")
                + WrittenRules.rule("1.1.b", "Mọi xã", "Phần 1.1.b: tỷ lệ ít nhất theo khu vực 90 | 80 | 70 %"));
        IndicatorResult row = files.set("2023-01-01").assess(laoCai().build(),
                Evidence.none().with("1.1.a", false).with("1.1.b", 100)).indicator("1.1");
        assertEquals(List.of(Status.NOT_MET, Status.UNKNOWN), row.parts().stream().map(IndicatorResult::status).toList());
        assertEquals("the unit leaves blank: area", row.parts().get(1).reason().text(Locale.ENGLISH));
        assertEquals(Status.NOT_MET, row.status());
    }

    @Test
    void aRowThatOnlySomeUnitsHaveIsShownAndOpenWhereTheFieldIsBlank() {
        files.province("10", WrittenRules.rule("1.7 Cây xanh", "thuộc khu vực I",
                "Chỉ tiêu 1.7: đạt\nChỉ tiêu 1.7 là dòng do tỉnh thêm"));
        CriteriaSet set = files.set("2023-01-01");
        assertEquals(Status.UNKNOWN, set.assess(laoCai().build(), Evidence.none().with("1.7", true)).indicator("1.7").status());
        assertEquals(Status.MET, set.assess(laoCai().area(Area.I).build(), Evidence.none().with("1.7", true))
                .indicator("1.7").status());
        assertTrue(set.assess(laoCai().area(Area.II).build(), Evidence.none()).indicators()
                .noneMatch(i -> i.code().equals("1.7")));
    }

    // --- what the answer must not depend on ---

    @Test
    void theFingerprintChangesWithWhatDecidesAndWithNothingElse() {
        String row = "@source(\"1/QĐ-TTg, 1.1\")\n";
        java.util.function.Function<String, String> of = text -> files.write("national.dslr", text).set("2023-01-01")
                .assess(laoCai().build(), Evidence.none()).fingerprint();
        String plain = of.apply(WrittenRules.NATIONAL);
        for (String[] change : new String[][] {{"ít nhất 50 %", "ít nhất 51 %"}, {"1/QĐ-TTg, 1.1", "1/QĐ-TTg, dòng 1.1"},
            {row, row + "    @provisional(\"x\")\n"}, {"1.1 Đường xã", "1.1 Đường"},
            {"Mọi xã\nthen\n    Chỉ tiêu 1.1", "thuộc vùng TDMNPB\nthen\n    Chỉ tiêu 1.1"}}) {
            assertTrue(WrittenRules.NATIONAL.contains(change[0]), change[0]);
            assertFalse(plain.equals(of.apply(WrittenRules.NATIONAL.replace(change[0], change[1]))), change[1]);
        }
        assertEquals(plain, of.apply("// chú thích\n" + WrittenRules.NATIONAL.replace("ít nhất 50 %", "ít nhất  50,0 %")));
        // Answers that hosts have stored keep their meaning: where the same statements come to decide differently, the
        // number of the semantics goes up, and this changes with it.
        assertEquals("sha256:a3e14139e9a5bf0c364924226ac809d8b6aedb985da5561f290cc54a16d734e4", plain);
    }

    @Test
    void setsAndTheLibraryAreNamedByAllThatTheyState() {
        CriteriaLibrary bundled = CriteriaLibrary.bundled();
        CriteriaLibrary directory = CriteriaLibrary.load(Path.of("rules"));
        assertEquals(bundled.fingerprint(), directory.fingerprint());
        assertEquals(bundled.sets(), directory.sets());
        assertEquals(bundled.sets().size(), bundled.sets().stream().map(SetSummary::fingerprint).distinct().count());

        assertEquals(List.of("commune 2021-2025 null"),
                changed("national/2021-2025/commune.dslr", "24 | 16,5", "23 | 16,5"));
        // Of villages each province has a set of its own.
        assertEquals(List.of("village 2021-2025 10"),
                changed("provinces/lao-cai/2021-2025/village.dslr", "UBND, 3\"", "UBND, ba\""));
        assertEquals(List.of(), changed("national/2021-2025/commune.dslr", "rule \"15.3", "// ghi chú\nrule \"15.3"));
    }

    /** The sets with another fingerprint after a change of a rule file; the library has another one with any of them. */
    private static List<String> changed(String file, String from, String to) {
        SortedMap<String, byte[]> files = RuleSources.bundled();
        files.putAll(RuleSources.bundledUnits());
        String before = new String(files.get(file), StandardCharsets.UTF_8);
        assertTrue(before.contains(from), from);
        CriteriaLibrary plain = CriteriaLibrary.bundled();
        files.put(file, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
        CriteriaLibrary other = CriteriaLibrary.load(RuleFiles.of(files));
        List<String> changed = other.sets().stream().filter(set -> plain.sets().stream()
                .noneMatch(s -> s.fingerprint().equals(set.fingerprint())))
                .map(set -> set.standard().code() + " " + set.period() + " " + set.province()).toList();
        assertEquals(changed.isEmpty(), plain.fingerprint().equals(other.fingerprint()));
        return changed;
    }

    @Test
    void theTitleOfARowByYearIsThatOfItsFirstYearWhereverItStands() {
        String first = WrittenRules.rule("1.1 Đường xã", "Mọi xã", "Chỉ tiêu 1.1, năm 2022: tỷ lệ ít nhất 40 %");
        String later = WrittenRules.rule("1.1 Đường xã, năm 2023", "Mọi xã", "Chỉ tiêu 1.1, năm 2023: tỷ lệ ít nhất 45 %");
        String before = WrittenRules.NATIONAL.substring(0, WrittenRules.NATIONAL.indexOf("rule \"1.1"));
        String after = WrittenRules.NATIONAL.substring(WrittenRules.NATIONAL.indexOf("rule \"2 Thu"));
        Assessment one = files.write("national.dslr", before + first + later + after).set("2023-01-01")
                .assess(laoCai().build(), Evidence.none());
        Assessment two = files.write("national.dslr", before + after + later + first).set("2023-01-01")
                .assess(laoCai().build(), Evidence.none());
        assertEquals("Đường xã", two.indicator("1.1").title().vi());
        assertEquals(one.indicators().map(i -> i.code() + i.title() + i.requirement().level().threshold()).toList(),
                two.indicators().map(i -> i.code() + i.title() + i.requirement().level().threshold()).toList());
        assertEquals(one.fingerprint(), two.fingerprint());
    }

    @Test
    void equalUnitsAndEqualValuesGiveEqualAssessments() {
        CriteriaSet set = files.set("2023-01-01");
        assertEquals(set.assess(laoCai().build(), Evidence.none().with("1.1", "40.00")),
                set.assess(laoCai().build(), Evidence.none().with("1.1", 40)));
        assertEquals(laoCai().build().hashCode(), laoCai().build().hashCode());
    }

    @Test
    void anObjectThatDoesNotExistNeedsNoConfirmedLevel() {
        files.write("national.dslr", WrittenRules.NATIONAL + WrittenRules.rule("1.2 Làng nghề", "Mọi xã",
                "Chỉ tiêu 1.2, nếu có: đạt").replace("when\n", "    @provisional(\"x\")\nwhen\n"));
        Assessment a = files.set("2023-01-01").assess(laoCai().build(),
                Evidence.none().with("1.1", 60).with("1.2", "không có").with("2", 50));
        assertEquals(Outcome.MEETS, a.outcome());
        assertFalse(a.provisional());
        assertEquals(Outcome.MEETS, files.set("2023-01-01").assess(laoCai().build(),
                Evidence.none().with("1.1", 60).with("1.2", "đạt").with("2", 50)).outcome());
    }

    /** Drools takes such words inside quotes for its own; it is given no text of the author, so it cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"drools.update(sheet)", "a @Modify with b", "modify(x)", "insert(x); update(y); retract(z)", "then end rule",
        "$x : Object()", "kcontext.halt()", "end"})
    void whatLooksLikeDroolsIsServedAsItIsWritten(String title) {
        files.write("national.dslr", WrittenRules.NATIONAL + WrittenRules.rule("k", "Mọi xã", "Xếp vào loại \"" + title + "\"")
                + WrittenRules.rule("1.2", "thuộc loại \"" + title + "\"",
                        "Chỉ tiêu 1.2: đạt\n    Chỉ tiêu 1.2 nay là \"" + title + "\""));
        assertEquals(title, files.set("2023-01-01").assess(laoCai().build(), Evidence.none()).indicator("1.2")
                .title().vi());
    }
}
