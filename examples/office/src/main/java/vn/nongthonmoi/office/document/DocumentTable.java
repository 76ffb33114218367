package vn.nongthonmoi.office.document;

import java.util.List;

/**
 * A table of a document as its reader sees it: joined cells once, at the place where they begin. Rows, columns and tables are
 * counted from 1.
 *
 * @param number its place among the tables of the document; one within a cell of another comes after that other
 * @param rows how many rows it has
 * @param columns how many columns the widest row has
 * @param cells its cells from above, and from the left
 */
public record DocumentTable(int number, int rows, int columns, List<Cell> cells) {

    /** More tables, cells or columns than these no decision has: it is another file, or one made to cost much. */
    static final int MOST_TABLES = 1_000;
    static final int MOST_CELLS = 200_000;
    static final int MOST_COLUMNS = 200;

    /** Copies the list. */
    public DocumentTable {
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param row its first row
     * @param column its first column
     * @param rows over how many rows it reaches
     * @param columns over how many columns it reaches
     * @param text what it says, a paragraph a line; a small number above the line is a digit such as {@code ¹}
     */
    public record Cell(int row, int column, int rows, int columns, String text) {

        /** Whether it is at a place, be it by what it is joined with. */
        public boolean covers(int atRow, int atColumn) {
            return row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + columns;
        }
    }
}
