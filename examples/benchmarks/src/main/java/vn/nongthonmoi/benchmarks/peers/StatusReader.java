package vn.nongthonmoi.benchmarks.peers;

import java.util.function.BiConsumer;
import vn.nongthonmoi.criteria.Status;

/** Puts the library's statuses one after the other. One for all communes: a lambda would be made anew for each. */
public final class StatusReader implements BiConsumer<String, Status> {

    private byte[] into;
    private int next;

    /** Starts an array. */
    public StatusReader into(byte[] statuses) {
        into = statuses;
        next = 0;
        return this;
    }

    @Override
    public void accept(String code, Status status) {
        into[next++] = status.severity();
    }
}
