package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.criteria.FactsTable.Row;

/** At a threshold, a hair below it and a hair above it: the status and the exact gap, for every row and region. */
class BoundaryTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final CriteriaSet SET =
            CriteriaLibrary.bundled().set(Standard.COMMUNE, FactsTest.BEFORE_211);

    /** What else has to be known, and good, for a row to decide its indicator. */
    private static final Map<String, Map<String, Object>> BESIDE = Map.of(
            "5", Map.of("5.truong", 5, "5.a", 100),
            "5.a", Map.of("5.truong", 5, "5", 100),
            "5.b", Map.of("5.truong", 3, "5", 100),
            "14.1.a", Map.of("14.1", true),
            "17.1", Map.of("17.1b", 100),
            "17.1b", Map.of("17.1", 100));

    private static Assessment assess(Row row, Region region, Object value) {
        Map<String, Object> evidence = new HashMap<>(BESIDE.getOrDefault(row.code(), Map.of()));
        evidence.put(row.code(), value);
        return SET.assess(FactsTest.unit(region, row.year()), Evidence.of(evidence));
    }

    /** The code of the indicator a row is or is a part of. */
    private static String indicator(Row row) {
        return row.code().equals("17.1b") ? "17.1" : row.code().replaceFirst("\\.[a-z]$", "");
    }

    @TestFactory
    Stream<DynamicTest> everyKnownThresholdDecidesExactly() {
        return FactsTable.communes().stream().filter(Row::numeric).flatMap(row -> Arrays.stream(Region.values())
                .filter(region -> row.threshold(region) != null)
                .flatMap(region -> around(row, region).stream()));
    }

    private static List<DynamicTest> around(Row row, Region region) {
        BigDecimal threshold = row.threshold(region);
        BigDecimal hair = row.cell("measure").equals("count") ? BigDecimal.ONE : new BigDecimal("0.001");
        boolean percent = row.cell("measure").equals("percent");
        String op = row.cell("op");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test(row, region, threshold, null));
        BigDecimal below = threshold.subtract(hair);
        if (below.signum() >= 0) {
            tests.add(test(row, region, below, op.equals("<=") ? null : hair));
        }
        BigDecimal above = threshold.add(hair);
        if (!percent || above.compareTo(HUNDRED) <= 0) {
            tests.add(test(row, region, above, op.equals(">=") ? null : hair));
        }
        return tests;
    }

    /** A test that a value is met, or misses by a gap. */
    private static DynamicTest test(Row row, Region region, BigDecimal value, BigDecimal gap) {
        Status expected = gap == null ? Status.MET : Status.NOT_MET;
        return dynamicTest(row + " " + region + " " + value + " is " + expected.code(), () -> {
            Assessment a = assess(row, region, value);
            IndicatorResult result = a.indicator(row.code());
            assertEquals(expected, result.status());
            assertEquals(gap, result.gap());
            assertNull(result.reason());
            assertEquals(expected, a.indicator(indicator(row)).status(), "the indicator as a whole");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyGradeDecidesExactlyAndHasNoGap() {
        return FactsTable.communes().stream().filter(r -> r.cell("measure").equals("enum"))
                .flatMap(row -> Arrays.stream(Region.values()).flatMap(region -> {
                    Requirement r = assess(row, region, row.in(region)).indicator(row.code()).requirement();
                    int least = r.level().scale().indexOf(row.in(region));
                    return r.level().scale().stream().map(grade -> dynamicTest(row + " " + region + " grade " + grade, () -> {
                        IndicatorResult result = assess(row, region, grade).indicator(row.code());
                        assertEquals(r.level().scale().indexOf(grade) >= least ? Status.MET : Status.NOT_MET, result.status());
                        assertNull(result.gap());
                    }));
                }));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void threeSchoolsAreHeldTo5bAndFourTo5a(Region region) {
        for (int schools : new int[] {1, 3, 4, 20}) {
            String asked = schools > 3 ? "5.a" : "5.b";
            String other = schools > 3 ? "5.b" : "5.a";
            BigDecimal threshold = FactsTable.row(asked).threshold(region);
            Assessment met = SET.assess(FactsTest.unit(region, null),
                    Evidence.of(Map.of("5", 100, "5.truong", schools, asked, threshold, other, 0)));
            assertEquals(Status.MET, met.indicator(asked).status());
            assertEquals(Status.NOT_APPLICABLE, met.indicator(other).status(), "its 0 % does not matter");
            assertEquals(Status.MET, met.indicator("5").status());
            Assessment missed = SET.assess(FactsTest.unit(region, null),
                    Evidence.of(Map.of("5", 100, "5.truong", schools, asked, 0, other, 100)));
            assertEquals(Status.NOT_MET, missed.indicator("5").status());
            assertEquals(0, threshold.compareTo(missed.indicator(asked).gap()));
        }
    }
}
