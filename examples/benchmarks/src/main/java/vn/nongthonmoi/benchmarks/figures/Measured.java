package vn.nongthonmoi.benchmarks.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.growth.Panel;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** What a run found; what it was not asked for is empty, or null. */
final class Measured {

    /**
     * Bytes of a peer after collecting garbage.
     *
     * @param heap used
     * @param metaspace used, the class space included
     * @param classSpace used of the metaspace for classes alone
     * @param resident memory of the process; below 0 where the system does not say
     */
    record Memory(long heap, long metaspace, long classSpace, long resident) { }

    final Map<Peers, Timing> assess = new EnumMap<>(Peers.class);
    final Map<Batches, Timing> batch = new EnumMap<>(Batches.class);
    /** By the name of the benchmark's method. */
    final Map<String, Timing> library = new TreeMap<>();
    final Map<Peers, ColdFigures.Cold> cold = new EnumMap<>(Peers.class);
    final Map<Peers, Memory> memory = new EnumMap<>(Peers.class);
    ColdFigures.Load load;
    /** Of the library with every set asked. */
    Memory everySet;
    List<Panel> growth = List.of();
}
