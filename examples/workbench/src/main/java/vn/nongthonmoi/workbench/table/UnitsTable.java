package vn.nongthonmoi.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;

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
     * A row: either a unit with its evidence, or an error.
     *
     * @param line line of the file, or row of the sheet
     * @param code the unit's code at its full length; null when the row has none
     * @param unit the unit; null when the row cannot be read
     * @param evidence its evidence; null when the row cannot be read
     * @param error why the row cannot be read; null when it can
     */
    public record Row(int line, String code, Unit unit, Evidence evidence, RowError error) { }

    /** Reads a table whose rows without a kind are of communes. */
    public static UnitsTable read(Path file, Texts texts) throws IOException {
        return read(file, UnitKind.COMMUNE, texts);
    }

    /**
     * Reads a table; the file's name tells CSV from .xlsx.
     *
     * @param blank what units are that have neither a kind nor a title; it says how long their codes are
     * @throws Failure if the file as a whole cannot be used
     */
    public static UnitsTable read(Path file, UnitKind blank, Texts texts) throws IOException {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RawTable raw;
        if (type.equals("xlsx")) {
            raw = XlsxTable.read(file, texts);
        } else if (type.equals("csv")) {
            raw = CsvTable.read(file, texts);
        } else {
            throw Failure.usage(texts.get("usage.table-type", file));
        }
        Columns columns = Columns.of(raw.header(), file, texts);
        return new UnitsTable(name, raw.rows().stream().map(r -> row(r, columns, blank, texts)).toList());
    }

    /** The same table, with an error for each row of a unit that stands there already: it would count twice. */
    public UnitsTable withoutRepeats(Texts texts) {
        return withoutRepeats(row -> row.unit().province() + " " + row.code(), texts);
    }

    private UnitsTable withoutRepeats(Function<Row, String> identity, Texts texts) {
        Map<String, Integer> lines = new HashMap<>();
        return new UnitsTable(name, rows.stream().map(row -> {
            Integer earlier = row.error() != null ? null : lines.putIfAbsent(identity.apply(row), row.line());
            return earlier == null ? row : new Row(row.line(), row.code(), null, null,
                    new RowError("WB-205", texts.get("row.twice", row.code(), earlier)));
        }).toList());
    }

    /**
     * Reads a table of which every row is needed.
     *
     * @param identity what no two rows may share
     * @throws Failure if the file or any row of it cannot be read
     */
    static UnitsTable readWhole(Path file, Function<Row, String> identity, Texts texts) throws IOException {
        UnitsTable table = read(file, texts).withoutRepeats(identity, texts);
        List<String> problems = table.rows().stream().filter(r -> r.error() != null).map(r ->
                texts.get("error.row", file, r.line(), r.error().code(), r.error().message())).toList();
        if (!problems.isEmpty()) {
            throw Failure.problem(String.join("\n", problems));
        }
        return table;
    }

    private static Row row(RawTable.Row raw, Columns columns, UnitKind blank, Texts texts) {
        Map<UnitColumn, String> cells = columns.unitCells(raw.cells());
        UnitKind kind = UnitKind.ofRow(cells).orElse(blank);
        String code = cells.get(UnitColumn.CODE).isEmpty() ? null : kind.fullCode(cells.get(UnitColumn.CODE));
        try {
            if (raw.cells().size() != columns.width()) {
                throw new RowError.Raised("WB-201",
                        texts.get("row.width", raw.cells().size(), columns.width()));
            }
            refuseNumbers(raw, columns, kind, texts);
            Unit unit = Unit.of(cells, blank);
            return new Row(raw.line(), code, unit, columns.evidence(raw.cells(), texts), null);
        } catch (RowError.Raised e) {
            return new Row(raw.line(), code, null, null, e.error());
        } catch (InvalidInputException e) {
            return new Row(raw.line(), code, null, null, RowError.of(e, code, texts));
        }
    }

    /** Refuses a number that no code can be told from: nobody knows how many zeros a village's had. */
    private static void refuseNumbers(RawTable.Row raw, Columns columns, UnitKind kind, Texts texts)
            throws RowError.Raised {
        for (UnitColumn column : CODES) {
            Integer place = columns.unit().get(column);
            if (place != null && raw.numbers().contains(place)
                    && (kind == UnitKind.VILLAGE || !raw.cells().get(place).matches("[0-9]+"))) {
                throw new RowError.Raised("WB-204", texts.get("row.number", column.header()));
            }
        }
    }
}
