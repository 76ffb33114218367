package vn.nongthonmoi.office.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** A table for people, with what all tables of its workbook say below it. */
    static <R> Sheet of(Table<R> table, List<String> last) {
        List<vn.nongthonmoi.office.print.Column<R>> shown = table.columns().stream().filter(c -> c.head() != null).toList();
        List<Table.Level> levels = new ArrayList<>();
        List<List<String>> cells = table.rows().map(row -> {
            if (table.level() != null) {
                levels.add(table.level().apply(row));
            }
            return cells(shown, row);
        }).toList();
        return new Sheet(table.name(), shown.stream().map(c -> new Column(c.head(), kind(c.kind()))).toList(),
                cells, Stream.concat(table.totals().stream().map(row -> cells(shown, row)),
                        Stream.of(table.notes(), last).flatMap(List::stream).map(List::of)).toList(), levels);
    }

    private static <R> List<String> cells(List<vn.nongthonmoi.office.print.Column<R>> columns, R row) {
        return columns.stream().map(c -> c.said().apply(row)).toList();
    }

    /** A workbook has room for a long title: it is a text like others. */
    private static Kind kind(vn.nongthonmoi.office.print.Column.Kind kind) {
        return switch (kind) {
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case TEXT, TITLE -> Kind.TEXT;
        };
    }

    /** What a column holds. */
    public enum Kind {
        /** Text, also where it looks like a number: a code keeps its leading zero. */
        TEXT,
        /** Numbers; a word among them stays a word. */
        NUMBER,
        /** Days; a word among them stays a word. */
        DATE
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
