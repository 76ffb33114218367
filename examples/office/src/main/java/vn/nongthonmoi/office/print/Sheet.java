package vn.nongthonmoi.office.print;

import java.util.List;

/**
 * A table as a sheet of a workbook.
 *
 * @param name what its tab says
 * @param columns the columns
 * @param rows one cell a column; numbers in plain notation, nothing is blank
 * @param below rows set apart below the table, such as a total or a note, which no filter or sorting moves; they may be
 *     shorter than the table
 * @param levels what each row is among the others; none where all are alike
 */
public record Sheet(String name, List<Column> columns, List<List<String>> rows, List<List<String>> below,
        List<Table.Level> levels) {

    /** A sheet of rows that are alike. */
    public Sheet(String name, List<Column> columns, List<List<String>> rows, List<List<String>> below) {
        this(name, columns, rows, below, List.of());
    }

    /** Copies the lists. */
    public Sheet {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        below = List.copyOf(below);
    }

    /** What a column holds. */
    public enum Kind {
        /** Text, also where it looks like a number: a code keeps its leading zero. */
        TEXT,
        /** Numbers; a word among them stays a word. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param head what stands above it
     * @param kind what it holds
     */
    public record Column(String head, Kind kind) {

        public static Column text(String head) {
            return new Column(head, Kind.TEXT);
        }

        public static Column number(String head) {
            return new Column(head, Kind.NUMBER);
        }
    }
}
