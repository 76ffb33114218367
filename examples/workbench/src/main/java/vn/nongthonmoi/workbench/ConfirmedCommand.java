package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.Confirmation;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.StatedRule;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.workbench.rules.ConfirmedAnswer;

/** Lists the rules that somebody held against their decisions: who, when and against what. */
@Command(name = "confirmed")
final class ConfirmedCommand extends AnswerCommand {

    @Option(names = "--by", paramLabel = "WHO", descriptionKey = "option.confirmed-by")
    private String by;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "option.confirmed-since")
    private String since;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.rules")
    private Path directory;

    ConfirmedCommand(Console console) {
        super(console, "table", "markdown", "json", "csv", "xlsx", "html");
    }

    @Override
    boolean run() throws IOException {
        if (directory != null && printing.rules != null) {
            throw Failure.usage(texts.get("usage.rules-twice"));
        }
        LocalDate day = since == null ? null : arguments.date("--since", since);
        Path where = directory == null ? printing.rules : directory;
        RuleFiles files = where == null ? RuleFiles.bundled() : RuleFiles.of(arguments.directory(where));
        List<StatedRule> rules = files.rules();
        print(new ConfirmedAnswer(rules.stream().filter(r -> r.confirmation().filter(c -> asked(c, day)).isPresent()).toList(),
                rules.size(), rules.stream().filter(r -> r.confirmation().isPresent()).count(),
                rules.stream().filter(r -> r.confirmation().isEmpty() && r.provisional().isEmpty()).count(), texts));
        return true;
    }

    /** A confirmation that does not say who, or when, is not one by somebody, or since a day. */
    private boolean asked(Confirmation c, LocalDate day) {
        return (by == null || c.by().toLowerCase(Locale.ROOT).contains(by.strip().toLowerCase(Locale.ROOT)))
                && (day == null || c.day() != null && !c.day().isBefore(day));
    }
}
