package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.appraise.Debts;
import vn.nongthonmoi.workbench.appraise.OwedAnswer;

/** Lists who owes which value, for the office that asks for them. */
@Command(name = "owed")
final class OwedCommand extends AnswerCommand {

    @Mixin
    private Assessing assessing;

    OwedCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        Function<CriteriaLibrary, CriteriaSet> choice = assessing.choice(arguments);
        CriteriaLibrary library = library();
        CriteriaSet set = choice.apply(library);
        Evaluation evaluation = assessing.evaluate(library, set, assessing.table(library, set, console), console);
        Texts named = texts.naming(library.units(), evaluation.asOf());
        print(new OwedAnswer(Debts.of(evaluation, named), named));
        return assessing.complain(evaluation, console);
    }
}
