package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * A table of units and what is known of them.
 *
 * @param name name of the file
 * @param rows the rows in the order of the file
 */
public record UnitsTable(String name, List<Row> rows) {

    /** Columns of codes, which a number has no leading zeros for. */
    private static final List<UnitColumn> CODES = List.of(UnitColumn.CODE, UnitColumn.FORMED_FROM);

    /**
     * A row: a unit with its evidence, or an error and what of the two can be read.
     *
     * @param line line of the file, or row of the sheet
     * @param code the unit's code at its full length; null when the row has none
     * @param cells what its unit columns hold
     * @param unit the unit; null when it cannot be read, or not with certainty
     * @param evidence its evidence, as far as it can be read; null when its cells are not where they belong
     * @param error why the row cannot be read; null when it can
     */
    public record Row(int line, String code, Map<UnitColumn, String> cells, Unit unit, Evidence evidence, RowError error) {

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
            return RowError.of(Stream.concat(Stream.of(error), RowError.each(more, code, texts).stream()).toList());
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
            return new Row(line, code, cells, fuller, evidence, error);
        }

        Row refused(RowError why) {
            return new Row(line, code, cells, null, null, why);
        }
    }

    /** Reads a table whose rows without a kind are of communes. */
    public static UnitsTable read(Path file, Texts texts) throws IOException {
        return read(file, UnitKind.COMMUNE, texts);
    }

    /**
     * Reads a table; the file's name tells CSV from .xlsx. A row of a unit that stands there already has an error: it would
     * count twice.
     *
     * @param blank what units are that have neither a kind nor a title; it says how long their codes are
     * @throws Failure if the file as a whole cannot be used
     */
    public static UnitsTable read(Path file, UnitKind blank, Texts texts) throws IOException {
        return all(file, blank, texts).withoutRepeats(UnitsTable::ofProvince, texts);
    }

    private static UnitsTable all(Path file, UnitKind blank, Texts texts) throws IOException {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RawTable raw = raw(file, type, texts);
        Columns columns = Columns.of(raw.header(), file, texts);
        return new UnitsTable(name, raw.rows().stream().map(r -> row(r, columns, blank, texts)).toList());
    }

    private static RawTable raw(Path file, String type, Texts texts) throws IOException {
        try {
            return switch (type) {
                case "xlsx" -> XlsxTable.read(file, texts);
                case "csv" -> CsvTable.read(file, texts);
                default -> throw Failure.usage(texts.get("usage.table-type", file));
            };
        } catch (OutOfMemoryError e) {
            // Nothing of the table is held any more, so there is memory to say so.
            throw Failure.problem(texts.get("table.no-memory", file, Runtime.getRuntime().maxMemory() >> 20));
        }
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
        }).toList());
    }

    /**
     * Reads a table of which every row is needed.
     *
     * @param identity what no two rows may share
     * @throws Failure if the file or any row of it cannot be read
     */
    static UnitsTable readWhole(Path file, Function<Row, String> identity, Texts texts) throws IOException {
        UnitsTable table = all(file, UnitKind.COMMUNE, texts).withoutRepeats(identity, texts);
        List<String> problems = table.rows().stream().filter(r -> r.error() != null).flatMap(r -> r.error().all().stream()
                .map(e -> texts.get("error.row", file, r.line(), e.code(), e.message()))).toList();
        if (!problems.isEmpty()) {
            throw Failure.problem(String.join("\n", problems));
        }
        return table;
    }

    private static Row row(RawTable.Row raw, Columns columns, UnitKind blank, Texts texts) {
        Map<UnitColumn, String> cells = columns.unitCells(raw.cells());
        UnitKind kind = Unit.kindOf(cells).orElse(blank);
        String code = cells.get(UnitColumn.CODE).isEmpty() ? null : kind.fullCode(cells.get(UnitColumn.CODE));
        if (raw.cells().size() != columns.width()) {
            return new Row(raw.line(), code, cells, null, null,
                    new RowError("WB-201", texts.get("row.width", raw.cells().size(), columns.width())));
        }
        List<RowError> wrong = new ArrayList<>(raw.wrong().stream().filter(w -> w.column() < 0 || columns.use(w.column()))
                .map(RawTable.Wrong::error).toList());
        if (raw.wrong().stream().anyMatch(w -> w.column() < 0)) {
            return new Row(raw.line(), code, cells, null, null, RowError.of(wrong));
        }
        List<UnitColumn> numbers = CODES.stream().filter(c -> isNoCode(raw, columns.unit().get(c), kind)).toList();
        numbers.forEach(c -> wrong.add(new RowError("WB-204", texts.get("row.number", c.code()))));
        List<UnitColumn> unread = columns.unit().keySet().stream().filter(c -> numbers.contains(c)
                || raw.wrong().stream().anyMatch(w -> columns.unit().get(c).equals(w.column()))).toList();
        Unit unit = null;
        try {
            unit = Unit.of(cells, blank);
        } catch (InvalidInputException e) {
            wrong.addAll(RowError.each(e.problems().stream().filter(p -> unread.stream().noneMatch(c ->
                    c.code().equals(p.field()))).toList(), code, texts));
        }
        Evidence evidence = columns.evidence(raw, texts, wrong);
        return new Row(raw.line(), code, cells, unread.isEmpty() ? unit : null, evidence,
                wrong.isEmpty() ? null : RowError.of(wrong));
    }

    /** Whether a cell is a number that no code can be told from: nobody knows how many zeros a village's had. */
    private static boolean isNoCode(RawTable.Row raw, Integer place, UnitKind kind) {
        return place != null && raw.numbers().contains(place)
                && (kind == UnitKind.VILLAGE || !raw.cells().get(place).matches("[0-9]+"));
    }
}
