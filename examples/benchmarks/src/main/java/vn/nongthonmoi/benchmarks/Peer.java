package vn.nongthonmoi.benchmarks;

import java.util.Map;

/** An engine that knows the indicators and is asked about one commune at a time. Not thread-safe. */
public interface Peer {

    /**
     * The status of every indicator, in the order of the annex.
     *
     * @param values a value for every column, {@link java.math.BigDecimal} or {@link Boolean}
     * @param statuses where the answers go
     */
    void assess(Map<String, Object> values, byte[] statuses);
}
