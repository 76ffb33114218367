package vn.nongthonmoi.benchmarks;

import java.time.LocalDate;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;

/**
 * Asks a library for every set, so that nothing is left that it reads or compiles only when it is asked: the annex of
 * each, on the last day on which it changed, and with the column of each province that has rules of its own there.
 */
public final class EverySet {

    private EverySet() { }

    /** How many criteria there were in all annexes. */
    public static int ask(CriteriaLibrary library) {
        int criteria = 0;
        for (SetSummary set : library.sets()) {
            LocalDate day = set.days().get(set.days().size() - 1);
            if (set.province() == null) {
                criteria += library.set(set.standard(), set.period(), day).annex().criteria().size();
            }
            for (Province province : set.provinces()) {
                criteria += library.set(set.standard(), set.period(), day).annex(province, null).criteria().size();
            }
        }
        return criteria;
    }
}
