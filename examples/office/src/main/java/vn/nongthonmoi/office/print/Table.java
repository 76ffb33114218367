package vn.nongthonmoi.office.print;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of things, each a row.
 *
 * @param name what its tab says in a workbook
 * @param columns the columns
 * @param rows the things, read once
 * @param totals things set apart below the table
 * @param notes lines of text below these
 * @param level what a row is among the others; null where all are alike, so that they can be filtered and sorted
 */
public record Table<R>(String name, List<Column<R>> columns, Stream<R> rows, List<R> totals, List<String> notes,
        Function<R, Level> level) {

    /** What a row is where the order of the rows says something. */
    public enum Level {
        /** A title of what follows. */
        HEADING,
        /** A row like others. */
        ROW,
        /** A part of the row before. */
        PART
    }

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
    }

    /** A table of rows that are alike. */
    public Table(String name, List<Column<R>> columns, Stream<R> rows, List<R> totals, List<String> notes) {
        this(name, columns, rows, totals, notes, null);
    }

    /** The same with nothing below it. */
    public Table(String name, List<Column<R>> columns, Stream<R> rows) {
        this(name, columns, rows, List.of(), List.of());
    }

    /** The same for programs. */
    public Table(List<Column<R>> columns, Stream<R> rows) {
        this("", columns, rows);
    }

    /** The records of the table for programs, the heads first. */
    Stream<List<String>> records() {
        List<Column<R>> shown = columns.stream().filter(c -> c.code() != null).toList();
        return Stream.concat(Stream.of(shown.stream().map(Column::code).toList()),
                rows.map(row -> shown.stream().map(c -> c.coded().apply(row)).toList()));
    }
}
