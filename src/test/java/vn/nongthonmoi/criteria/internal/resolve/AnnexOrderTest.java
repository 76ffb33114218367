package vn.nongthonmoi.criteria.internal.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which rows are printed, whatever the order they stand in the files. */
class AnnexOrderTest {

    private static final List<String> ORDER = List.of("2", "9", "9.1", "9.1.a", "9.1.b", "9.2", "9.10", "9.10b", "9.khac", "10",
            "17.1", "17.1b", "A-1", "A-2", "A-4a", "A-4b", "A-10", "debt", "security", "khac");

    @Test
    void numbersGoByTheirValueLettersAfterThemAndWhatWasNotSeenLast() {
        for (int seed = 0; seed < 50; seed++) {
            List<String> codes = new ArrayList<>(ORDER);
            Collections.shuffle(codes, new Random(seed));
            codes.sort(AnnexOrder.BY_NUMBER);
            assertEquals(ORDER, codes);
        }
    }
}
