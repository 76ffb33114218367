package vn.nongthonmoi.office.table;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;

/**
 * Where the cells of a row stand, for what is said of them.
 *
 * @param columns the columns of its table; null where nothing is known of them
 * @param line the row of the sheet
 * @param places the cells that stand neither in that row nor in their own column
 * @param shown whether the cell is said; in a file of text the line says enough
 * @param expected how columns are called for people
 */
record RowPlaces(@Nullable Columns columns, int line, Map<Integer, String> places, boolean shown, @Nullable Expected expected) {

    /** Nothing is known of where they stand. */
    static final RowPlaces NONE = nowhere(null);

    /** They stand in no table, but are called something. */
    static RowPlaces nowhere(@Nullable Expected expected) {
        return new RowPlaces(null, 0, Map.of(), false, expected);
    }

    /** How a spreadsheet names the cell of a column; empty where the table does not have it. */
    Optional<String> cell(String column) {
        return columns == null ? Optional.empty()
                : columns.place(column).map(place -> places.getOrDefault(place, Grid.place(place, line)));
    }

    /** What is wrong with a column, with where it stands. */
    String said(String column, String problem, Texts texts) {
        String named = expected == null ? column : expected.named(column, texts);
        return cell(column).filter(place -> shown).map(place -> texts.get("row.cell", named, place, problem))
                .orElseGet(() -> texts.get("row.field", named, problem));
    }
}
