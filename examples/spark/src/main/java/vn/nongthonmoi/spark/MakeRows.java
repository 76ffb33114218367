package vn.nongthonmoi.spark;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.batch.TableRow;
import vn.nongthonmoi.spark.table.NationalTable;

/** Makes the rows of the national table with the numbers of a partition, where the partition is. */
final class MakeRows implements MapPartitionsFunction<Long, Row> {

    private static final long serialVersionUID = 1L;

    private final String rules;
    private final Counters counters;

    MakeRows(String rules, Counters counters) {
        this.rules = rules;
        this.counters = counters;
    }

    @Override
    public Iterator<Row> call(Iterator<Long> numbers) {
        NationalTable table = new NationalTable(Rules.of(rules, counters::built));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
                .map(n -> row(table.row(n))).iterator();
    }

    private static Row row(TableRow row) {
        Object[] values = new Object[row.cells().length + 2];
        values[0] = row.row();
        values[1] = row.scenario();
        System.arraycopy(row.cells(), 0, values, 2, row.cells().length);
        return RowFactory.create(values);
    }
}
