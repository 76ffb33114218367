package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.files.Quotes;
import vn.nongthonmoi.criteria.internal.files.RuleNames;
import vn.nongthonmoi.criteria.internal.proofread.Reach;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Runs tables of cases against rules. */
public final class CaseRun {

    private final CaseSets sets;
    private final Coverages coverages;
    private final CaseProblems problems = new CaseProblems();
    private final List<CaseReport.Failure> failures = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private int compared;
    private int cases;
    private int cells;

    private CaseRun(CaseSets sets, RuleBase base, Reach reach) {
        this.sets = sets;
        this.coverages = new Coverages(base.layers(), reach);
    }

    /** Runs the tables among these files; {@code base} holds the rules of the library. */
    public static CaseReport of(CaseSets sets, RuleBase base, Reach reach,
            SortedMap<String, byte[]> files) {
        CaseRun run = new CaseRun(sets, base, reach);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(RuleNames.CASES) && !run.table(file.getKey(), file.getValue())) {
                break;
            }
        }
        return new CaseReport(run.cases, run.compared, new Quotes(files).quoted(run.problems.list()), run.failures,
                run.coverages.all());
    }

    /** Runs a table; whether there is room for more. */
    private boolean table(String file, byte[] bytes) {
        problems.of(file);
        CaseTable.Read read = CaseTable.read(file, bytes, Limits.CELLS_OF_CASES - cells, problems);
        cells += read.cells();
        for (Case one : read.cases()) {
            if (++cases > Limits.CASES) {
                problems.add(one.line(), 1, Message.of("NTM-172", Limits.CASES, "hole.limit-cases"));
                return false;
            }
            run(one);
            if (problems.size() + failures.size() >= Limits.ERRORS_OF_A_DIRECTORY) {
                problems.add(one.line(), 1, Message.of("NTM-176", Limits.ERRORS_OF_A_DIRECTORY));
                return false;
            }
        }
        return problems.size() < Limits.ERRORS_OF_A_DIRECTORY && cells <= Limits.CELLS_OF_CASES;
    }

    private void run(Case one) {
        Assessment assessment;
        try {
            assessment = sets.set(one).assess(one.unit(), Evidence.of(one.evidence()));
        } catch (InvalidInputException e) {
            e.problems().forEach(p -> problem(one, p.field(), p.message()));
            return;
        } catch (NoSuchSetException e) {
            problem(one, "as_of", e.problem());
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        one.expected().forEach(e -> named.add(e.code()));
        one.expected().forEach(e -> compare(one, e, assessment, named));
    }

    private void problem(Case one, String column, Message message) {
        problems.add(one.line(), one.columns().getOrDefault(column, 1), message);
    }

    private void compare(Case one, Case.Expected expected, Assessment assessment, Set<String> named) {
        switch (expected.about()) {
            case OUTCOME -> compare(one, expected, "outcome", expected.outcome().title(),
                    assessment.outcome().title(), null);
            case CRITERION -> {
                Optional<CriterionResult> found = assessment.criteria().stream()
                        .filter(c -> c.code().equals(expected.code())).findFirst();
                found.ifPresentOrElse(c -> compare(one, expected, "criterion." + c.code(),
                        expected.status().title(), c.status().title(), null), () -> unknown(one, expected, assessment));
            }
            case ROW -> {
                Optional<IndicatorResult> found = assessment.row(expected.code());
                found.ifPresentOrElse(r -> compare(one, expected, r), () -> unknown(one, expected, assessment));
            }
            // A row with an expectation of its own is not held against the common one.
            case EACH -> {
                List<IndicatorResult> rows = one.evidence().keySet().stream()
                        .map(column -> column.replaceFirst("@\\d{4}$", "")).filter(code -> !named.contains(code)).distinct()
                        .map(assessment::row).flatMap(Optional::stream).toList();
                if (rows.isEmpty()) {
                    problem(one, expected.header(), Message.of("NTM-165"));
                }
                rows.forEach(r -> compare(one, expected, r));
            }
        }
    }

    private void unknown(Case one, Case.Expected expected, Assessment assessment) {
        List<String> codes = expected.about() == Case.About.CRITERION
                ? assessment.criteria().stream().map(CriterionResult::code).toList() : assessment.codes();
        // Once for the column, on the first line that fills it.
        if (unknown.add(one.file() + " " + expected.header())) {
            problem(one, expected.header(), Message.of("NTM-166", expected.code(), Nearest.of(expected.code(), codes)));
        }
    }

    private void compare(Case one, Case.Expected expected, IndicatorResult result) {
        if (compare(one, expected, result.code(), expected.status().title(), result.status().title(), result)) {
            coverages.seen(result);
        }
    }

    private boolean compare(Case one, Case.Expected expected, String subject, LocalizedText wanted,
            LocalizedText actual, IndicatorResult result) {
        compared++;
        boolean same = wanted.equals(actual);
        if (!same) {
            failures.add(new CaseReport.Failure(one.file(), one.line(), one.columns().get(expected.header()), one.name(),
                    one.basis(), subject, wanted, actual, result));
        }
        return same;
    }
}
