package vn.nongthonmoi.benchmarks.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nongthonmoi.benchmarks.peers.Peers;

/**
 * Times in fresh JVMs: medians, of rounds in which every peer has its turn, so that a machine that grows slower or
 * quicker does so for all of them.
 */
final class ColdFigures {

    private static final int ROUNDS = 11;

    /**
     * Nanoseconds of a peer.
     *
     * @param first from starting the process to its first answer
     * @param made from when the peer's first class was asked for to when it could be asked
     */
    record Cold(double first, double made) { }

    /**
     * Nanoseconds of the library alone, from the start of main.
     *
     * @param bundled until the bundled rules could be asked
     * @param everySet until every set had been asked
     */
    record Load(double bundled, double everySet) { }

    private final int rounds;
    private final PrintStream progress;
    private final Set<String> answers = new HashSet<>();

    ColdFigures(boolean quick, PrintStream progress) {
        rounds = quick ? 1 : ROUNDS;
        this.progress = progress;
    }

    /** @throws IllegalStateException if two peers answer differently */
    Map<Peers, Cold> peers(List<Peers> peers) {
        Map<Peers, List<Double>> first = new EnumMap<>(Peers.class);
        Map<Peers, List<Double>> made = new EnumMap<>(Peers.class);
        try (Sources sources = new Sources(peers)) {
            for (int round = 0; round < rounds; round++) {
                progress.println("cold start: round " + (round + 1) + " of " + rounds);
                for (Peers peer : peers) {
                    FreshJvm.Answer answer = FreshJvm.run(ColdStart.class, peer.name(), sources.file(peer));
                    first.computeIfAbsent(peer, p -> new ArrayList<>()).add((double) answer.nanos());
                    made.computeIfAbsent(peer, p -> new ArrayList<>()).add(Double.valueOf(answer.cells().get(1)));
                    answers.add(answer.cells().get(0));
                    if (answers.size() > 1) {
                        throw new IllegalStateException(peer + " answers differently: " + answers);
                    }
                }
            }
        }
        Map<Peers, Cold> found = new EnumMap<>(Peers.class);
        first.forEach((peer, times) -> found.put(peer, new Cold(median(times), median(made.get(peer)))));
        return found;
    }

    Load load() {
        List<Double> bundled = new ArrayList<>();
        List<Double> everySet = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            progress.println("cold load: round " + (round + 1) + " of " + rounds);
            List<String> cells = FreshJvm.run(ColdLoad.class).cells();
            bundled.add(Double.valueOf(cells.get(0)));
            everySet.add(Double.valueOf(cells.get(1)));
        }
        return new Load(median(bundled), median(everySet));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
