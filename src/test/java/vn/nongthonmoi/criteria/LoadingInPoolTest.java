package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** A host may load rules on a thread of a fork-join pool, and the one that follows a directory does. */
class LoadingInPoolTest {

    /** Without the care taken two loads of three failed, so that some of these did. */
    @Test
    void aPoolOfOneThreadLoadsAllRulesTimeAndAgain() throws Exception {
        int sets = CriteriaLibrary.bundled().sets().size();
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            for (int i = 0; i < 5; i++) {
                assertEquals(sets, pool.submit(() -> CriteriaLibrary.load(Path.of("rules")).sets().size()).get());
            }
        } finally {
            pool.shutdown();
        }
    }
}
