package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.remaining.WorkAnswer;
import vn.nongthonmoi.workbench.remaining.WorkReport;

/** Lists what remains to be done by each unit of a table, and the shortest ways to its goals. */
@Command(name = "remaining")
final class RemainingCommand extends AnswerCommand {

    @Mixin
    private Assessing assessing;

    @Option(names = "--next", descriptionKey = "option.next")
    private boolean next;

    RemainingCommand(Console console) {
        super(console, "table", "csv", "json", "xlsx");
    }

    @Override
    boolean run() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        UnitsTable table = assessing.table(library, set, console);
        MembersTable members = assessing.members(table, library, set.asOf(), texts);
        Evaluation evaluation = assessing.evaluate(set, table, members, console);
        WorkReport report = WorkReport.of(evaluation, table, set, library.nextUp(set), next, members, texts);

        print(new WorkAnswer(report, texts));
        report.errors().forEach(line -> assessing.complain(line.number(), line.error(), console));
        return report.errors().isEmpty();
    }
}
