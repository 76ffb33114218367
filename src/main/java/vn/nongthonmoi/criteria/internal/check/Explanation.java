package vn.nongthonmoi.criteria.internal.check;

import java.util.List;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;

/**
 * All that there is to say of a unit against a set.
 *
 * @param status the outcome as a status, which says why one is undetermined
 * @param strict what the status would be if every provisional requirement were unspecified
 */
public record Explanation(Outcome outcome, Status status, Status strict, boolean provisional, List<CriterionResult> criteria,
        List<IndicatorResult> conditions) { }
