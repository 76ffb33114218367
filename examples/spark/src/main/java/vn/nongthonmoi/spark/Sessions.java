package vn.nongthonmoi.spark;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. */
final class Sessions {

    /** Two executors in JVMs of their own, with one core and 2048 MB each, on this machine. */
    static final String LOCAL_CLUSTER = "local-cluster[2,1,2048]";

    private static final Pattern CLUSTER =
            Pattern.compile("local-cluster\\[\\s*\\d+\\s*,\\s*\\d+\\s*,\\s*(\\d+)\\s*]");

    private Sessions() { }

    /**
     * A session.
     *
     * @param master where; null for what spark-submit says, or else {@link #LOCAL_CLUSTER}
     * @throws IllegalArgumentException if there is no such master, or what a local cluster needs is missing
     */
    static SparkSession start(String master) {
        String where = master != null ? master : System.getProperty("spark.master", LOCAL_CLUSTER);
        SparkSession.Builder session = SparkSession.builder().appName("ntm-spark").master(where)
                // Two outputs in one pass: a file of each is open, and no task sorts its rows first.
                .config("spark.sql.maxConcurrentOutputFileWriters", 2);
        if (where.startsWith("local")) {
            session.config("spark.ui.enabled", false).config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1");
        }
        Matcher cluster = CLUSTER.matcher(where);
        if (cluster.matches()) {
            needSparkHome();
            // There is no distribution of Spark: executors run from the class path that this JVM runs from.
            session.config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                    // All that the worker has; Spark would take half of it.
                    .config("spark.executor.memory", cluster.group(1) + "m");
        }
        try {
            return session.getOrCreate();
        } catch (Exception e) {
            // Spark is written in Scala and declares none of what it throws.
            throw new IllegalArgumentException("Spark does not start on master '" + where + "': " + e.getMessage(), e);
        }
    }

    private static void needSparkHome() {
        String home = System.getenv("SPARK_HOME");
        if (home == null || !new File(home, "jars").isDirectory() || System.getenv("SPARK_SCALA_VERSION") == null) {
            throw new IllegalArgumentException("a local cluster starts its executors in SPARK_HOME: set it to a"
                    + " directory that holds a directory 'jars', which may be empty,"
                    + " and set SPARK_SCALA_VERSION to 2.13");
        }
    }
}
