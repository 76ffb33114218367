package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of evidence: thresholds at every scale, what is missing, what is wrong, units of many kinds. */
class BulkTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final Unit HIGHLAND = Unit.builder("1", Province.of("10")).build();
    private static final Unit DELTA = Unit.builder("2", Province.of("01")).build();
    private static final byte MET = Status.MET.severity();
    private static final byte NOT_MET = Status.NOT_MET.severity();
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte NONE = BulkAssessment.NONE;

    private static EvidenceColumns.Builder table(int units) {
        return EvidenceColumns.builder(units);
    }

    private static BulkAssessment assess(Unit unit, EvidenceColumns evidence) {
        return SET.bulk(Collections.nCopies(evidence.units(), unit)).assess(evidence);
    }

    /** 15.3 is at most 24 in the highlands and 16,5 in the Red River delta; 10 is at least 45 there; 9.1 is exactly 0. */
    @ParameterizedTest
    @CsvSource({
        "15.3, 10, 0, 23 24 25, met met not_met",
        "15.3, 10, 1, 239 240 241, met met not_met",
        "15.3, 10, 2, 2399 2400 2401 0, met met not_met met",
        "15.3, 01, 0, 16 17, met not_met",
        "15.3, 01, 1, 164 165 166, met met not_met",
        "15.3, 01, 3, 16499 16500 16501, met met not_met",
        "15.1, 10, 0, 89 90 91 100, not_met met met met",
        "15.1, 10, 1, 899 900 901 1000, not_met met met met",
        "9.1, 10, 0, 0 1, met not_met",
        "9.1, 10, 1, 0 10, met not_met",
        "11, 10, 1, 129 130 131, met met not_met",
        "11, 10, 18, 0 1 9000000000000000000, met met met",
    })
    void thresholdsHoldAtEveryScale(String code, String province, int scale, String values, String expected) {
        long[] unscaled = Arrays.stream(values.split(" ")).mapToLong(Long::parseLong).toArray();
        Unit unit = Unit.builder("1", Province.of(province)).build();
        BulkAssessment all = assess(unit, table(unscaled.length).decimals(code, unscaled, scale, null).build());
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < unscaled.length; i++) {
            String status = Status.ofSeverity(all.indicator(code)[i]).code();
            assertEquals(SET.assess(unit, Map.of(code, BigDecimal.valueOf(unscaled[i], scale))).indicator(code).status().code(),
                    status);
            statuses.add(status);
        }
        assertEquals(expected, String.join(" ", statuses));
    }

    @Test
    void aBitSaysWhoHasAValue() {
        int units = 130;
        long[] numbers = new long[units];
        boolean[] passes = new boolean[units];
        Arrays.fill(numbers, 10);
        Arrays.fill(passes, true);
        // All but the first, the 64th, the 65th and the last.
        long[] present = {~1L & ~(1L << 63), ~1L, 1L};
        BulkAssessment all = assess(HIGHLAND, table(units).decimals("15.3", numbers, 0, present)
                .passes("15.2", passes, present).build());
        for (String code : List.of("15.3", "15.2")) {
            byte[] statuses = all.indicator(code);
            for (int i = 0; i < units; i++) {
                assertEquals(List.of(0, 63, 64, 129).contains(i) ? UNKNOWN : MET, statuses[i], code + " " + i);
            }
        }
    }

    @Test
    void theSameInEveryFormOfColumn() {
        BulkAssessment decimals = assess(HIGHLAND, table(3).decimals("15.3", new long[] {235, 240, 245}, 1, null)
                .passes("15.2", new boolean[] {true, false, true}, null).build());
        BulkAssessment objects = assess(HIGHLAND, table(3).numbers("15.3", new BigDecimal[] {new BigDecimal("23.50"),
            new BigDecimal("24"), new BigDecimal("24.5")}).texts("15.2", new String[] {"Đạt", "không đạt", " true "}).build());
        BulkAssessment texts = assess(HIGHLAND, table(3).texts("15.3", new String[] {"23,5", "24.0", "24,5"})
                .texts(" 15.2 ", new String[] {"đạt", "false", "ĐẠT"}).build());
        for (BulkAssessment all : List.of(decimals, objects, texts)) {
            assertArrayEquals(new byte[] {MET, MET, NOT_MET}, all.indicator("15.3"));
            assertArrayEquals(new byte[] {MET, NOT_MET, MET}, all.indicator("15.2"));
            assertArrayEquals(new byte[] {UNKNOWN, NOT_MET, NOT_MET}, all.criterion("15"));
        }
    }

    @Test
    void whatCannotBeReadIsAnErrorOfThatUnitAlone() {
        BulkAssessment all = assess(HIGHLAND, table(5).decimals("15.3", new long[] {10, -1, 101, 100, 0}, 0, null)
                .texts("15.1", new String[] {"95", "95", "95", "x", null}).build());
        assertEquals(Set.of(1, 2, 3), all.errors());
        assertEquals("15.3", all.error(1).field());
        assertEquals("NTM-214", all.error(2).problem().code());
        assertEquals("15.1", all.error(3).field());
        assertNull(all.error(0));
        assertArrayEquals(new byte[] {MET, NONE, NONE, NONE, MET}, all.indicator("15.3"));
        assertArrayEquals(new byte[] {MET, NONE, NONE, NONE, UNKNOWN}, all.indicator("15.1"));
        assertArrayEquals(new byte[] {NONE}, new byte[] {all.criterion("15")[2]});
        assertNull(all.outcome(1));
        assertNull(all.fingerprint(1));
        assertEquals(0, all.criteriaMet(1));
        assertEquals(2, Arrays.stream(Outcome.values()).mapToInt(all::count).sum());
        assertThrows(InvalidInputException.class, () -> all.assessment(1));
        assertEquals("10", all.assessment(0).indicator("15.3").value());
    }

    /** A table that keeps all its numbers at one scale says counts with decimals; what is no whole number is an error. */
    @Test
    void countsMayHaveDecimalsThatSayNothing() {
        BulkAssessment all = assess(HIGHLAND, table(3).decimals("9.1", new long[] {0, 20, 5}, 1, null)
                .decimals("5.truong", new long[] {20, 20, 20}, 1, null).decimals("14.1.c", new long[] {20, 10, 20}, 1, null).build());
        assertEquals(Set.of(2), all.errors());
        assertEquals("NTM-216", all.error(2).problem().code());
        assertArrayEquals(new byte[] {MET, NOT_MET, NONE}, all.indicator("9.1"));
        assertEquals(NOT_MET, all.indicator("14.1")[1]);
    }

    @Test
    void aUnitWithoutAPlaceIsAnErrorAndTheOthersAreAssessed() {
        List<Unit> units = List.of(HIGHLAND, Unit.builder("9", Province.of("99")).build(), DELTA,
                Unit.builder("u8", Province.of("10")).kind(UnitKind.DISTRICT).build());
        BulkAssessment all = SET.bulk(units).assess(table(4).decimals("15.3", new long[] {20, 20, 20, 20}, 0, null).build());
        assertEquals(Set.of(1, 3), all.errors());
        assertEquals("province", all.error(1).field());
        assertEquals("kind", all.error(3).field());
        assertArrayEquals(new byte[] {MET, NONE, NOT_MET, NONE}, all.indicator("15.3"));
        assertEquals(SET.assess(DELTA, Evidence.none()).fingerprint(), all.fingerprint(2));
    }

    /** Kinds of unit come mixed and in long runs, and more of them than one stretch holds. */
    @Test
    void unitsOfManyKindsKeepTheirPlaces() {
        for (int run : new int[] {1, 7, 1500}) {
            List<Unit> units = IntStream.range(0, 5000).mapToObj(i -> i / run % 2 == 0 ? HIGHLAND : DELTA).toList();
            long[] values = IntStream.range(0, 5000).mapToLong(i -> i % 30).toArray();
            byte[] statuses = SET.bulk(units).assess(table(5000).decimals("15.3", values, 0, null).build()).indicator("15.3");
            for (int i = 0; i < 5000; i++) {
                boolean met = values[i] <= (i / run % 2 == 0 ? 24 : 16);
                assertEquals(met ? MET : NOT_MET, statuses[i], run + " " + i);
            }
        }
    }

    /** Provinces have rows of their own; the table holds them all, in the order of the annex. */
    @Test
    void aRowOfSomeUnitsIsNoneForTheOthers() {
        CriteriaSet villages = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2026, 3, 1));
        List<Unit> units = new ArrayList<>();
        for (CommuneGroup group : CommuneGroup.values()) {
            units.add(Unit.builder("1", Province.of("15")).group(group).build());
            units.add(Unit.builder("1", Province.of("01")).group(group).build());
        }
        BulkAssessment all = villages.bulk(units).assess(table(units.size()).build());
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            Assessment one = villages.assess(units.get(i), Evidence.none());
            assertEquals(new ArrayList<>(one.indicatorStatuses().keySet()),
                    all.indicators().stream().filter(c -> all.indicator(c)[unit] != NONE).toList());
            assertEquals(new ArrayList<>(one.conditionStatuses().keySet()),
                    all.conditions().stream().filter(c -> all.condition(c)[unit] != NONE).toList());
            assertEquals(one.criteriaMet(), all.criteriaMet(i));
            assertEquals(one.outcome(), all.outcome(i));
        }
    }

    /** A row that one province added is none for communes of another, and nothing that holds for them. */
    @Test
    void aRowOfOneProvinceIsNoneElsewhere(@TempDir Path directory) {
        CriteriaSet set = new WrittenRules(directory).province("10", WrittenRules.rule("1.9 thêm", "    Mọi xã",
                "Chỉ tiêu 1.9: đạt\nChỉ tiêu 1.9 là dòng do tỉnh thêm")).set("2024-12-31");
        List<Unit> units = List.of(Unit.builder("1", Province.of("70")).build(), Unit.builder("2", Province.of("10")).build(),
                Unit.builder("3", Province.of("99")).build());
        BulkAssessment all = set.bulk(units).assess(table(3).passes("1.9", new boolean[] {true, true, true}, null).build());
        assertArrayEquals(new byte[] {NONE, MET, NONE}, all.indicator("1.9"));
        assertEquals(Set.of(2), all.errors());
        assertEquals(set.assess(units.get(1), Evidence.none()).fingerprint(), all.fingerprint(1));
        assertNull(all.fingerprint(2));
    }

    /** A column of another set says nothing here; one that no set has is an error of those who have a value in it. */
    @Test
    void columnsThatTheSetDoesNotRead() {
        BulkAssessment all = assess(HIGHLAND, table(3).decimals("15.3", new long[] {20, 20, 20}, 0, null)
                .texts("commune-advanced:14.1", new String[] {"5", null, ""}).texts("15.9", new String[] {null, "5", " "}).build());
        assertEquals(Set.of(1), all.errors());
        assertEquals("NTM-201", all.error(1).problem().code());
        assertArrayEquals(new byte[] {MET, NONE, MET}, all.indicator("15.3"));
    }

    @Test
    void tablesThatDoNotFitAreRefusedByName() {
        assertEquals("-1 units", message(() -> table(-1)));
        assertEquals("column 10 has 1 values, expected 2", message(() -> table(2).decimals("10", new long[1], 0, null)));
        assertEquals("NTM-208 column  10: The value of 10 is given twice; remove a column.",
                message(() -> table(1).texts("10", new String[1]).numbers(" 10", new BigDecimal[1])));
        assertEquals("scale 19 of column 10 is not in 0–18", message(() -> table(1).decimals("10", new long[1], 19, null)));
        assertEquals("scale -1 of column 10 is not in 0–18", message(() -> table(1).decimals("10", new long[1], -1, null)));
        assertEquals("column 1.1 has 1 words that say what is present, expected 2",
                message(() -> table(65).passes("1.1", new boolean[65], new long[1])));
        assertEquals("evidence of 2 units, expected 1",
                message(() -> SET.bulk(List.of(HIGHLAND)).assess(table(2).build())));
        BulkAssessment one = SET.bulk(List.of(HIGHLAND)).assess(table(1).build());
        assertTrue(message(() -> one.indicator("99")).startsWith("no '99', expected one of 1.1 1.2"));
        assertThrows(IndexOutOfBoundsException.class, () -> one.outcome(1));
        assertThrows(IndexOutOfBoundsException.class, () -> one.error(-1));
        assertEquals("severity 3 is none of 0, 1, 2, 4, 8", message(() -> Status.ofSeverity(3)));
    }

    private static String message(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void answersAreTheCallersToChange() {
        BulkAssessment all = assess(HIGHLAND, table(1).decimals("15.3", new long[] {20}, 0, null).build());
        Arrays.fill(all.indicator("15.3"), NOT_MET);
        assertEquals(MET, all.indicator("15.3")[0]);
    }

    /** Hosts give columns in any order, some of them only now and then, in any kind of map, by strings of their own. */
    @Test
    void whateverCameBeforeTheMapAtHandDecides() {
        List<Map<String, Object>> maps = new ArrayList<>();
        maps.add(Map.of("15.3", new BigDecimal("24")));
        maps.add(new TreeMap<>(Map.of("15.3", "25", "15.2", true, "10", 45L)));
        maps.add(new HashMap<>());
        Map<String, Object> withNull = new LinkedHashMap<>();
        withNull.put("15.2", null);
        withNull.put(new String("15.3"), new BigDecimal("24.01"));
        maps.add(withNull);
        maps.add(Map.of("15.1.nam", new BigDecimal("50"), "15.1", new BigDecimal("95"), " 15.3 ", new BigDecimal("1")));
        maps.add(Map.of("15.4", false, "15.2", true, "15.1", new BigDecimal("95"), "15.3", BigDecimal.ONE, "10", BigDecimal.TEN));
        for (int round = 0; round < 3; round++) {
            for (Map<String, Object> map : maps) {
                assertEquals(SET.assess(HIGHLAND, Evidence.of(map)), SET.assess(HIGHLAND, map), map::toString);
            }
            Collections.reverse(maps);
        }
        assertEquals("15.9", assertThrows(InvalidInputException.class,
                () -> SET.assess(HIGHLAND, Map.of("15.9", BigDecimal.ONE))).field());
        assertEquals("15.3", assertThrows(InvalidInputException.class,
                () -> SET.assess(HIGHLAND, Map.of("15.3", 20.0))).field());
    }

    /** What a host does to its map after the answer does not reach it, though the answer explains itself only later. */
    @Test
    void anAnswerKeepsTheValuesItRestsOn() {
        Map<String, Object> map = new HashMap<>(Map.of("15.3", new BigDecimal("25"), "15.1.nu", new BigDecimal("80")));
        Assessment a = SET.assess(HIGHLAND, map);
        map.put("15.3", new BigDecimal("1"));
        map.clear();
        assertEquals("25", a.indicator("15.3").value());
        assertEquals(new BigDecimal("1"), a.indicator("15.3").gap());
    }
}
