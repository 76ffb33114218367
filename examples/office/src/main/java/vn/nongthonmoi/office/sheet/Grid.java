package vn.nongthonmoi.office.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a file as cells, before anybody knows what they mean: of what kind the file is no longer matters.
 *
 * @param sheet what its tab says; empty in a file of text, which has one sheet
 * @param others the other sheets that are seen
 * @param text whether it is a file of text, whose rows have so many cells as they have separators
 * @param lines the rows that hold something, in the order of the file
 * @param merges the cells that are joined into one
 * @param hidden what a person who opens the file does not see
 * @param converted the old encoding or font that its letters were written in; empty for Unicode
 */
public record Grid(String sheet, List<String> others, boolean text, List<Line> lines, List<Merge> merges, Hidden hidden, String converted) {

    /** Copies the lists. */
    public Grid {
        others = List.copyOf(others);
        lines = List.copyOf(lines);
        merges = List.copyOf(merges);
    }

    /**
     * A row.
     *
     * @param number row of the sheet, or line of the file, from 1
     * @param width how many cells it has: up to the last one with something in it, in a file of text up to the last separator
     * @param cells those that hold something, by their column from 0
     * @param wrong why nobody can tell which cells belong to it
     */
    public record Line(int number, int width, Map<Integer, Cell> cells, List<String> wrong) {

        /** Keeps the cells in as little room as they need. */
        public Line {
            cells = RowCells.of(cells);
        }

        /** The cell of a column. */
        public Cell cell(int column) {
            return cells.getOrDefault(column, Cell.BLANK);
        }
    }

    /**
     * A cell.
     *
     * @param text what its reader sees, {@linkplain vn.nongthonmoi.criteria.CellText#clean clean}; empty where it cannot be read
     * @param number whether it is stored as a number or a day, so that the zeros of a code are lost
     * @param wrong why it cannot be read; null where it can
     */
    public record Cell(String text, boolean number, @Nullable String wrong) {

        /** Nothing. */
        public static final Cell BLANK = new Cell("", false, null);

        /** A text. */
        public static Cell of(String text) {
            return text.isEmpty() ? BLANK : new Cell(text, false, null);
        }

        /** Something that cannot be read. */
        public static Cell unreadable(String why) {
            return new Cell("", false, why);
        }

        public boolean isBlank() {
            return text.isEmpty() && wrong == null;
        }
    }

    /** Cells joined into one, whose content stands in the first of them; rows as {@link Line#number}, columns from 0. */
    public record Merge(int top, int left, int bottom, int right) { }

    /**
     * What a person who opens the file does not see.
     *
     * @param sheets the names of the sheets
     * @param rows the rows of this sheet that hold something
     * @param columns the columns of this sheet, from 0
     */
    public record Hidden(List<String> sheets, List<Integer> rows, List<Integer> columns) {

        /** Nothing is hidden. */
        public static final Hidden NONE = new Hidden(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Hidden {
            sheets = List.copyOf(sheets);
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** How a spreadsheet names a cell: {@code G5}. */
    public static String place(int column, int row) {
        return letters(column) + row;
    }

    /** How a spreadsheet names a column: {@code A} for 0, {@code AA} for 26. */
    public static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? letter : letters(column / LETTERS - 1) + letter;
    }

    private static final int LETTERS = 26;
}
