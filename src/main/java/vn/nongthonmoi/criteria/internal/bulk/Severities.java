package vn.nongthonmoi.criteria.internal.bulk;

import java.util.Arrays;

/** Severities by row and unit: a row of the layout after the other. A value below 0 is none. */
public final class Severities {

    /** In place of a severity. */
    public static final byte NONE = -1;

    private final byte[][] criteria;
    private final byte[][] indicators;
    private final byte[][] conditions;
    private final byte[] all;

    /** Room for the answers of so many units; nothing stands there yet. */
    public Severities(Layout layout, int units) {
        criteria = room(layout.criteria().list().size(), units);
        indicators = room(layout.indicators().list().size(), units);
        conditions = room(layout.conditions().list().size(), units);
        all = room(1, units)[0];
    }

    private static byte[][] room(int rows, int units) {
        byte[][] room = new byte[rows][units];
        for (byte[] row : room) {
            Arrays.fill(row, NONE);
        }
        return room;
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
        for (byte[][] rows : new byte[][][] {criteria, indicators, conditions, {all}}) {
            for (byte[] row : rows) {
                row[unit] = NONE;
            }
        }
    }
}
