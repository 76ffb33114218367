package vn.nongthonmoi.criteria.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.Status;

/** What is given as it should be is decided at once and rightly; whatever is not is left to who can say what is wrong. */
class ValueRuleTest {

    private static final byte MET = Status.MET.severity();
    private static final byte NOT_MET = Status.NOT_MET.severity();
    private static final byte UNKNOWN = Status.UNKNOWN.severity();
    private static final byte UNSPECIFIED = Status.UNSPECIFIED.severity();
    private static final List<String> NUMBERS = List.of("-101", "-2", "-1.6", "-1.5", "-1.50", "-1.4", "-0.00001", "0", "0.0",
            "0.00", "0.00001", "1", "49", "49.9", "49.99", "49.999", "49.9999", "49.99999", "49.999999", "50", "50.0",
            "50.00", "50.000", "50.0000", "50.00000", "50.1", "50.00001", "5E+1", "5.1E+1", "99.99999", "100", "100.0",
            "100.00", "1E+2", "100.00001", "100.1", "101", "1E+3");

    private static byte severity(State state, boolean holds) {
        return state == State.LEFT || state == State.NOT_KNOWN ? UNSPECIFIED : !holds ? NOT_MET
                : state == State.FLOOR ? UNSPECIFIED : MET;
    }

    private static boolean canBe(Measure measure, BigDecimal number) {
        return measure == Measure.GROWTH || number.signum() >= 0
                && (measure != Measure.PERCENT || number.compareTo(new BigDecimal(100)) <= 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERCENT", "GROWTH", "NUMBER", "COUNT"})
    void numbersAreDecidedAsTheyCompare(Measure measure) {
        for (State state : State.values()) {
            for (Comparison comparison : Comparison.values()) {
                for (String threshold : List.of("0", "49.99999", "50", "50.0", "50.00", "100", "-1.5")) {
                    BigDecimal asked = new BigDecimal(threshold);
                    ValueRule rule = ValueRule.on(Asked.number(measure, state, comparison, threshold));
                    if (!rule.alone()) {
                        assertFalse(canBe(measure, asked), measure + " " + threshold);
                        continue;
                    }
                    for (String number : NUMBERS) {
                        BigDecimal value = new BigDecimal(number);
                        boolean plain = canBe(measure, value) && (measure != Measure.COUNT || value.scale() <= 0);
                        assertEquals(plain ? severity(state, comparison.holds(value, asked)) : ValueRule.ODD, rule.of(value),
                                () -> measure + " " + state + " " + number + " " + comparison + " " + threshold);
                    }
                }
            }
        }
    }

    /** Where the decision has no number, whatever can be is without a level, and what cannot be is still wrong. */
    @ParameterizedTest
    @EnumSource(names = {"PERCENT", "GROWTH", "NUMBER", "COUNT"})
    void withoutALevelNothingIsDecided(Measure measure) {
        ValueRule rule = ValueRule.on(Asked.number(measure, State.LEFT, null, null));
        for (String number : NUMBERS) {
            BigDecimal value = new BigDecimal(number);
            boolean plain = canBe(measure, value) && (measure != Measure.COUNT || value.scale() <= 0);
            assertEquals(plain ? UNSPECIFIED : ValueRule.ODD, rule.of(value), () -> measure + " " + number);
        }
        assertEquals(UNSPECIFIED, rule.of(null));
        assertNull(rule.threshold());
    }

    @Test
    void aLevelThatNoValueCanHaveIsNotDecidedAtOnce() {
        assertFalse(ValueRule.on(Asked.number(Measure.PERCENT, State.DECIDED, Comparison.AT_LEAST, "100.1")).alone());
        assertFalse(ValueRule.on(Asked.number(Measure.NUMBER, State.DECIDED, Comparison.AT_LEAST, "-1")).alone());
        assertTrue(ValueRule.on(Asked.number(Measure.NUMBER, State.DECIDED, Comparison.AT_LEAST, "100.1")).alone());
    }

    @ParameterizedTest
    @EnumSource
    void passesAreWhatTheySay(State state) {
        for (Measure measure : List.of(Measure.PASS, Measure.ALL_PARTS, Measure.ANY_PART)) {
            ValueRule rule = ValueRule.on(Asked.plain(measure, state));
            boolean open = state == State.LEFT || state == State.NOT_KNOWN;
            assertEquals(state == State.DECIDED ? MET : UNSPECIFIED, rule.of(true), measure + " " + state);
            assertEquals(open ? UNSPECIFIED : NOT_MET, rule.of(false), measure + " " + state);
            assertEquals(open ? UNSPECIFIED : UNKNOWN, rule.of(null), measure + " " + state);
            assertEquals(ValueRule.ODD, rule.of(BigDecimal.ONE));
            assertEquals(ValueRule.ODD, rule.of("có"));
            assertEquals(ValueRule.Reads.PASS, rule.reads());
        }
    }

    @Test
    void aGradeIsItsPlaceInTheScale() {
        ValueRule words = ValueRule.on(Asked.grade(State.DECIDED, "Khá", "Yếu", "Trung bình", "Khá", "Tốt"));
        assertEquals(NOT_MET, words.of("Yếu"));
        assertEquals(NOT_MET, words.of("trung bình"));
        assertEquals(MET, words.of("Khá"));
        assertEquals(MET, words.of("tốt"));
        assertEquals(UNKNOWN, words.of(null));
        assertEquals(ValueRule.ODD, words.of("giỏi"));
        assertEquals(ValueRule.ODD, words.of(true));
        assertEquals(ValueRule.ODD, words.of(BigDecimal.ONE));

        ValueRule numbers = ValueRule.on(Asked.grade(State.DECIDED, "2", "0", "1", "2", "3", "9", "10"));
        for (long grade : new long[] {0, 1, 2, 3, 9}) {
            assertEquals(grade < 2 ? NOT_MET : MET, numbers.grade(grade), grade + "");
            assertEquals(grade < 2 ? NOT_MET : MET, numbers.of(BigDecimal.valueOf(grade)), grade + "");
        }
        for (long grade : new long[] {-1, 4, 8, 10, 1L << 32}) {
            assertEquals(ValueRule.ODD, numbers.grade(grade), grade + "");
            assertEquals(ValueRule.ODD, numbers.of(BigDecimal.valueOf(grade)), grade + "");
        }
        assertEquals(ValueRule.ODD, numbers.of(new BigDecimal("2.0")));
        assertEquals(ValueRule.ODD, numbers.of(new BigDecimal("2E+1")));
        assertEquals(MET, numbers.of("10"));
        assertEquals(UNSPECIFIED, ValueRule.on(Asked.grade(State.LEFT, "2", "1", "2")).of("1"));
    }

    /** A text may say that what the row is about is not there: that is for others to judge. */
    @Test
    void whereNothingIsStatedNoValueMatters() {
        ValueRule rule = ValueRule.on(Asked.plain(Measure.UNSTATED, State.LEFT));
        assertEquals(UNSPECIFIED, rule.of(null));
        assertEquals(UNSPECIFIED, rule.of(true));
        assertEquals(UNSPECIFIED, rule.of(BigDecimal.TEN));
        assertEquals(ValueRule.ODD, rule.of("không có"));
        ValueRule blank = ValueRule.unknown();
        assertEquals(UNKNOWN, blank.of(null));
        assertEquals(UNKNOWN, blank.of("không có"));
        assertEquals(UNKNOWN, blank.of(BigDecimal.TEN));
        assertEquals(UNKNOWN, blank.of(false));
    }

    @Test
    void whatMoreThanItsOwnValueDecidesHasNone() {
        for (Measure measure : List.of(Measure.RATIO, Measure.STANDARD, Measure.OBJECTS)) {
            assertFalse(ValueRule.on(Asked.plain(measure, State.DECIDED)).alone());
        }
        Requirement r = Asked.number(Measure.GROWTH, State.DECIDED, Comparison.AT_LEAST, "3");
        assertTrue(ValueRule.on(r).alone());
        assertFalse(ValueRule.on(r.toBuilder().base(new Requirement.Base(Requirement.Base.Of.YEAR_BEFORE, null, "9")).build()).alone());
    }

    @Test
    void aFactIsAWholeNumberThatSaysNothingByItself() {
        ValueRule fact = ValueRule.ofFact();
        for (String number : List.of("0", "3", "1E+2")) {
            assertEquals(0, fact.of(new BigDecimal(number)), number);
        }
        for (String number : List.of("-1", "0.5", "3.0")) {
            assertEquals(ValueRule.ODD, fact.of(new BigDecimal(number)), number);
        }
        assertEquals(0, fact.of(null));
        assertEquals(ValueRule.ODD, fact.of(true));
    }

    @Test
    void textsAreReadAsWhatTheRowAsksFor() {
        assertEquals(true, ValueRule.Reads.PASS.of("Đạt"));
        assertEquals(false, ValueRule.Reads.PASS.of("không đạt"));
        assertEquals("5", ValueRule.Reads.PASS.of("5"));
        assertEquals(new BigDecimal("45.5"), ValueRule.Reads.NUMBER.of("45,5"));
        assertEquals("đạt", ValueRule.Reads.NUMBER.of("đạt"));
        assertEquals("đạt", ValueRule.Reads.GRADE.of("đạt"));
        assertEquals("5", ValueRule.Reads.NOTHING.of("5"));
    }

    @Test
    void itSaysWhatColumnsHaveToKnow() {
        ValueRule percent = ValueRule.on(Asked.number(Measure.PERCENT, State.DECIDED, Comparison.AT_LEAST, "50.0"));
        assertEquals(new BigDecimal("50.0"), percent.threshold());
        assertEquals(new BigDecimal(100), percent.most());
        assertFalse(percent.negative());
        assertFalse(percent.whole());
        assertEquals(UNKNOWN, percent.none());
        assertEquals(NOT_MET, percent.compared(-1));
        assertEquals(MET, percent.compared(0));
        assertEquals(MET, percent.compared(1));
        ValueRule growth = ValueRule.on(Asked.number(Measure.GROWTH, State.FLOOR, Comparison.LESS_THAN, "3"));
        assertTrue(growth.negative());
        assertNull(growth.most());
        assertEquals(UNSPECIFIED, growth.compared(-5));
        assertEquals(NOT_MET, growth.compared(0));
        assertEquals(NOT_MET, growth.compared(5));
        assertTrue(ValueRule.on(Asked.number(Measure.COUNT, State.DECIDED, Comparison.EQUAL, "0")).whole());
    }
}
