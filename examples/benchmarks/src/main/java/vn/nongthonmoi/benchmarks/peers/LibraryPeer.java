package vn.nongthonmoi.benchmarks.peers;

import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;

/** This library, by its object API: with every answer come its gap, citation and rule. */
public final class LibraryPeer implements Peer {

    private final CriteriaSet set;
    private final Unit unit = Task.unit("1");

    public LibraryPeer(Task task) {
        set = task.set();
    }

    @Override
    public void assess(Map<String, Object> values, byte[] statuses) {
        Assessment a = set.assess(unit, Evidence.of(values));
        int i = 0;
        List<CriterionResult> criteria = a.criteria();
        for (CriterionResult criterion : criteria) {
            for (IndicatorResult indicator : criterion.indicators()) {
                statuses[i++] = status(indicator.status());
            }
        }
    }

    private static byte status(Status status) {
        return switch (status) {
            case MET -> Task.MET;
            case UNSPECIFIED -> Task.UNSPECIFIED;
            case NOT_MET -> Task.NOT_MET;
            case UNKNOWN, NOT_APPLICABLE -> throw new IllegalStateException("nothing is missing: " + status);
        };
    }
}
