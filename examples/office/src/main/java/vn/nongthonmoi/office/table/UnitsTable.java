package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * A table of units and what is known of them.
 *
 * @param name name of the file, or of the files
 * @param rows the rows in the order of the file
 * @param readings how each file was understood
 */
public record UnitsTable(String name, List<Row> rows, List<Reading> readings) {

    /** Columns of codes, which a number has no leading zeros for. */
    private static final List<UnitColumn> CODES = List.of(UnitColumn.CODE, UnitColumn.FORMED_FROM);

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
            return RowError.of(Stream.concat(Stream.of(error), RowError.each(more, code, places, texts).stream()).toList());
        }

        /** What the library says of the row. */
        public RowError error(InvalidInputException e, Texts texts) {
            return RowError.of(RowError.each(e.problems(), code, places, texts));
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

    /** Reads a table whose rows without a kind are of communes. */
    public static UnitsTable read(Path file, Texts texts) throws IOException {
        return read(file, UnitKind.COMMUNE, texts);
    }

    /** Reads a table of which only the kind of its units is known. */
    public static UnitsTable read(Path file, UnitKind blank, Texts texts) throws IOException {
        return read(Source.of(file), Expected.of(blank), texts);
    }

    /**
     * Reads a table, of whatever kind its file is. A row of a unit that stands there already has an error: it would count twice. Several
     * files are one table, whose rows are joined by the unit's code; what two of them say of a unit has to agree.
     *
     * @throws Failure if a file as a whole cannot be used
     */
    public static UnitsTable read(Source source, Expected expected, Texts texts) throws IOException {
        List<UnitsTable> tables = new ArrayList<>();
        for (Path file : source.files()) {
            tables.add(all(file, source, expected, texts).withoutRepeats(UnitsTable::ofProvince, texts));
        }
        return tables.size() == 1 ? tables.get(0) : JoinedTables.of(tables, expected.blank(), texts);
    }

    private static UnitsTable all(Path file, Source source, Expected expected, Texts texts) throws IOException {
        TableReader.Read read = TableReader.read(file, source, expected, texts);
        if (!read.wrong().isEmpty()) {
            throw Failure.problem(read.wrong().stream().map(TableReader.Wrong::message).collect(Collectors.joining("\n")));
        }
        return of(file, read, expected, texts);
    }

    private static UnitsTable of(Path file, TableReader.Read read, Expected expected, Texts texts) {
        return new UnitsTable(file.getFileName().toString(), read.raw().rows()
                .map(r -> row(file, r, read, expected, texts)).toList(), List.of(read.reading()));
    }

    /**
     * Reads what can be read of a file, with all that is wrong with it.
     *
     * @throws Failure if the file holds no table
     */
    public static Understood understand(Path file, Source source, Expected expected, Texts texts) throws IOException {
        TableReader.Read read = TableReader.read(file, source, expected, texts);
        UnitsTable table = read.columns() == null ? new UnitsTable(file.getFileName().toString(), List.of(), List.of(read.reading()))
                : of(file, read, expected, texts).withoutRepeats(UnitsTable::ofProvince, texts);
        return new Understood(table, read.wrong());
    }

    /** What tells a unit: two provinces may have had units of one code. */
    static String ofProvince(Row row) {
        return row.unit().province() + " " + row.code();
    }

    private UnitsTable withoutRepeats(Function<Row, String> identity, Texts texts) {
        Map<String, Integer> lines = new HashMap<>();
        return new UnitsTable(name, rows.stream().map(row -> {
            Integer earlier = row.error() != null ? null
                    : lines.putIfAbsent(CellText.key(identity.apply(row)), row.line());
            return earlier == null ? row
                    : row.refused(new RowError("WB-205", texts.get("row.twice", row.code(), earlier)));
        }).toList(), readings);
    }

    /**
     * Reads a table of which every row is needed.
     *
     * @param source where it stands, one file
     * @param identity what no two rows may share
     * @throws Failure if the file or any row of it cannot be read
     */
    static UnitsTable readWhole(Source source, Function<Row, String> identity, Expected expected, Texts texts) throws IOException {
        Path file = source.files().get(0);
        UnitsTable table = all(file, source, expected, texts).withoutRepeats(identity, texts);
        List<String> problems = table.rows().stream().filter(r -> r.error() != null).flatMap(r -> r.error().all().stream()
                .map(e -> texts.get("error.row", file, r.line(), e.code(), e.message()))).toList();
        if (!problems.isEmpty()) {
            throw Failure.problem(String.join("\n", problems));
        }
        return table;
    }

    private static Row row(Path file, RawTable.Row raw, TableReader.Read read, Expected expected, Texts texts) {
        Columns columns = read.columns();
        RowPlaces places = new RowPlaces(columns, raw.line(), raw.places(), !read.raw().text(), expected);
        Map<UnitColumn, String> cells = columns.unitCells(raw.cells(), expected);
        UnitKind kind = Unit.kindOf(cells).orElse(expected.blank());
        String code = cells.get(UnitColumn.CODE).isEmpty() ? null : kind.fullCode(cells.get(UnitColumn.CODE));
        if (read.raw().text() ? raw.width() != columns.width() : raw.width() > columns.width()) {
            return new Row(file, raw.line(), code, cells, null, null,
                    new RowError("WB-201", texts.get("row.width", raw.width(), columns.width())), places);
        }
        List<RowError> wrong = new ArrayList<>(raw.lost().stream().map(message -> new RowError("WB-209", message)).toList());
        raw.wrong().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(w -> columns.use(w.getKey())).forEach(w -> {
            String column = read.raw().header().get(w.getKey());
            wrong.add(new RowError("WB-208", places.said(column, w.getValue(), texts), column));
        });
        if (!raw.lost().isEmpty()) {
            return new Row(file, raw.line(), code, cells, null, null, RowError.of(wrong), places);
        }
        List<UnitColumn> numbers = CODES.stream().filter(c -> isNoCode(raw, columns.unit().get(c), kind)).toList();
        numbers.forEach(c -> wrong.add(new RowError("WB-204", texts.get("row.number", c.code()), c.code())));
        List<UnitColumn> unread = columns.unit().keySet().stream().filter(c -> numbers.contains(c)
                || raw.wrong().containsKey(columns.unit().get(c))).toList();
        columns.otherProvince(cells).ifPresent(own -> wrong.add(new RowError("WB-122", places.said(UnitColumn.PROVINCE.code(),
                texts.get("row.other-province", own, columns.province()), texts), UnitColumn.PROVINCE.code())));
        Unit unit = null;
        try {
            unit = Unit.of(cells, expected.blank());
        } catch (InvalidInputException e) {
            wrong.addAll(RowError.each(e.problems().stream().filter(p -> unread.stream().noneMatch(c ->
                    c.code().equals(p.field()))).toList(), code, places, texts));
        }
        Evidence evidence = columns.evidence(raw, expected, texts, wrong);
        return new Row(file, raw.line(), code, cells, unread.isEmpty() ? unit : null, evidence,
                wrong.isEmpty() ? null : RowError.of(wrong), places);
    }

    /** Whether a cell is a number that no code can be told from: nobody knows how many zeros a village's had. */
    private static boolean isNoCode(RawTable.Row raw, Integer place, UnitKind kind) {
        return place != null && raw.numbers().contains(place)
                && (kind == UnitKind.VILLAGE || !raw.cells().get(place).matches("[0-9]+"));
    }
}
