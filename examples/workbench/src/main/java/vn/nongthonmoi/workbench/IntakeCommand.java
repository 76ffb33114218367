package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.office.intake.CheckedCopy;
import vn.nongthonmoi.office.intake.CitedDecision;
import vn.nongthonmoi.office.intake.Draft;
import vn.nongthonmoi.office.intake.Intake;
import vn.nongthonmoi.office.intake.IntakeAnswer;
import vn.nongthonmoi.office.intake.Taking;
import vn.nongthonmoi.office.intake.Verification;
import vn.nongthonmoi.office.intake.VerificationAnswer;
import vn.nongthonmoi.office.print.Failure;

/**
 * Reads the annex of a decision and puts every cell beside what the rules say; writes what somebody takes over to new files, and
 * changes none that is there.
 */
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

    @Option(names = "--draft", paramLabel = "FILE.dslr", descriptionKey = "option.intake-draft")
    private Path draft;

    @Option(names = "--in-force", paramLabel = "YYYY-MM-DD", descriptionKey = "option.in-force")
    private String inForce;

    @Option(names = "--checked", paramLabel = "DIR", descriptionKey = "option.intake-checked")
    private Path checked;

    @Option(names = "--by", paramLabel = "WHO", descriptionKey = "option.intake-by")
    private String by;

    @Option(names = "--verify", descriptionKey = "option.intake-verify")
    private boolean verify;

    IntakeCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        Intake.Question asked = new Intake.Question(file, CitedDecision.of(source, texts), arguments.standard(standard), arguments.period("--period", period),
                province == null ? null : arguments.province(province), asOf == null ? null : arguments.date("--as-of", asOf), table);
        LocalDate first = inForce == null ? null : arguments.date("--in-force", inForce);
        arguments.file(file);
        if (verify && (draft != null || checked != null)) {
            throw Failure.usage(texts.get("usage.verify-alone"));
        }
        if (by != null && !by.matches("[^\"\\\\{}]{1,100}")) {
            throw Failure.usage(texts.get("usage.by", by));
        }
        CriteriaLibrary library = library();
        Taking taking = new Taking(draft, checked, printing.rules, texts);
        Intake intake = Intake.of(asked, library, texts);
        if (verify) {
            Verification verification = Verification.of(intake, library.files());
            print(new VerificationAnswer(intake, verification, texts));
            return verification.holds();
        }
        CheckedCopy copy = checked == null ? null : CheckedCopy.of(intake, library.files(), by, LocalDate.now());
        Draft made = draft == null ? null : Draft.of(intake, library, first, draft.getFileName().toString(), texts);
        taking.write(made, copy);
        print(new IntakeAnswer(intake, library.files(), made, copy, texts.naming(library.units(), intake.annex().asOf())));
        return intake.agrees();
    }
}
