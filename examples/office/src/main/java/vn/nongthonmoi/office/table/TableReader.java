package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;
import vn.nongthonmoi.office.sheet.GridReader;

/** Finds the table in a sheet: its header, its rows of units, and what is none of these, of which nothing is lost without a word. */
final class TableReader {

    private static final Pattern TOTAL = Pattern.compile("(tổng|tổng số|tổng cộng|cộng|toàn xã|toàn huyện|toàn tỉnh|bình quân|trung bình|bình quân chung|tb|"
            + "tỷ lệ chung|total)(?![\\p{L}]).*", Pattern.UNICODE_CASE);

    private final Path file;
    private final Texts texts;
    private final ColumnNames names;
    private final Grid grid;
    private final Header header;
    private final @Nullable FormStamp madeFor;
    private final @Nullable FormStamp readFor;
    private final List<Reading.Skipped> skipped = new ArrayList<>();
    private final Map<Integer, List<Grid.Merge>> reachingDown = new HashMap<>();
    private int filled;

    /**
     * A table and how it was understood.
     *
     * @param raw the table
     * @param columns what its columns mean; null where that cannot be told
     * @param reading how it was understood
     * @param wrong what is wrong with its header
     */
    record Read(RawTable raw, @Nullable Columns columns, Reading reading, List<Wrong> wrong) { }

    /**
     * Something that is wrong with a header.
     *
     * @param cell how a spreadsheet names the cell; empty where it is the header as a whole
     * @param row the row of it; 0 where it is the header as a whole
     * @param message what is wrong, with the file and a code before it
     */
    record Wrong(String cell, int row, String message) {

        private static final Pattern CODE = Pattern.compile("(WB-[0-9]+) (.*)", Pattern.DOTALL);

        /** The code of the message. */
        String code() {
            Matcher m = CODE.matcher(message);
            return m.find() ? m.group(1) : "";
        }

        /** The message without the file and the code. */
        String withoutFile() {
            Matcher m = CODE.matcher(message);
            return m.find() ? m.group(2) : message;
        }
    }

    private TableReader(Path file, Grid grid, ColumnNames names, @Nullable FormStamp madeFor, @Nullable FormStamp readFor, Texts texts) {
        this.madeFor = madeFor;
        this.readFor = readFor;
        this.file = file;
        this.texts = texts;
        this.names = names;
        this.grid = grid;
        this.header = Header.of(grid, names);
        Set<Integer> seen = grid.lines().stream().map(Grid.Line::number).collect(Collectors.toSet());
        grid.merges().stream().filter(m -> m.bottom() > m.top() && m.bottom() - m.top() <= grid.lines().size() && seen.contains(m.top()))
                .forEach(m -> reachingDown.computeIfAbsent(m.top(), top -> new ArrayList<>()).add(m));
    }

    /** @throws Failure if the file holds no table */
    static Read read(Path file, Source source, Expected expected, Texts texts) throws IOException {
        Grid grid = GridReader.read(file, source.sheet(), texts);
        if (grid.lines().isEmpty()) {
            throw Failure.problem(texts.get("table.empty", file));
        }
        return new TableReader(file, grid, new ColumnNames(expected, source.mapping()), otherwise(file, grid, expected, texts), expected.form(),
                texts).read(source.province());
    }

    /** What a form was made for, where it is not what it is read for. */
    private static @Nullable FormStamp otherwise(Path file, Grid grid, Expected expected, Texts texts) throws IOException {
        String cover = expected.form() == null ? null : FormStamp.cover(grid);
        return cover == null ? null
                : FormStamp.on(GridReader.read(file, cover, texts)).filter(form -> !form.equals(expected.form())).orElse(null);
    }

