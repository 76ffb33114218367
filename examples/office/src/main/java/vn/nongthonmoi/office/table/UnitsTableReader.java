package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Makes units and their evidence of a table, of whatever kind its file is. */
public final class UnitsTableReader {

    /** Columns of codes, which a number has no leading zeros for. */
    private static final List<UnitColumn> CODES = List.of(UnitColumn.CODE, UnitColumn.FORMED_FROM);

    private UnitsTableReader() { }

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

    /**
     * Reads a table of which every row is needed.
     *
     * @param source where it stands, one file
     * @param identity what no two rows may share
     * @throws Failure if the file or any row of it cannot be read
     */
    static UnitsTable readWhole(Source source, Function<UnitsTable.Row, String> identity, Expected expected, Texts texts) throws IOException {
        Path file = source.files().get(0);
        UnitsTable table = all(file, source, expected, texts).withoutRepeats(identity, texts);
        List<String> problems = table.rows().stream().filter(r -> r.error() != null).flatMap(r -> r.error().all().stream()
                .map(e -> texts.get("error.row", file, r.line(), e.code(), e.message()))).toList();
        if (!problems.isEmpty()) {
            throw Failure.problem(String.join("\n", problems));
        }
        return table;
    }

    private static UnitsTable.Row row(Path file, RawTable.Row raw, TableReader.Read read, Expected expected, Texts texts) {
        Columns columns = read.columns();
        RowPlaces places = new RowPlaces(columns, raw.line(), raw.places(), !read.raw().text(), expected);
        Map<UnitColumn, String> cells = columns.unitCells(raw.cells(), expected);
        UnitKind kind = Unit.kindOf(cells).orElse(expected.blank());
        String code = cells.get(UnitColumn.CODE).isEmpty() ? null : kind.fullCode(cells.get(UnitColumn.CODE));
        if (read.raw().text() ? raw.width() != columns.width() : raw.width() > columns.width()) {
            return new UnitsTable.Row(file, raw.line(), code, cells, null, null,
                    new RowError("WB-201", texts.get("row.width", raw.width(), columns.width())), places);
        }
        List<RowError> wrong = new ArrayList<>(raw.lost().stream().map(message -> new RowError("WB-209", message)).toList());
        raw.wrong().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(w -> columns.use(w.getKey())).forEach(w -> {
            String column = read.raw().header().get(w.getKey());
            wrong.add(new RowError("WB-208", places.said(column, w.getValue(), texts), column));
        });
        if (!raw.lost().isEmpty()) {
            return new UnitsTable.Row(file, raw.line(), code, cells, null, null, RowError.of(wrong), places);
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
                    c.code().equals(p.field()))).toList(), code, (column, problem) -> places.said(column, problem, texts), texts));
        }
        Evidence evidence = columns.evidence(raw, expected, texts, wrong);
        return new UnitsTable.Row(file, raw.line(), code, cells, unread.isEmpty() ? unit : null, evidence,
                wrong.isEmpty() ? null : RowError.of(wrong), places);
    }

    /** Whether a cell is a number that no code can be told from: nobody knows how many zeros a village's had. */
    private static boolean isNoCode(RawTable.Row raw, Integer place, UnitKind kind) {
        return place != null && raw.numbers().contains(place)
                && (kind == UnitKind.VILLAGE || !raw.cells().get(place).matches("[0-9]+"));
    }
}
