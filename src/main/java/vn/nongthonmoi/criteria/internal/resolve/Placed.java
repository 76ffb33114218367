package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.rules.Profile;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/**
 * A unit as a set's layers place it.
 *
 * @param profile with the region, group and classes that the layers put it into
 * @param specialBy the rule that holds it to another region's column than its own; null where none does
 * @param otherwise the columns it would be held to if the text were read in another way
 */
record Placed(Profile profile, Rule specialBy, List<Otherwise> otherwise) {

    /** A region that a doubtful reading may put the unit into, and the rule that says so. */
    record Otherwise(String region, Rule rule) { }

    Placed with(Profile other) {
        return new Placed(other, specialBy, otherwise);
    }

    /** What is not certain of a demand for this unit, though the rule that states it may be. */
    List<String> doubts(Fired fired) {
        List<String> doubts = new ArrayList<>();
        Demand d = (Demand) fired.statement();
        if (d.basis() == Basis.REGION) {
            BigDecimal own = DemandCells.cell(d, profile.getRegion());
            // A level that is the same in both columns holds whichever reading is right.
            otherwise.stream().filter(o -> !Objects.equals(own, DemandCells.cell(d, o.region())))
                    .forEach(o -> doubts.add(o.rule().source() + ": " + o.rule().provisional()));
        }
        if (specialBy != null && fired.rule().forRemaining() && fired.layer().jurisdiction() == Jurisdiction.PROVINCE) {
            doubts.add(specialBy.source() + ": xã được áp dụng mức của vùng " + profile.getRegion()
                    + "; chưa thấy “các xã còn lại” của " + fired.layer().decision().number() + " có gồm những xã này không");
        }
        return List.copyOf(doubts);
    }
}
