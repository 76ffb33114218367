package vn.nongthonmoi.benchmarks;

import java.util.Map;

/** An engine that knows the indicators and is asked about one commune at a time. Not thread-safe. */
public interface Peer {

    /**
     * The status of every indicator and of every criterion, in the order of the annex. A peer makes the answer that its
     * callers would get, keeps it until the next commune, so that it is truly made, and reads the statuses off it.
     *
     * @param values a value for every column, {@link java.math.BigDecimal} or {@link Boolean}
     * @param indicators where the statuses of the indicators go
     * @param criteria where those of the criteria go
     */
    void assess(Map<String, Object> values, byte[] indicators, byte[] criteria);
}
