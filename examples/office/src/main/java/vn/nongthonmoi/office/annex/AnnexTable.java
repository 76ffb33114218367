package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.document.Places;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * A table of an annex as it is understood: its rows by the annex's own numbers, and of each what every cell of a level says. Each
 * cell in a column of levels is counted once, be it a level, none, or unreadable.
 *
 * @param table the table of the document
 * @param head what its columns are
 * @param rows its rows with a number, in the order of the annex
 * @param unnumbered the rows of the table that have cells of levels and no number that could be read; they are told, not dropped
 */
public record AnnexTable(DocumentTable table, AnnexHead head, List<Row> rows, List<Integer> unnumbered) {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\s*([0-9]{1,2}|[A-Z])\\s*(?:=.*)?\\)?");
    private static final int NUMBERED_COLUMNS = 3;

    /** Copies what it holds. */
    public AnnexTable {
        rows = List.copyOf(rows);
        unnumbered = List.copyOf(unnumbered);
    }

    /**
     * A row.
     *
     * @param row its row in the table, from 1
     * @param code its number
     * @param title what it asks
     * @param cells what each cell of a level says, by whom it is for, in the order of the columns
     */
    public record Row(int row, String code, String title, Map<String, Cell> cells) {

        /** Copies the map. */
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * A level of a row.
     *
     * @param column its column in the table, from 1
     * @param stands the cell that is there, perhaps joined with others, so that several levels stand in it; null where there is none
     * @param level what it says
     */
    public record Cell(int column, DocumentTable.@Nullable Cell stands, CellLevel level) {

        /** What stands in it. */
        public String text() {
            return stands == null ? "" : stands.text();
        }
    }

    /** How a table is understood; empty where it is no table of criteria. */
    public static Optional<AnnexTable> of(DocumentTable table) {
        return AnnexHead.of(table).map(head -> of(table, head));
    }

    /**
     * How a table without a head is understood that goes on with the one before it, as where a program cut a table at each page. Empty
     * unless it has as many columns and a number for every row of levels: nothing else says that it is the same table.
     */
    public static Optional<AnnexTable> continuing(DocumentTable table, AnnexTable before) {
        if (table.columns() != before.table().columns()) {
            return Optional.empty();
        }
        AnnexTable read = of(table, before.head().above());
        boolean goesOn = read.unnumbered().isEmpty() && read.rows().stream().anyMatch(row -> saysMore(row.cells().values(), row.row()));
        return goesOn ? Optional.of(read) : Optional.empty();
    }

    private static AnnexTable of(DocumentTable table, AnnexHead head) {
        Places places = new Places(table);
        List<Row> rows = new ArrayList<>();
        List<Integer> unnumbered = new ArrayList<>();
        RowNumbers numbers = new RowNumbers();
        Map<Integer, CellLevel> above = new LinkedHashMap<>();
        for (int row = head.rows() + 1; row <= table.rows(); row++) {
            if (repeatsHead(places, head, row) || numbersColumns(places, head, row)) {
                continue;
            }
            Map<String, Cell> cells = cells(places, head, row, above);
            Optional<RowNumbers.Numbered> numbered = numbers.next(places.text(row, head.code()), places.begins(row, head.code()),
                    places.text(row, head.content()), places.begins(row, head.content()), places.begins(row, head.name()) ? places.text(row, head.name()) : "");
            if (numbered.isPresent()) {
                rows.add(new Row(row, numbered.get().code(), numbered.get().title(), cells));
            } else if (saysMore(cells.values(), row)) {
                unnumbered.add(row);
            }
        }
        return new AnnexTable(table, head, rows, unnumbered);
    }

    /** Whether a level stands in a row that is not joined from above. */
    private static boolean saysMore(Collection<Cell> cells, int row) {
        return cells.stream().anyMatch(cell -> !(cell.level() instanceof CellLevel.Blank) && cell.stands() != null && cell.stands().row() == row);
    }

    /** Word repeats the head on every page, and other programs write it there as rows; what was joined may be there once. */
    private static boolean repeatsHead(Places places, AnnexHead head, int row) {
        return IntStream.rangeClosed(head.first(), head.rows()).anyMatch(of -> head.levels().keySet().stream().anyMatch(column -> !places.text(row, column).isBlank())
                && IntStream.range(1, places.columns() + 1).allMatch(column -> places.text(row, column).isBlank()
                        || OfficeWords.plain(places.text(row, column)).equals(OfficeWords.plain(places.text(of, column)))));
    }

    /** «(1) (2) (3)»: no row of an annex asks a number. */
    private static boolean numbersColumns(Places places, AnnexHead head, int row) {
        List<String> numbers = IntStream.range(1, places.columns() + 1).boxed().flatMap(column -> places.at(row, column).stream()).distinct()
                .map(cell -> CellText.clean(cell.text())).filter(text -> !text.isEmpty()).toList();
        return numbers.size() >= Math.min(NUMBERED_COLUMNS, places.columns()) && numbers.stream().allMatch(text -> COLUMN_NUMBER.matcher(text).matches())
                && COLUMN_NUMBER.matcher(CellText.clean(places.text(row, head.content()))).matches();
    }

    private static Map<String, Cell> cells(Places places, AnnexHead head, int row, Map<Integer, CellLevel> above) {
        LevelText.Sign sign = LevelText.sign(places.text(row, head.comparison()));
        String content = places.text(row, head.content());
        Set<String> ofRow = new LinkedHashSet<>(LevelText.units(content));
        if (ofRow.isEmpty()) {
            ofRow.addAll(LevelText.units(places.text(row, head.name())));
        }
        if (ofRow.size() > 1) {
            // Of two units in one sentence nobody can say which is the level's.
            ofRow.clear();
        }
        LevelText.unit(places.text(row, head.unit())).ifPresent(ofRow::add);
        ofRow.add(sign.unit());
        Map<String, Cell> cells = new LinkedHashMap<>();
        head.levels().forEach((column, whom) -> {
            // What is joined over the content as well is the name of a criterion.
            boolean name = places.at(row, column).filter(cell -> cell.row() == row && cell.covers(row, head.content())).isPresent();
            CellLevel said = name ? new CellLevel.Blank() : LevelText.of(places.text(row, column));
            String text = places.text(row, column);
            if (said instanceof CellLevel.Same) {
                CellLevel over = above.getOrDefault(column, new CellLevel.Blank());
                said = over instanceof CellLevel.Blank || over instanceof CellLevel.Unreadable ? new CellLevel.Unreadable(CellLevel.Why.SAME, text) : over;
            }
            Set<String> units = new LinkedHashSet<>(ofRow);
            units.add(whom.unit());
            CellLevel level = Measured.of(said, sign.comparison(), units, LevelText.listed(content), text);
            above.put(column, level);
            for (String each : whom.whom()) {
                boolean doubled = head.isDoubled(each);
                cells.put(doubled ? each + ":" + column : each, new Cell(column, places.at(row, column).orElse(null),
                        doubled && !(level instanceof CellLevel.Blank) ? new CellLevel.Unreadable(CellLevel.Why.COLUMN, text) : level));
            }
        });
        return cells;
    }
}
