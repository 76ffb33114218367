package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.rules.CheckReport;

/** Lists the problems of a rules directory: errors, what is new, and how many there were before. */
@Command(name = "check")
final class CheckCommand extends Subcommand {

    private static final int NAMED = 5;

    @Option(names = "--before", paramLabel = "DIR", descriptionKey = "option.check-before")
    private Path before;

    @Option(names = "--all", descriptionKey = "option.check-all")
    private boolean all;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.rules")
    private Path directory;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        CheckReport report = report();
        console.write(out -> out.write(text(report).getBytes(StandardCharsets.UTF_8)));
        return end(report.errors().isEmpty());
    }

    private CheckReport report() {
        RuleFiles rules = directory == null ? RuleFiles.bundled() : RuleFiles.of(arguments.directory(directory));
        if (before == null) {
            return directory == null ? CheckReport.ofBundled() : CheckReport.of(rules);
        }
        try {
            return CheckReport.of(rules, RuleFiles.of(arguments.directory(before)));
        } catch (RuleFileException e) {
            // Those of the rules that are checked are in the report.
            console.complain(texts.get("check.before-has-errors", before));
            throw e;
        }
    }

    private String text(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.shown(all).forEach(p -> text.append(text(p, texts)));
        if (!report.missing().isEmpty()) {
            int named = all ? report.missing().size() : Math.min(NAMED, report.missing().size());
            text.append(texts.get("check.missing", report.missing().size(), than(), String.join(", ",
                    report.missing().subList(0, named)) + (named < report.missing().size() ? ", …" : ""))).append('\n');
        }
        return text.append(count(report)).append('\n').toString();
    }

    private String than() {
        return before == null ? texts.get("check.bundled") : before.toString();
    }

    private String count(CheckReport report) {
        String count = !report.compared() ? texts.get("check.count", report.errors().size(), report.warnings())
                : texts.get("check.count-news", report.errors().size(), report.warnings(), report.news().size(), than(),
                        report.known().size());
        return all || report.known().isEmpty() ? count : texts.get("check.all", count);
    }

    /** A problem on a line of its own, and below it the line of the rule file with a mark under the column. */
    static String text(RuleProblem problem, Texts texts) {
        return line(problem, texts) + "\n" + (problem.pointer().isEmpty() ? "" : problem.pointer().indent(4));
    }

    /** A problem as {@code file:line:column: CODE error: message}. */
    static String line(RuleProblem problem, Texts texts) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + ": " + problem.message().code() + " "
                + texts.get("check.line", texts.of(problem.severity().title()), texts.of(problem.message()));
    }
}
