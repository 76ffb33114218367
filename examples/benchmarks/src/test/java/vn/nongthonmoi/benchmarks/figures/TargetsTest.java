package vn.nongthonmoi.benchmarks.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** Targets are judged by the run's own figures. */
class TargetsTest {

    private final Measured measured = new Measured();

    private Targets.Target target(String what) {
        return Targets.of(measured).stream().filter(t -> t.what().startsWith(what)).findFirst().orElseThrow();
    }

    private static Timing nanos(double nanos, double bytes) {
        return new Timing(nanos, 1, bytes);
    }

    @Test
    void ratiosAreTurnedTheRightWay() {
        measured.assess.put(Peers.LIBRARY, nanos(500, 120));
        measured.assess.put(Peers.HANDWRITTEN, nanos(450, 120));
        measured.assess.put(Peers.EVRETE, nanos(12_500, 1000));
        measured.assess.put(Peers.EASY_RULES, nanos(12_499, 1000));
        measured.assess.put(Peers.LIBRARY_EXPLAINED, nanos(1001, 1000));
        measured.batch.put(Batches.LIBRARY_OBJECTS, nanos(600, 120));
        measured.batch.put(Batches.LIBRARY_COLUMNS, nanos(60, 1));
        measured.cold.put(Peers.LIBRARY, new ColdFigures.Cold(1.3e9, 1));
        measured.cold.put(Peers.KIE_DMN, new ColdFigures.Cold(1e9, 1));
        measured.memory.put(Peers.LIBRARY, new Measured.Memory(40L << 20, 24L << 20, 1, -1));
        assertEquals(new Targets.Target("object API, times as fast as hand-written Java into arrays", "≥ 1 ×", "0.9 ×",
                false), target("object API, times as fast as hand-written Java into arrays"));
        assertTrue(target("object API, times as fast as Evrete").met());
        assertEquals(false, target("object API, times as fast as Easy Rules").met());
        assertEquals(false, target("statuses and every row explained").met());
        assertTrue(target("columnar bulk").met());
        assertTrue(target("object API, bytes allocated").met());
        assertTrue(target("cold start").met());
        assertEquals("64 MiB", target("heap and metaspace after").found());
        assertTrue(target("heap and metaspace after").met());
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        Targets.of(measured).forEach(t -> {
            assertEquals("not measured", t.found(), t.what());
            assertEquals(null, t.met(), t.what());
        });
    }
}
