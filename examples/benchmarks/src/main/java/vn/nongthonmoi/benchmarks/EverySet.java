package vn.nongthonmoi.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Unit;

/**
 * Asks a library about a unit of every set, and of every province that has rules of its own in it, so that nothing is
 * left that it reads or compiles only when it is asked.
 */
public final class EverySet {

    /** Codes of provinces in the sets before are those until this day. */
    private static final LocalDate BEFORE_THE_MERGERS = LocalDate.of(2025, 6, 30);
    /** Hà Nội, a province on every day. */
    private static final Province ANY = Province.of("01");

    private EverySet() { }

    /** How many criteria there were in all answers. */
    public static int ask(CriteriaLibrary library) {
        int criteria = 0;
        for (SetSummary set : library.sets()) {
            LocalDate last = set.days().get(set.days().size() - 1);
            LocalDate day = set.inForceOn(BEFORE_THE_MERGERS) ? BEFORE_THE_MERGERS : last;
            CriteriaSet asked = library.set(set.standard(), set.period(), day);
            for (Province province : provinces(set)) {
                Unit unit = Unit.builder("1", province).build();
                criteria += asked.assess(unit, Map.of()).criteriaTotal();
            }
        }
        return criteria;
    }

    private static List<Province> provinces(SetSummary set) {
        if (set.province() != null) {
            return List.of(set.province());
        }
        List<Province> provinces = new ArrayList<>(set.provinces());
        provinces.add(ANY);
        return provinces;
    }
}
