package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.workbench.appraise.AppraisalSheets;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.table.UnitsTable;

/** Prints the sheet on which each unit of a table is appraised by hand. */
@Command(name = "appraisal")
final class AppraisalCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CommonOptions.Printing printing;

    @Mixin
    private Assessing assessing;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
    private List<String> only = new ArrayList<>();

    AppraisalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(console.texts());
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = arguments.library(printing.rules);
        CriteriaSet set = choice.apply(library);
        UnitsTable table = named(assessing.table(console.texts()), arguments);
        Evaluation evaluation = assessing.evaluate(library, set, table, console);

        AppraisalSheets sheets = new AppraisalSheets(console.texts(),
                unit -> set.annex(unit.province(), unit.area()).documents());

        console.write(printing, out -> sheets.print(evaluation, out));
        assessing.complain(evaluation, console);
        return evaluation.errors().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The rows of the units named, or all; what is wrong with other rows does not hold up a sheet asked for. */
    private UnitsTable named(UnitsTable table, Arguments arguments) {
        if (only.isEmpty()) {
            return table;
        }
        List<String> codes = table.rows().stream().map(UnitsTable.Row::code).filter(Objects::nonNull).toList();
        List<String> wanted = only.stream().map(assessing.kind()::fullCode).toList();
        wanted.forEach(code -> arguments.unit(code, table.name(), codes));
        return new UnitsTable(table.name(), table.rows().stream().filter(r -> wanted.contains(r.code())).toList());
    }
}
