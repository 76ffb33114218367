package vn.nongthonmoi.criteria.internal.proofread;

import java.util.List;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.rules.Layer;

/**
 * Bounds how long rules are looked over for units of every kind on every day, which files can multiply without end.
 * Counted in rules asked and statements laid, not timed, so that every host gives the same answer.
 */
public final class Effort {

    // Of the bundled layers one takes 12,000 at most, all together 91,000. A layer at the limit takes some seconds, a
    // directory some minutes.
    private static final long MOST_FOR_A_LAYER = 100_000;
    private static final long MOST = 3_000_000;

    private Layer layer;
    private long forLayer;
    private long forAll;

    /**
     * Counts what is done for the sake of a layer; all for one layer is done at a stretch.
     *
     * @throws RuleFileException if that is more than any rules need
     */
    void spend(Layer sake, long steps) {
        forLayer = (sake == layer ? forLayer : 0) + steps;
        forAll += steps;
        layer = sake;
        if (forLayer > MOST_FOR_A_LAYER || forAll > MOST) {
            throw new RuleFileException(List.of(RuleProblem.error(layer.file(), 1, 1, Message.of("NTM-191"))));
        }
    }
}
