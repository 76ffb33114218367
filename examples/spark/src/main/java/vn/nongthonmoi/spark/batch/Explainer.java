package vn.nongthonmoi.spark.batch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.Status;

/** Adds to an answer what statuses do not say: the gaps, and whether the outcome is provisional. */
final class Explainer {

    private final BulkAssessment bulk;
    private final Statuses statuses;

    Explainer(BulkAssessment bulk, Statuses statuses) {
        this.bulk = bulk;
        this.statuses = statuses;
    }

    void explain(Answer answer, int i) {
        Map<String, String> gaps = new LinkedHashMap<>();
        for (Statuses.Block block : List.of(statuses.indicators(), statuses.conditions())) {
            for (int r = 0; r < block.bytes().length; r++) {
                BigDecimal gap = block.bytes()[r][i] == Status.NOT_MET.severity() ? bulk.gap(block.codes().get(r), i) : null;
                if (gap != null) {
                    gaps.put(block.codes().get(r), Sheet.plain(gap));
                }
            }
        }
        answer.setGaps(gaps);
        answer.setProvisional(bulk.provisional(i));
    }
}
