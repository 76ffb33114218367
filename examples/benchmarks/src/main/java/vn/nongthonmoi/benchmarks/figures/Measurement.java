package vn.nongthonmoi.benchmarks.figures;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.benchmarks.AssessBenchmark;
import vn.nongthonmoi.benchmarks.BatchBenchmark;
import vn.nongthonmoi.benchmarks.LoadBenchmark;
import vn.nongthonmoi.benchmarks.ResolveBenchmark;
import vn.nongthonmoi.benchmarks.batch.Batches;
import vn.nongthonmoi.benchmarks.growth.Growth;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** Measures the pieces that are asked for, one after the other. */
final class Measurement {

    private final Options options;
    private final PrintStream progress;

    Measurement(Options options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    Measured run() {
        Measured found = new Measured();
        JmhRun jmh = new JmhRun(options.quick(), progress);
        for (Options.Piece piece : options.pieces()) {
            switch (piece) {
                case ASSESS -> jmh.byParameter(AssessBenchmark.class, "peer", names(options.peers().stream()))
                        .forEach((peer, timing) -> found.assess.put(Peers.valueOf(peer), timing));
                case BATCH -> jmh.byParameter(BatchBenchmark.class, "batch", names(Stream.of(Batches.values())))
                        .forEach((batch, timing) -> found.batch.put(Batches.valueOf(batch), timing));
                case LIBRARY -> {
                    found.library.putAll(jmh.byMethod(LoadBenchmark.class));
                    found.library.putAll(jmh.byMethod(ResolveBenchmark.class));
                }
                case COLD -> {
                    ColdFigures cold = new ColdFigures(options.quick(), progress);
                    found.cold.putAll(cold.peers(alike()));
                    found.load = cold.load();
                }
                case MEMORY -> {
                    alike().forEach(peer -> found.memory.put(peer, memory(peer.name())));
                    found.everySet = memory(MemoryUse.EVERY_SET);
                }
                case GROWTH -> found.growth = new Growth(options.most(), options.quick(), progress).measure();
            }
        }
        return found;
    }

    /** The peers but those that are another one asked for more: they start and stay as that one does. */
    private List<Peers> alike() {
        return options.peers().stream()
                .filter(p -> p != Peers.LIBRARY_EXPLAINED && p != Peers.HANDWRITTEN_RESULT).toList();
    }

    private static List<String> names(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).toList();
    }

    private Measured.Memory memory(String peer) {
        progress.println("memory: " + peer);
        List<Long> bytes = FreshJvm.run(MemoryUse.class, peer).cells().stream().map(Long::valueOf).toList();
        return new Measured.Memory(bytes.get(0), bytes.get(1), bytes.get(2), bytes.get(3));
    }
}
