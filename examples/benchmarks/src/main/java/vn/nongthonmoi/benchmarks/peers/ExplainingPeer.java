package vn.nongthonmoi.benchmarks.peers;

import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;

/**
 * This library, and of every row, part and condition what explains it: status, value, gap, reason, source, rule,
 * whether it is provisional.
 */
public final class ExplainingPeer implements Peer {

    private final LibraryPeer library = new LibraryPeer();
    private int read;

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        library.assess(values, indicators, criteria);
        Assessment answer = library.latest();
        for (CriterionResult criterion : answer.criteria()) {
            read += criterion.status().ordinal() + (criterion.provisional() ? 1 : 0);
            read(criterion.indicators());
        }
        read(answer.conditions());
    }

    private void read(List<IndicatorResult> rows) {
        for (IndicatorResult row : rows) {
            read += row.status().ordinal() + (row.provisional() ? 1 : 0)
                    + (row.value() == null ? 0 : row.value().length())
                    + (row.gap() == null ? 0 : row.gap().signum())
                    + (row.reason() == null ? 0 : row.reason().code().length())
                    + row.requirement().citation().source().length() + row.requirement().citation().rule().line();
            read(row.parts());
        }
    }

    /** A number that depends on all that was read, so that it is. */
    public int read() {
        return read;
    }
}
