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

/**
 * The answer for one unit: the statuses at once, and what explains them when it is asked for. Thread-safe: who asks
 * first may not be the only one to work it out, but all of it is immutable and the same.
 */
public final class Judgement {

    private final Plan plan;
    private final Object[] at;
    // Of the indicators, then of the conditions; null where all is explained already.
    private final byte[] severities;
    private Checked explained;

    private Judgement(Plan plan, Object[] at, byte[] severities, Checked explained) {
        this.plan = plan;
        this.at = at;
        this.severities = severities;
        this.explained = explained;
    }

    /** An answer that is explained already. */
    public static Judgement of(Checked explained) {
        return new Judgement(null, null, null, explained);
    }

    /** The answer by values that a plan reads; null where one of them is odd. */
    static Judgement of(Plan plan, Object[] at) {
        byte[] severities = QuickCheck.of(plan, at);
        return severities == null ? null : new Judgement(plan, at, severities, null);
    }

    /** The answer with all that there is to say of it. */
    public Checked explained() {
        Checked known = explained;
        if (known == null) {
            known = Checker.check(plan, new Cells("", plan, at), LocalDate.EPOCH, Members.none(), null);
            explained = known;
        }
        return known;
    }

    /** The outcome. */
    public Outcome outcome() {
        if (severities == null) {
            return explained.outcome();
        }
        int worst = 0;
        for (byte severity : severities) {
            worst = Math.max(worst, severity);
        }
        for (int c = 0; c < plan.criteria().size(); c++) {
            worst = Math.max(worst, criterion(c));
        }
        return Statuses.outcome(Statuses.of(worst));
    }

    /** How many criteria are met. */
    public int criteriaMet() {
        if (severities == null) {
            return (int) explained.criteria().stream().filter(c -> c.status() == Status.MET).count();
        }
        int met = 0;
        for (int c = 0; c < plan.criteria().size(); c++) {
            met += criterion(c) == Status.MET.severity() ? 1 : 0;
        }
        return met;
    }

    private int criterion(int place) {
        Plan.Criterion criterion = plan.criteria().get(place);
        int size = criterion.rows().size();
        int worst = size == 0 ? Status.UNSPECIFIED.severity() : 0;
        for (int i = 0; i < size; i++) {
            worst = Math.max(worst, severities[criterion.first() + i]);
        }
        return worst;
    }

    /** The statuses of the criteria by code. */
    public Map<String, Status> criteria() {
        return severities == null ? copied(explained.criteria(), CriterionResult::code, CriterionResult::status)
                : new StatusMap(plan.criterionCodes(), i -> Statuses.of(criterion(i)));
    }

    /** The statuses of the indicators by code. */
    public Map<String, Status> indicators() {
        return severities == null ? copied(explained.criteria().stream().flatMap(c -> c.indicators().stream()).toList(),
                IndicatorResult::code, IndicatorResult::status)
                : new StatusMap(plan.rowCodes(), i -> Statuses.of(severities[i]));
    }

    /** The statuses of the conditions by code. */
    public Map<String, Status> conditions() {
        int first = severities == null ? 0 : plan.rows().size();
        return severities == null ? copied(explained.conditions(), IndicatorResult::code, IndicatorResult::status)
                : new StatusMap(plan.conditionCodes(), i -> Statuses.of(severities[first + i]));
    }

    private static <T> Map<String, Status> copied(Collection<T> results, Function<T, String> code,
            Function<T, Status> status) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        results.forEach(r -> statuses.put(code.apply(r), status.apply(r)));
        return Collections.unmodifiableMap(statuses);
    }
}
