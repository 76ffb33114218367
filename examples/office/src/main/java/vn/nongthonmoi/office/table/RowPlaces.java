package vn.nongthonmoi.office.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Texts;

/**
 * Where the cells of a row stand, for what is said of them.
 *
 * @param columns the columns of its table; null where nothing is known of them
 * @param row the row; null where nothing is known of it
 * @param shown whether the cell is said; in a file of text the line says enough
 * @param expected how columns are called for people
 */
record RowPlaces(@Nullable Columns columns, RawTable.@Nullable Row row, boolean shown, @Nullable Expected expected) {

    /** Nothing is known of where they stand. */
    static final RowPlaces NONE = new RowPlaces(null, null, false, null);

    /** How a spreadsheet names the cell of a column; empty where the table does not have it. */
    Optional<String> cell(String column) {
        return columns == null || row == null ? Optional.empty() : columns.place(column).map(row::place);
    }

    /** What is wrong with a column, with where it stands. */
    String said(String column, String problem, Texts texts) {
        String named = expected == null ? column : expected.named(column, texts);
        return cell(column).filter(place -> shown).map(place -> texts.get("row.cell", named, place, problem))
                .orElseGet(() -> texts.get("row.field", named, problem));
    }
}
