package vn.nongthonmoi.spark.batch;

import java.util.List;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.EvidenceColumns;
import vn.nongthonmoi.criteria.UnitColumn;

/** Turns the evidence cells of rows into columns. */
final class EvidenceReader {

    private final String[] names;
    private final int[] places;

    EvidenceReader(List<String> columns) {
        places = IntStream.range(0, columns.size()).filter(i -> UnitColumn.find(columns.get(i)).isEmpty()).toArray();
        names = IntStream.of(places).mapToObj(columns::get).toArray(String[]::new);
    }

    /**
     * The cells of a row by {@link Cell}; null if one is something else than a number, đạt, không đạt or blank, so that
     * only the library can read it.
     */
    long[] read(TableRow row) {
        long[] read = new long[places.length];
        for (int c = 0; c < read.length; c++) {
            read[c] = Cell.read(row.cells()[places[c]]);
            if (read[c] == Cell.OTHER) {
                return null;
            }
        }
        return read;
    }

    /** Columns of text: the library reads every cell. */
    EvidenceColumns texts(List<TableRow> rows) {
        EvidenceColumns.Builder columns = EvidenceColumns.builder(rows.size());
        for (int c = 0; c < places.length; c++) {
            int place = places[c];
            String[] cells = rows.stream().map(r -> r.cells()[place]).toArray(String[]::new);
            columns.texts(names[c], cells);
        }
        return columns.build();
    }

    /** Columns of numbers and of passes, of the cells read of each row; a column without a value is left out. */
    EvidenceColumns typed(List<long[]> rows) {
        EvidenceColumns.Builder columns = EvidenceColumns.builder(rows.size());
        for (int c = 0; c < names.length; c++) {
            typed(c, rows, columns);
        }
        return columns.build();
    }

    private void typed(int column, List<long[]> rows, EvidenceColumns.Builder columns) {
        long[] values = new long[rows.size()];
        boolean[] passes = new boolean[values.length];
        long[] present = new long[(values.length + Long.SIZE - 1) / Long.SIZE];
        int numbers = 0;
        int verdicts = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
            if (values[i] != Cell.BLANK) {
                present[i >> 6] |= 1L << i;
                boolean number = Cell.isNumber(values[i]);
                numbers += number ? 1 : 0;
                verdicts += number ? 0 : 1;
                passes[i] = values[i] == Cell.PASS;
            }
        }
        if (numbers > 0 && verdicts > 0) {
            columns.texts(names[column], mixed(values));
        } else if (numbers > 0) {
            columns.decimals(names[column], values, Cell.SCALE, present);
        } else if (verdicts > 0) {
            columns.passes(names[column], passes, present);
        }
    }

    /** As the library would write the values, so that a message does not depend on the row's company. */
    private static String[] mixed(long[] read) {
        String[] cells = new String[read.length];
        for (int i = 0; i < read.length; i++) {
            cells[i] = Cell.isNumber(read[i]) ? Sheet.plain(Cell.number(read[i])) : read[i] == Cell.BLANK ? null
                    : read[i] == Cell.PASS ? "đạt" : "không đạt";
        }
        return cells;
    }
}
