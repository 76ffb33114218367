package vn.nongthonmoi.spark;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import vn.nongthonmoi.spark.batch.RowSum;

/**
 * How a run on Spark went.
 *
 * @param master where it ran
 * @param cores how many cores it had
 * @param rows how many rows the table that was written has
 * @param answers the sum of the answers that were written
 * @param bad the sum of the bad rows that were written
 * @param tableSeconds the time to make and write the table
 * @param seconds the time to read it, assess it, and write both outputs
 * @param sumSeconds the time to read the outputs again and add them up
 * @param batchSeconds what of {@code seconds} was spent in batches, over all cores
 * @param built the JVMs that built the rules, once for each time they did
 */
record SparkResult(String master, int cores, long rows, RowSum answers, RowSum bad, double tableSeconds, double seconds,
        double sumSeconds, double batchSeconds, List<String> built) {

    static SparkResult of(SparkSession spark, SparkRun run, long rows) {
        long start = System.nanoTime();
        run.writeTable(rows);
        long written = System.nanoTime();
        run.assess();
        long assessed = System.nanoTime();
        RowSum answers = SparkRun.sum(run.answers());
        RowSum bad = SparkRun.sum(run.bad());
        long summed = System.nanoTime();
        return new SparkResult(spark.sparkContext().master(), spark.sparkContext().defaultParallelism(),
                run.table().count(), answers, bad, (written - start) / 1e9, (assessed - written) / 1e9,
                (summed - assessed) / 1e9, run.counters().seconds(), run.counters().built());
    }

    /** What it took, as cores that were kept for it, whether busy or not: that is what a cluster costs. */
    double coreSeconds() {
        return seconds * cores;
    }

    /** Whether every row is in one of the outputs, going by the numbers. */
    boolean isComplete() {
        return answers.getRows() + bad.getRows() == rows;
    }
}
