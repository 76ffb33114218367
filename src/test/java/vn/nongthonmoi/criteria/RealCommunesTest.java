package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real communes with their published values. */
class RealCommunesTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    private static Assessment thanhBinh() {
        Unit unit = Unit.builder("03022", Province.of("10")).name("Thanh Bình").area(Area.III).build();
        return LIBRARY.set(Standard.COMMUNE, Province.of("10"), END_OF_2024).assess(unit,
                Evidence.of(Map.of("10", "45,1", "11", "12.19", "4.2", "97.2")));
    }

    @Test
    void thanhBinhMeetsWhatWasPublishedEachWithItsCitation() {
        Assessment a = thanhBinh();
        Map.of("10", "318/QĐ-TTg, Phụ lục I, 10", "11", "318/QĐ-TTg, Phụ lục I, 11",
                "4.2", "318/QĐ-TTg, Phụ lục I, 4.2").forEach((code, source) -> {
                    assertEquals(Status.MET, a.indicator(code).status());
                    assertEquals(source, a.indicator(code).requirement().citation().source());
                });
        assertEquals(Outcome.UNDETERMINED, a.outcome());
    }

    @Test
    void nothingUnpublishedIsGuessed() {
        Assessment a = thanhBinh();
        Stream.concat(a.indicators(), a.conditions().stream())
                .filter(i -> !List.of("10", "11", "4.2").contains(i.code())).forEach(i -> {
                    assertTrue(i.status() == Status.UNKNOWN || i.status() == Status.UNSPECIFIED, i::toString);
                    assertTrue(i.reason() != null, i::toString);
                });
    }

    @Test
    void laoCaiIsProvisionalThroughoutAndNamesWhoSetsTheRoads() {
        Assessment a = thanhBinh();
        assertTrue(a.indicators().allMatch(IndicatorResult::provisional));
        assertTrue(a.indicator("3.1").requirement().citation().caveats().stream()
                .anyMatch(c -> c.contains("provinces/lao-cai/2021-2025/commune")));
        for (String road : List.of("2.1", "2.2", "2.3", "2.4")) {
            assertEquals(Status.UNSPECIFIED, a.indicator(road).status());
            assertEquals("tỉnh", a.indicator(road).requirement().level().awaits());
        }
        assertFalse(a.indicators().anyMatch(i -> i.code().equals("debt")));
        assertFalse(a.indicator("debt").provisional());
    }

    private static Assessment binhPhuoc(LocalDate asOf, Map<String, String> cells, Trait... traits) {
        return LIBRARY.set(Standard.COMMUNE, asOf).assess(
                Unit.builder("25217", Province.of("70")).traits(traits).build(), Evidence.of(cells));
    }

    @Test
    void binhPhuocAsksDifferentThingsOfEspeciallyDifficultCommunes() {
        LocalDate asOf = LocalDate.of(2022, 12, 31);
        Assessment difficult = binhPhuoc(asOf, Map.of("10", "50", "2.2", "80"), Trait.ESPECIALLY_DIFFICULT);
        Assessment ordinary = binhPhuoc(asOf, Map.of("10", "50", "2.2", "80"));
        assertEquals(Status.MET, difficult.indicator("10").status());
        assertEquals(Status.NOT_MET, ordinary.indicator("10").status());
        assertEquals("9", ordinary.indicator("10").gap().toPlainString());
        for (Assessment a : List.of(difficult, ordinary)) {
            Requirement income = a.indicator("10").requirement();
            assertEquals("1360/QĐ-UBND, 10", income.citation().source());
            assertTrue(income.replaces().citation().source().startsWith("318/QĐ-TTg"));
            assertEquals("63", income.replaces().level().threshold().toPlainString());
        }
        assertEquals(Status.MET, difficult.indicator("2.2").status());
        assertEquals(Status.UNSPECIFIED, ordinary.indicator("2.2").status());
        assertNotEquals(difficult.indicator("10").requirement().citation().rule(), ordinary.indicator("10").requirement().citation().rule());
        assertEquals(difficult.fingerprint(), ordinary.fingerprint());
    }

    @Test
    void specialStatusGivesTheLevelOfTheNorthernMountains() {
        LocalDate asOf = LocalDate.of(2024, 12, 31);
        Assessment special = binhPhuoc(asOf, Map.of(), Trait.SAFETY_ZONE, Trait.POOR_DISTRICT);
        assertEquals("13", special.indicator("11").requirement().level().threshold().toPlainString());
        assertEquals(Region.DNB, special.region());
        for (Trait alone : Trait.values()) {
            assertEquals("1", binhPhuoc(asOf, Map.of(), alone).indicator("11").requirement().level().threshold()
                    .toPlainString());
        }
        Assessment withProvince = binhPhuoc(LocalDate.of(2022, 12, 31), Map.of(), Trait.ESPECIALLY_DIFFICULT,
                Trait.FORMER_POOR_DISTRICT);
        assertEquals("13", withProvince.indicator("11").requirement().level().threshold().toPlainString());
        assertEquals("39", withProvince.indicator("10").requirement().level().threshold().toPlainString());
    }

    @Test
    void amendment211ChangesRowsOnItsFirstDay() {
        Unit unit = Unit.builder("1", Province.of("02")).build();
        Assessment before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 2, 29)).assess(unit, Evidence.none());
        Assessment after = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 3, 1)).assess(unit, Evidence.none());
        assertEquals(Measure.PERCENT, before.indicator("15.4").requirement().measure());
        assertEquals(Measure.PASS, after.indicator("15.4").requirement().measure());
        assertEquals("30", before.indicator("17.1").requirement().level().threshold().toPlainString());
        assertEquals(Status.UNSPECIFIED, after.indicator("17.1").status());
        assertNotEquals(before.indicator("15.4").title(), after.indicator("15.4").title());
        assertEquals("211/QĐ-TTg", after.indicator("15.4").requirement().citation().source().split(",")[0]);
    }

    @Test
    void theConditionsOfRecognitionCount() {
        Map<String, String> cells = Map.of("debt", "0.5", "satisfaction", "90", "security", "đạt");
        Assessment a = binhPhuoc(END_OF_2024, cells);
        assertEquals(Outcome.FALLS_SHORT, a.outcome());
        assertEquals(Status.NOT_MET, a.indicator("debt").status());
        assertEquals("0.5", a.indicator("debt").gap().toPlainString());
        assertEquals(Status.MET, a.indicator("satisfaction").status());
        assertEquals(Status.MET, a.indicator("security").status());
        assertFalse(a.provisional());
        assertTrue(binhPhuoc(END_OF_2024, Map.of("satisfaction", "89.9")).provisional());
        assertEquals(Outcome.UNDETERMINED, binhPhuoc(END_OF_2024, Map.of()).outcome());
    }

    @Test
    void theAnnexShowsColumnsMarksAndTheProvincesOwnLevels() {
        Annex annex = LIBRARY.set(Standard.COMMUNE, Province.of("70"), LocalDate.of(2022, 12, 31)).annex();
        Annex.Row road = annex.criteria().get(1).rows().get(1);
        assertEquals("2.2", road.code());
        assertEquals("do tỉnh quy định", road.provincial());
        assertEquals("là xã đặc biệt khó khăn", road.variants().get(0).condition());
        assertEquals(">= 80 %", road.variants().get(0).value());
        Annex.Row income = annex.criteria().get(9).rows().get(1);
        assertEquals(List.of("10@2022", "48", "63", "59"),
                List.of(income.code(), income.national(), income.regions().get(Region.DNB), income.provincial()));
        Annex after = LIBRARY.set(Standard.COMMUNE, END_OF_2024).annex();
        Annex.Row record = after.criteria().get(14).rows().get(3);
        assertEquals(List.of("15.4", "đạt"), List.of(record.code(), record.national()));
        assertTrue(record.amended());
        assertEquals(3, after.conditions().size());
        Annex byArea = LIBRARY.set(Standard.COMMUNE, END_OF_2024).annex(Province.of("10"), Area.III);
        assertTrue(byArea.criteria().stream().flatMap(c -> c.rows().stream())
                .allMatch(r -> r.requirement().citation().provisional()));
    }
}
