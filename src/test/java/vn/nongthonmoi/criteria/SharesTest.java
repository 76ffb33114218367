package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share is printed in one way: rounded half up, and never 0 or 100 where it is not. */
class SharesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @CsvSource({
        "1, 3, 1, 33.3", "2, 3, 1, 66.7", "2, 3, 2, 66.67", "1, 8, 1, 12.5", "1, 16, 1, 6.3", "1, 16, 2, 6.25", "1, 2000, 1, 0.1",
        // What would round to nothing or to all of it does not.
        "0, 7, 1, 0.0", "1, 9999, 1, 0.1", "7, 7, 1, 100.0", "1999, 2000, 1, 99.9", "19999, 20000, 2, 99.99", "1, 1000, 0, 1", "999, 1000, 0, 99",
        // Growth may be a decline, or more than all.
        "-1, 3, 2, -33.33", "-2, 3, 2, -66.67", "-1, 1000000, 2, -0.01", "2000001, 2000000, 2, 100.01", "5, 3, 2, 166.67",
    })
    void halfUpAndNeverAnEndThatIsNotReached(String part, String whole, int decimals, String expected) {
        assertEquals(expected, Shares.percent(new BigDecimal(part), new BigDecimal(whole), decimals).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"69996, 100000, 70, 69.99", "70004, 100000, 70, 70.01", "70, 100, 70, 70.00", "2, 3, 70, 66.67",
        // A level with more decimals lies between two figures.
        "333335, 1000000, 33.333, 33.34", "333329, 1000000, 33.333, 33.33", "94996, 1000000, 9.5, 9.49"})
    void nothingIsRoundedOntoOrAcrossItsLevel(String part, String whole, String level, String expected) {
        assertEquals(expected, Shares.percent(new BigDecimal(part), new BigDecimal(whole), 2, new BigDecimal(level)).toPlainString());
    }

    @Property(tries = 1000)
    void aFigureStandsToItsLevelAsTheShareDoes(@ForAll @IntRange(max = 5000) int part, @ForAll @IntRange(min = 1, max = 5000) int whole,
            @ForAll @IntRange(max = 1000) int level) {
        BigDecimal asked = BigDecimal.valueOf(level, 1);
        BigDecimal shown = Shares.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), 2, asked);
        assertEquals(Integer.signum(Long.compare(1000L * part, (long) level * whole)), Integer.signum(shown.compareTo(asked)));
        assertEquals(part == 0, shown.signum() == 0);
        assertEquals(part == whole, shown.compareTo(HUNDRED) == 0);
        // Within one step of the true share, and within half of one where no end is near.
        BigDecimal off = shown.multiply(BigDecimal.valueOf(whole)).subtract(BigDecimal.valueOf(100L * part)).abs();
        assertTrue(off.compareTo(BigDecimal.valueOf(whole, 2)) < 0, shown::toString);
    }

    @Test
    void nothingIsAShareOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> Shares.percent(BigDecimal.ONE, BigDecimal.ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> Shares.percent(BigDecimal.ONE, BigDecimal.valueOf(-1), 1));
    }
}
