package vn.nongthonmoi.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import vn.nongthonmoi.spark.batch.RowSum;

/**
 * The sum of a partition's rows.
 *
 * @param <T> what a row is
 */
final class AddUp<T> implements MapPartitionsFunction<T, RowSum> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<RowSum> call(Iterator<T> rows) {
        RowSum sum = new RowSum();
        rows.forEachRemaining(sum::add);
        return List.of(sum).iterator();
    }
}
