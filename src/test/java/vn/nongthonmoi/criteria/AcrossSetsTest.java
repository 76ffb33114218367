package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One unit against two sets, units within units, and a province added by one file: on the bundled rules. */
class AcrossSetsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate END_2024 = LocalDate.of(2024, 12, 31);
    private static final Province CAO_BANG = Province.of("04");

    // --- two sets ---

    @Test
    void theSameIndicatorMetUnder1980AndNotUnder318() {
        Unit unit = Unit.builder("u", CAO_BANG).kind(UnitKind.COMMUNE).build();
        CriteriaSet old = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2021, 12, 31));
        SetComparison c = LIBRARY.set(Standard.COMMUNE, END_2024).compare(old, unit,
                Evidence.of(Map.of("15.3", "25", "15.1", "96", "17.1", "55")));
        SetComparison.Row stunting = c.rows().stream().filter(r -> r.after().code().equals("15.3")).findFirst().orElseThrow();
        assertEquals(Status.MET, stunting.before().status(), "at most 26.7 under 1980");
        assertEquals(Status.NOT_MET, stunting.after().status(), "at most 24 under 318");
        assertEquals("1", stunting.after().gap().toPlainString());
        assertTrue(stunting.lost());
        SetComparison.Row water = c.rows().stream().filter(r -> r.after().code().equals("17.1")).findFirst().orElseThrow();
        assertEquals("17.1b", water.before().code(), "the subject is numbered differently in the two sets");
        assertEquals(Status.MET, water.before().status());
        assertFalse(water.lost(), "211's level is not known, so nothing is lost for certain");
        assertEquals("1980/QĐ-TTg, 15.3", stunting.before().requirement().citation().source());
        assertEquals(c.rows().stream().map(r -> r.after().code()).toList(),
                List.of("3.1", "4.1", "8.1", "8.2", "9.1", "10", "14.2", "15.1", "15.3", "17.1", "17.2", "18.1"), "in the order of the annex");
    }

    @Test
    void theModelCommuneIsHeldAgainstTheAdvancedAndTheCommuneSet() {
        Unit unit = Unit.builder("u", CAO_BANG).kind(UnitKind.COMMUNE).build();
        CriteriaSet model = LIBRARY.set(Standard.COMMUNE_MODEL, END_2024);
        Assessment a = model.assess(unit, Evidence.of(Map.of("commune-advanced:5.2", false, "3", 1)));
        assertEquals(Status.NOT_MET, a.indicator("1").status());
        assertEquals("0/19", a.indicator("1").value());
        assertTrue(a.layers().contains("national/2021-2025/commune-advanced"), a.layers().toString());
        // Insurance is 15.1 in the commune set and 14.1 in the advanced one; both take the one value given.
        Assessment insured = LIBRARY.set(Standard.COMMUNE_ADVANCED, END_2024)
                .assess(unit, Evidence.of(Map.of("commune:15.1", "96", "commune:1.1", false)));
        assertEquals(Status.MET, insured.indicator("14.1").status());
        assertEquals(Status.NOT_MET, insured.indicator("commune").status());
    }

    @Test
    void smartVillagesOfAModelCommuneAreCounted() {
        Unit commune = unit("x1", UnitKind.COMMUNE, "");
        CriteriaSet model = LIBRARY.set(Standard.COMMUNE_MODEL, END_2024);
        assertEquals(Status.MET, model.assess(commune, Evidence.of(Map.of("3", 1))).indicator("3").status());
        assertEquals(Status.NOT_MET, model.assess(commune, Evidence.of(Map.of("3", 0))).indicator("3").status());
        Members.Builder villages = Members.builder().add(unit("v1", UnitKind.VILLAGE, ""), Evidence.of(Map.of("3", false)));
        assertEquals(Status.NOT_MET, model.assess(commune, Evidence.none(), villages.build()).indicator("3").status());
        villages.add(unit("v2", UnitKind.VILLAGE, ""), Evidence.of(Map.of("3", true)));
        assertEquals(Status.MET, model.assess(commune, Evidence.none(), villages.build()).indicator("3").status());
    }

    // --- units within units ---

    private static Unit unit(String code, UnitKind kind, String district) {
        return Unit.builder(code, CAO_BANG).name(code).kind(kind).district(district).build();
    }

    /** Evidence that fails the commune set or leaves it open: with what is known nothing meets it. */
    private static Evidence failing() {
        return Evidence.of(Map.of("9.1", 3));
    }

    @Test
    void aDistrictIsAssessedFromItsCommunes() {
        Members members = Members.builder().add(unit("x1", UnitKind.COMMUNE, "h"), failing())
                .add(unit("x2", UnitKind.COMMUNE, "h"), Evidence.of(Map.of("15.1", 96, "A-4b.duong", 85, "A-4b.dien", 79)))
                .add(unit("t1", UnitKind.TOWNSHIP, "h"), Evidence.of(Map.of("A-3", true))).build();
        Assessment a = LIBRARY.set(Standard.DISTRICT, END_2024).assess(unit("h", UnitKind.DISTRICT, ""),
                Evidence.of(Map.of("A-4a", 91)), members);
        IndicatorResult communes = a.indicator("A-1");
        assertEquals(Status.NOT_MET, communes.status(), "one of two cannot be all");
        assertEquals("0", communes.value());
        assertEquals(List.of("x1", "x2"), communes.members().stream().map(MemberResult::unit).toList());
        assertEquals(List.of(Status.NOT_MET, Status.UNKNOWN), communes.members().stream().map(MemberResult::status).toList());
        assertEquals(Status.UNKNOWN, a.indicator("A-2").status(), "x2 may be advanced; x1 fails what that builds on");
        assertEquals(List.of(Status.NOT_MET, Status.UNKNOWN),
                a.indicator("A-2").members().stream().map(MemberResult::status).toList());
        assertEquals(Status.MET, a.indicator("A-3").status());
        assertEquals(Status.MET, a.indicator("A-4a").status());
        assertEquals(Status.NOT_MET, a.indicator("A-4b").status());
        assertEquals("79", a.indicator("A-4b").value());
        assertEquals(Outcome.FALLS_SHORT, a.outcome());
        assertTrue(a.layers().contains("national/2021-2025/commune"), "the members' sets decided as well");
        assertEquals(9, a.criteriaTotal());
    }

    @Test
    void theRowOfAMemberHoldsWhatIsCountedOfItBesideItsOwn() {
        CriteriaSet communes = LIBRARY.set(Standard.COMMUNE, END_2024);
        Evidence own = Evidence.of(Map.of("15.1", 96));
        Evidence both = own.with("A-3", true).with("A-4b.duong", 85);
        assertEquals(communes.assess(unit("x", UnitKind.COMMUNE, "h"), own).criteria(),
                communes.assess(unit("x", UnitKind.COMMUNE, "h"), both).criteria());
        // A column counted over villages is none of a commune's, and one that nobody counts is nobody's.
        for (String column : List.of("3", "A-9")) {
            assertEquals(column.equals("3") ? "NTM-292" : "NTM-201", assertThrows(InvalidInputException.class, () -> communes.assess(
                    unit("x", UnitKind.COMMUNE, "h"), own.with(column, true))).problem().code());
        }
    }

    @Test
    void aSetCountsItsOwnColumnsWhicheverSetPlainColumnsBelongTo() {
        Province hoChiMinh = Province.of("79");
        Unit district = Unit.builder("h", hoChiMinh).name("h").kind(UnitKind.DISTRICT).build();
        Unit commune = Unit.builder("x", hoChiMinh).kind(UnitKind.COMMUNE).district("h").build();
        Members members = Members.builder().add(commune, Evidence.of(Map.of("A-3b.duong", 86))).build();
        CriteriaSet advanced = LIBRARY.set(Standard.DISTRICT_ADVANCED, END_2024);
        assertEquals("86", advanced.assess(district, Evidence.none(), members).indicator("A-3b").value());
        assertEquals("86", advanced.assess(district, Evidence.none(), members,
                LIBRARY.set(Standard.DISTRICT, END_2024)).indicator("A-3b").value());
    }

    @Test
    void aDistrictWithoutTownshipsIsNotAskedForThem() {
        Members members = Members.builder().add(unit("x1", UnitKind.COMMUNE, "h"), failing()).build();
        Assessment a = LIBRARY.set(Standard.DISTRICT, END_2024).assess(unit("h", UnitKind.DISTRICT, ""), Evidence.none(),
                members);
        assertEquals(Status.NOT_APPLICABLE, a.indicator("A-3").status());
    }

    @Test
    void aSpecialDistrictHasASetOfItsOwnFromMarch2024() {
        Unit island = Unit.builder("h", CAO_BANG).kind(UnitKind.DISTRICT).traits(Trait.WITHOUT_COMMUNES).build();
        Assessment before = LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 2, 29)).assess(island, Evidence.none());
        assertEquals(9, before.criteriaTotal());
        Assessment after = LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 3, 1)).assess(island, Evidence.none());
        assertEquals(List.of("S-1", "S-2", "S-3", "S-4", "S-5"), after.criteria().stream().map(CriterionResult::code).toList());
        assertTrue(after.conditions().stream().noneMatch(c -> c.code().startsWith("A-")));
    }

    @Test
    void theSchoolsOfASpecialDistrictHaveALevelFromTheDayTheMinistryPublishedIt() {
        Unit island = Unit.builder("h", CAO_BANG).kind(UnitKind.DISTRICT).traits(Trait.WITHOUT_COMMUNES).build();
        CriteriaSet before = LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 6, 3));
        for (String value : List.of("0", "100")) {
            assertEquals(Status.UNSPECIFIED, before.assess(island, Evidence.of(Map.of("S-5", value))).indicator("S-5").status());
        }
        assertEquals("Bộ Giáo dục và Đào tạo", before.assess(island, Evidence.none()).indicator("S-5").requirement().level().awaits());
        CriteriaSet from = LIBRARY.set(Standard.DISTRICT, LocalDate.of(2024, 6, 4));
        IndicatorResult met = from.assess(island, Evidence.of(Map.of("S-5", "100"))).indicator("S-5");
        assertEquals(Status.MET, met.status());
        assertTrue(met.requirement().citation().source().startsWith("1558/QĐ-BGDĐT"), met.requirement().citation().source());
        IndicatorResult missed = from.assess(island, Evidence.of(Map.of("S-5", "99,99"))).indicator("S-5");
        assertEquals(Status.NOT_MET, missed.status());
        assertEquals("0.01", missed.gap().toPlainString());
    }

    @Test
    void aTownCompletesItsTaskByItsCommunesAndWards() {
        Members members = Members.builder().add(unit("x1", UnitKind.COMMUNE, "tp"), failing())
                .add(unit("p1", UnitKind.WARD, "tp"), Evidence.of(Map.of("T-3", true)))
                .add(unit("p2", UnitKind.WARD, "tp"), Evidence.of(Map.of("T-3", false))).build();
        Assessment a = LIBRARY.set(Standard.TOWN, END_2024).assess(unit("tp", UnitKind.TOWN, ""), Evidence.none(), members);
        assertEquals(Status.NOT_MET, a.indicator("T-1").status());
        assertEquals(Status.UNSPECIFIED, a.indicator("T-2").status(), "the level is not settled");
        assertEquals("0", a.indicator("T-2").value(), "who counts is shown all the same");
        assertEquals(Status.NOT_MET, a.indicator("T-3").status());
        assertEquals("50", a.indicator("T-3").gap().toPlainString());
    }

    @Test
    void aProvinceIsAssessedFromItsDistrictsTheirCommunesAndItsTowns() {
        Members members = Members.builder().add(unit("h1", UnitKind.DISTRICT, ""), Evidence.of(Map.of("9.1", false)))
                .add(unit("h2", UnitKind.DISTRICT, ""), Evidence.of(Map.of("A-4a", 91)))
                .add(unit("x1", UnitKind.COMMUNE, "h2"), failing())
                .add(unit("tp", UnitKind.TOWN, ""), Evidence.of(Map.of("T-4", 80))).build();
        Assessment a = LIBRARY.set(Standard.PROVINCE, END_2024).assess(unit("t", UnitKind.PROVINCE, ""),
                Evidence.of(Map.of("6", 70)), members);
        IndicatorResult districts = a.indicator("1");
        assertEquals(Status.NOT_MET, districts.status());
        assertEquals(List.of("h1", "h2"), districts.members().stream().map(MemberResult::unit).toList());
        assertEquals(List.of(Status.NOT_MET, Status.NOT_MET),
                districts.members().stream().map(MemberResult::status).toList(), "h2 falls by its commune x1");
        assertEquals(Status.NOT_MET, a.indicator("2").status());
        assertEquals(Status.MET, a.indicator("6").status());
        assertEquals(Outcome.FALLS_SHORT, a.outcome());
    }

    @Test
    void theOrderOfMembersNeverMatters() {
        List<Unit> units = List.of(unit("x1", UnitKind.COMMUNE, "h"), unit("x2", UnitKind.COMMUNE, "h"),
                unit("x3", UnitKind.COMMUNE, "h"));
        CriteriaSet set = LIBRARY.set(Standard.DISTRICT, END_2024);
        List<Assessment> answers = new ArrayList<>();
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}}) {
            Members.Builder members = Members.builder();
            for (int i : order) {
                members.add(units.get(i), failing());
            }
            answers.add(set.assess(unit("h", UnitKind.DISTRICT, ""), Evidence.none(), members.build()));
        }
        assertEquals(1, answers.stream().map(Assessment::fingerprint).distinct().count());
        assertEquals(1, answers.stream().map(a -> a.indicator("A-1").members()).distinct().count());
    }

    // --- a province by one file ---

    @Test
    @Tag("long")
    void addingAProvinceTakesOneFile(@TempDir Path directory) throws IOException {
        Path bundled = Path.of("rules");
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(dslr|units\\.csv)")).toList()) {
                Path copy = directory.resolve(bundled.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path added = directory.resolve("provinces/cao-bang/2021-2025/commune.dslr");
        Files.createDirectories(added.getParent());
        Files.writeString(added, """
                rule "Văn bản"
                    @source("999/QĐ-UBND")
                when
                    Luôn luôn
                then
                    Quyết định "999/QĐ-UBND" ngày 01/10/2022
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh "04"
                    Hiệu lực từ 01/10/2022 đến 14/02/2026
                    Căn cứ "318/QĐ-TTg"
                end
                rule "2.1 Đường xã"
                    @source("999/QĐ-UBND, 2.1")
                when
                    Mọi xã
                then
                    Chỉ tiêu 2.1: tỷ lệ ít nhất 90 %
                end
                """);
        assertTrue(RuleFiles.of(directory).check().stream().noneMatch(p -> p.severity() == RuleProblem.Severity.ERROR));
        Unit commune = Unit.builder("u", CAO_BANG).kind(UnitKind.COMMUNE).build();
        Map<String, Object> road = new HashMap<>(Map.of("2.1", "90"));
        IndicatorResult mine = CriteriaLibrary.load(directory).set(Standard.COMMUNE, END_2024)
                .assess(commune, Evidence.of(road)).indicator("2.1");
        assertEquals(Status.MET, mine.status());
        assertEquals("provinces/cao-bang/2021-2025/commune", mine.requirement().citation().layer());
        assertEquals(Status.UNSPECIFIED, LIBRARY.set(Standard.COMMUNE, END_2024).assess(commune, Evidence.of(road))
                .indicator("2.1").status());
    }
}
