package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.check.Checker.Checked;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * The answer for one unit: the statuses at once, and what explains them when it is asked for. Thread-safe: who asks
 * first may not be the only one to work it out, but all of it is immutable and the same.
 */
public final class Judgement {

    private final Plan plan;
    private final Values values;
    // Of the indicators, then of the conditions, by place; null where all is explained already.
    private final byte[] severities;
    private Checked explained;

    private Judgement(Plan plan, Values values, byte[] severities, Checked explained) {
        this.plan = plan;
        this.values = values;
        this.severities = severities;
        this.explained = explained;
    }

    /** An answer that is explained already. */
    public static Judgement of(Checked explained) {
        return new Judgement(null, null, null, explained);
    }

    /**
     * The answer by values as they should be.
     *
     * @param severities by slot, those of indicators and conditions with their parts
     */
    Judgement(Plan plan, Values values, byte[] severities) {
        this(plan, values, severities, null);
    }

    /** The answer with all that there is to say of it. */
    public Checked explained() {
        Checked known = explained;
        if (known == null) {
            Problems problems = new Problems();
            known = Checker.check(plan, new Cells(new CellProblems("", problems, code -> code), plan, values),
                    LocalDate.EPOCH, Members.none(), null);
            problems.raise();
            explained = known;
        }
        return known;
    }

    /** The outcome. */
    public Outcome outcome() {
        if (severities == null) {
            return explained.outcome();
        }
        int all = plan.emptyCriterion() ? Status.UNSPECIFIED.severity() : 0;
        for (int i = plan.rows().size() + plan.conditions().size() - 1; i >= 0; i--) {
            all |= severities[i];
        }
        return Statuses.outcome(Statuses.of(Statuses.largest(all)));
    }

    /** How many criteria are met. */
    public int criteriaMet() {
        if (severities == null) {
            return (int) explained.criteria().stream().filter(c -> c.status() == Status.MET).count();
        }
        int met = 0;
        for (byte severity : criterionSeverities()) {
            met += severity == Status.MET.severity() ? 1 : 0;
        }
        return met;
    }

    /** How many criteria concern the unit: one that has no applicable indicator does not count. */
    public int criteriaTotal() {
        return (int) criteria().values().stream().filter(s -> s != Status.NOT_APPLICABLE).count();
    }

    private byte[] criterionSeverities() {
        int[] ends = plan.criterionEnds();
        byte[] worst = new byte[ends.length];
        int i = 0;
        for (int c = 0; c < ends.length; c++) {
            int all = ends[c] == i ? Status.UNSPECIFIED.severity() : 0;
            for (; i < ends[c]; i++) {
                all |= severities[i];
            }
            worst[c] = Statuses.largest(all);
        }
        return worst;
    }

    /** The statuses of the criteria by code. */
    public Map<String, Status> criteria() {
        return severities == null ? copied(explained.criteria(), CriterionResult::code, CriterionResult::status)
                : new StatusMap(plan.criterionCodes(), criterionSeverities(), 0);
    }

    /** The statuses of the indicators by code. */
    public Map<String, Status> indicators() {
        return severities == null ? copied(explained.criteria().stream().flatMap(c -> c.indicators().stream()).toList(),
                IndicatorResult::code, IndicatorResult::status)
                : new StatusMap(plan.rowCodes(), severities, 0);
    }

    /** The statuses of the conditions by code. */
    public Map<String, Status> conditions() {
        return severities == null ? copied(explained.conditions(), IndicatorResult::code, IndicatorResult::status)
                : new StatusMap(plan.conditionCodes(), severities, plan.rows().size());
    }

    private static <T> Map<String, Status> copied(Collection<T> results, Function<T, String> code,
            Function<T, Status> status) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        results.forEach(r -> statuses.put(code.apply(r), status.apply(r)));
        return Collections.unmodifiableMap(statuses);
    }
}
