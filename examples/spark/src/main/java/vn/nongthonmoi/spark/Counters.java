package vn.nongthonmoi.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/**
 * What tasks tell the driver beside their rows. A task that is run again counts again, so these explain a run and
 * decide nothing.
 */
final class Counters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CollectionAccumulator<String> built;
    private final LongAccumulator nanos;

    Counters(SparkContext context) {
        built = context.collectionAccumulator("rules built");
        nanos = context.longAccumulator("nanoseconds in batches");
    }

    /** A JVM has built the rules. */
    void built(String where) {
        built.add(where);
    }

    /** A batch has been assessed. */
    void batch(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    /** Where rules were built: a JVM once for each time. */
    List<String> built() {
        return List.copyOf(built.value());
    }

    /** The seconds spent in batches, over all tasks. */
    double seconds() {
        return nanos.value() / 1e9;
    }

}
