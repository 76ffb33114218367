package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 18/2022/QĐ-TTg: with 19 criteria, 6 to 9 failing with a key one among them, or 10 and more. */
class WithdrawalTest {

    private static final CriteriaSet SET = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private static final Unit UNIT = Unit.builder("u", Province.of("02")).build();
    private static final List<String> ALL = SET.annex().criteria().stream().map(Annex.Criterion::code).toList();

    /** An assessment of which the named criteria fail, others are open, and the rest are met. */
    private static Assessment assessment(List<String> failed, List<String> open) {
        Assessment real = SET.assess(UNIT, Evidence.none());
        List<CriterionResult> criteria = new ArrayList<>();
        for (CriterionResult c : real.criteria()) {
            Status status = failed.contains(c.code()) ? Status.NOT_MET
                    : open.contains(c.code()) ? Status.UNKNOWN : Status.MET;
            criteria.add(new CriterionResult(c.code(), c.title(), status, false, c.indicators()));
        }
        return new Assessment(UNIT, real.standard(), real.period(), real.asOf(), real.year(), real.region(),
                real.layers(), Outcome.FALLS_SHORT, false, criteria, real.conditions(), real.fingerprint());
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Withdrawal withdrawal(String failed, String open) {
        return SET.withdrawal(assessment(codes(failed), codes(open)), Members.none());
    }

    @ParameterizedTest
    @CsvSource({
        ",,NOT_MET",
        "1 2 3 4 10,,NOT_MET",
        "1 2 3 4 5 10,,MET",
        "1 2 3 4 5 17,,MET",
        "1 2 3 4 5 19,,MET",
        "1 2 3 4 5 6,,NOT_MET",
        "1 2 3 4 5 6 7 8 9,,NOT_MET",
        "1 2 3 4 5 6 7 8 9 11,,MET",
        "1 2 3 4 5 6 7 8 9,11,UNKNOWN",
        "1 2 3 4 5 6 7 8 9,10,UNKNOWN",
        "1 2 3 4 5,6,NOT_MET",
        "1 2 3 4 5,10,UNKNOWN",
        "1 2 3 4 5 6 7 8 10,9 11 12,MET",
    })
    void theRangeIsCountedExactly(String failed, String open, Status expected) {
        assertEquals(expected, withdrawal(failed, open).status());
    }

    @Test
    void everyGroundNamesItsRule() {
        Withdrawal w = withdrawal("1 2 3 4 5 10", "11");
        assertEquals(List.of("1", "2", "3", "4", "5", "10"), w.failed());
        assertEquals(List.of("11"), w.open());
        assertEquals(List.of(Status.MET, Status.NOT_MET), w.grounds().stream().map(Withdrawal.Ground::status).toList());
        for (Withdrawal.Ground ground : w.grounds()) {
            assertTrue(ground.source().startsWith("18/2022/QĐ-TTg"), ground.source());
            assertEquals("national/2021-2025/recognition-18-2022-commune.dslr", ground.rule().file());
        }
    }

    @Test
    void anotherSetsAssessmentIsRefused() {
        CriteriaSet earlier = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2023, 12, 31));
        assertThrows(IllegalArgumentException.class,
                () -> SET.withdrawal(earlier.assess(UNIT, Evidence.none()), Members.none()));
    }

    @Test
    void beforeTheDecisionNothingIsKnownOfWithdrawal() {
        CriteriaSet earlier = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2022, 8, 1));
        assertEquals(Status.UNSPECIFIED, earlier.withdrawal(earlier.assess(UNIT, Evidence.none()), Members.none()).status());
    }

    @Test
    void noEvidenceLeavesTheRangeOpen() {
        Map<String, Object> nothing = new HashMap<>();
        Assessment a = SET.assess(UNIT, Evidence.of(nothing));
        assertEquals(Status.UNKNOWN, SET.withdrawal(a, Members.none()).status());
        assertEquals(ALL, SET.withdrawal(a, Members.none()).open());
    }
}
