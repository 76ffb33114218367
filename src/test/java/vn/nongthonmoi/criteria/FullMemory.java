package vn.nongthonmoi.criteria;

import java.util.Arrays;

/** Runs something where only so much memory is free. For small heaps of JVMs of their own. */
final class FullMemory {

    private FullMemory() { }

    /**
     * Runs it, and lets go of the memory again.
     *
     * @param free about how many bytes it finds
     * @throws OutOfMemoryError if they do not suffice
     */
    static void run(int free, Runnable task) {
        Object[] ballast = new Object[100_000];
        byte[] reserve = new byte[free];
        int held = 0;
        for (int size : new int[] {256 * 1024, 512}) {
            try {
                while (true) {
                    ballast[held] = new byte[size];
                    held++;
                }
            } catch (OutOfMemoryError e) {
                // Full for blocks of this size.
            }
        }
        try {
            reserve = null;
            task.run();
        } finally {
            Arrays.fill(ballast, reserve);
        }
    }
}
