package vn.nongthonmoi.criteria.internal.check;

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
 * @param verdict decides the row by its own value alone; null where that takes more
 * @param known the results that do not depend on the unit; null where there are none
 */
record Ready(Requirement requirement, Own open, Verdict verdict, Judged.Beforehand known) {

    static Ready of(Sheet.Row row, int year) {
        Requirement r = row.requirement(year);
        Own open = switch (r.level().state()) {
            case LEFT -> Own.because(Status.UNSPECIFIED, "reason.left", r.level().awaits());
            case NOT_KNOWN -> row.ended() != null ? new Own(Status.UNSPECIFIED, Status.UNSPECIFIED, null, row.ended(), null, List.of())
                    : r.level().column().equals(Area.NONE.code()) ? Own.because(Status.UNSPECIFIED, "reason.outside-area")
                    : row.named(year) != null ? Own.because(Status.UNSPECIFIED, "reason.not-known")
                    : Own.because(Status.UNSPECIFIED, "reason.year", Integer.toString(year));
            case DECIDED, FLOOR -> null;
        };
        // A field that the unit leaves blank leaves the row open whatever the value.
        Verdict verdict = row.blankField() == null ? Verdict.on(r) : Verdict.unknown();
        boolean single = row.parts().isEmpty() && !r.manner().menAndWomenAlike() && row.blankField() == null;
        return new Ready(r, open, verdict,
                single ? Judged.Beforehand.of(row.code(), row.title(), r, open, verdict) : null);
    }
}
