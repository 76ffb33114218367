package vn.nongthonmoi.criteria.internal.resolve;

import java.util.List;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.rules.Layer;

/**
 * Bounds how long rules are looked over for units of every kind on every day, which files can multiply without end.
 * Counted in rules asked and not timed, so that every host gives the same answer.
 */
final class Effort {

    // All bundled layers together take 60,000; a layer at the limit takes some seconds, a directory some minutes.
    private static final long MOST_FOR_A_LAYER = 50_000;
    private static final long MOST = 3_000_000;

    private Layer layer;
    private long forLayer;
    private long forAll;

    /**
     * Counts rules that are asked for the sake of a layer; those of one layer are counted one after the other.
     *
     * @throws RuleFileException if that is more than any rules need
     */
    void spend(Layer sake, long rules) {
        forLayer = (sake == layer ? forLayer : 0) + rules;
        forAll += rules;
        layer = sake;
        if (forLayer > MOST_FOR_A_LAYER || forAll > MOST) {
            throw new RuleFileException(List.of(RuleProblem.error(layer.file(), 1, 1, Message.of("NTM-191"))));
        }
    }
}
