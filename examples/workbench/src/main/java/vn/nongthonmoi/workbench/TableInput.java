package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.table.ReadingWords;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;

/** Options of commands that ask about a table of units on a day. */
class TableInput {

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Parameters(arity = "1..*", paramLabel = "UNITS", descriptionKey = "parameter.units")
    private List<Path> units;

    @Mixin
    private SourceOptions source;

    /** The day, once the files are known to be there: what follows may take a while. */
    LocalDate day(Arguments arguments) {
        LocalDate day = arguments.date("--as-of", asOf);
        source.check(units, arguments);
        return day;
    }

    /** The table, read for one set; what is noteworthy about how it was understood is said on the error stream. */
    final UnitsTable table(CriteriaLibrary library, CriteriaSet set, Console console) throws IOException {
        return table(Expected.of(kind(), library, set), console);
    }

    /** The table, read for several sets of a day. */
    final UnitsTable table(CriteriaLibrary library, LocalDate day, Console console) throws IOException {
        return table(Expected.of(kind(), library, day), console);
    }

    /** Where the table stands. */
    final Source source(Texts texts) throws IOException {
        return source.of(units, texts);
    }

    private UnitsTable table(Expected expected, Console console) throws IOException {
        UnitsTable table = UnitsTable.read(source(console.texts()), expected, console.texts());
        table.readings().forEach(reading -> new ReadingWords(console.texts()).notes(reading).forEach(console::complain));
        return table;
    }

    /** What a unit is that does not say its kind. */
    UnitKind kind() {
        return UnitKind.COMMUNE;
    }

    /** Says on the error stream why a row of the table has no answer. */
    final void complain(int line, RowError error, Console console) {
        complain(units.size() == 1 ? units.get(0).toString()
                : units.stream().map(Path::toString).collect(Collectors.joining(" + ")), line, error, console);
    }

    /** The same of another table. */
    final void complain(Path file, int line, RowError error, Console console) {
        complain(file.toString(), line, error, console);
    }

    private static void complain(String file, int line, RowError error, Console console) {
        error.all().forEach(e -> console.complain(console.texts().get("error.row", file, line, e.code(), e.message())));
    }
}
