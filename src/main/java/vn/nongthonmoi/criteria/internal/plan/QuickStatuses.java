package vn.nongthonmoi.criteria.internal.plan;

import java.util.Map;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/**
 * The statuses of one unit by values as they should be, each a byte. Not to be changed.
 *
 * @param values what the unit gave
 * @param severities of the indicators, then of the conditions, then of their parts, by slot
 */
public record QuickStatuses(Plan plan, Values values, byte[] severities) {

    /** The outcome. */
    public Outcome outcome() {
        int all = plan.emptyCriterion() ? Status.UNSPECIFIED.severity() : 0;
        for (int i = plan.rows().size() + plan.conditions().size() - 1; i >= 0; i--) {
            all |= severities[i];
        }
        return Statuses.outcome(Statuses.of(Statuses.largest(all)));
    }

    /** How many criteria are met. */
    public int criteriaMet() {
        int met = 0;
        for (byte severity : ofCriteria()) {
            met += severity == Status.MET.severity() ? 1 : 0;
        }
        return met;
    }

    private byte[] ofCriteria() {
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
        return new StatusMap(plan.criterionCodes(), ofCriteria(), 0);
    }

    /** The statuses of the indicators by code. */
    public Map<String, Status> indicators() {
        return new StatusMap(plan.rowCodes(), severities, 0);
    }

    /** The statuses of the conditions by code. */
    public Map<String, Status> conditions() {
        return new StatusMap(plan.conditionCodes(), severities, plan.rows().size());
    }
}
