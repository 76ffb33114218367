package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.evaluate.ReportPrinter;
import vn.nongthonmoi.workbench.print.Failure;

/** Assesses every unit of a table. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Option(names = "--format", paramLabel = "table|json|csv|html|xlsx", descriptionKey = "option.format")
    private String format = "table";

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        ReportPrinter printer = ReportPrinter.of(arguments.choice("--format", format, ReportPrinter.FORMATS),
                console.texts());
        if (format.equals("xlsx") && printing.out == null) {
            throw Failure.usage(console.texts().get("usage.xlsx-needs-out"));
        }
        CriteriaSet set = assessing.set(arguments, printing.rules);
        Evaluation evaluation = assessing.evaluate(set, assessing.table(console.texts()), console);

        console.write(printing.out, out -> printer.print(evaluation, out));
        assessing.complain(evaluation, console);
        return evaluation.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
