package vn.nongthonmoi.service.load;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Latencies of the seconds in which rules were swapped, and of the others. A swap lasts from the moment the file was
 * written until a second after the first answer by it.
 */
final class Figures {

    private final Histogram steady = new Histogram(3);
    private final Histogram swapping = new Histogram(3);

    /** A stretch of time, by {@link System#nanoTime}. */
    record Stretch(long from, long to) {
        boolean holds(long time) {
            return from <= time && time <= to;
        }
    }

    Figures(List<Load.Answer> answers, List<Stretch> swaps) {
        for (Load.Answer answer : answers) {
            boolean swap = swaps.stream()
                    .anyMatch(s -> s.holds(answer.meant()) || s.holds(answer.meant() + answer.took()));
            (swap ? swapping : steady).recordValue(answer.took() / 1000);
        }
    }

    double steadyP99() {
        return steady.getValueAtPercentile(99) / 1000.0;
    }

    double swappingP99() {
        return swapping.getValueAtPercentile(99) / 1000.0;
    }

    /** @param name of the seconds in which no rules were swapped */
    String table(String name) {
        return "| seconds | requests | p50 ms | p99 ms | p99.9 ms | max ms |\n|---|---|---|---|---|---|\n"
                + row(name, steady) + (swapping.getTotalCount() == 0 ? "" : row("rules swapped", swapping));
    }

    private static String row(String name, Histogram h) {
        return String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n", name, h.getTotalCount(),
                h.getValueAtPercentile(50) / 1000.0, h.getValueAtPercentile(99) / 1000.0,
                h.getValueAtPercentile(99.9) / 1000.0, h.getMaxValue() / 1000.0);
    }
}
