package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.nio.file.Path;

/** Lets the file system fail at the n-th thing that it is asked for, and tells whether it came to that. */
final class EveryStepFails implements FaultyFiles.Fault {

    /** What goes wrong. */
    @FunctionalInterface
    interface Failing {
        void now(Path real) throws IOException;
    }

    private final Failing failing;
    private int left;

    EveryStepFails(int step, Failing failing) {
        this.left = step;
        this.failing = failing;
    }

    @Override
    public void before(Path real) { }

    @Override
    public void step(Path real) throws IOException {
        if (--left == 0) {
            failing.now(real);
        }
    }

    boolean failed() {
        return left <= 0;
    }
}
