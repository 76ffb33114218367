package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register of units fills, refuses and doubts of a unit that is assessed. */
class PlacingTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate END_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 29);

    private static Assessment assess(Unit.Builder unit, LocalDate day) {
        return LIBRARY.set(Standard.COMMUNE, day).assess(unit.build(), Evidence.none());
    }

    private static Unit.Builder unit(String code, String province) {
        return Unit.builder(code, Province.of(province));
    }

    private static List<InputProblem> refused(Unit.Builder unit, LocalDate day) {
        return assertThrows(InvalidInputException.class, () -> assess(unit, day)).problems();
    }

    private static String said(InputProblem problem) {
        return problem.field() + ": " + problem.message().text(new Locale("vi"));
    }

    @Test
    void whatIsBlankIsFilledAndSaidToBe() {
        Assessment before = assess(unit("03022", "10"), END_2024);
        assertEquals(List.of("Thanh Bình", UnitKind.COMMUNE, "Sa Pa"),
                List.of(before.unit().name(), before.unit().kind(), before.unit().district()));
        assertNull(before.unit().formerProvince(), "there was no merger yet");
        assertEquals(EnumSet.of(UnitColumn.NAME, UnitColumn.KIND, UnitColumn.DISTRICT), before.filled());

        Assessment after = assess(unit("02923", "15"), END_2025);
        assertEquals(Province.of("10"), after.unit().formerProvince());
        assertEquals("Gia Phú", after.unit().name());
        assertEquals(EnumSet.of(UnitColumn.NAME, UnitColumn.KIND, UnitColumn.FORMER_PROVINCE), after.filled());
        assertEquals(List.of(), after.doubts());
    }

    @Test
    void whatIsGivenStaysAndASpellingIsNoDoubt() {
        Assessment full = assess(unit("03022", "10").name("XÃ THANH BINH").kind(UnitKind.COMMUNE).district("Thị xã Sa Pa"), END_2024);
        assertEquals("XÃ THANH BINH", full.unit().name());
        assertEquals(Set.of(), full.filled());
        assertEquals(List.of(), full.doubts());
        assertEquals(List.of(), assess(unit("03022", "10").district("088"), END_2024).doubts(), "the district's code");
        for (String district : List.of("Huyện Bát Xát", "huyện bát xát", "H. Bát Xát", "Bát-Xát", "082")) {
            assertEquals(List.of(), assess(unit("02686", "10").district(district), END_2024).doubts(), district);
        }
    }

    @Test
    void anotherNameKindOrDistrictIsADoubtAndDecidesNothing() {
        Assessment a = assess(unit("03022", "10").name("Tả Phìn").kind(UnitKind.WARD).district("Bát Xát"), END_2024);
        assertEquals(List.of("NTM-268", "NTM-268", "NTM-268"), a.doubts().stream().map(Message::code).toList());
        assertEquals(List.of("name", "kind", "district"), a.doubts().stream().map(m -> m.arguments().get(0)).toList());
        assertEquals(UnitKind.WARD, a.unit().kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "00004 | 10 | 2024-12-31 | code: 00004 là phường Trúc Bạch, Hà Nội (tỉnh 01), không phải đơn vị của tỉnh 10 vào 31/12/2024",
        "00004 | 15 | 2026-11-29 | code: 00004 là phường Ba Đình, Hà Nội (tỉnh 01), không phải đơn vị của tỉnh 15 vào 29/11/2026",
        "03646 | 15 | 2026-11-29 | code: 03646 là phường Tô Hiệu, Sơn La (tỉnh 14), không phải đơn vị của tỉnh 15",
        "03022 | 15 | 2026-11-29 | code: Đơn vị 03022 (xã Thanh Bình, Lào Cai) không còn từ 01/07/2025. Nay là: 03046 xã Bản Hồ, Lào Cai.",
        "00016 | 01 | 2026-11-29 | (một phần)",
        "02872 | 10 | 2025-01-01 | code: Đơn vị 02872 (xã Tà Chải, Lào Cai) không còn từ 01/11/2024",
        "02683 | 10 | 2026-11-29 | province: Vào 2026-11-29 không còn tỉnh 10"})
    void aCodeOfAnotherProvinceOrOfNobodyOnTheDayIsRefused(String code, String province, String day, String said) {
        String found = said(refused(unit(code, province), LocalDate.parse(day)).get(0));
        assertTrue(found.contains(said), found);
    }

    @Test
    void everythingWrongWithWhoAndWhereIsSaidAtOnce() {
        assertEquals(List.of("NTM-239", "NTM-233"), refused(unit("03022", "10"), END_2025).stream()
                .map(p -> p.message().code()).toList());
    }

    @Test
    void aUnitThatHadNotBegunIsRefusedWithWhatItWasFormedFrom() {
        RegisteredUnit born = LIBRARY.units().all().filter(u -> u.notBefore() != null && u.code().length() == 5
                && LIBRARY.units().find(u.code()).get(0).equals(u)).findFirst().orElseThrow();
        LocalDate day = born.notBefore().minusDays(1);
        assertEquals("NTM-264", refused(unit(born.code(), born.province().code()), day).get(0).message().code());
        Assessment between = assess(unit(born.code(), born.province().code()), born.notBefore());
        assertEquals(List.of("NTM-269"), between.doubts().stream().map(Message::code).toList(), "nobody knows the day");
        assertEquals(List.of(), assess(unit(born.code(), born.province().code()), born.from()).doubts());
    }

    @Test
    void aDayOnWhichItMayHaveEndedIsADoubtAndTheNextListAnError() {
        Unit.Builder taChai = unit("02872", "10");
        assertEquals(List.of(), assess(taChai, LocalDate.of(2024, 9, 1)).doubts());
        assertEquals(List.of("NTM-269"), assess(taChai, LocalDate.of(2024, 10, 31)).doubts().stream().map(Message::code).toList());
        assertEquals("NTM-233", refused(taChai, LocalDate.of(2024, 11, 1)).get(0).message().code());
    }

    @Test
    void aCodeNobodyKnowsIsADoubtAndBeforeTheListNothingIsSaid() {
        assertEquals(List.of("NTM-267"), assess(unit("99999", "10"), END_2024).doubts().stream().map(Message::code).toList());
        assertEquals(List.of(), assess(unit("99999", "10"), LocalDate.of(2018, 12, 31)).doubts());
        assertEquals("Tà Chải", assess(unit("02872", "10"), LocalDate.of(2015, 12, 31)).unit().name(), "older than the list");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 10, 15, NTM-270", "2026-11-29, 01, 10, NTM-270", "2026-11-29, 15, 08, NTM-207"})
    void aFormerProvinceThatIsNoneOfThePartsIsRefused(String day, String province, String former, String code) {
        InputProblem problem = refused(unit("u", province).formerProvince(Province.of(former)), LocalDate.parse(day)).get(0);
        assertEquals(List.of("former_province", code), List.of(problem.field(), problem.message().code()));
    }

    @Test
    void aFormerProvinceThatContradictsTheRegisterIsRefused() {
        InputProblem problem = refused(unit("02923", "15").formerProvince(Province.of("15")), END_2025).get(0);
        assertEquals("former_province", problem.field());
        assertTrue(said(problem).contains("tỉnh cũ 10, không phải 15"), said(problem));
        assertEquals(Province.of("10"), assess(unit("02923", "15").formerProvince(Province.of("10")), END_2025).unit().formerProvince());
        assertEquals(Province.of("10"), assess(unit("03022", "10").formerProvince(Province.of("10")), END_2024).unit().formerProvince(),
                "its own is no contradiction");
    }

    @Test
    void aUnitWithPartsInTwoFormerProvincesIsNotFilledAndMaySayEither() {
        assertNull(assess(unit("14014", "37"), END_2025).unit().formerProvince());
        for (String former : List.of("36", "37")) {
            assertEquals(former, assess(unit("14014", "37").formerProvince(Province.of(former)), END_2025).unit().formerProvince().code());
        }
        assertEquals("NTM-265", refused(unit("14014", "37").formerProvince(Province.of("35")), END_2025).get(0).message().code());
    }

    @Test
    void aRegionThatContradictsTheProvinceIsRefused() {
        InputProblem problem = refused(unit("03022", "10").region(Region.DBSH), END_2024).get(0);
        assertEquals(List.of("region", "NTM-266"), List.of(problem.field(), problem.message().code()));
        assertEquals(Region.TDMNPB, assess(unit("03022", "10").region(Region.TDMNPB), END_2024).region());
        // Bắc Ninh lies in two regions: a unit that the register does not know may say which, and no third.
        assertEquals(Region.DBSH, assess(unit("u", "24").region(Region.DBSH), NOW).region());
        assertEquals("NTM-266", refused(unit("u", "24").region(Region.TN), NOW).get(0).message().code());
    }

    @Test
    void aProvinceThatSpansRegionsNeedsNothingMoreFromTheHost() {
        for (String province : List.of("24", "25", "51", "52", "66", "68", "80")) {
            Set<Region> regions = EnumSet.noneOf(Region.class);
            for (RegisteredUnit u : LIBRARY.units().on(NOW, Province.of(province))) {
                if (u.code().length() == 5) {
                    regions.add(assess(unit(u.code(), province), NOW).region());
                }
            }
            assertEquals(2, regions.size(), province + " " + regions);
        }
    }

    @Test
    void membersAreFilledAndRefusedAlike() {
        CriteriaSet district = LIBRARY.set(Standard.DISTRICT, END_2024);
        Unit batXat = unit("082", "10").build();
        Members known = Members.builder().add(unit("02686", "10").build(), Evidence.of(Map.of("10", "50"))).build();
        assertEquals(List.of("A Mú Sung"), district.assess(batXat, Evidence.none(), known).indicator("A-1").members().stream()
                .map(MemberResult::name).toList());
        Members foreign = Members.builder().add(unit("00004", "01").build(), Evidence.of(Map.of("10", "50"))).build();
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> district.assess(batXat, Evidence.none(), foreign));
        assertEquals(List.of("00004", "NTM-252"), List.of(e.unit(), e.problem().code()));
    }

    /** The unit itself is refused, but its members are looked up all the same: they are mended in one go. */
    @Test
    void aRefusedUnitsMembersAreNamedWithIt() {
        CriteriaSet district = LIBRARY.set(Standard.DISTRICT, END_2024);
        Members foreign = Members.builder().add(unit("00004", "10").build(), Evidence.none())
                .add(unit("02686", "15").build(), Evidence.none()).build();
        assertEquals(List.of("001 NTM-263", "001 NTM-201", "02686 NTM-252", "00004 NTM-263", "02686 NTM-263"),
                district.problems(unit("001", "10").build(), Evidence.of(Map.of("99.9", "1")), foreign).stream()
                        .map(p -> p.unit() + " " + p.message().code()).toList());
    }

    @Test
    void columnsAreFilledAsOneUnitIs() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, END_2025);
        Unit unit = unit("02923", "15").build();
        BulkAssessment bulk = set.bulk(List.of(unit, unit("00004", "15").build()))
                .assess(EvidenceColumns.builder(2).texts("10", new String[] {"45", "45"}).build());
        assertEquals(set.assess(unit, Evidence.of(Map.of("10", "45"))), bulk.assessment(0));
        assertEquals("NTM-263", bulk.error(1).problem().code());
    }

    @Test
    void twoDistrictsOfOneNameAreToldApart() {
        List<String> names = LIBRARY.units().on(END_2024, Province.of("42")).stream().filter(u -> u.code().length() == 5)
                .map(u -> assess(unit(u.code(), "42"), END_2024).unit().district()).filter(d -> d.contains("Kỳ Anh")).distinct().sorted().toList();
        assertEquals(List.of("huyện Kỳ Anh", "thị xã Kỳ Anh"), names);
    }

    /** Which provinces lie where, and who came from where, is part of what decides. */
    @Test
    void theFingerprintChangesWithTheTerritoryAndTheRegister() {
        java.util.SortedMap<String, byte[]> files = vn.nongthonmoi.criteria.internal.files.RuleSources.bundled();
        files.putAll(vn.nongthonmoi.criteria.internal.files.RuleSources.bundledUnits());
        String plain = fingerprint(files);
        assertEquals(assess(unit("03022", "10"), END_2024).fingerprint(), plain);
        for (String[] change : new String[][] {
            {"territory/regions-until-2025-06.dslr", "62, 64, 66", "64, 62, 66"},
            {"territory/from-2025-07.units.csv", "02923,Gia Phú,", "02923,Gia Phù,"},
            {"territory/from-2025-07.units.csv", "02659|02923|02932,", "02659|02923,02932"}}) {
            java.util.SortedMap<String, byte[]> changed = new java.util.TreeMap<>(files);
            String text = new String(files.get(change[0]), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(text.contains(change[1]), change[1]);
            changed.put(change[0], text.replace(change[1], change[2]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertNotEquals(plain, fingerprint(changed), change[1]);
            changed.put(change[0], ("# ghi chú\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (change[0].endsWith(".csv")) {
                assertEquals(plain, fingerprint(changed), "a comment changes nothing");
            }
        }
    }

    private static String fingerprint(Map<String, byte[]> files) {
        return CriteriaLibrary.load(RuleFiles.of(files)).set(Standard.COMMUNE, END_2024).assess(unit("03022", "10").build(), Evidence.none())
                .fingerprint();
    }

    @Test
    void rulesWithoutARegisterFillNothing() {
        assertFalse(CriteriaLibrary.load(RuleFiles.of(Map.of("national.dslr", WrittenRules.NATIONAL.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .units().covers(NOW));
    }
}
