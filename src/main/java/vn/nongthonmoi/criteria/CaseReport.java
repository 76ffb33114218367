package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of cases beside the rule files say of the rules.
 *
 * @param cases how many cases were run
 * @param expectations how many answers were compared
 * @param problems what is wrong with the tables themselves, in the order of files and lines; a line with a problem is
 *     not run, nor is a table whose header has one
 * @param failures the answers that are not as expected, in the order of files and lines
 * @param coverage every requirement and the cases it has, in the order of files and lines
 * @since 0.1.0
 */
public record CaseReport(int cases, int expectations, List<RuleProblem> problems, List<Failure> failures,
        List<Coverage> coverage) {

    /** Copies the lists. */
    public CaseReport {
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
        coverage = List.copyOf(coverage);
    }

    /** Whether every table could be run and every answer is as expected. */
    public boolean passed() {
        return problems.isEmpty() && failures.isEmpty();
    }

    /**
     * An answer that is not as expected.
     *
     * @param file the table, below the rules directory
     * @param line from 1
     * @param column where the expectation stands, from 1
     * @param name what the case is about, in its author's words
     * @param basis where the expected answer comes from
     * @param subject the row, {@code criterion.<code>} or {@code outcome}
     * @param expected the status or outcome that the table names
     * @param actual the answer of the rules
     * @param result the row's result, with value, requirement and rule line; null for a criterion or the outcome
     */
    public record Failure(String file, int line, int column, String name, String basis, String subject,
            LocalizedText expected, LocalizedText actual, @Nullable IndicatorResult result) { }

    /**
     * A requirement, one column of one sentence, and the answers that cases expect of it and get.
     *
     * @param code the row
     * @param column code of the region, group or area whose level it is; empty where there is one for all
     * @param rule file and line that state it
     * @param needed the answers that some case should have: met and not met where it decides, not met and unspecified
     *     for a floor, unspecified where it leaves the answer open
     * @param seen the answers that some case has
     */
    public record Coverage(String code, String column, RulePosition rule, Set<Status> needed, Set<Status> seen) {

        /** Copies the sets. */
        public Coverage {
            needed = Set.copyOf(needed);
            seen = Set.copyOf(seen);
        }

        /** The answers that no case has but one should, in the order of {@link Status}. */
        public List<Status> missing() {
            return needed.stream().filter(s -> !seen.contains(s)).sorted().toList();
        }

        /** Whether it has the cases it needs. */
        public boolean complete() {
            return seen.containsAll(needed);
        }
    }

    /** How many of the requirements have the cases they need. */
    public long covered() {
        return coverage.stream().filter(Coverage::complete).count();
    }
}
