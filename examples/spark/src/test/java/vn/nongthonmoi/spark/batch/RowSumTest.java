package vn.nongthonmoi.spark.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RowSumTest {

    @Test
    void orderAndSplitDoNotShow() {
        RowSum parts = of("c");
        parts.add(of("b", "a"));
        assertEquals(of("a", "b", "c"), parts);
    }

    @Test
    void aRowMoreOrLessOrOtherwiseShows() {
        assertNotEquals(of("a", "b"), of("a"));
        assertNotEquals(of("a", "b", "b"), of("a"));
        assertNotEquals(of("a", "a").toString(), of("b", "b").toString());
        assertNotEquals(of("a", "b").toString(), of("a", "c").toString());
    }

    private static RowSum of(String... rows) {
        RowSum sum = new RowSum();
        for (String row : rows) {
            sum.add(row);
        }
        return sum;
    }
}
