package vn.nongthonmoi.criteria.internal.bulk;

import java.util.List;
import vn.nongthonmoi.criteria.internal.plan.Codes;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Plans;
import vn.nongthonmoi.criteria.internal.plan.Row;

/**
 * Units that share a plan, and where their answers go.
 *
 * @param found the plan, and what the answers rest on
 * @param units their places among all units, ascending
 * @param criteria the place of each criterion in the layout
 * @param rows the place of each indicator in the layout
 * @param conditions the place of each condition in the layout
 */
public record Group(Plans.UnitPlan found, int[] units, int[] criteria, int[] rows, int[] conditions) {

    /** A group. */
    public static Group of(Plans.UnitPlan found, List<Integer> units, Layout layout) {
        Plan plan = found.plan();
        return new Group(found, units.stream().mapToInt(Integer::intValue).toArray(),
                places(layout.criteria(), plan.criteria().stream().map(Plan.Criterion::code).toList()),
                places(layout.indicators(), plan.rows().stream().map(Row::code).toList()),
                places(layout.conditions(), plan.conditions().stream().map(Row::code).toList()));
    }

    private static int[] places(Codes codes, List<String> of) {
        return of.stream().mapToInt(codes.places()::get).toArray();
    }

    Plan plan() {
        return found.plan();
    }

    /** Whether its units have every row of the layout. */
    public boolean has(Layout layout) {
        return criteria.length == layout.criteria().list().size() && rows.length == layout.indicators().list().size()
                && conditions.length == layout.conditions().list().size();
    }

    /** Whether the units stand one after the other. */
    boolean inOneRun() {
        return units[units.length - 1] - units[0] == units.length - 1;
    }
}
