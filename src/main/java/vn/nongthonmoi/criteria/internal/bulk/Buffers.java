package vn.nongthonmoi.criteria.internal.bulk;

import java.util.ArrayList;
import java.util.List;

/** Arrays that are used again, taken and given back in the manner of a stack. */
final class Buffers {

    private final int size;
    private final long[] longs;
    private final List<byte[]> bytes = new ArrayList<>();
    private int taken;

    Buffers(int size) {
        // Room for a multiple of eight, for those who take eight at a time.
        this.size = size + 7 & ~7;
        this.longs = new long[size];
    }

    long[] longs() {
        return longs;
    }

    byte[] take() {
        if (taken == bytes.size()) {
            bytes.add(new byte[size]);
        }
        return bytes.get(taken++);
    }

    void back(int count) {
        taken -= count;
    }
}
