package vn.nongthonmoi.office.sheet;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * The cells of a row by their columns, in six bytes a cell and no more: a table of the whole country has a million of them. Unmodifiable.
 */
final class RowCells<C> extends AbstractMap<Integer, C> {

    private final char[] columns;
    private final List<C> cells;

    private RowCells(char[] columns, List<C> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The same cells. */
    static <C> Map<Integer, C> of(Map<Integer, C> cells) {
        if (cells instanceof RowCells<?>) {
            return cells;
        }
        Map<Integer, C> sorted = new TreeMap<>(cells);
        char[] columns = new char[sorted.size()];
        int at = 0;
        for (int column : sorted.keySet()) {
            columns[at++] = (char) column;
        }
        return new RowCells<>(columns, List.copyOf(sorted.values()));
    }

    private int place(Object column) {
        return column instanceof Integer number && number >= 0 && number <= Character.MAX_VALUE
                ? Arrays.binarySearch(columns, (char) number.intValue()) : -1;
    }

    @Override
    public C get(Object column) {
        int place = place(column);
        return place < 0 ? null : cells.get(place);
    }

    @Override
    public boolean containsKey(Object column) {
        return place(column) >= 0;
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    public void forEach(BiConsumer<? super Integer, ? super C> action) {
        for (int i = 0; i < columns.length; i++) {
            action.accept((int) columns[i], cells.get(i));
        }
    }

    @Override
    public Set<Entry<Integer, C>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Integer, C>> iterator() {
                return IntStream.range(0, columns.length).<Entry<Integer, C>>mapToObj(i -> Map.entry((int) columns[i], cells.get(i))).iterator();
            }

            @Override
            public int size() {
                return columns.length;
            }
        };
    }
}
