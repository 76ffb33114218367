package vn.nongthonmoi.office.rules;

import java.time.LocalDate;
import java.util.Optional;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/** Finds the set that a command means where it names a period and no day. */
public final class Sets {

    private Sets() { }

    /** A set by its period; the first where each province has its own. Empty when there is none. */
    public static Optional<SetSummary> find(CriteriaLibrary library, Standard standard, Period period) {
        return library.sets().stream().filter(s -> s.standard() == standard && s.period().equals(period)).findFirst();
    }

    /**
     * The set on the last day of its period on which it was in force. For a province that was merged before that day:
     * on the last end of a month on which the province existed.
     *
     * @param province null for the national set
     */
    public static CriteriaSet last(CriteriaLibrary library, Standard standard, Period period, Province province) {
        Optional<SetSummary> set = find(library, standard, period);
        LocalDate first = set.map(SetSummary::inForceFrom).orElse(LocalDate.MAX);
        LocalDate end = LocalDate.of(period.to(), 12, 31);
        LocalDate day = set.map(SetSummary::inForceTo).filter(to -> to.isBefore(end)).orElse(end);
        while (true) {
            CriteriaSet found = library.set(standard, period, day);
            try {
                if (province != null) {
                    found.annex(province, null);
                }
                return found;
            } catch (InvalidInputException e) {
                day = day.withDayOfMonth(1).minusDays(1);
                if (day.isBefore(first)) {
                    throw e;
                }
            }
        }
    }

    /**
     * The set of a period on a day. Where it was not in force on that day: on its last one, within its period, so that
     * levels by year are those of the period; or on its first one where it was still to come.
     */
    public static CriteriaSet on(CriteriaLibrary library, Standard standard, Period period, LocalDate day) {
        Optional<SetSummary> set = find(library, standard, period);
        boolean ended = set.map(SetSummary::inForceTo).filter(day::isAfter).isPresent();
        boolean toCome = set.map(SetSummary::inForceFrom).filter(day::isBefore).isPresent();
        return ended ? last(library, standard, period, null)
                : library.set(standard, period, toCome ? set.get().inForceFrom() : day);
    }
}
