package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One criteria set of the library.
 *
 * @param standard what it judges
 * @param period its period
 * @param province whose set it is, where each province issues its own; null for a national set
 * @param decision the number of the decision that states it
 * @param inForceFrom first day in force
 * @param inForceTo last day in force; null when its end is not known
 * @param criteria number of criteria
 * @param indicators number of indicators as the decision has them; parts are not counted
 * @param checked national requirements that are confirmed (rows and parts, in the original form and as amended)
 * @param provisional national requirements with a known level that is not confirmed
 * @param unspecified national requirements without a level in at least one region or group
 * @param days the days in force on which what the set asks may change: the first one, and each on which an amendment, a
 *     ministry or a province takes force; in order
 * @param provinces the provinces that have layers of their own in the set, by code
 * @param fingerprint {@code sha256:…} naming all that the set's layers state, those of every ministry and province among
 *     them; what other sets state that the set builds on is not part of it
 * @since 0.1.0
 */
public record SetSummary(Standard standard, Period period, Province province, String decision,
        LocalDate inForceFrom, LocalDate inForceTo,
        int criteria, int indicators, int checked, int provisional, int unspecified, List<LocalDate> days,
        List<Province> provinces, String fingerprint) {

    /** Copies the lists. */
    public SetSummary {
        days = List.copyOf(days);
        provinces = List.copyOf(provinces);
    }

    /** Whether the set is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }
}
