package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@link BulkProperties} by seeds that stay the same, for changes of the code that are to be found every time. */
class StatusesAtOnceTest {

    @Test
    void statusesAtOnceAreThoseOfTheExplanation() {
        for (int seed = 1; seed <= 40; seed++) {
            BulkProperties.hold(seed, seed % 2 * 3);
        }
        assertTrue(BulkProperties.GIVEN.get() > 400, BulkProperties.GIVEN + " answers");
        assertTrue(BulkProperties.WRONG.get() > 400, BulkProperties.WRONG + " errors");
    }
}
