package vn.nongthonmoi.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import vn.nongthonmoi.spark.batch.Answer;
import vn.nongthonmoi.spark.batch.BadRow;
import vn.nongthonmoi.spark.batch.RowSum;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.table.NationalTable;

/**
 * A table assessed on Spark, in a directory: {@code table}, and {@code judged} with the two outputs as partitions. No
 * step moves rows between executors.
 */
final class SparkRun {

    private static final long ROWS_A_FILE = 250_000;

    private final SparkSession spark;
    private final String rules;
    private final String out;
    private final Counters counters;

    /**
     * A run.
     *
     * @param rules a directory that driver and executors can read, or {@link Rules#BUNDLED}
     * @param out the directory, on storage that driver and executors share
     */
    SparkRun(SparkSession spark, String rules, String out) {
        this.spark = spark;
        this.rules = rules;
        this.out = out;
        this.counters = new Counters(spark.sparkContext());
    }

    Counters counters() {
        return counters;
    }

    /** Has the executors make and write so many rows of the national table. */
    void writeTable(long rows) {
        int files = (int) Math.max((rows + ROWS_A_FILE - 1) / ROWS_A_FILE, spark.sparkContext().defaultParallelism());
        spark.range(0, rows, 1, files).as(Encoders.LONG())
                .mapPartitions(new MakeRows(rules, counters),
                        Encoders.row(Table.schema(new NationalTable(Rules.of(rules)).columns())))
                .write().parquet(out + "/table");
    }

    /** The table. */
    Dataset<Row> table() {
        return spark.read().parquet(out + "/table");
    }

    /** Assesses the table and writes both outputs. */
    void assess() {
        Dataset<Row> table = table();
        table.mapPartitions(new AssessPartitions(rules, table.schema(), counters), Encoders.bean(Judged.class))
                .write().partitionBy("output").parquet(out + "/judged");
    }

    /** The answers that were written. */
    Dataset<Answer> answers() {
        return judged(Judged.ANSWERS, "answer.*", Encoders.bean(Answer.class));
    }

    /** The bad rows that were written. */
    Dataset<BadRow> bad() {
        return judged(Judged.BAD, "bad.*", Encoders.bean(BadRow.class));
    }

    private <T> Dataset<T> judged(String output, String columns, Encoder<T> encoder) {
        Column wanted = functions.col("output").equalTo(output);
        return spark.read().schema(Encoders.bean(Judged.class).schema()).parquet(out + "/judged")
                .where(wanted).select(columns).as(encoder);
    }

    /** Adds up rows where they are; only the sums come to the driver. */
    static <T> RowSum sum(Dataset<T> rows) {
        RowSum all = new RowSum();
        rows.mapPartitions(new AddUp<T>(), Encoders.bean(RowSum.class)).collectAsList().forEach(all::add);
        return all;
    }
}
