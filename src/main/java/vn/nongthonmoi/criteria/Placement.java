package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.check.Plans;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Finds what a set asks of a unit, and refuses those that it does not judge. */
record Placement(Standard standard, Province only, Plans plans) {

    /**
     * What is asked of a unit.
     *
     * @throws InvalidInputException if it is not of the set's province or kinds, or has no place among the provinces of the
     *     day; it names all of that
     */
    Plans.Found of(Unit unit) {
        boolean elsewhere = only != null && !only.equals(unit.province());
        boolean another = unit.kind() != null && !standard.kinds().contains(unit.kind());
        if (!elsewhere && !another) {
            return plans.of(unit, unit.key());
        }
        Problems problems = new Problems();
        if (elsewhere) {
            problems.add(unit.code(), "province", Message.of("NTM-218", unit.province(), only));
        }
        if (another) {
            problems.add(unit.code(), "kind", Message.of("NTM-232", standard.code(), unit.kind().vietnamese(),
                    standard.kinds().stream().map(UnitKind::vietnamese).collect(Collectors.joining(" | "))));
        }
        try {
            plans.of(unit, unit.key());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidInputException(problems.list());
    }

    /** One exception of all that is wrong with a unit. */
    static InvalidInputException refused(List<InputProblem> withIt, List<InputProblem> withItsEvidence) {
        Problems all = new Problems();
        all.addAll(withIt);
        all.addAll(withItsEvidence);
        return new InvalidInputException(all.list());
    }
}
