package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rules directory has errors; nothing of it is served.
 *
 * @since 0.1.0
 */
public final class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    /** An exception for these problems, at least one of which is an error. */
    public RuleFileException(List<RuleProblem> problems) {
        super(Objects.requireNonNull(problems, "problems").stream()
                .map(p -> p.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of files and lines. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
