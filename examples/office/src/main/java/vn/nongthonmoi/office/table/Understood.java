package vn.nongthonmoi.office.table;

import java.util.ArrayList;
import java.util.List;
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
        for (UnitsTable.Row row : table.rows()) {
            errors(row, set, texts).forEach(error -> problems.add(new Problem(row.place(error.column()).orElse(""), row.line(),
                    row.code() == null ? "" : row.code(), error.column(), error.code(), error.message())));
        }
        return problems;
    }

    private static List<RowError> errors(UnitsTable.Row row, @Nullable CriteriaSet set, Texts texts) {
        if (row.error() != null) {
            return (set == null ? row.error() : row.error(set, (unit, standard) -> Members.none(), texts)).all();
        }
        return set == null ? List.of() : Stream.of(set.problems(row.unit(), row.evidence(), Members.none()))
                .flatMap(problems -> RowError.each(problems, row.code(), row.places(), texts).stream()).toList();
    }
}
