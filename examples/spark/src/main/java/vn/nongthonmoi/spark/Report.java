package vn.nongthonmoi.spark;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import vn.nongthonmoi.spark.batch.RowSum;

/** How runs are printed: tables in Markdown. */
final class Report {

    private static final double MILLION = 1e6;

    private final StringBuilder text = new StringBuilder();

    private Report() { }

    static String of(SparkResult spark) {
        Report report = new Report();
        report.head(spark.master());
        report.rows(new RowSum[] {spark.answers()}, new RowSum[] {spark.bad()});
        report.line("core-seconds per million rows", perMillion(spark.coreSeconds(), spark.rows()));
        report.line("… of them in batches", perMillion(spark.batchSeconds(), spark.rows()));
        report.steps(spark);
        return report.text.toString();
    }

    static String of(SingleRun single) {
        Report report = new Report();
        report.head("one JVM");
        report.rows(new RowSum[] {single.answers()}, new RowSum[] {single.bad()});
        report.line("core-seconds per million rows", perMillion(single.seconds(), total(single)));
        return report.text.toString();
    }

    static String of(SingleRun single, SparkResult spark) {
        Report report = new Report();
        report.head("one JVM", spark.master());
        report.rows(new RowSum[] {single.answers(), spark.answers()}, new RowSum[] {single.bad(), spark.bad()});
        report.line("core-seconds per million rows", perMillion(single.seconds(), total(single)),
                perMillion(spark.coreSeconds(), spark.rows()));
        report.line("… of them in batches", perMillion(single.seconds(), total(single)),
                perMillion(spark.batchSeconds(), spark.rows()));
        report.steps(spark);
        report.text.append("Identical: ").append(isSame(single, spark) ? "yes" : "NO").append(". Overhead of Spark: ")
                .append(format("%+.0f %%", 100 * (spark.coreSeconds() / single.seconds() - 1))).append(".\n");
        return report.text.toString();
    }

    /** Whether both gave the same rows. */
    static boolean isSame(SingleRun single, SparkResult spark) {
        return single.answers().equals(spark.answers()) && single.bad().equals(spark.bad());
    }

    private static long total(SingleRun single) {
        return single.answers().getRows() + single.bad().getRows();
    }

    private void head(String... runs) {
        line("", runs);
        text.append("|---|").append("---:|".repeat(runs.length)).append('\n');
    }

    private void rows(RowSum[] answers, RowSum[] bad) {
        line("answers", counts(answers));
        line("bad rows", counts(bad));
        line("sum of the answers' hashes", sums(answers));
        line("sum of the bad rows' hashes", sums(bad));
    }

    private void steps(SparkResult spark) {
        text.append(format("%nOn %d cores, %s rows: table made and written in %.1f s; read, assessed and written in"
                        + " %.1f s; outputs read and added up in %.1f s. Every row is in one output: %s.%n",
                spark.cores(), number(spark.rows()), spark.tableSeconds(), spark.seconds(), spark.sumSeconds(),
                spark.isComplete() ? "yes" : "NO"));
        text.append(format("Rules were built %d times, in %d JVMs.%n", spark.built().size(),
                new TreeSet<>(spark.built()).size()));
    }

    private void line(String what, String... values) {
        text.append("| ").append(what).append(" | ").append(String.join(" | ", values)).append(" |\n");
    }

    private static String[] counts(RowSum[] sums) {
        return Arrays.stream(sums).map(s -> number(s.getRows())).toArray(String[]::new);
    }

    private static String[] sums(RowSum[] sums) {
        return Arrays.stream(sums).map(s -> "`" + s + "`").toArray(String[]::new);
    }

    private static String perMillion(double seconds, long rows) {
        return format("%.1f", seconds * MILLION / rows);
    }

    private static String number(long number) {
        return format("%,d", number);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
