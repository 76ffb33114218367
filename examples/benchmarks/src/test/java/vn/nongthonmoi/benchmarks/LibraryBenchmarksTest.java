package vn.nongthonmoi.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/** What the benchmarks of the library alone do is what they say. */
class LibraryBenchmarksTest {

    @Test
    void everyShotResolvesAsManySheetsAsItIsCountedFor() {
        ResolveBenchmark benchmark = new ResolveBenchmark();
        benchmark.load();
        // Nothing is known of any of them, so none is anything else.
        assertEquals(ResolveBenchmark.SHEETS, benchmark.sheets());
    }

    @Test
    void everySetIsAsked() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        int criteria = library.sets().stream().mapToInt(s -> s.criteria()).sum();
        assertTrue(criteria > 100 && EverySet.ask(library) >= criteria, "criteria of all sets: " + criteria);
    }
}
