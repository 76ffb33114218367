package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.RuleProblem.Severity;
import vn.nongthonmoi.office.print.Texts;

/** Lists every problem of a rules directory. */
@Command(name = "check")
final class CheckCommand extends Subcommand {

    @Option(names = "--before", paramLabel = "DIR", descriptionKey = "option.check-before")
    private Path before;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "parameter.rules")
    private Path directory;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        List<RuleProblem> problems = problems();
        console.write(out -> out.write(text(problems).getBytes(StandardCharsets.UTF_8)));
        return end(count(problems, Severity.ERROR) == 0);
    }

    private List<RuleProblem> problems() {
        if (directory == null) {
            return RuleFiles.bundled().check();
        }
        return before == null ? RuleFiles.of(arguments.directory(directory)).check()
                : RuleFiles.of(arguments.directory(directory)).check(RuleFiles.of(arguments.directory(before)));
    }

    private String text(List<RuleProblem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(p -> text.append(text(p, texts)));
        if (count(problems, Severity.ERROR) > 0 && count(problems, Severity.WARNING) > 0) {
            // Among many warnings an error is easily missed, so it stands at the end once more.
            text.append('\n').append(texts.get("check.errors")).append('\n');
            problems.stream().filter(p -> p.severity() == Severity.ERROR)
                    .forEach(p -> text.append(p.text(texts.locale())).append('\n'));
        }
        return text.append(texts.get("check.count", count(problems, Severity.ERROR),
                count(problems, Severity.WARNING))).append('\n').toString();
    }

    /** A problem on a line of its own, and below it the line of the rule file with a mark under the column. */
    static String text(RuleProblem problem, Texts texts) {
        return problem.text(texts.locale()) + "\n"
                + (problem.pointer().isEmpty() ? "" : problem.pointer().indent(4));
    }

    private static long count(List<RuleProblem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }
}
