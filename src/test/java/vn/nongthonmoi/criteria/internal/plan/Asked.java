package vn.nongthonmoi.criteria.internal.plan;

import java.math.BigDecimal;
import java.util.List;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RulePosition;

/** Requirements for tests that hold values against them one by one. */
public final class Asked {

    private Asked() { }

    /** A requirement of a number; without a level where the threshold is null. */
    public static Requirement number(Measure measure, State state, Comparison comparison, String threshold) {
        return of(measure, state, comparison, threshold == null ? null : new BigDecimal(threshold), null, List.of());
    }

    /** A requirement of a grade. */
    public static Requirement grade(State state, String grade, String... scale) {
        return of(Measure.GRADE, state, null, null, grade, List.of(scale));
    }

    /** A requirement without a number. */
    public static Requirement plain(Measure measure, State state) {
        return of(measure, state, null, null, null, List.of());
    }

    private static Requirement of(Measure measure, State state, Comparison comparison, BigDecimal threshold, String grade,
            List<String> scale) {
        return Requirement.builder("1.1", measure).state(state).comparison(comparison).threshold(threshold).grade(grade).scale(scale)
                .unit("%").column("1.1").source("1/QĐ-TTg").layer("national").rule(new RulePosition("national.dslr", 1)).build();
    }
}
