package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.FactsTable.Row;
import vn.nongthonmoi.criteria.Requirement.State;

/** What became of the advanced commune's rows of 2022: 211/QĐ-TTg and 1327/QĐ-BCT. */
class AdvancedCommuneFactsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    private static IndicatorResult assess(String code, Region region, String day, Object value) {
        Unit unit = Unit.builder("u", Province.of(FactsTest.PROVINCES.get(region))).build();
        return LIBRARY.set(Standard.COMMUNE_ADVANCED, LocalDate.parse(day)).assess(unit, Evidence.of(Map.of(code, value)))
                .indicator(code);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void theMinistryOfIndustrySetsThePowerRowFrom3June2024(Region region) {
        Row row = FactsTable.of("2021-2025-xa-ntm-nang-cao").stream().filter(r -> r.name().equals("4")).findFirst()
                .orElseThrow();
        BigDecimal level = row.threshold(region);
        assertEquals(Status.UNSPECIFIED, assess("4", region, "2024-06-02", 100).status());
        assertEquals(Status.MET, assess("4", region, "2024-06-03", level).status());
        IndicatorResult below = assess("4", region, "2024-06-03", level.subtract(new BigDecimal("0.01")));
        assertEquals(Status.NOT_MET, below.status());
        assertEquals(0, new BigDecimal("0.01").compareTo(below.gap()));
        assertFalse(below.provisional());
        assertEquals("national/2021-2025/ministry-industry-1327", below.requirement().citation().layer());
        assertEquals(Status.NOT_MET, assess("4", region, "2025-06-30", level.subtract(BigDecimal.ONE)).status());
    }

    /** Whatever is entered, a number or a conclusion: nobody has seen the level. */
    @ParameterizedTest
    @ValueSource(strings = {"3.4", "8.4", "14.4", "17.10", "18.1"})
    void rowsThat211RewroteWithoutALevelSeenDecideNothingFrom1March2024(String code) {
        List<Object> values = switch (code) {
            case "8.4" -> List.of(true, false);
            case "14.4" -> List.of(true, false, 70, 69);
            default -> List.of(100, 0);
        };
        for (Region region : Region.values()) {
            for (Object value : values) {
                IndicatorResult after = assess(code, region, "2024-03-01", value);
                assertEquals(Status.UNSPECIFIED, after.status(), region + " " + value);
                assertEquals(State.NOT_KNOWN, after.requirement().level().state());
                assertTrue(after.provisional());
                assertTrue(after.requirement().citation().caveats().get(0).contains("211/QĐ-TTg"), code);
                assertEquals("national/2021-2025/commune-advanced", after.requirement().replaces().citation().layer(),
                        "what 318 said stays visible");
            }
        }
    }

    @Test
    void theDayBeforeTheyAreThoseOf318() {
        assertEquals(Status.NOT_MET, assess("3.4", Region.BTB, "2024-02-29", "99.99").status());
        assertEquals(Status.NOT_MET, assess("8.4", Region.BTB, "2024-02-29", false).status());
        assertEquals(Status.MET, assess("14.4", Region.TDMNPB, "2024-02-29", 70).status());
        assertEquals(Status.NOT_MET, assess("18.1", Region.BTB, "2024-02-29", "54.99").status());
    }
}
