package vn.nongthonmoi.criteria.internal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.internal.plan.Asked;
import vn.nongthonmoi.criteria.internal.plan.ValueRule;

/** Whole numbers of a column between bounds say exactly what the decimals they stand for say. */
class BoundsTest {

    private static final long FAR = 1L << 61;

    @ParameterizedTest
    @EnumSource(names = {"PERCENT", "GROWTH", "NUMBER"})
    void boundsSayWhatTheDecimalsSay(Measure measure) {
        for (Comparison comparison : Comparison.values()) {
            for (String threshold : List.of("0", "0.5", "13", "49.99", "50.005", "99.9999", "100")) {
                ValueRule rule = ValueRule.on(Asked.number(measure, State.DECIDED, comparison, threshold));
                for (int scale = 0; scale <= 3; scale++) {
                    Bounds bounds = Bounds.of(rule, scale);
                    long at = new BigDecimal(threshold).setScale(scale, RoundingMode.FLOOR).unscaledValue().longValueExact();
                    for (long v : new long[] {at - 2, at - 1, at, at + 1, at + 2, -1, 0, 1, FAR, -FAR,
                        BigDecimal.valueOf(100).setScale(scale).unscaledValue().longValueExact() + 1}) {
                        byte said = rule.of(BigDecimal.valueOf(v, scale));
                        byte found = v < bounds.least() || v > bounds.most() ? ValueRule.ODD
                                : v < bounds.from() || v > bounds.to() ? rule.missed() : rule.held();
                        assertEquals(said, found, measure + " " + comparison + " " + threshold + ": " + v + " at " + scale);
                    }
                }
            }
        }
    }

    @Test
    void withoutALevelWhatCanBeIsBetweenThem() {
        Bounds bounds = Bounds.of(ValueRule.on(Asked.number(Measure.PERCENT, State.LEFT, null, null)), 1);
        assertEquals(new Bounds(0, 1000, -FAR, FAR), bounds);
        assertEquals(new Bounds(-FAR, FAR, -FAR, FAR),
                Bounds.of(ValueRule.on(Asked.number(Measure.GROWTH, State.LEFT, null, null)), 2));
    }

    @Test
    void whatIsTooLargeForWholeNumbersHasNone() {
        ValueRule percent = ValueRule.on(Asked.number(Measure.PERCENT, State.DECIDED, Comparison.AT_LEAST, "5"));
        assertNotNull(Bounds.of(percent, 16));
        assertNull(Bounds.of(percent, 17));
        ValueRule number = ValueRule.on(Asked.number(Measure.NUMBER, State.DECIDED, Comparison.AT_LEAST, "" + (FAR - 1)));
        assertNotNull(Bounds.of(number, 0));
        assertNull(Bounds.of(number, 1));
        assertNull(Bounds.of(ValueRule.on(Asked.number(Measure.NUMBER, State.DECIDED, Comparison.AT_LEAST, "" + FAR)), 0));
        // Its floor still fits, its ceiling does not.
        assertNull(Bounds.of(ValueRule.on(Asked.number(Measure.NUMBER, State.DECIDED, Comparison.AT_LEAST,
                (FAR - 1) + ".5")), 0));
        assertNull(Bounds.of(ValueRule.on(Asked.plain(Measure.PASS, State.DECIDED)), 0));
    }

    @Test
    void aTestOfAFactIsOfWholeNumbersFromNought() {
        assertEquals(new Bounds(0, FAR, -FAR, 3), Bounds.of(new FactTest("5.truong", Comparison.AT_MOST, new BigDecimal(3))));
        assertEquals(new Bounds(0, FAR, 4, FAR), Bounds.of(new FactTest("5.truong", Comparison.MORE_THAN, new BigDecimal(3))));
        assertEquals(new Bounds(0, FAR, 3, 3), Bounds.of(new FactTest("5.truong", Comparison.EQUAL, new BigDecimal(3))));
    }
}
