package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link BulkProperties} by seeds that stay the same, for changes of the code that are to be found every time. */
class StatusesAtOnceTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();

    @Test
    void statusesAtOnceAreThoseOfTheExplanation() {
        List<CriteriaSet> sets = BulkProperties.sets(LIBRARY);
        for (int seed = 1; seed <= 60; seed++) {
            BulkProperties.hold(sets, seed, seed % 2 * 3);
        }
        assertTrue(BulkProperties.GIVEN.get() > 400, BulkProperties.GIVEN + " answers");
        assertTrue(BulkProperties.WRONG.get() > 400, BulkProperties.WRONG + " errors");
    }
}
