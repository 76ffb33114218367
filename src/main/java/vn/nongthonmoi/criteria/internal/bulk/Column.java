package vn.nongthonmoi.criteria.internal.bulk;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import vn.nongthonmoi.criteria.internal.text.Texts;

/** The values of one evidence column, one a unit. The arrays belong to the host. */
public sealed interface Column {

    /** The value of a unit as an {@link vn.nongthonmoi.criteria.Evidence} holds it; null where there is none. */
    Object value(int unit);

    /** The bits that say which units have a value; null where that is not kept so. */
    long[] present();

    /** Whether a unit has a value, by such bits; all have one where there are none. */
    static boolean present(long[] present, int unit) {
        return present == null || (present[unit >> 6] >>> unit & 1) != 0;
    }

    /** Decimals of one scale. */
    record Decimals(long[] unscaled, int scale, long[] present) implements Column {

        private static final long[] ONES = LongStream.iterate(1, n -> n * 10).limit(19).toArray();

        /** One in whole numbers of the scale. */
        long one() {
            return ONES[scale];
        }

        /** A number that is whole has no decimals, whatever the column's scale. */
        @Override
        public Object value(int unit) {
            return !Column.present(present, unit) ? null : unscaled[unit] % one() == 0
                    ? BigDecimal.valueOf(unscaled[unit] / one()) : BigDecimal.valueOf(unscaled[unit], scale);
        }
    }

    /** Đạt or không đạt. */
    record Passes(boolean[] values, long[] present) implements Column {
        @Override
        public Object value(int unit) {
            return Column.present(present, unit) ? values[unit] : null;
        }
    }

    /** Values that are objects: decimals or texts. */
    record Cells(Object[] values) implements Column {
        @Override
        public Object value(int unit) {
            if (values[unit] instanceof String text) {
                String clean = Texts.clean(text);
                return clean.isEmpty() ? null : clean;
            }
            return values[unit];
        }

        @Override
        public long[] present() {
            return null;
        }
    }
}
