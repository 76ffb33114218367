package vn.nongthonmoi.criteria.internal.resolve;

import java.util.List;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/**
 * A demand as it lies in the stack of layers.
 *
 * @param caveats what is not confirmed beside the rule's own {@code @provisional}
 * @param replaces the row it was laid over; null when there was none
 */
record LaidRow(Layer layer, Rule rule, int line, Demand demand, List<String> caveats, LaidRow replaces) {

    LaidRow over(LaidRow earlier) {
        return new LaidRow(layer, rule, line, demand, caveats, earlier);
    }

    LaidRow doubted(String caveat) {
        List<String> more = new java.util.ArrayList<>(caveats);
        more.add(caveat);
        return new LaidRow(layer, rule, line, demand, List.copyOf(more), replaces);
    }
}
