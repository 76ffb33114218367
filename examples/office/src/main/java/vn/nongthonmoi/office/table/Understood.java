package vn.nongthonmoi.office.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.TableReader.Wrong;

/** A table as far as it can be read, and all that is wrong with it. */
public final class Understood {

    private final UnitsTable table;
    private final List<Wrong> header;

    Understood(UnitsTable table, List<Wrong> header) {
        this.table = table;
        this.header = List.copyOf(header);
    }

    /**
     * Something that is wrong.
     *
     * @param cell how a spreadsheet names the cell; empty where it is a row, or the table as a whole
     * @param row the row; 0 where it is the table as a whole
     * @param unit the code of the unit; empty where the row has none
     * @param column the column as the library calls it; empty where it is a row
     * @param code stable code of the message
     * @param message for people
     */
    public record Problem(String cell, int row, String unit, String column, String code, String message) { }

    public Reading reading() {
        return table.readings().get(0);
    }

    public UnitsTable table() {
        return table;
    }

    /**
     * All that is wrong, from the top: with the header, and with each row.
     *
     * @param set by which values are read; null where it is not known, then only what is wrong by any set is named
     */
    public List<Problem> problems(@Nullable CriteriaSet set, Texts texts) {
        List<Problem> problems = new ArrayList<>();
        header.forEach(wrong -> problems.add(new Problem(wrong.cell(), wrong.row(), "", "", wrong.code(), wrong.withoutFile())));
        Set<String> refused = header.stream().map(wrong -> letters(wrong.cell())).filter(column -> !column.isEmpty()).collect(Collectors.toSet());
        for (UnitsTable.Row row : table.rows()) {
            for (RowError error : errors(row, set, texts)) {
                String cell = row.place(error.column()).orElse("");
                // What is wrong with a whole column is said once.
                if (!refused.contains(letters(cell))) {
                    problems.add(new Problem(cell, row.line(), row.code() == null ? "" : row.code(), error.column(), error.code(), error.message()));
                }
            }
        }
        return problems;
    }

    /** The column of a cell, {@code C} of {@code C2}. */
    private static String letters(String cell) {
        return cell.replaceFirst("[0-9]+$", "");
    }

    private static List<RowError> errors(UnitsTable.Row row, @Nullable CriteriaSet set, Texts texts) {
        if (row.error() != null) {
            return (set == null ? row.error() : row.error(set, (unit, standard) -> Members.none(), texts)).all();
        }
        return set == null ? List.of() : Stream.of(set.problems(row.unit(), row.evidence(), Members.none()))
                .flatMap(problems -> RowError.each(problems, row.code(), row.places(), texts).stream()).toList();
    }
}
