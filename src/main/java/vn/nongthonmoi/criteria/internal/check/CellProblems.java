package vn.nongthonmoi.criteria.internal.check;

import java.util.function.UnaryOperator;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * Says what is wrong with the cells of one unit. People know a cell by the column it stands in, as {@code 15.3@self} or
 * {@code commune:15.1}, and not by the code of the row that reads it.
 */
final class CellProblems {

    private final String unit;
    private final Problems problems;
    private final UnaryOperator<String> columns;

    /**
     * Of the cells of a unit.
     *
     * @param columns the column of a cell by the code under which it is read
     */
    CellProblems(String unit, Problems problems, UnaryOperator<String> columns) {
        this.unit = unit;
        this.problems = problems;
        this.columns = columns;
    }

    /** Of the same cells told by other codes. */
    CellProblems of(UnaryOperator<String> codes) {
        return new CellProblems(unit, problems, code -> columns.apply(codes.apply(code)));
    }

    /** Notes what is wrong with a cell; of one that several rows read, what the first says. */
    void add(String code, Message message) {
        problems.addCell(unit, columns.apply(code), ColumnName.plain(code), message);
    }
}
