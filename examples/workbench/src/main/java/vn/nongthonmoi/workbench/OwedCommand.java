package vn.nongthonmoi.workbench;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.nongthonmoi.office.evaluate.Evaluation;
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
        Evaluation evaluation = assessing.evaluation(this);
        print(new OwedAnswer(Debts.of(evaluation, texts), texts));
        return assessing.complain(evaluation, console);
    }
}
