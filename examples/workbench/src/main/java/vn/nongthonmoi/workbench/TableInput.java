package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/** Options of commands that ask about a table of units on a day. */
class TableInput {

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Parameters(paramLabel = "UNITS", descriptionKey = "parameter.units")
    private Path units;

    /** The day, once the files are known to be there: what follows may take a while. */
    LocalDate day(Arguments arguments) {
        LocalDate day = arguments.date("--as-of", asOf);
        arguments.file(units);
        return day;
    }

    /** The table. */
    final UnitsTable table(Texts texts) throws IOException {
        return UnitsTable.read(units, kind(), texts);
    }

    /** What a unit is that does not say its kind. */
    UnitKind kind() {
        return UnitKind.COMMUNE;
    }

    /** Says on the error stream why a row of the table has no answer. */
    final void complain(int line, RowError error, Console console) {
        complain(units, line, error, console);
    }

    /** The same of another table. */
    final void complain(Path file, int line, RowError error, Console console) {
        error.all().forEach(e -> console.complain(console.texts().get("error.row", file, line, e.code(), e.message())));
    }
}
