package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tables of cases beside the rule files say of the rules.
 *
 * @param cases how many cases were run
 * @param expectations how many answers were compared
 * @param problems what is wrong with the tables themselves, in the order of files and lines; a table with a problem is
 *     not run
 * @param failures the answers that are not as expected, in the order of files and lines
 * @param coverage every requirement and the cases it has, in the order of files and lines
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
            LocalizedText expected, LocalizedText actual, IndicatorResult result) { }

    /**
     * A requirement, one column of one sentence, and which answers some case expects of it and gets.
     *
     * @param code the row
     * @param column code of the region, group or area whose level it is; empty where there is one for all
     * @param rule file and line that state it
     * @param state whether it decides
     * @param met whether a case meets it
     * @param notMet whether a case falls short of it
     * @param unspecified whether a case says that it leaves the answer open
     */
    public record Coverage(String code, String column, RulePosition rule, Requirement.State state, boolean met,
            boolean notMet, boolean unspecified) {

        /**
         * The answers that no case expects and gets, but one should: met and not met; of a floor not met and
         * unspecified; of anything else unspecified.
         */
        public List<Status> missing() {
            List<Status> missing = new ArrayList<>();
            if (!met && state == Requirement.State.DECIDED) {
                missing.add(Status.MET);
            }
            if (!notMet && (state == Requirement.State.DECIDED || state == Requirement.State.FLOOR)) {
                missing.add(Status.NOT_MET);
            }
            if (!unspecified && state != Requirement.State.DECIDED) {
                missing.add(Status.UNSPECIFIED);
            }
            return missing;
        }

        /** Whether it has the cases it needs. */
        public boolean complete() {
            return missing().isEmpty();
        }
    }

    /** How many of the requirements have the cases they need. */
    public long covered() {
        return coverage.stream().filter(Coverage::complete).count();
    }
}
