package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.bulk.Column;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Evidence of many units, a column at a time: for hosts whose tables are arrays, or columns in the manner of Apache
 * Arrow. Column names and values are those of {@link Evidence}; the units are those of a {@link BulkAssessor}, in its
 * order. Arrays are not copied: the host leaves them alone until it has read the answers. Thread-safe.
 *
 * @since 0.1.0
 */
@ApiStatus.Experimental
public final class EvidenceColumns {

    private static final int MOST_DECIMALS = 18;

    private final int units;
    private final Map<String, Column> columns;

    private EvidenceColumns(int units, Map<String, Column> columns) {
        this.units = units;
        this.columns = Collections.unmodifiableMap(columns);
    }

    /**
     * Starts a table.
     *
     * @param units how many units each column has a value of, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public static Builder builder(int units) {
        if (units < 0) {
            throw new IllegalArgumentException(units + " units");
        }
        return new Builder(units);
    }

    /** How many units. */
    public int units() {
        return units;
    }

    /** The names of the columns, in the order given. Unmodifiable. */
    public Set<String> names() {
        return columns.keySet();
    }

    Map<String, Column> columns() {
        return columns;
    }

    /**
     * The evidence of one unit.
     *
     * @param unit its place, from 0
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Evidence evidence(int unit) {
        Objects.checkIndex(unit, units);
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> values.put(name, column.value(unit)));
        return Evidence.of(values);
    }

    /** Collects columns. Not thread-safe. */
    public static final class Builder {
        private final int units;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Set<String> keys = new HashSet<>();

        private Builder(int units) {
            this.units = units;
        }

        /**
         * Adds decimals of one scale: 87.5 is 875 with the scale 1.
         *
         * @param column the column's name
         * @param unscaled a number a unit; what stands where no value is present does not matter
         * @param scale decimals behind the point, 0 to 18
         * @param present a bit a unit, as in Arrow's validity bitmaps: bit {@code i % 64} of word {@code i / 64} is set
         *     where unit {@code i} has a value; null where every unit has one
         * @throws IllegalArgumentException if the column is not as long as there are units, or the scale is out of range
         * @throws InvalidInputException if the column stands there already, if in another spelling
         */
        public Builder decimals(String column, long[] unscaled, int scale, long @Nullable [] present) {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(unscaled, "unscaled");
            if (scale < 0 || scale > MOST_DECIMALS) {
                throw new IllegalArgumentException("scale " + scale + " of column " + column + " is not in 0–" + MOST_DECIMALS);
            }
            return add(column, unscaled.length, present, new Column.Decimals(unscaled, scale, present));
        }

        /**
         * Adds decimals of any size and scale.
         *
         * @param values a number a unit; null where it has none
         * @throws IllegalArgumentException as for {@link #decimals}
         * @throws InvalidInputException as for {@link #decimals}
         */
        public Builder numbers(String column, @Nullable BigDecimal[] values) {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(values, "values");
            return add(column, values.length, null, new Column.Cells(values));
        }

        /**
         * Adds a column of đạt or không đạt.
         *
         * @param values true for đạt; what stands where no value is present does not matter
         * @param present as for {@link #decimals}
         * @throws IllegalArgumentException as for {@link #decimals}
         * @throws InvalidInputException as for {@link #decimals}
         */
        public Builder passes(String column, boolean[] values, long @Nullable [] present) {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(values, "values");
            return add(column, values.length, present, new Column.Passes(values, present));
        }

        /**
         * Adds text cells, as a table has them: numbers as {@link Evidence} reads texts, đạt, grades; null or blank where there
         * is none.
         *
         * @throws IllegalArgumentException as for {@link #decimals}
         * @throws InvalidInputException as for {@link #decimals}
         */
        public Builder texts(String column, @Nullable String[] values) {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(values, "values");
            return add(column, values.length, null, new Column.Cells(values));
        }

        private Builder add(String given, int length, long[] present, Column column) {
            String name = Texts.clean(given);
            if (length != units) {
                throw new IllegalArgumentException("column " + name + " has " + length + " values, expected " + units);
            }
            if (present != null && present.length < (units + Long.SIZE - 1) / Long.SIZE) {
                throw new IllegalArgumentException("column " + name + " has " + present.length
                        + " words that say what is present, expected " + (units + Long.SIZE - 1) / Long.SIZE);
            }
            if (!keys.add(Texts.key(name))) {
                throw new InvalidInputException("", given, Message.of("NTM-208", name));
            }
            columns.put(name, column);
            return this;
        }

        /** The table. */
        public EvidenceColumns build() {
            return new EvidenceColumns(units, new LinkedHashMap<>(columns));
        }
    }
}