    private Read read(@Nullable String province) {
        List<Grid.Line> lines = filledDown(grid.lines().subList(header.next(), grid.lines().size()));
        Optional<LongTable> byIndicator = LongTable.of(header, names);
        List<ColumnMeaning> meanings = byIndicator.map(LongTable::meanings).orElse(header.meanings());
        List<Wrong> wrong = new ArrayList<>(wrongWithHeader(meanings, lines));
        List<Grid.Line> units = lines.stream().filter(line -> !isSkipped(line, meanings, byIndicator.isPresent())).toList();
        RawTable raw = byIndicator.map(table -> table.wide(units, file, texts)).orElseGet(() -> wide(units, meanings));
        Columns columns = null;
        try {
            columns = Columns.of(raw.header(), province, file, texts);
        } catch (Failure e) {
            // Where a cell of the header cannot be read, the column that is missing may be that one.
            boolean unreadable = wrong.stream().anyMatch(w -> w.code().equals("WB-113") || w.code().equals("WB-115"));
            e.getMessage().lines().filter(message -> !unreadable || !message.contains("WB-107"))
                    .forEach(message -> wrong.add(new Wrong("", 0, message)));
        }
        List<Reading.Column> read = IntStream.range(0, header.labels().size()).filter(c -> !header.labels().get(c).isEmpty())
                .mapToObj(c -> new Reading.Column(Grid.letters(c), header.labels().get(c), meanings.get(c))).toList();
        return new Read(raw, columns, new Reading(file, grid.sheet(), header.rows(), read, raw.count(), skipped, filled,
                grid.hidden(), grid.converted(), byIndicator.isPresent() ? Reading.Layout.LONG : Reading.Layout.WIDE,
                madeFor, readFor), wrong);
    }

    /** Cells that take what stands in the joined cell above them; the same line where there is none. */
    private List<Grid.Line> filledDown(List<Grid.Line> lines) {
        if (reachingDown.isEmpty()) {
            return lines;
        }
        Map<Integer, Map<Integer, Grid.Cell>> from = new HashMap<>();
        Map<Integer, Grid.Line> byNumber = lines.stream().collect(Collectors.toMap(Grid.Line::number, line -> line, (a, b) -> a));
        reachingDown.forEach((top, merges) -> merges.forEach(merge -> {
            Grid.Line first = byNumber.get(top);
            if (first != null && !first.cell(merge.left()).isBlank()) {
                for (int row = top + 1; row <= merge.bottom(); row++) {
                    from.computeIfAbsent(row, r -> new HashMap<>()).put(merge.left(), first.cell(merge.left()));
                }
            }
        }));
        return lines.stream().map(line -> {
            Map<Integer, Grid.Cell> above = from.get(line.number());
            if (above == null) {
                return line;
            }
            Map<Integer, Grid.Cell> cells = new HashMap<>(line.cells());
            above.forEach((column, cell) -> filled += cells.putIfAbsent(column, cell) == null ? 1 : 0);
            return new Grid.Line(line.number(), Math.max(line.width(), cells.keySet().stream().mapToInt(c -> c + 1).max().orElse(0)),
                    cells, line.wrong());
        }).toList();
    }

