package vn.nongthonmoi.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.table.UnitsTable;

/** Option of commands that print a sheet or a document about units: which ones. */
final class ChosenUnits {

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
    private List<String> only = new ArrayList<>();

    /** The rows of the units named, or all; what is wrong with other rows does not hold up a sheet asked for. */
    UnitsTable of(UnitsTable table, UnitKind kind, Arguments arguments) {
        if (only.isEmpty()) {
            return table;
        }
        List<String> codes = table.rows().stream().map(UnitsTable.Row::code).filter(Objects::nonNull).toList();
        List<String> wanted = only.stream().map(kind::fullCode).toList();
        wanted.forEach(code -> arguments.unit(code, table.name(), codes));
        return new UnitsTable(table.name(), table.rows().stream().filter(r -> wanted.contains(r.code())).toList(), table.readings());
    }
}
