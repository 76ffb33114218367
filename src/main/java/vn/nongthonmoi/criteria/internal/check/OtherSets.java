package vn.nongthonmoi.criteria.internal.check;

import java.util.Optional;
import vn.nongthonmoi.criteria.Members.Member;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** The other sets a unit may be held against. */
interface OtherSets {
    /** What is wrong with the unit or its evidence: no answer is given where anything is. */
    Problems problems();

    /** The unit held against the set of that standard in force; empty when nothing is known of it there. */
    Optional<Explanation> standard(Standard standard);

    /** A unit within held against the set of that standard in force; empty when there is none. */
    Optional<Explanation> member(Member member, Standard standard);

    /** The values of a unit within under the columns of the set that counts it. */
    Cells values(Member member);
}
