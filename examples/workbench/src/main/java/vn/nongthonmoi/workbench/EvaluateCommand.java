package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.evaluate.ReportPrinter;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Assesses every unit of a table. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--format", paramLabel = "table|json|csv|html|xlsx", descriptionKey = "option.format")
    private String format = "table";

    @Option(names = "--members", paramLabel = "FILE", descriptionKey = "option.members")
    private Path members;

    @Parameters(paramLabel = "UNITS", descriptionKey = "parameter.units")
    private Path units;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        Standard chosen = arguments.standard(standard);
        LocalDate day = arguments.date("--as-of", asOf);
        Period among = period == null ? null : arguments.period(period);
        ReportPrinter printer = ReportPrinter.of(arguments.choice("--format", format, ReportPrinter.FORMATS),
                console.texts());
        if (format.equals("xlsx") && printing.out == null) {
            throw Failure.usage(console.texts().get("usage.xlsx-needs-out"));
        }
        arguments.file(units);

        UnitsTable table = UnitsTable.read(units, console.texts());
        MembersTable within = members == null ? MembersTable.none() : MembersTable.read(members, console.texts());
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = among == null ? library.set(chosen, day) : library.set(chosen, among, day);
        Evaluation evaluation = evaluation(set, table, within);

        console.write(printing.out, out -> printer.print(evaluation, out));
        evaluation.errors().forEach(line -> console.complain(
                console.texts().get("error.row", units, line.number(), line.error().code(), line.error().message())));
        return evaluation.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Evaluation evaluation(CriteriaSet set, UnitsTable table, MembersTable within) {
        try (Ticker ticker = console.ticker(table.rows().size())) {
            return Evaluation.of(set, table, within, console.texts(), ticker::tick);
        }
    }
}
