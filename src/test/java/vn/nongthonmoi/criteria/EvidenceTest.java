package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of a unit, and what is refused. */
class EvidenceTest {

    /** Found by fuzzing: a period that is none is a column that is none, not a defect of the host. */
    @ParameterizedTest
    @ValueSource(strings = {"commune@2016-2010:10", "commune@0126-2020:10",
        "commune@2031-2035:10"})
    void aColumnOfAPeriodThatIsNoneIsNamed(String column) {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        InvalidInputException e = assertThrows(InvalidInputException.class, () ->
                set.assess(Unit.builder("1", Province.of("10")).build(), Evidence.of(Map.of(column, 1))));
        assertEquals("NTM-210", e.problem().code());
        assertEquals(column, e.field());
    }

    private static final CriteriaSet SET =
            CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2023, 12, 31));
    private static final Unit HA_GIANG = Unit.builder("00712", Province.of("02")).build();

    private static IndicatorResult result(String code, String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            values.put(cells[i], cells[i + 1]);
        }
        return SET.assess(HA_GIANG, Evidence.of(values)).indicator(code);
    }

    @ParameterizedTest
    @CsvSource({
        "17.11,  101,       NTM-214", "17.11,  -1,     NTM-214", "17.11,  đạt,      NTM-213",
        "17.11,  '1.000,5', NTM-213", "10,     -5,     NTM-215", "9.1,    1.5,      NTM-216",
        "1.1,    1,         NTM-212", "1.1,    có,     NTM-212", "14.1.c, 4,        NTM-217",
        "1.1,    không có,  NTM-211", "17.13,  1,      NTM-201", "17.1 b, 1,        NTM-209",
        "district:1, 1,     NTM-292", "1, đạt,     NTM-292", "17, 1,     NTM-292", "district@2009-2015:1, 1, NTM-210", "hamlet:1, 1, NTM-210", "commune:99, 1,  NTM-201", "17.11@2020x, 1,   NTM-209",
    })
    void badValuesAreRefusedNamingUnitAndField(String column, String cell, String code) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> result("1.1", column, cell));
        assertEquals(code, e.problem().code());
        assertEquals("00712", e.unit());
        assertEquals(column, e.field());
    }

    @Test
    void anUnknownIndicatorIsRefusedWithTheNearestKnownOne() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> result("1.1", "17.1c", "5"));
        assertEquals("17.1c", e.problem().arguments().get(0));
        assertEquals("17.1", e.problem().arguments().get(1));
        InvalidInputException part = assertThrows(InvalidInputException.class, () -> result("1.1", "10.1.a", "5"));
        assertEquals("10", part.problem().arguments().get(1), "the row that it would be a part of");
    }

    @Test
    void theMessageSaysOfWhichUnitAndColumnItIs() {
        assertEquals("NTM-213 unit 00712, column 10: “45 triệu” is not a number; write 87.5 or 87,5, without thousands "
                + "separators.", assertThrows(InvalidInputException.class, () -> result("1.1", "10", "45 triệu"))
                .getMessage());
        assertEquals("NTM-234 The cell is blank, a value is required.",
                new InvalidInputException("", "", Message.of("NTM-234")).getMessage());
        assertEquals("NTM-234 column code: The cell is blank, a value is required.",
                new InvalidInputException("", "code", Message.of("NTM-234")).getMessage());
    }

    @Test
    void binaryFractionsAreRefused() {
        assertEquals("NTM-203", assertThrows(InvalidInputException.class, () -> Evidence.of(Map.of("10", 45.1)))
                .problem().code());
    }

    @Test
    void everyAcceptedTypeMeansTheSame() {
        for (Object forty : new Object[] {40, 40L, BigInteger.valueOf(40), new BigDecimal("40.0"), "40", " 40,00 "}) {
            IndicatorResult r = SET.assess(HA_GIANG, Evidence.none().with("10", forty)).indicator("10");
            assertEquals("40", r.value());
            assertEquals(new BigDecimal("2").compareTo(r.gap()), 0);
        }
    }

    @Test
    void blankIsMissing() {
        Map<String, String> cells = new HashMap<>();
        cells.put("10", null);
        cells.put("11", "  ");
        assertEquals(Evidence.none(), Evidence.of(cells));
        assertEquals(Evidence.none().hashCode(), Evidence.of(cells).hashCode());
    }

    @Test
    void theSameValueTwiceIsRefused() {
        assertEquals("NTM-208", assertThrows(InvalidInputException.class,
                () -> result("10", "10", "40", "commune@2021-2025:10", "41")).problem().code());
    }

    @Test
    void anUnknownSetIsAnsweredWithThoseThereAre() {
        String message = assertThrows(InvalidInputException.class, () -> result("10", "hamlet:1", "1")).problem()
                .text(java.util.Locale.ENGLISH);
        assertTrue(message.contains("commune@2016-2020") && message.contains("village-model@2021-2025"), message);
    }

    @Test
    void otherYearsAreKeptApart() {
        assertEquals(Status.UNKNOWN, result("10", "10@2022", "50").status());
        assertEquals(Status.MET, result("10", "10@2023", "50", "10@recognised", "1").status());
    }

    @Test
    void anObjectThatDoesNotExistMakesARowNotApplicable() {
        assertEquals(Status.NOT_APPLICABLE, result("13.4", "13.4", "Không có").status());
        assertEquals(Status.NOT_MET, result("13.4", "13.4", "Không đạt").status());
    }

    @Test
    void menAndWomenEachHaveToMeetTheRowWhereTheyAreGiven() {
        assertEquals(Status.MET, result("15.1", "15.1", "95").status());
        assertEquals(Status.MET, result("15.1", "15.1", "95", "15.1.nam", "90").status());
        IndicatorResult r = result("15.1", "15.1", "95", "15.1.nam", "97", "15.1.nu", "89.5");
        assertEquals(Status.NOT_MET, r.status());
        assertEquals(new BigDecimal("0.5"), r.parts().get(1).gap());
        assertNull(r.gap());
        assertEquals(Status.MET, result("15.1", "15.1.nam", "97", "15.1.nu", "97").status());
    }

    @Test
    void thePartOfTheSchoolRowFollowsTheNumberOfSchools() {
        assertEquals(Status.MET, result("5", "5", "100", "5.truong", "4", "5.a", "70").status());
        assertEquals(Status.NOT_MET, result("5", "5", "100", "5.truong", "4", "5.a", "60").status());
        assertEquals(Status.MET, result("5", "5", "100", "5.truong", "3", "5.b", "50").status());
        assertEquals(Status.UNKNOWN, result("5", "5", "100", "5.truong", "3", "5.a", "90").status());
        assertEquals(Status.MET, result("5", "5", "100", "5.b", "50").status());
        assertEquals(Status.MET, result("5", "5", "100", "5.a", "90", "5.b", "90").status());
        assertEquals(Status.UNKNOWN, result("5", "5", "100", "5.a", "60", "5.b", "60").status());
        assertEquals(Status.UNKNOWN, result("5", "5", "100").status());
        assertEquals(Status.NOT_MET, result("5", "5", "99").status());
    }

    @Test
    void aConclusionOnARowOfPartsStandsForPartsNotGivenButNotAgainstOneThatFails() {
        assertEquals(Status.MET, result("14.1", "14.1", "đạt").status());
        assertEquals(Status.NOT_MET, result("14.1", "14.1", "không đạt").status());
        assertEquals(Status.NOT_MET, result("14.1", "14.1", "đạt", "14.1.a", "97.9").status());
        assertEquals(Status.UNKNOWN, result("14.1", "14.1.a", "98").status());
        assertEquals(Status.MET, result("14.1", "14.1.a", "98", "14.1.b", "đạt", "14.1.c", "2", "14.1.d", "3",
                "14.1.e", "2", "14.1.f", "đạt").status());
        assertEquals(Status.NOT_MET, result("14.1", "14.1.a", "98", "14.1.b", "đạt", "14.1.c", "1").status());
    }
}
