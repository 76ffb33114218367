package vn.nongthonmoi.spark.table;

/**
 * Numbers that look random and follow from what is asked, so that any row can be made without those before it: the
 * finaliser of SplitMix64 over the parts of the question.
 */
final class Dice {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private Dice() { }

    /** A number from 0 to {@code sides - 1}. */
    static int roll(int sides, long seed, long first, long second) {
        long z = mix(mix(mix(seed + GAMMA) + first * GAMMA) + second * GAMMA);
        return (int) Long.remainderUnsigned(z, sides);
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
