package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.remaining.WorkPrinter;
import vn.nongthonmoi.workbench.remaining.WorkReport;
import vn.nongthonmoi.workbench.table.MembersTable;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Lists what remains to be done by each unit of a table, and the shortest ways to its goals. */
@Command(name = "remaining")
final class RemainingCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Option(names = "--next", descriptionKey = "option.next")
    private boolean next;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "option.format")
    private String format = "table";

    RemainingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        WorkPrinter printer = WorkPrinter.of(arguments.choice("--format", format, WorkPrinter.FORMATS),
                console.texts());
        printing.canHold(format, console.texts());
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);
        UnitsTable table = assessing.table(console.texts());
        MembersTable members = assessing.members(table, library, set.asOf(), console.texts());
        Evaluation evaluation = assessing.evaluate(set, table, members, console);
        WorkReport report = WorkReport.of(evaluation, table, set, library.nextUp(set), next, members, console.texts());

        console.write(printing, out -> printer.print(report, out));
        report.errors().forEach(line -> assessing.complain(line.number(), line.error(), console));
        return report.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
