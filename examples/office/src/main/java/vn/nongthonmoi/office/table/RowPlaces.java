package vn.nongthonmoi.office.table;

import java.nio.file.Path;
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
 * @param file the file, where a row is put together from several; null where it is plain which file is meant
 * @param other where the cells stand that the row has from the next file; null where there is none
 */
record RowPlaces(@Nullable Columns columns, int line, Map<Integer, String> places, boolean shown, @Nullable Expected expected,
        @Nullable Path file, @Nullable RowPlaces other) {

    /** Nothing is known of where they stand. */
    static final RowPlaces NONE = nowhere(null);

    /** The cells of a row of one file. */
    RowPlaces(Columns columns, int line, Map<Integer, String> places, boolean shown, Expected expected) {
        this(columns, line, places, shown, expected, null, null);
    }

    /** They stand in no table, but are called something. */
    static RowPlaces nowhere(@Nullable Expected expected) {
        return new RowPlaces(null, 0, Map.of(), false, expected, null, null);
    }

    /** The same, with the file said. */
    RowPlaces in(Path file) {
        return new RowPlaces(columns, line, places, shown, expected, file, other);
    }

    /** These and those of the next file. */
    RowPlaces and(RowPlaces next) {
        return new RowPlaces(columns, line, places, shown, expected, file, other == null ? next : other.and(next));
    }

    /** How a spreadsheet names the cell of a column; empty where the table does not have it. */
    Optional<String> cell(String column) {
        return columns == null ? Optional.empty()
                : columns.place(column).map(place -> places.getOrDefault(place, Grid.place(place, line)));
    }

    /** What is wrong with a column, with where it stands. */
    String said(String column, String problem, Texts texts) {
        for (RowPlaces each = this; each != null; each = each.other) {
            if (each.cell(column).isPresent()) {
                return each.inFile(each.here(column, problem, texts), texts);
            }
        }
        return here(column, problem, texts);
    }

    /** What is wrong with the row, with the file and line where there are several. */
    String inFile(String problem, Texts texts) {
        return file == null ? problem : texts.get("row.in-file", file, line, problem);
    }

    private String here(String column, String problem, Texts texts) {
        String named = expected == null ? column : expected.named(column, texts);
        return cell(column).filter(place -> shown).map(place -> texts.get("row.cell", named, place, problem))
                .orElseGet(() -> texts.get("row.field", named, problem));
    }
}
