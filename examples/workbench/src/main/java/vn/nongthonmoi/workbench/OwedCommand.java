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
import vn.nongthonmoi.workbench.appraise.Owed;
import vn.nongthonmoi.workbench.appraise.OwedPrinter;
import vn.nongthonmoi.workbench.evaluate.Evaluation;

/** Lists who owes which value, for the office that asks for them. */
@Command(name = "owed")
final class OwedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "option.format")
    private String format = "table";

    OwedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        OwedPrinter printer = OwedPrinter.of(arguments.choice("--format", format, OwedPrinter.FORMATS),
                console.texts());
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);
        Evaluation evaluation = assessing.evaluate(library, set, assessing.table(console.texts()), console);

        console.write(printing, out -> printer.print(Owed.of(evaluation, console.texts()), out));
        assessing.complain(evaluation, console);
        return evaluation.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
