package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ChosenUnits chosen;

    AppraisalCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        UnitsTable table = chosen.of(assessing.table(library, set, console), assessing.kind(), arguments);
        Evaluation evaluation = assessing.evaluate(library, set, table, console);

        AppraisalSheets sheets = new AppraisalSheets(texts.naming(library.units(), set.asOf()),
                unit -> set.annex(unit.province(), unit.area()).documents());

        write(out -> sheets.print(evaluation, out));
        return end(assessing.complain(evaluation, console));
    }
}
