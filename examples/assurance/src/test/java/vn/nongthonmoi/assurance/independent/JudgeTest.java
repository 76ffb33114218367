package vn.nongthonmoi.assurance.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluator itself, by values worked out by hand from the facts and the contract. */
class JudgeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private final Asked asked = new Asked();

    @ParameterizedTest
    @CsvSource({"24, MET,", "23.99, MET,", "24.01, NOT_MET, 0.01", ", UNKNOWN,"})
    void atALevel(BigDecimal stunting, Answer answer, BigDecimal gap) {
        // 318 Phụ lục I, 15.3: 24 % in TDMNPB.
        Verdict verdict = row(commune("12"), DAY, "15.3", given("15.3", stunting));
        assertEquals(answer, verdict.answer());
        assertEquals(gap, verdict.gap());
        assertTrue(verdict.provisional());
    }

    @ParameterizedTest
    @CsvSource({"9.49, NOT_MET", "9.5, UNSPECIFIED", "20, UNSPECIFIED", ", UNKNOWN"})
    void aFloor(BigDecimal growth, Answer answer) {
        assertEquals(answer, row(commune("12"), LocalDate.of(2026, 12, 31), "3.1", given("3.1", growth)).answer());
    }

    @Test
    void aStrictLevelHasNoGapAtIt() {
        // 491: fewer than 10 % poor households in TDMNPB.
        Verdict verdict = row(commune("12"), LocalDate.of(2010, 6, 30), "11", given("11", BigDecimal.TEN));
        assertEquals(Answer.NOT_MET, verdict.answer());
        assertNull(verdict.gap());
    }

    @ParameterizedTest
    @CsvSource({"95, , , MET,", "95, 80, 95, NOT_MET,", ", 90, 91, MET,", ", 90, , UNKNOWN,", ", 89, , NOT_MET, 1", ", 89, 88, NOT_MET, 2",
            "89, 95, 95, NOT_MET, 1"})
    void menAndWomen(BigDecimal whole, BigDecimal men, BigDecimal women, Answer answer, BigDecimal gap) {
        Given given = given("15.1", whole);
        put(given, "15.1.nam", men);
        put(given, "15.1.nu", women);
        Verdict verdict = row(commune("12"), DAY, "15.1", given);
        assertEquals(answer, verdict.answer());
        assertEquals(gap, verdict.gap());
    }

    @ParameterizedTest
    @CsvSource({"'', 59", "especially-difficult, 59", "especially-difficult poor-district, 45", "safety-zone former-poor-district, 45",
            "poor-district, 59"})
    void specialStatus(String traits, BigDecimal income) {
        OneUnit unit = new OneUnit("1", "", "commune", "", "30", "30", false, "DBSH", null, null,
                traits.isEmpty() ? Set.of() : Set.of(traits.split(" ")));
        assertEquals(income, row(unit, DAY, "10", new Given()).ask().level());
    }

    @ParameterizedTest
    @CsvSource({"'', 100, false", "especially-difficult, 100, true", "especially-difficult poor-district, 70, true",
            "safety-zone poor-district, 70, true", "safety-zone, 100, false"})
    void theConditionOnTheDistrictIsOneReading(String traits, BigDecimal level, boolean provisional) {
        // 318 Điều 1: 5.a is 100 in DBSH and 70 in TDMNPB, both confirmed.
        OneUnit unit = new OneUnit("1", "", "commune", "", "30", "30", false, "DBSH", null, null,
                traits.isEmpty() ? Set.of() : Set.of(traits.split(" ")));
        Verdict verdict = row(unit, DAY, "5.a", new Given());
        assertEquals(level, verdict.ask().level());
        assertEquals(provisional, verdict.provisional());
    }

    @Test
    void whatAProvincesUnseenSetCouldReplaceIsProvisional() {
        // 3.1 is verified (80); Lào Cai has a set that nobody has seen.
        assertEquals(false, row(commune("12"), DAY, "3.1", new Given()).provisional());
        assertEquals(true, row(commune("10"), DAY, "3.1", new Given()).provisional());
    }

    @ParameterizedTest
    @CsvSource({"especially-difficult, 80", "border,"})
    void whatAProvinceSets(String trait, BigDecimal level) {
        OneUnit unit = new OneUnit("1", "", "commune", "", "70", "70", false, "DNB", null, null, Set.of(trait));
        assertEquals(level, row(unit, DAY, "2.2", new Given()).ask().level());
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 50", "2024-03-01,"})
    void anAmendmentOnItsDay(LocalDate day, BigDecimal level) {
        assertEquals(level, row(commune("12"), day, "15.4", new Given()).ask().level());
    }

    @ParameterizedTest
    @CsvSource({", 69, 49, NOT_MET", ", 70, 49, UNKNOWN", ", 70, 50, MET", "4, 69, 50, NOT_MET", "3, 69, 50, MET"})
    void withoutTheNumberOfSchoolsOnlyWhatIsCertain(BigDecimal schools, BigDecimal a, BigDecimal b, Answer answer) {
        Given given = given("5", BigDecimal.valueOf(100));
        put(given, "5.truong", schools);
        put(given, "5.a", a);
        put(given, "5.b", b);
        assertEquals(answer, row(commune("12"), DAY, "5", given).answer());
    }

    @ParameterizedTest
    @CsvSource({"69, 49, UNKNOWN, UNKNOWN", "70, 49, MET, UNKNOWN", "70, 50, MET, MET"})
    void withoutTheNumberOfSchoolsNoPartIsMissed(BigDecimal a, BigDecimal b, Answer ofA, Answer ofB) {
        Given given = given("5.a", a);
        put(given, "5.b", b);
        assertEquals(ofA, row(commune("12"), DAY, "5.a", given).answer());
        assertEquals(ofB, row(commune("12"), DAY, "5.b", given).answer());
    }

    @Test
    void oneMissDecidesAndNothingElse() {
        Given given = new Given();
        given.put("commune", "19.2", false, "19.2", false);
        Stand stand = new Judge(asked, commune("12"), DAY, 2024, given, null).stand("commune", false);
        assertEquals("falls_short", stand.outcome());
        assertEquals(19, stand.total());
        assertEquals("undetermined", new Judge(asked, commune("12"), DAY, 2024, new Given(), null).stand("commune", false).outcome());
    }

    private Verdict row(OneUnit unit, LocalDate day, String code, Given given) {
        return new Judge(asked, unit, day, day.getYear(), given, null).stand("commune", false).rows().stream()
                .flatMap(v -> v.flat().stream()).filter(v -> v.ask().code().equals(code)).findFirst().orElseThrow();
    }

    private static OneUnit commune(String province) {
        return new OneUnit("1", "", "commune", "", province, province, false, Regions.of(province), null, "2", Set.of());
    }

    private static Given given(String code, BigDecimal value) {
        Given given = new Given();
        put(given, code, value);
        return given;
    }

    private static void put(Given given, String code, BigDecimal value) {
        if (value != null) {
            given.put("commune", code, value, code, value);
        }
    }
}
