package vn.nongthonmoi.office.print;

import java.util.stream.IntStream;

/** How columns of a table share the width of the paper. */
final class Shares {

    private Shares() { }

    /** Each column has what it needs, and what is left goes to those that have more to say. */
    static int[] of(int[] least, int[] wanted, int room) {
        int spare = Math.max(0, room - IntStream.of(least).sum());
        int[] wishes = IntStream.range(0, least.length).map(c -> Math.max(0, wanted[c] - least[c]) + 1).toArray();
        long all = IntStream.of(wishes).asLongStream().sum();
        return IntStream.range(0, least.length).map(c -> least[c] + (int) (spare * (long) wishes[c] / all)).toArray();
    }
}
