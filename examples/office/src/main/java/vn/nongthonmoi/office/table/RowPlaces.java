package vn.nongthonmoi.office.table;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.nongthonmoi.office.print.Texts;

/**
 * Where the cells of a row stand, for what is said of them.
 *
 * @param cell how a spreadsheet names the cell of a column; empty in a file of text, and where the table does not have the column
 * @param named what a column is called for people
 */
record RowPlaces(Function<String, Optional<String>> cell, UnaryOperator<String> named) {

    /** Nothing is known of where they stand. */
    static final RowPlaces NONE = new RowPlaces(column -> Optional.empty(), column -> column);

    /** What is wrong with a column, with where it stands. */
    String said(String column, String problem, Texts texts) {
        return cell.apply(column).map(place -> texts.get("row.cell", named.apply(column), place, problem))
                .orElseGet(() -> texts.get("row.field", named.apply(column), problem));
    }
}
