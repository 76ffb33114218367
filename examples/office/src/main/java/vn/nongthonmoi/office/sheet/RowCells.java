package vn.nongthonmoi.office.sheet;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * The cells of a row by their columns, in six bytes a cell and no more: a table of the whole country has a million of them. Unmodifiable.
 */
final class RowCells extends AbstractMap<Integer, Grid.Cell> {

    private final char[] columns;
    private final Grid.Cell[] cells;

    private RowCells(char[] columns, Grid.Cell[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The same cells. */
    static Map<Integer, Grid.Cell> of(Map<Integer, Grid.Cell> cells) {
        if (cells instanceof RowCells) {
            return cells;
        }
        Map<Integer, Grid.Cell> sorted = new TreeMap<>(cells);
        char[] columns = new char[sorted.size()];
        Grid.Cell[] values = new Grid.Cell[sorted.size()];
        int at = 0;
        for (Map.Entry<Integer, Grid.Cell> each : sorted.entrySet()) {
            columns[at] = (char) each.getKey().intValue();
            values[at++] = each.getValue();
        }
        return new RowCells(columns, values);
    }

    private int place(Object column) {
        return column instanceof Integer number && number >= 0 && number <= Character.MAX_VALUE
                ? Arrays.binarySearch(columns, (char) number.intValue()) : -1;
    }

    @Override
    public Grid.Cell get(Object column) {
        int place = place(column);
        return place < 0 ? null : cells[place];
    }

    @Override
    public boolean containsKey(Object column) {
        return place(column) >= 0;
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public void forEach(BiConsumer<? super Integer, ? super Grid.Cell> action) {
        for (int i = 0; i < cells.length; i++) {
            action.accept((int) columns[i], cells[i]);
        }
    }

    @Override
    public Set<Entry<Integer, Grid.Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Integer, Grid.Cell>> iterator() {
                return IntStream.range(0, cells.length).<Entry<Integer, Grid.Cell>>mapToObj(i -> Map.entry((int) columns[i], cells[i])).iterator();
            }

            @Override
            public int size() {
                return cells.length;
            }
        };
    }
}
