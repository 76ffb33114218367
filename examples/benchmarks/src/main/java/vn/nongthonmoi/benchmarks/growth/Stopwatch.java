package vn.nongthonmoi.benchmarks.growth;

import java.util.Arrays;

/**
 * Times what takes long enough to be timed without a harness: the median of several runs after some that do not count.
 * Sizes differ by powers of ten; a few percent do not matter.
 */
final class Stopwatch {

    private final long warmUp;
    private final int most;

    /** @param quick whether one run each is enough, to see that it works */
    Stopwatch(boolean quick) {
        warmUp = quick ? 0 : 1_000_000_000L;
        most = quick ? 1 : 9;
    }

    /** Nanoseconds of a run. What takes longer than the time to warm up is run twice, and the second time counts. */
    double nanos(Runnable work) {
        long start = System.nanoTime();
        int warm = 0;
        while (warm == 0 || System.nanoTime() - start < warmUp) {
            work.run();
            warm++;
        }
        long[] runs = new long[Math.max(1, Math.min(most, warm))];
        for (int i = 0; i < runs.length; i++) {
            long from = System.nanoTime();
            work.run();
            runs[i] = System.nanoTime() - from;
        }
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }
}
