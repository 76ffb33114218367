package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.plan.Plans;
import vn.nongthonmoi.criteria.internal.resolve.Placing;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Says who a unit is and what a set asks of it, and refuses those that the set does not judge. */
record Admission(Standard standard, Province only, Plans plans) {

    /** A unit as the register of units completes it, and what is asked of it. */
    record Admitted(Placing.Placed placed, Plans.UnitPlan found) { }

    /**
     * The unit with what is asked of it.
     *
     * @throws InvalidInputException if it is not of the set's province or kinds, has no place among the provinces of the
     *     day, or its code is of another province or of no unit of the day; it names all of that
     */
    Admitted of(Unit unit) {
        try {
            Placing.Placed placed = plans.placed(unit);
            Unit who = placed.unit();
            if (isOfProvince(who) && isOfKind(who)) {
                return new Admitted(placed, plans.of(who, who.key()));
            }
        } catch (InvalidInputException e) {
            // All that is wrong with it is gathered below.
        }
        throw new InvalidInputException(problems(unit));
    }

    private boolean isOfProvince(Unit who) {
        return only == null || only.equals(who.province());
    }

    private boolean isOfKind(Unit who) {
        return who.kind() == null || standard.kinds().contains(who.kind());
    }

    private List<InputProblem> problems(Unit unit) {
        Problems ofCode = new Problems();
        Unit who = unit;
        try {
            who = plans.placed(unit).unit();
        } catch (InvalidInputException e) {
            ofCode.addAll(e.problems());
        }
        Problems problems = new Problems();
        if (!isOfProvince(who)) {
            problems.add(who.code(), "province", Message.of("NTM-218", who.province(), only));
        }
        if (!isOfKind(who)) {
            problems.add(who.code(), "kind", Message.of("NTM-232", standard.code(), "kind." + who.kind().code(),
                    standard.kinds().stream().map(UnitKind::vietnamese).collect(Collectors.joining(" | "))));
        }
        try {
            plans.of(who, who.key());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        problems.addAll(ofCode.list());
        return problems.list();
    }

    /** One exception of all that is wrong with a unit. */
    static InvalidInputException refused(List<InputProblem> withIt, List<InputProblem> withItsEvidence) {
        Problems all = new Problems();
        all.addAll(withIt);
        all.addAll(withItsEvidence);
        return new InvalidInputException(all.list());
    }
}
