package vn.nongthonmoi.criteria.internal.bulk;

import java.util.Arrays;
import java.util.stream.Stream;

/** Severities by row and unit: a row of the layout after the other. A value below 0 is none. */
public final class Severities {

    /** In place of a severity. */
    public static final byte NONE = -1;

    private final byte[][] criteria;
    private final byte[][] indicators;
    private final byte[][] conditions;
    private final byte[] all;

    private Severities(Layout layout, int units) {
        criteria = new byte[layout.criteria().list().size()][units];
        indicators = new byte[layout.indicators().list().size()][units];
        conditions = new byte[layout.conditions().list().size()][units];
        all = new byte[units];
    }

    /** Room for the answers of so many units, all of which will have one in every row. */
    public static Severities filled(Layout layout, int units) {
        return new Severities(layout, units);
    }

    /** Room for the answers of so many units; nothing stands there yet. */
    public static Severities none(Layout layout, int units) {
        Severities none = new Severities(layout, units);
        none.rows().forEach(row -> Arrays.fill(row, NONE));
        return none;
    }

    private Stream<byte[]> rows() {
        return Stream.of(criteria, indicators, conditions, new byte[][] {all}).flatMap(Arrays::stream);
    }

    /** Of a criterion, by place in the layout. */
    public byte[] criterion(int place) {
        return criteria[place];
    }

    /** Of an indicator, by place in the layout. */
    public byte[] indicator(int place) {
        return indicators[place];
    }

    /** Of a condition, by place in the layout. */
    public byte[] condition(int place) {
        return conditions[place];
    }

    /** Of criteria and conditions together. */
    public byte[] all() {
        return all;
    }

    /** Takes away what stands there for a unit. */
    public void clear(int unit) {
        rows().forEach(row -> row[unit] = NONE);
    }
}
