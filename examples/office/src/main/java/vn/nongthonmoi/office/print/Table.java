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
 * @param whose whose a row is, where several in turn are of one; null where nobody asks
 */
public record Table<R>(String name, List<Column<R>> columns, Stream<R> rows, List<R> totals, List<String> notes,
        Function<R, Level> level, Whose<R> whose) {

    /**
     * Whose a row is. To be filtered, each row of a workbook says it; to be read, a document says it once above all rows of one.
     *
     * @param columns how many columns, the first ones, say no more than that
     * @param title who it is, in a line
     * @param lines what else there is to say of it
     */
    public record Whose<R>(int columns, Function<R, String> title, Function<R, List<String>> lines) { }

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

    /** A table of rows of which nobody asks whose they are. */
    public Table(String name, List<Column<R>> columns, Stream<R> rows, List<R> totals, List<String> notes, Function<R, Level> level) {
        this(name, columns, rows, totals, notes, level, null);
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

    /** The same rows, of which it is known whose they are. */
    public Table<R> by(Whose<R> who) {
        return new Table<>(name, columns, rows, totals, notes, level, who);
    }

    /** The records of the table for programs, the heads first. */
    Stream<List<String>> records() {
        List<Column<R>> shown = columns.stream().filter(c -> c.code() != null).toList();
        return Stream.concat(Stream.of(shown.stream().map(Column::code).toList()),
                rows.map(row -> shown.stream().map(c -> c.coded().apply(row)).toList()));
    }
}
