package vn.nongthonmoi.criteria.internal.plan;

import java.util.List;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/**
 * What is worked out of a sheet's row for a year, once for all kinds of unit that are asked the same. Immutable.
 *
 * @param requirement what is asked in the year
 * @param open the answer whatever the value is, where no level is known; null where one is
 * @param rule what the row's own value comes to
 * @param known the results that do not depend on the unit; null where there are none
 */
public record CompiledRow(Requirement requirement, RowOutcome open, ValueRule rule, RowResult.Beforehand known) {

    public static CompiledRow of(Sheet.Row row, int year) {
        Requirement r = row.requirement(year);
        RowOutcome open = switch (r.level().state()) {
            case LEFT -> RowOutcome.because(Status.UNSPECIFIED, "reason.left", r.level().awaits());
            case NOT_KNOWN -> row.ended() != null ? new RowOutcome(Status.UNSPECIFIED, Status.UNSPECIFIED, null, row.ended(), null, List.of())
                    : r.level().column().equals(Area.NONE.code()) ? RowOutcome.because(Status.UNSPECIFIED, "reason.outside-area")
                    : row.named(year) != null ? RowOutcome.because(Status.UNSPECIFIED, "reason.not-known")
                    : RowOutcome.because(Status.UNSPECIFIED, "reason.year", Integer.toString(year));
            case DECIDED, FLOOR -> null;
        };
        // A field that the unit leaves blank leaves the row open whatever the value.
        ValueRule rule = row.blankField() == null ? ValueRule.on(r) : ValueRule.unknown();
        boolean single = row.parts().isEmpty() && !r.manner().menAndWomenAlike() && row.blankField() == null;
        return new CompiledRow(r, open, rule,
                single ? RowResult.Beforehand.of(row.code(), row.title(), r, open, rule) : null);
    }
}
