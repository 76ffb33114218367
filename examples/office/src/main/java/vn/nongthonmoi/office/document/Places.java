package vn.nongthonmoi.office.document;

import java.util.Optional;

/** Which cell of a table is at which place, for who asks for all of them. */
public final class Places {

    private final DocumentTable.Cell[][] cells;

    public Places(DocumentTable table) {
        cells = new DocumentTable.Cell[table.rows() + 1][table.columns() + 1];
        for (DocumentTable.Cell cell : table.cells()) {
            for (int row = cell.row(); row < Math.min(cell.row() + cell.rows(), cells.length); row++) {
                for (int column = cell.column(); column < Math.min(cell.column() + cell.columns(), cells[row].length); column++) {
                    cells[row][column] = cell;
                }
            }
        }
    }

    /** The cell at a place; empty where the table has none there. */
    public Optional<DocumentTable.Cell> at(int row, int column) {
        return row < 1 || row >= cells.length || column < 1 || column >= cells[row].length ? Optional.empty()
                : Optional.ofNullable(cells[row][column]);
    }

    /** What stands there; nothing where the table has no cell. */
    public String text(int row, int column) {
        return at(row, column).map(DocumentTable.Cell::text).orElse("");
    }

    /** Whether a cell begins in a row, and is not joined from above. */
    public boolean begins(int row, int column) {
        return at(row, column).filter(cell -> cell.row() == row).isPresent();
    }

    /** How many columns the table has. */
    public int columns() {
        return cells[0].length - 1;
    }
}
