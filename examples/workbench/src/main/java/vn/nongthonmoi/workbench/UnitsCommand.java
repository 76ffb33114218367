package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.workbench.register.Found;
import vn.nongthonmoi.workbench.register.FoundAnswer;

/** Says who was who on a day, from what formed, and what became of it. */
@Command(name = "units")
final class UnitsCommand extends AnswerCommand {

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of-units")
    private String asOf;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-units")
    private String province;

    @Parameters(paramLabel = "CODE", descriptionKey = "option.unit-codes")
    private List<String> codes = List.of();

    UnitsCommand(Console console) {
        super(console, "table", "csv", "json");
    }

    @Override
    boolean run() throws IOException {
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        Province where = province == null ? null : arguments.province(province);
        Found found = Found.in(library().units(), day, where, codes);
        print(new FoundAnswer(found, texts));
        return found.complete();
    }
}
