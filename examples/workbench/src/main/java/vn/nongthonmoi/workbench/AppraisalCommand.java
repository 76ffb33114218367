package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.appraise.AppraisalSheets;

/** Prints the sheet on which each unit of a table is appraised by hand. */
@Command(name = "appraisal")
final class AppraisalCommand extends PrintingCommand {

    @Mixin
    private Assessing assessing;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
    private List<String> only = new ArrayList<>();

    AppraisalCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        UnitsTable table = named(assessing.table(library, set, console));
        Evaluation evaluation = assessing.evaluate(library, set, table, console);

        AppraisalSheets sheets = new AppraisalSheets(texts.naming(library.units(), set.asOf()),
                unit -> set.annex(unit.province(), unit.area()).documents());

        write(out -> sheets.print(evaluation, out));
        return end(assessing.complain(evaluation, console));
    }

    /** The rows of the units named, or all; what is wrong with other rows does not hold up a sheet asked for. */
    private UnitsTable named(UnitsTable table) {
        if (only.isEmpty()) {
            return table;
        }
        List<String> codes = table.rows().stream().map(UnitsTable.Row::code).filter(Objects::nonNull).toList();
        List<String> wanted = only.stream().map(assessing.kind()::fullCode).toList();
        wanted.forEach(code -> arguments.unit(code, table.name(), codes));
        return new UnitsTable(table.name(), table.rows().stream().filter(r -> wanted.contains(r.code())).toList(), table.readings());
    }
}
