package vn.nongthonmoi.benchmarks.figures;

import static vn.nongthonmoi.benchmarks.growth.Durations.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** Holds what was found against what is wanted. What was not measured is said, not left out. */
final class Targets {

    private static final double MIB = 1 << 20;

    /**
     * What is wanted.
     *
     * @param what of what
     * @param asked how much
     * @param found how much there is; "not measured" where it is not known
     * @param met whether that is enough; null where it is not known
     */
    record Target(String what, String asked, String found, Boolean met) { }

    private final Measured m;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Measured measured) {
        m = measured;
    }

    static List<Target> of(Measured measured) {
        Targets targets = new Targets(measured);
        targets.speed();
        targets.allocation();
        targets.library();
        return targets.targets;
    }

    private void speed() {
        double objects = nanos(Peers.LIBRARY);
        atLeast("object API, times as fast as hand-written Java into arrays", 1, nanos(Peers.HANDWRITTEN) / objects);
        atLeast("object API, times as fast as hand-written Java into maps", 1,
                nanos(Peers.HANDWRITTEN_RESULT) / objects);
        for (Peers peer : Peers.values()) {
            if (peer.engine()) {
                atLeast("object API, times as fast as " + peer.title(), 25, nanos(peer) / objects);
            }
        }
        double loop = nanos(Batches.LIBRARY_OBJECTS);
        atLeast("object API in a loop, times as fast as one Drools session for the batch", 3,
                nanos(Batches.DROOLS_SESSION) / loop);
        atMost("statuses and every row explained, times the cost of statuses", 2,
                nanos(Peers.LIBRARY_EXPLAINED) / objects, "");
        atLeast("columnar bulk, times as fast as the object API in a loop", 10,
                loop / nanos(Batches.LIBRARY_COLUMNS));
    }

    private void allocation() {
        double bytes = value(m.assess.get(Peers.LIBRARY), Timing::bytes);
        for (Peers peer : List.of(Peers.HANDWRITTEN, Peers.HANDWRITTEN_RESULT)) {
            atMost("object API, bytes allocated, times those of " + peer.title(), 1,
                    bytes / value(m.assess.get(peer), Timing::bytes), "");
        }
    }

    private void library() {
        atMost("a sheet resolved, warm", 2, value(m.library.get("sheets"), Timing::nanos) / 1e6, " ms");
        atMost("cold start, times kie-dmn-core's",
                1.3, value(m.cold.get(Peers.LIBRARY), ColdFigures.Cold::first)
                        / value(m.cold.get(Peers.KIE_DMN), ColdFigures.Cold::first), "");
        atMost("all bundled sets loaded in a fresh JVM", 3, value(m.load, ColdFigures.Load::bundled) / 1e9, " s");
        atMost("all bundled sets loaded and every one asked in a fresh JVM", 3,
                value(m.load, ColdFigures.Load::everySet) / 1e9, " s");
        atMost("heap and metaspace after collecting garbage", 64, value(m.memory.get(Peers.LIBRARY), Targets::kept),
                " MiB");
        atMost("heap and metaspace with every set asked", 64, value(m.everySet, Targets::kept), " MiB");
    }

    private static double kept(Measured.Memory used) {
        return (used.heap() + used.metaspace()) / MIB;
    }

    private void atLeast(String what, double least, double found) {
        add(what, "≥ " + number(least) + " ×", found, " ×", found >= least);
    }

    private void atMost(String what, double most, double found, String unit) {
        String in = unit.isEmpty() ? " ×" : unit;
        add(what, "≤ " + number(most) + in, found, in, found <= most);
    }

    private void add(String what, String asked, double found, String unit, boolean met) {
        targets.add(Double.isNaN(found) ? new Target(what, asked, "not measured", null)
                : new Target(what, asked, number(found) + unit, met));
    }

    private double nanos(Peers peer) {
        return value(m.assess.get(peer), Timing::nanos);
    }

    private double nanos(Batches batch) {
        return value(m.batch.get(batch), Timing::nanos);
    }

    private static <T> double value(T figures, Function<T, Double> of) {
        return figures == null ? Double.NaN : of.apply(figures);
    }
}
