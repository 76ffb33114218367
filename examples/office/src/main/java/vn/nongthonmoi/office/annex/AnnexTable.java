package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Comparison;

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

    private static final Pattern CODE = Pattern.compile("(?:(?:tiêu chí|chỉ tiêu)\\s+)?((?:[A-Z]-)?[0-9]{1,2}(?:\\.[0-9a-zđ]{1,12})*(?:@[0-9]{4})?|[a-z]+(?:-[a-z]+)*|[A-Z]-[0-9]+[a-z]?)[.:)]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED = Pattern.compile("((?:tiêu chí|chỉ tiêu)\\s+)?([0-9]{1,2}(?:\\.[0-9]{1,2})+)[.:)]?\\s+(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

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

    private static AnnexTable of(DocumentTable table, AnnexHead head) {
        Places places = new Places(table);
        List<Row> rows = new ArrayList<>();
        List<Integer> unnumbered = new ArrayList<>();
        for (int row = head.rows() + 1; row <= table.rows(); row++) {
            if (repeatsHead(places, head, row)) {
                continue;
            }
            Map<String, Cell> cells = cells(places, head, row);
            String content = places.text(row, head.content());
            String number = CellText.clean(places.text(row, head.code()));
            Matcher within = NUMBERED.matcher(content);
            Matcher own = CODE.matcher(number);
            if (within.matches()) {
                rows.add(new Row(row, within.group(2), within.group(3).strip(), cells));
            } else if (own.matches()) {
                rows.add(new Row(row, own.group(1), content, cells));
            } else if (cells.values().stream().anyMatch(cell -> !(cell.level() instanceof CellLevel.Blank))) {
                unnumbered.add(row);
            }
        }
        return new AnnexTable(table, head, rows, unnumbered);
    }

    /** Word repeats the head on every page, and other programs write it there as rows. */
    private static boolean repeatsHead(Places places, AnnexHead head, int row) {
        return head.levels().keySet().stream().allMatch(column ->
                places.text(row, column).equals(places.text(head.rows(), column)));
    }

    private static Map<String, Cell> cells(Places places, AnnexHead head, int row) {
        Comparison comparison = head.comparison() == 0 ? null : LevelText.comparison(places.text(row, head.comparison())).orElse(null);
        Map<String, Cell> cells = new LinkedHashMap<>();
        head.levels().forEach((column, whom) -> {
            // What is joined over the content as well is the name of a criterion.
            boolean name = places.at(row, column).filter(cell -> cell.row() == row && cell.covers(row, head.content())).isPresent();
            CellLevel level = name ? new CellLevel.Blank() : LevelText.of(places.text(row, column));
            cells.put(whom, new Cell(column, places.at(row, column).orElse(null), level instanceof CellLevel.Number number && number.comparison() == null
                    && comparison != null ? new CellLevel.Number(comparison, number.number(), number.unit()) : level));
        });
        return cells;
    }
}
