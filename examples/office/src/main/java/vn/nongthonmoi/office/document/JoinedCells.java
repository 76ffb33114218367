package vn.nongthonmoi.office.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table while it is read row by row: each goes on with the one on its left or above where the file says so. */
final class JoinedCells {

    /** How a cell is joined with the one before it, on its left or above. */
    enum Join {
        /** It is not. */
        NONE,
        /** Others may go on with it. */
        BEGINS,
        /** It goes on with the one before. */
        GOES_ON
    }

    private final List<DocumentTable.Cell> cells = new ArrayList<>();
    /** Which cells may reach down into the next row, by their first column. */
    private final Map<Integer, Integer> open = new HashMap<>();

    /** Puts a cell of one row where it belongs; one that goes on with nothing is a cell of its own, as Word shows it. */
    void add(DocumentTable.Cell cell, Join down, Join across) {
        int last = cells.size() - 1;
        Integer above = open.get(cell.column());
        if (across == Join.GOES_ON && last >= 0 && cells.get(last).row() == cell.row()) {
            DocumentTable.Cell left = cells.get(last);
            cells.set(last, new DocumentTable.Cell(left.row(), left.column(), left.rows(), left.columns() + cell.columns(), left.text()));
        } else if (down == Join.GOES_ON && above != null && cells.get(above).columns() == cell.columns()
                && cells.get(above).row() + cells.get(above).rows() == cell.row()) {
            DocumentTable.Cell upper = cells.get(above);
            cells.set(above, new DocumentTable.Cell(upper.row(), upper.column(), upper.rows() + 1, upper.columns(), upper.text()));
        } else {
            cells.add(cell);
            if (down == Join.NONE) {
                open.remove(cell.column());
            } else {
                open.put(cell.column(), cells.size() - 1);
            }
        }
    }

    /** The cells so far, from above and from the left. */
    List<DocumentTable.Cell> cells() {
        return cells;
    }
}
