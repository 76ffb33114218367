package vn.nongthonmoi.benchmarks.growth;

import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.peers.StatusReader;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Unit;

/**
 * Walks through units and communes by the object API, reads every status, and goes on from where it stood: a few
 * communes asked again and again would all be in the processor's cache, and many would not, whatever the library does.
 */
final class Walk {

    private final CriteriaSet set;
    private final List<Unit> units;
    private final List<Map<String, Object>> communes;
    private final StatusReader reader = new StatusReader();
    private final byte[] indicators;
    private final byte[] criteria;
    private int next;
    private long read;

    Walk(CriteriaSet set, List<Unit> units, List<Map<String, Object>> communes) {
        this.set = set;
        this.units = units;
        this.communes = communes;
        Assessment first = set.assess(units.get(0), communes.get(0));
        indicators = new byte[first.indicatorStatuses().size()];
        criteria = new byte[first.criterionStatuses().size()];
    }

    void assess(int count) {
        for (int i = 0; i < count; i++) {
            Assessment answer = set.assess(units.get(next % units.size()), communes.get(next % communes.size()));
            answer.indicatorStatuses().forEach(reader.into(indicators));
            answer.criterionStatuses().forEach(reader.into(criteria));
            read += indicators[next % indicators.length] + criteria[next % criteria.length];
            next = next == Integer.MAX_VALUE ? 0 : next + 1;
        }
        if (read == 0) {
            throw new IllegalStateException("no status was read");
        }
    }
}
