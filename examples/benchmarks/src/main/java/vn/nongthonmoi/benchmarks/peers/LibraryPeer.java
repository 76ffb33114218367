package vn.nongthonmoi.benchmarks.peers;

import java.util.Map;
import vn.nongthonmoi.benchmarks.LibraryTask;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Unit;

/** This library by its object API: from the map to an assessment, statuses read off it. */
public final class LibraryPeer implements Peer {

    private final CriteriaSet set = LibraryTask.set();
    private final Unit unit = LibraryTask.unit();
    private final StatusReader reader = new StatusReader();
    private Assessment latest;

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        latest = set.assess(unit, values);
        latest.indicatorStatuses().forEach(reader.into(indicators));
        latest.criterionStatuses().forEach(reader.into(criteria));
    }

    Assessment latest() {
        return latest;
    }
}
