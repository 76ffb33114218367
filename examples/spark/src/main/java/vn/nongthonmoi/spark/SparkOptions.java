package vn.nongthonmoi.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where to run Spark, and where to. */
final class SparkOptions {

    @Option(names = "--master", paramLabel = "URL", description = "Where to run; what spark-submit says if it is left"
            + " out, or else " + Sessions.LOCAL_CLUSTER + ".")
    private String master;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "A directory that is not there yet, on storage that driver and executors share.")
    private String out;

    /** Runs everything and says how it went; the session is over then. */
    SparkResult run(TableOptions table) throws IOException {
        String rules = table.rules();
        long rows = table.rows();
        SparkSession spark;
        try {
            spark = Sessions.start(master);
        } catch (IllegalArgumentException e) {
            throw table.wrong(e.getMessage());
        }
        try {
            Path path = new Path(out);
            if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
                throw table.wrong("--out " + out + ": it is there already");
            }
            return SparkResult.of(spark, new SparkRun(spark, rules, out), rows);
        } finally {
            spark.stop();
        }
    }
}
