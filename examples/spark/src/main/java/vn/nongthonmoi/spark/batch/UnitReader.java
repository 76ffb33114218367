package vn.nongthonmoi.spark.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;

/** Reads who a row is about. The same communes come again in every scenario, so what was read is kept a while. */
final class UnitReader {

    private static final int MOST_KEPT = 100_000;

    private final UnitColumn[] columns;
    private final int[] places;
    private final Map<List<String>, Unit> read = new HashMap<>();

    UnitReader(List<String> names) {
        places = IntStream.range(0, names.size()).filter(i -> UnitColumn.find(names.get(i)).isPresent()).toArray();
        columns = IntStream.of(places).mapToObj(i -> UnitColumn.find(names.get(i)).orElseThrow())
                .toArray(UnitColumn[]::new);
        for (UnitColumn required : UnitColumn.REQUIRED) {
            if (!List.of(columns).contains(required)) {
                throw new IllegalArgumentException("the table has no column '" + required.code() + "'");
            }
        }
    }

    /** @throws vn.nongthonmoi.criteria.InvalidInputException if a cell cannot be read */
    Unit unit(TableRow row) {
        String[] cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.cells()[places[i]];
        }
        List<String> key = Arrays.asList(cells);
        Unit known = read.get(key);
        if (known != null) {
            return known;
        }
        Map<UnitColumn, String> byColumn = new EnumMap<>(UnitColumn.class);
        for (int i = 0; i < cells.length; i++) {
            byColumn.put(columns[i], cells[i]);
        }
        Unit unit = Unit.of(byColumn);
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        read.put(key, unit);
        return unit;
    }

    /** What stands in the column of codes. */
    String code(TableRow row) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == UnitColumn.CODE) {
                String code = row.cells()[places[i]];
                return code == null ? "" : code;
            }
        }
        throw new IllegalStateException("no column of codes");
    }
}
