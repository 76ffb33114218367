package vn.nongthonmoi.criteria.internal.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.nongthonmoi.criteria.internal.plan.Codes;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;

/**
 * The rows of several plans in one order: provinces may have rows of their own. Of one plan with the rows 1.1, 2.1, 3.1 and another
 * with 1.1, 2.1, 2.2, 3.1 the order is 1.1, 2.1, 2.2, 3.1. Immutable.
 */
public record Layout(Codes criteria, Codes indicators, Codes conditions) {

    /** The layout of plans. */
    public static Layout of(Collection<Plan> plans) {
        return new Layout(codes(plans, p -> p.criteria().stream().map(Plan.Criterion::code).toList()),
                codes(plans, p -> p.rows().stream().map(Row::code).toList()),
                codes(plans, p -> p.conditions().stream().map(Row::code).toList()));
    }

    private static Codes codes(Collection<Plan> plans, Function<Plan, List<String>> of) {
        return Codes.of(merged(plans.stream().map(of).distinct().toList()));
    }

    /** Every code once; one that a list adds stands behind the one before it there. */
    private static List<String> merged(List<List<String>> lists) {
        List<String> all = new ArrayList<>();
        for (List<String> codes : lists) {
            int after = -1;
            for (String code : codes) {
                int at = all.indexOf(code);
                if (at < 0) {
                    all.add(after + 1, code);
                    after++;
                } else {
                    after = at;
                }
            }
        }
        return all;
    }
}
