package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Texts;

/**
 * A table of units and what is known of them.
 *
 * @param name name of the file, or of the files
 * @param rows the rows in the order of the file
 * @param readings how each file was understood
 */
public record UnitsTable(String name, List<Row> rows, List<Reading> readings) {

    /** A table of rows that were read already. */
    public UnitsTable(String name, List<Row> rows) {
        this(name, rows, List.of());
    }

    /**
     * A row: a unit with its evidence, or an error and what of the two can be read.
     *
     * @param file where it stands
     * @param line line of the file, or row of the sheet
     * @param code the unit's code at its full length; null when the row has none
     * @param cells what its unit columns hold
     * @param unit the unit; null when it cannot be read, or not with certainty
     * @param evidence its evidence, as far as it can be read; null when its cells are not where they belong
     * @param error why the row cannot be read; null when it can
     * @param places where its cells stand
     */
    public record Row(Path file, int line, String code, Map<UnitColumn, String> cells, Unit unit, Evidence evidence, RowError error,
            RowPlaces places) {

        /**
         * Why the row cannot be read, with all that a set finds wrong with what can be read of it, so that it is mended in
         * one go.
         *
         * @param membersOf the units within a unit that is held to a standard, as {@code MembersTable::of}
         */
        public RowError error(CriteriaSet set, BiFunction<Unit, Standard, Members> membersOf, Texts texts) {
            if (evidence == null) {
                return error;
            }
            List<InputProblem> more = unit == null ? set.problems(code == null ? "" : code, evidence)
                    : set.problems(unit, evidence, membersOf.apply(unit, set.standard()));
            return RowError.of(Stream.concat(Stream.of(error), RowError.each(more, code, said(texts), texts).stream()).toList());
        }

        /** What the library says of the row. */
        public RowError error(InvalidInputException e, Texts texts) {
            return RowError.of(RowError.each(e.problems(), code, said(texts), texts));
        }

        /** How it is said what is wrong with a column: with where it stands. */
        BinaryOperator<String> said(Texts texts) {
            return (column, problem) -> places.said(column, problem, texts);
        }

        /** How a spreadsheet names the cell of a column; empty where the table does not have it. */
        public Optional<String> place(String column) {
            return places.cell(column);
        }

        /** The kind of unit that its cells name, however wrong the rest of the row is. */
        public Optional<UnitKind> kind() {
            return Unit.kindOf(cells);
        }

        /** The title that its cells name, however wrong the rest of the row is. */
        public Optional<Standard> recognised() {
            return Arrays.stream(Standard.values())
                    .filter(s -> s.code().equals(CellText.key(cells.get(UnitColumn.RECOGNISED)))).findFirst();
        }

        /** The same row of a unit of which more is known. */
        public Row with(Unit fuller) {
            return new Row(file, line, code, cells, fuller, evidence, error, places);
        }

        Row refused(RowError why) {
            return new Row(file, line, code, cells, null, null, why, places);
        }
    }

    /** What tells a unit: two provinces may have had units of one code. */
    static String ofProvince(Row row) {
        return row.unit().province() + " " + row.code();
    }

    /** The table, whose rows of a unit that stands there already have an error: it would count twice. */
    UnitsTable withoutRepeats(Function<Row, String> identity, Texts texts) {
        Map<String, Integer> lines = new HashMap<>();
        return new UnitsTable(name, rows.stream().map(row -> {
            Integer earlier = row.error() != null ? null
                    : lines.putIfAbsent(CellText.key(identity.apply(row)), row.line());
            return earlier == null ? row
                    : row.refused(new RowError("WB-205", texts.get("row.twice", row.code(), earlier)));
        }).toList(), readings);
    }
}
