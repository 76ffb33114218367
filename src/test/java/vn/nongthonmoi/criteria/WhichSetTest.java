package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which set applied to a unit on a day, and which layers decided. */
class WhichSetTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    /** A province of each region, before the mergers of 2025 and after; none of their sets is known to the library. */
    private static final Map<Region, String> BEFORE = Map.of(Region.TDMNPB, "02", Region.DBSH, "22", Region.BTB, "40",
            Region.DHNTB, "48", Region.TN, "62", Region.DNB, "72", Region.DBSCL, "80");
    private static final Map<Region, String> AFTER = Map.of(Region.TDMNPB, "04", Region.DBSH, "22", Region.BTB, "40",
            Region.DHNTB, "48", Region.TN, "52", Region.DNB, "79", Region.DBSCL, "96");

    private static final String N0 = "national/2009-2015/";
    private static final String N1 = "national/2016-2020/";
    private static final String N2 = "national/2021-2025/";
    private static final String N3 = "national/2026-2030/";

    private static final List<String> OF_2021 = List.of(N2 + "commune", N2 + "recognition-18-2022",
            N2 + "recognition-18-2022-commune", N2 + "ministry-education-1491");

    private static List<String> with(List<String> layers, String... more) {
        return Stream.concat(layers.stream(), Arrays.stream(more)).toList();
    }

    private static List<String> layers(LocalDate day) {
        if (day.isBefore(LocalDate.of(2013, 2, 20))) {
            return List.of(N0 + "commune");
        }
        if (day.isBefore(LocalDate.of(2016, 12, 1))) {
            return List.of(N0 + "commune", N0 + "amendment-342-2013");
        }
        if (day.isBefore(LocalDate.of(2022, 3, 8))) {
            return List.of(N1 + "commune");
        }
        if (day.isBefore(LocalDate.of(2024, 3, 1))) {
            return OF_2021;
        }
        if (day.isBefore(LocalDate.of(2024, 6, 4))) {
            return with(OF_2021, N2 + "amendment-211-2024");
        }
        return day.isBefore(LocalDate.of(2026, 2, 15))
                ? with(OF_2021, N2 + "amendment-211-2024", N2 + "ministry-education-1558")
                : List.of(N3 + "commune", N3 + "circular-52-2026-btc");
    }

    @TestFactory
    Stream<DynamicTest> aCommuneOfEveryRegionOnEveryDay() {
        Map<String, String> days = new java.util.TreeMap<>(Map.of("2012-06-30", "2009-2015", "2014-06-30", "2009-2015",
                "2016-11-30", "2009-2015", "2018-06-30", "2016-2020", "2021-12-31", "2016-2020", "2023-06-30",
                "2021-2025", "2024-02-29", "2021-2025", "2024-03-01", "2021-2025", "2025-12-31", "2021-2025",
                "2026-02-14", "2021-2025"));
        days.put("2016-12-01", "2016-2020");
        days.put("2022-03-07", "2016-2020");
        days.put("2022-08-02", "2021-2025");
        days.put("2026-11-23", "2026-2030");
        return days.entrySet().stream().flatMap(e -> Arrays.stream(Region.values()).map(region -> DynamicTest.dynamicTest(
                e.getKey() + " " + region, () -> {
                    LocalDate day = LocalDate.parse(e.getKey());
                    boolean merged = !day.isBefore(LocalDate.of(2025, 7, 1));
                    Province province = Province.of((merged ? AFTER : BEFORE).get(region));
                    Unit unit = Unit.builder("u", province).kind(UnitKind.COMMUNE).region(merged ? region : null).build();
                    Assessment a = LIBRARY.set(Standard.COMMUNE, day).assess(unit, Evidence.none());
                    assertEquals(Period.of(e.getValue()), a.period());
                    assertEquals(region, a.region());
                    assertEquals(java.util.Set.copyOf(layers(day)), java.util.Set.copyOf(a.layers()));
                    assertEquals(layers(day).get(0), a.layers().get(0), "the set itself comes first");
                    assertEquals(day, a.asOf());
                })));
    }

    @ParameterizedTest
    @CsvSource({
        "commune-model,2018-06-04,", "commune-model,2018-06-05,2016-2020", "commune-model,2022-03-07,2016-2020",
        "commune-model,2022-03-08,2021-2025", "commune-model,2026-02-15,",
        "commune-advanced,2022-03-07,", "commune-advanced,2022-03-08,2021-2025", "commune-advanced,2026-02-14,2021-2025",
        "commune-advanced,2026-02-15,", "commune-modern,2026-02-14,", "commune-modern,2026-02-15,2026-2030",
        "district,2016-04-04,", "district,2016-04-05,2016-2020", "district,2022-03-08,2021-2025",
        "district,2025-06-30,2021-2025", "district,2025-07-01,", "district-advanced,2022-03-08,2021-2025",
        "town,2022-03-08,2021-2025", "town,2025-07-01,", "province,2022-03-08,2021-2025", "province,2026-02-14,2021-2025",
        "province,2026-02-15,2026-2030"})
    void everyStandardHasItsDays(String standard, LocalDate day, String period) {
        Applicable found = LIBRARY.applicable(Standard.of(standard), null, day);
        assertEquals(period == null, found.set().isEmpty());
        assertEquals(period == null, found.reason().isPresent());
        found.set().ifPresent(set -> assertEquals(Period.of(period), set.period()));
        if (period == null) {
            NoSuchSetException e = assertThrows(NoSuchSetException.class,
                    () -> LIBRARY.set(Standard.of(standard), day));
            assertEquals(found.reason().get().code(), e.problem().code());
        }
    }

    @ParameterizedTest
    @CsvSource({"district", "district-advanced", "town"})
    void askingForADistrictAfterDistrictsEndedIsAnsweredInWords(String standard) {
        Message reason = LIBRARY.applicable(Standard.of(standard), Province.of("15"), LocalDate.of(2025, 7, 1)).reason()
                .orElseThrow();
        assertEquals("NTM-230", reason.code());
        assertTrue(reason.text(Locale.ENGLISH).contains("2025-07-01"), reason.text(Locale.ENGLISH));
        assertTrue(reason.text(Locale.forLanguageTag("vi")).contains("không còn"));
    }

    @Test
    void aTownshipAfterDistrictsEndedIsRefusedWithTheDay() {
        CriteriaSet set = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2025, 7, 1));
        Unit township = Unit.builder("02683", Province.of("15")).formerProvince(Province.of("10"))
                .kind(UnitKind.TOWNSHIP).build();
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> set.assess(township, Evidence.none()));
        assertEquals("kind", e.field());
        assertEquals("NTM-231", e.problem().code());
    }

    @ParameterizedTest
    @CsvSource({"district,TOWN", "town,DISTRICT", "commune,DISTRICT", "province,COMMUNE", "village,COMMUNE"})
    void aUnitIsOnlyHeldToASetOfItsLevel(String standard, UnitKind kind) {
        CriteriaSet set = LIBRARY.set(Standard.of(standard), LocalDate.of(2024, 12, 31));
        Unit unit = Unit.builder("u", Province.of("10")).kind(kind).build();
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> set.assess(unit, Evidence.none()));
        assertEquals("NTM-232", e.problem().code());
        assertEquals("kind", e.field());
    }

    @Test
    void theSameCodeIsAnotherProvinceAfterTheMerger() {
        Unit yenBai = Unit.builder("04252", Province.of("15")).kind(UnitKind.COMMUNE).build();
        Unit laoCai = Unit.builder("02683", Province.of("15")).formerProvince(Province.of("10"))
                .kind(UnitKind.COMMUNE).build();
        Assessment before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2025, 6, 30)).assess(yenBai, Evidence.none());
        assertTrue(before.layers().stream().anyMatch(l -> l.startsWith("provinces/yen-bai/")), before.layers().toString());
        assertFalse(before.layers().stream().anyMatch(l -> l.startsWith("provinces/lao-cai/")));
        Assessment after = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2025, 7, 1)).assess(laoCai, Evidence.none());
        assertTrue(after.layers().stream().anyMatch(l -> l.startsWith("provinces/lao-cai/")), after.layers().toString());
        assertFalse(after.layers().stream().anyMatch(l -> l.startsWith("provinces/yen-bai/")));
    }

    @Test
    void theYearAssessedAndTheDayOfTheDecisionAreKeptApart() {
        // Tả Phìn was recognised on 14/05/2025 for the year 2024.
        Unit unit = Unit.builder("03013", Province.of("10")).kind(UnitKind.COMMUNE).year(2024)
                .recognised(Standard.COMMUNE_ADVANCED, LocalDate.of(2025, 5, 14)).build();
        Assessment a = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2025, 5, 14)).assess(unit, Evidence.none());
        assertEquals(2024, a.year());
        assertEquals(LocalDate.of(2025, 5, 14), a.asOf());
        assertEquals(LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).assess(unit, Evidence.none())
                .indicator("10").requirement().level().threshold(), a.indicator("10").requirement().level().threshold());
    }

    @Test
    void villagesHaveTheirProvincesSet() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        CriteriaSet laoCai = LIBRARY.set(Standard.VILLAGE, Province.of("10"), day);
        assertEquals(14, laoCai.annex().criteria().size());
        assertEquals(12, LIBRARY.set(Standard.VILLAGE_MODEL, Province.of("10"), day).annex().criteria().size());
        Applicable none = LIBRARY.applicable(Standard.VILLAGE, Province.of("02"), day);
        assertEquals("NTM-228", none.reason().orElseThrow().code());
        assertEquals("NTM-229", assertThrows(NoSuchSetException.class,
                () -> LIBRARY.set(Standard.VILLAGE, day).annex()).problem().code());
        Unit elsewhere = Unit.builder("v", Province.of("02")).kind(UnitKind.VILLAGE).build();
        assertEquals("NTM-228", assertThrows(InvalidInputException.class,
                () -> LIBRARY.set(Standard.VILLAGE, day).assess(elsewhere, Evidence.none())).problem().code());
    }
}
