package vn.nongthonmoi.office.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table as text: it is known where its header ends and what its columns are called, but no unit has been read.
 *
 * @param header the columns as the library calls them; empty for one that nobody looks at
 * @param rows the rows of units, each of which is made when it is asked for; they can be gone through once
 * @param count how many there are
 * @param text whether it is a file of text, in which a cell is told by its line alone
 */
record RawTable(List<String> header, Stream<Row> rows, int count, boolean text) {

    /**
     * A row.
     *
     * @param line line of the file, or row of the sheet, from 1
     * @param width how many cells it had; in a file of text more or fewer than the header has are a mistake
     * @param cells the cells from the left, as many as the header has columns; blank where one cannot be read
     * @param numbers which cells are stored as numbers, so that their leading zeros are lost; none in a text file
     * @param wrong why cells cannot be read, by their column
     * @param lost why nobody can tell which cells belong to the row
     * @param places where cells stand that do not stand in this line and their own column, as in a long table
     */
    record Row(int line, int width, List<String> cells, Set<Integer> numbers, Map<Integer, String> wrong, List<String> lost,
            Map<Integer, String> places) { }
}
