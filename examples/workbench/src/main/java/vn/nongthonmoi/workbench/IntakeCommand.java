package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.annex.DecisionDocument;
import vn.nongthonmoi.office.annex.DecisionDocuments;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.office.intake.Intake;
import vn.nongthonmoi.office.intake.IntakeAnswer;

/** Reads the annex of a decision and puts every cell beside what the rules say; it changes nothing. */
@Command(name = "intake")
final class IntakeCommand extends AnswerCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.decision")
    private Path file;

    @Option(names = "--as", required = true, paramLabel = "SOURCE", descriptionKey = "option.intake-as")
    private String source;

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province")
    private String province;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of-intake")
    private String asOf;

    @Option(names = "--table", paramLabel = "N", descriptionKey = "option.intake-table")
    private Integer table;

    IntakeCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        Standard chosen = arguments.standard(standard);
        Period of = arguments.period("--period", period);
        Province where = province == null ? null : arguments.province(province);
        LocalDate day = asOf == null ? null : arguments.date("--as-of", asOf);
        arguments.file(file);
        CriteriaLibrary library = library();
        CriteriaSet set = day == null ? Sets.last(library, chosen, of, where) : library.set(chosen, of, day);
        DecisionDocument document = DecisionDocuments.read(file, texts);
        Intake intake = Intake.of(file, source, document.tables(), table, set.annex(where, null), texts);
        print(new IntakeAnswer(intake, texts));
        return intake.agrees();
    }
}
