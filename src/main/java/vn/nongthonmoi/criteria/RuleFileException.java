package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A rules directory has errors; nothing of it is served.
 *
 * @since 0.1.0
 */
public final class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<RuleProblem> problems;

    /** An exception for these problems, at least one of which is an error. Its message has the errors and counts the warnings. */
    public RuleFileException(List<RuleProblem> problems) {
        super(text(Objects.requireNonNull(problems, "problems")));
        this.problems = List.copyOf(problems);
    }

    private static String text(List<RuleProblem> problems) {
        List<String> lines = new ArrayList<>();
        of(problems, RuleProblem.Severity.ERROR).forEach(p -> lines.add(p.text(Locale.ENGLISH)));
        int warnings = of(problems, RuleProblem.Severity.WARNING).size();
        if (warnings > 0) {
            lines.add(warnings == 1 ? "and 1 warning" : "and " + warnings + " warnings");
        }
        return String.join("\n", lines);
    }

    private static List<RuleProblem> of(List<RuleProblem> problems, RuleProblem.Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).toList();
    }

    /** Every problem found, in the order of files and lines. */
    public List<RuleProblem> problems() {
        return problems;
    }

    /** Those for which nothing of the directory is served, in the order of files and lines; at least one. */
    public List<RuleProblem> errors() {
        return of(problems, RuleProblem.Severity.ERROR);
    }

    /** Those that alone would not have kept the directory from being served, in the order of files and lines. */
    public List<RuleProblem> warnings() {
        return of(problems, RuleProblem.Severity.WARNING);
    }
}
