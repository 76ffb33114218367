package vn.nongthonmoi.service.web;

import java.time.Duration;
import vn.nongthonmoi.service.Settings;

/** How fast a caller has to be: not at all in the first seconds, then at a least rate. */
final class Pace {

    private static final long GRACE = Duration.ofSeconds(5).toNanos();

    private final long rate;
    private final long start = System.nanoTime();

    Pace(Settings.Limits limits) {
        this.rate = limits.rate().toBytes();
    }

    /** How many bytes there have to be by now. */
    long least() {
        return least(System.nanoTime() - start);
    }

    /** How many bytes there have to be of one who was waited for that long. */
    long least(long waited) {
        return (long) (Math.max(waited - GRACE, 0) / 1e9 * rate);
    }
}
