package vn.nongthonmoi.office.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.annex.Reconciliation;

/**
 * The rows that rules have for a row of a document with levels by year, be they in one cell («Năm 2024: ≥ 45; 2025: ≥ 48») or in
 * columns of years: {@code 10@2024}, {@code 10@2025}.
 */
final class YearRows {

    private static final Pattern IN_CELL = Pattern.compile("(?:^|; )(20[0-9]{2}): ([^;]+)");
    private static final Pattern COLUMN = Pattern.compile("(.+)@(20[0-9]{2})");

    private YearRows() { }

    /** A row for each year; the row itself where it has no levels by year, or the rules have it and say which rows it is. */
    static List<Reconciliation.Row> of(Reconciliation.Row row) {
        TreeSet<String> years = new TreeSet<>();
        if (row.encoded() == null) {
            for (Reconciliation.Cell cell : row.cells()) {
                Matcher column = COLUMN.matcher(cell.whom());
                if (column.matches()) {
                    years.add(column.group(2));
                } else if (cell.level() != null) {
                    IN_CELL.matcher(cell.level()).results().forEach(each -> years.add(each.group(1)));
                }
            }
        }
        return years.isEmpty() ? List.of(row) : years.stream().map(year -> of(row, year)).toList();
    }

    private static Reconciliation.Row of(Reconciliation.Row row, String year) {
        List<Reconciliation.Cell> cells = new ArrayList<>();
        for (Reconciliation.Cell cell : row.cells()) {
            Matcher column = COLUMN.matcher(cell.whom());
            if (!column.matches()) {
                cells.add(with(cell, cell.whom(), cell.level() == null ? null : IN_CELL.matcher(cell.level()).results().filter(each -> each.group(1).equals(year))
                        .map(each -> each.group(2)).findFirst().orElse(IN_CELL.matcher(cell.level()).find() ? null : cell.level())));
            } else if (column.group(2).equals(year)) {
                cells.add(with(cell, column.group(1), cell.level()));
            }
        }
        return new Reconciliation.Row(row.code() + "@" + year, row.title(), row.finding(), cells, null);
    }

    private static Reconciliation.Cell with(Reconciliation.Cell cell, String whom, @Nullable String level) {
        return new Reconciliation.Cell(whom, cell.table(), cell.row(), cell.column(), cell.text(), level, null, cell.why(), null);
    }
}
