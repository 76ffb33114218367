package vn.nongthonmoi.office.table;

import java.util.List;
import java.util.Set;

/**
 * A table as text, before anybody knows what its columns mean.
 *
 * @param header names of the columns, {@linkplain vn.nongthonmoi.criteria.CellText#clean clean} as the cells are
 * @param rows the rows below; rows without any text are left out
 */
public record RawTable(List<String> header, List<Row> rows) {

    /**
     * A row.
     *
     * @param line line of the file, or row of the sheet, from 1
     * @param cells the cells from the left; blank where one cannot be read
     * @param numbers which cells are stored as numbers, so that their leading zeros are lost; none in a text file
     * @param wrong what cannot be read
     */
    public record Row(int line, List<String> cells, Set<Integer> numbers, List<Wrong> wrong) {

        public boolean isBlank() {
            return wrong.isEmpty() && cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Something that cannot be read.
     *
     * @param column of which column; {@link #ROW} where nobody can tell which cells belong to the row
     * @param error why
     */
    public record Wrong(int column, RowError error) {

        /** Stands for the row as a whole. */
        public static final int ROW = -1;
    }
}