    /** All that is wrong with the header. */
    private List<Wrong> wrongWithHeader(List<ColumnMeaning> meanings, List<Grid.Line> lines) {
        List<Wrong> wrong = new ArrayList<>();
        int last = header.rows().get(header.rows().size() - 1);
        for (int column : header.stored()) {
            wrong.add(new Wrong(Grid.place(column, last), last,
                    texts.get("table.header-number", file, Grid.place(column, last), header.labels().get(column))));
        }
        Map<Integer, Wrong> unreadable = new LinkedHashMap<>();
        grid.lines().stream().filter(line -> header.rows().contains(line.number())).forEach(line -> line.cells().forEach((column, cell) -> {
            if (cell.wrong() != null) {
                unreadable.put(column, new Wrong(Grid.place(column, line.number()), line.number(),
                        texts.get("table.header-cell", file, Grid.place(column, line.number()), cell.wrong())));
            }
        }));
        wrong.addAll(unreadable.values());
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < meanings.size(); column++) {
            if (!meanings.get(column).isKnown() && !header.stored().contains(column) && !unreadable.containsKey(column)) {
                unknown.add(header.labels().get(column));
            } else if (header.labels().get(column).isEmpty() && !unreadable.containsKey(column) && isUsed(column, lines)
                    && meanings.get(column).as() == null) {
                wrong.add(new Wrong(Grid.place(column, last), last, texts.get("table.unnamed-column", file, column + 1)));
            }
        }
        for (int column = 0; column < meanings.size(); column++) {
            List<String> rows = names.rowsOfCriterion(meanings.get(column));
            if (!rows.isEmpty() && !header.stored().contains(column)) {
                wrong.add(new Wrong(Grid.place(column, last), last, texts.get("table.criterion-column", file, header.labels().get(column),
                        meanings.get(column).as(), String.join(", ", rows))));
            }
        }
        boolean named = meanings.stream().anyMatch(m -> UnitColumn.CODE.code().equals(m.as()));
        if (!named && header.labels().stream().anyMatch(names::isIndicator)) {
            // To name every column of it would not say what is missing.
            unknown.clear();
            wrong.add(new Wrong("", last, texts.get("table.rows-are-indicators", file)));
        }
        if (!named && !grid.others().isEmpty()) {
            wrong.add(new Wrong("", 0, texts.get("table.other-sheets", file, grid.sheet(), String.join(", ", grid.others()))));
        }
        if (!unknown.isEmpty()) {
            wrong.add(new Wrong(unknown.size() > 1 ? "" : Grid.place(header.labels().indexOf(unknown.get(0)), last), last,
                    Columns.unknown(unknown, file, texts)));
        }
        return wrong;
    }

    private static boolean isUsed(int column, List<Grid.Line> lines) {
        return lines.stream().anyMatch(line -> !line.cell(column).isBlank());
    }

    /** Whether a row is of no unit; it is told. What has a value is never left out. */
    private boolean isSkipped(Grid.Line line, List<ColumnMeaning> meanings, boolean byIndicator) {
        Reading.Because because = !line.wrong().isEmpty() ? null : because(line, meanings, byIndicator);
        if (because != null) {
            skipped.add(new Reading.Skipped(line.number(), because));
        }
        return because != null;
    }

    private Reading.@Nullable Because because(Grid.Line line, List<ColumnMeaning> meanings, boolean byIndicator) {
        if (isHeader(line)) {
            return Reading.Because.HEADER;
        }
        if (skipped.isEmpty() && line == grid.lines().get(header.next()) && Header.isNumbering(line)) {
            return Reading.Because.NUMBERING;
        }
        String code = "";
        boolean value = false;
        boolean total = false;
        boolean province = false;
        for (Map.Entry<Integer, Grid.Cell> each : line.cells().entrySet()) {
            ColumnMeaning meaning = each.getKey() < meanings.size() ? meanings.get(each.getKey()) : ColumnMeaning.ignored();
            UnitColumn unit = meaning.as() == null ? null : UnitColumn.find(meaning.as()).orElse(null);
            String text = each.getValue().text();
            if (unit == UnitColumn.CODE) {
                code = text;
            }
            province |= unit == UnitColumn.PROVINCE && !text.isEmpty();
            value |= unit == null && meaning.as() != null || each.getValue().wrong() != null;
            total |= (unit == UnitColumn.CODE || unit == UnitColumn.NAME || unit == UnitColumn.DISTRICT || unit == null && meaning.as() == null)
                    && TOTAL.matcher(CellText.key(text)).matches();
        }
        boolean noCode = code.isEmpty() || code.indexOf(' ') >= 0 || TOTAL.matcher(CellText.key(code)).matches();
        return noCode && total ? Reading.Because.TOTAL : noCode && !value && !province ? Reading.Because.SECTION : null;
    }

    private boolean isHeader(Grid.Line line) {
        List<String> labels = header.labels();
        return line.cells().size() > 1 && line.cells().entrySet().stream().allMatch(cell -> cell.getKey() < labels.size()
                && labels.get(cell.getKey()).equals(cell.getValue().text()));
    }

    private RawTable wide(List<Grid.Line> units, List<ColumnMeaning> meanings) {
        int width = meanings.size();
        List<String> columns = meanings.stream().map(m -> m.as() == null ? "" : m.as()).toList();
        return new RawTable(columns, units.stream().map(line -> row(line, width)), units.size(), grid.text());
    }

    private RawTable.Row row(Grid.Line line, int width) {
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        Set<Integer> numbers = new HashSet<>();
        Map<Integer, String> wrong = new HashMap<>();
        line.cells().forEach((column, cell) -> {
            if (column < width) {
                cells[column] = cell.text();
                if (cell.number()) {
                    numbers.add(column);
                }
                if (cell.wrong() != null) {
                    wrong.put(column, cell.wrong());
                }
            }
        });
        return new RawTable.Row(line.number(), line.width(), List.of(cells), numbers, wrong, line.wrong(), Map.of());
    }
}
