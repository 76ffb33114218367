package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One row is explained by itself, and as it is among all the others. */
class OneRowTest {

    private static final CriteriaSet SET =
            CriteriaLibrary.bundled().set(Standard.COMMUNE, Province.of("10"), LocalDate.of(2024, 12, 31));
    private static final Unit UNIT = Unit.builder("40001", Province.of("10")).kind(UnitKind.COMMUNE).area(Area.II).build();

    /** Values of many kinds: parts and their facts, halves, texts and numbers, met and missed. */
    private static final Map<String, Object> VALUES = Map.of("1.1", true, "5.truong", new BigDecimal("4"), "5.a",
            new BigDecimal("60"), "10", new BigDecimal("45.1"), "11", new BigDecimal("15.4"), "14.1.c", "2", "15.1.nam",
            new BigDecimal("92"), "15.1.nu", new BigDecimal("97"), "15.3", new BigDecimal("26.35"), "debt", new BigDecimal("0"));

    @Test
    void everyRowAloneIsTheRowAmongAll() {
        Assessment all = SET.assess(UNIT, VALUES);
        all.criteria();
        int rows = 0;
        for (IndicatorResult row : all.rows().toList()) {
            // A fresh answer each time: of this one nothing has been explained yet.
            assertEquals(row, SET.assess(UNIT, VALUES).indicator(row.code()), row.code());
            rows++;
        }
        assertTrue(rows > 57, rows + " rows");
    }

    @Test
    void aHalfThatIsNotGivenIsNoRow() {
        Map<String, Object> men = new HashMap<>(VALUES);
        men.remove("15.1.nu");
        Assessment one = SET.assess(UNIT, men);
        assertEquals("92", one.indicator("15.1.nam").value());
        assertEquals(Optional.empty(), one.row("15.1.nu"));
        assertEquals(Optional.empty(), SET.assess(UNIT, VALUES).row("99.9"));
        assertThrows(IllegalArgumentException.class, () -> SET.assess(UNIT, VALUES).indicator("99.9"));
    }
}
