package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that decides nothing is told, not passed over in silence. */
class UnusedEvidenceTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet COMMUNE = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final CriteriaSet ADVANCED = LIBRARY.set(Standard.COMMUNE_ADVANCED, DAY);
    private static final Unit UNIT = Unit.builder("40001", Province.of("10")).build();

    private static List<String> unused(CriteriaSet set, Object... columnsAndValues) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return set.assess(UNIT, Evidence.of(values)).unused();
    }

    @Test
    void whatRowsReadIsNotUnused() {
        assertEquals(List.of(), unused(COMMUNE, "10", "45,1", "1.1", "đạt", "debt", 0, "15.3@self", "20"));
        assertEquals(List.of(), unused(COMMUNE, "15.3@self", "20", "15.3", "21", "15.3@appraised", "22"));
        assertEquals(List.of(), COMMUNE.assess(UNIT, Map.of("10", new BigDecimal("45.1"))).unused());
    }

    @ParameterizedTest
    @CsvSource({"10@2031", "10@2023", "1.1@2025"})
    void aValueOfAnotherYearIsUnused(String column) {
        String value = column.startsWith("1.1@") ? "đạt" : "40";
        assertEquals(List.of(column), unused(COMMUNE, "10", "45,1", column, value));
        assertEquals(List.of(column), unused(COMMUNE, column, value), "alone as well");
    }

    @Test
    void theYearAssessedIsReadByItsName() {
        assertEquals(List.of(), unused(COMMUNE, "10@2024", "45,1"));
    }

    @Test
    void columnsOfAnotherSetAreItsOwnMatter() {
        assertEquals(List.of(), unused(COMMUNE, "10", "45,1", "commune-advanced:1.1", "đạt"));
        // 14.1 of the advanced set is 15.1 of the commune's: taken over where there is none of its own.
        assertEquals(List.of(), unused(ADVANCED, "commune:15.1", "95"));
    }

    @Test
    void aHostsOwnAnswerHasNone() {
        Assessment a = COMMUNE.assess(UNIT, Evidence.none());
        assertEquals(List.of(), a.toBuilder().build().unused());
    }
}
