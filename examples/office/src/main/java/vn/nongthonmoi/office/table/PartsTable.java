package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * A table of the units that merged ones were formed from.
 *
 * @param name name of the file; empty when no table was given
 * @param lastDay the last day on which they were units; null when no table was given
 * @param rows the rows by code, all of which can be read
 */
public record PartsTable(String name, LocalDate lastDay, Map<String, UnitsTable.Row> rows) {

    /** Copies the rows. */
    public PartsTable {
        rows = Map.copyOf(rows);
    }

    /** No table was given. */
    public static PartsTable none() {
        return new PartsTable("", null, Map.of());
    }

    /**
     * Reads the table.
     *
     * @throws Failure if the file or any row of it cannot be read, or a code stands twice: a part left out or mistaken
     *     for another would make a merged unit's past look better or worse than it was
     */
    public static PartsTable read(Path file, LocalDate lastDay, Expected expected, Texts texts) throws IOException {
        UnitsTable table = UnitsTable.readWhole(Source.of(file), UnitsTable.Row::code, expected, texts);
        Map<String, UnitsTable.Row> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.code(), row));
        return new PartsTable(table.name(), lastDay, rows);
    }

    public boolean given() {
        return lastDay != null;
    }

    /**
     * The rows of the units that a unit was formed from; none when no table was given.
     *
     * @throws RowError.Raised if one of them is not in the table
     */
    public List<UnitsTable.Row> of(Unit unit, Texts texts) throws RowError.Raised {
        List<UnitsTable.Row> parts = new ArrayList<>();
        for (String code : given() ? unit.formedFrom() : List.<String>of()) {
            if (!rows.containsKey(code)) {
                throw new RowError.Raised("WB-207", texts.get("row.no-part", code, name));
            }
            parts.add(rows.get(code));
        }
        return parts;
    }

    /** What is wrong with a part, said of the unit that was formed from it. */
    public RowError.Raised error(UnitsTable.Row part, RowError error, Texts texts) {
        return new RowError.Raised(error.code(),
                texts.get("row.part", part.code(), name, part.line(), error.text()));
    }
}
