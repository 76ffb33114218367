package vn.nongthonmoi.criteria.internal.proofread;

import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.internal.resolve.DemandCells;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Whether a level that is not known, a {@code ?}, stands where there was one that is known. */
final class Unknown {

    private Unknown() { }

    /** Of two requirements of one unit. */
    static boolean insteadOf(Requirement known, Requirement now) {
        return now.level().state() == State.NOT_KNOWN && isKnown(known.level().state());
    }

    /** Of two statements of one row: in any column that decides, or in all where they have other columns. */
    static boolean insteadOf(Demand known, Demand now) {
        if (known.basis() == now.basis() && known.cells().size() == now.cells().size() && !now.cells().isEmpty()) {
            // The first of the regions' columns holds for nobody.
            return IntStream.range(now.basis() == Basis.REGION ? 1 : 0, now.cells().size()).anyMatch(i ->
                    known(known, i) && DemandCells.state(now, now.cells().get(i)) == State.NOT_KNOWN);
        }
        return now.cells().stream().allMatch(cell -> DemandCells.state(now, cell) == State.NOT_KNOWN)
                && DemandCells.state(now, null) == State.NOT_KNOWN
                && (known.cells().isEmpty() ? isKnown(DemandCells.state(known, null))
                        : IntStream.range(0, known.cells().size()).anyMatch(i -> known(known, i)));
    }

    private static boolean known(Demand demand, int cell) {
        return isKnown(DemandCells.state(demand, demand.cells().get(cell)));
    }

    private static boolean isKnown(State state) {
        return state == State.DECIDED || state == State.FLOOR;
    }
}
