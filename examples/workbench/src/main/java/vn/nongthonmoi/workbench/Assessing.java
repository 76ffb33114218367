package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Options of commands that assess a table, and how they do. */
final class Assessing {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--members", paramLabel = "FILE", descriptionKey = "option.members")
    private Path members;

    @Parameters(paramLabel = "UNITS", descriptionKey = "parameter.units")
    private Path units;

    /** The set asked for, of the rules in that directory. */
    CriteriaSet set(Arguments arguments, Path rules) {
        Standard chosen = arguments.standard(standard);
        LocalDate day = arguments.date("--as-of", asOf);
        Period among = period == null ? null : arguments.period(period);
        arguments.file(units);
        CriteriaLibrary library = arguments.library(rules);
        return among == null ? library.set(chosen, day) : library.set(chosen, among, day);
    }

    /** The table. */
    UnitsTable table(Texts texts) throws IOException {
        return UnitsTable.read(units, texts);
    }

    /** The answers for the table, or for a part of it. */
    Evaluation evaluate(CriteriaSet set, UnitsTable table, Console console) throws IOException {
        MembersTable within = members == null ? MembersTable.none() : MembersTable.read(members, console.texts());
        try (Ticker ticker = console.ticker(table.rows().size())) {
            return Evaluation.of(set, table, within, console.texts(), ticker::tick);
        }
    }

    /** Names every row without an answer on the error stream. */
    void complain(Evaluation evaluation, Console console) {
        evaluation.errors().forEach(line -> console.complain(console.texts().get("error.row", units, line.number(),
                line.error().code(), line.error().message())));
    }
}
