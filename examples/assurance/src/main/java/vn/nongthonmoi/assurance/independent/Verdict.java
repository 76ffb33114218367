package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one row stands.
 *
 * @param ask what was asked
 * @param answer the answer
 * @param gap how far the value is from the level; null where it is met, no number or exactly at a strict level
 * @param provisional whether the requirement, or that of a part considered, is not confirmed
 * @param parts those of its parts
 */
record Verdict(Ask ask, Answer answer, BigDecimal gap, boolean provisional, List<Verdict> parts) {

    /** It and all parts, the parts after it. */
    List<Verdict> flat() {
        List<Verdict> all = new ArrayList<>(List.of(this));
        parts.forEach(p -> all.addAll(p.flat()));
        return all;
    }
}
