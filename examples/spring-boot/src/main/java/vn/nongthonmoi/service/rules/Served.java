package vn.nongthonmoi.service.rules;

import java.time.Instant;
import java.util.List;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.SetSummary;

/**
 * One version of the rules.
 *
 * @param library the rules
 * @param since when it was put in the place of the one before
 * @param sets its sets, each with what names its statements
 * @param fingerprint {@code sha256:…} naming the statements of all sets
 */
public record Served(CriteriaLibrary library, Instant since, List<PrintedSet> sets, String fingerprint) {

    /** Copies the sets. */
    public Served {
        sets = List.copyOf(sets);
    }

    /**
     * A set and its name.
     *
     * @param set the set
     * @param fingerprint {@code sha256:…} naming its statements on all days on which they change, the nation's and
     *     those of every province with layers of its own
     */
    public record PrintedSet(SetSummary set, String fingerprint) { }
}
