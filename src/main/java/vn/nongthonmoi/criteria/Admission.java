package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.check.Plans;
import vn.nongthonmoi.criteria.internal.resolve.Placing;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Says who a unit is and what a set asks of it, and refuses those that the set does not judge. */
record Admission(Standard standard, Province only, Plans plans) {

    /** A unit as the register of units completes it, and what is asked of it. */
    record Admitted(Placing.Placed placed, Plans.Found found) { }

    /**
     * The unit with what is asked of it.
     *
     * @throws InvalidInputException if it is not of the set's province or kinds, has no place among the provinces of the
     *     day, or its code is of another province or of no unit of the day; it names all of that
     */
    Admitted of(Unit unit) {
        Problems ofCode = new Problems();
        Placing.Placed placed = Placing.Placed.asGiven(unit);
        try {
            placed = plans.placed(unit);
        } catch (InvalidInputException e) {
            ofCode.addAll(e.problems());
        }
        Unit who = placed.unit();
        Problems problems = new Problems();
        if (only != null && !only.equals(who.province())) {
            problems.add(who.code(), "province", Message.of("NTM-218", who.province(), only));
        }
        if (who.kind() != null && !standard.kinds().contains(who.kind())) {
            problems.add(who.code(), "kind", Message.of("NTM-232", standard.code(), who.kind().vietnamese(),
                    standard.kinds().stream().map(UnitKind::vietnamese).collect(Collectors.joining(" | "))));
        }
        Plans.Found found = null;
        try {
            found = plans.of(who, who.key());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        problems.addAll(ofCode.list());
        problems.raise();
        return new Admitted(placed, found);
    }

    /** One exception of all that is wrong with a unit. */
    static InvalidInputException refused(List<InputProblem> withIt, List<InputProblem> withItsEvidence) {
        Problems all = new Problems();
        all.addAll(withIt);
        all.addAll(withItsEvidence);
        return new InvalidInputException(all.list());
    }
}
