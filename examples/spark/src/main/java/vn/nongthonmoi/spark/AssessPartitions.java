package vn.nongthonmoi.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.nongthonmoi.spark.batch.Batch;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.batch.TableRow;

/**
 * Assesses the rows of a partition, a batch at a time, for {@code Dataset.mapPartitions}. What is sent to the executors
 * is the place of the rules and the table's columns; a partition never has more than a batch of rows in memory.
 */
final class AssessPartitions implements MapPartitionsFunction<Row, Judged> {

    private static final long serialVersionUID = 1L;

    private final String rules;
    private final Table table;
    private final Counters counters;

    /**
     * Assesses tables of a schema.
     *
     * @param rules a directory that every executor can read, or {@link Rules#BUNDLED}
     * @throws IllegalArgumentException if the schema is not that of a {@link Table}
     */
    AssessPartitions(String rules, StructType schema, Counters counters) {
        this.rules = rules;
        this.table = new Table(schema);
        this.counters = counters;
    }

    @Override
    public Iterator<Judged> call(Iterator<Row> rows) {
        return new Batches(rows, new Batch(Rules.of(rules, counters::built), table.columns()));
    }

    private final class Batches implements Iterator<Judged> {
        private final Iterator<Row> rows;
        private final Batch batch;
        private final Queue<Judged> ready = new ArrayDeque<>();

        Batches(Iterator<Row> rows, Batch batch) {
            this.rows = rows;
            this.batch = batch;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && rows.hasNext()) {
                fill();
            }
            return !ready.isEmpty();
        }

        @Override
        public Judged next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void fill() {
            List<TableRow> some = new ArrayList<>();
            while (some.size() < Batch.ROWS && rows.hasNext()) {
                some.add(table.read(rows.next()));
            }
            long start = System.nanoTime();
            batch.assess(some, a -> ready.add(Judged.of(a)), b -> ready.add(Judged.of(b)));
            counters.batch(System.nanoTime() - start);
        }
    }
}
