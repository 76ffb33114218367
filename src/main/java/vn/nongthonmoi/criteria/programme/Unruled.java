package vn.nongthonmoi.criteria.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;

/** The review of a title of which no set is in force any more: nothing says what it is held to. */
final class Unruled {

    /** There are no units of the kind any more, so that nobody holds the title. */
    private Unruled() { }

    /**
     * An answer with neither layers nor criteria.
     *
     * @param reason why there is no set
     * @throws NoSuchSetException if there are no such units any more, or there never was a set until the day
     */
    static Assessment assessment(CriteriaLibrary library, LocalDate asOf, Standard title, Unit unit, Message reason) {
        SetSummary last = library.sets().stream()
                .filter(s -> s.standard() == title && !s.inForceFrom().isAfter(asOf))
                .max(Comparator.comparing(SetSummary::inForceFrom))
                .filter(s -> library.lastDay(title.kind()).filter(asOf::isAfter).isEmpty()).orElseThrow(() -> new NoSuchSetException(reason));
        // The sets that are in force for such units say whether there is such a unit at all, and where it lies.
        CriteriaSet other = Arrays.stream(Standard.values()).filter(s -> s.kind() == title.kind())
                .flatMap(s -> library.applicable(s, null, asOf).set().stream()).findFirst()
                .orElseThrow(() -> new NoSuchSetException(reason));
        Assessment known = other.assess(unit, Evidence.none());
        return Assessment.builder(unit, title, last.period(), asOf, known.region()).year(known.year())
                .fingerprint(library.fingerprint()).build();
    }
}
