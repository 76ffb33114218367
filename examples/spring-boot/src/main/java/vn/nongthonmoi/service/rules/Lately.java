package vn.nongthonmoi.service.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;

/**
 * The kinds of unit that were asked about lately. A library works out what it asks of a kind when it first sees one;
 * new rules are shown them before they are served, so that no request waits for that. Thread-safe.
 */
final class Lately {

    private record Kind(Standard standard, LocalDate asOf, Unit unit) { }

    private final Map<Kind, Boolean> kinds;

    Lately(int most) {
        this.kinds = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Kind, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    /** Remembers what the requirements of a unit depend on, and nothing else of it. */
    void asked(CriteriaSet set, Unit unit) {
        Unit like = Unit.builder("0", unit.province()).kind(unit.kind()).formerProvince(unit.formerProvince())
                .region(unit.region()).area(unit.area()).group(unit.group())
                .traits(unit.traits().toArray(Trait[]::new)).year(unit.year()).build();
        Kind kind = new Kind(set.standard(), set.asOf(), like);
        synchronized (kinds) {
            kinds.put(kind, true);
        }
    }

    /** Shows a library what is remembered. */
    void show(CriteriaLibrary library) {
        List<Kind> known;
        synchronized (kinds) {
            known = List.copyOf(kinds.keySet());
        }
        for (Kind kind : known) {
            try {
                Province province = kind.unit().province();
                library.applicable(kind.standard(), province, kind.asOf()).set()
                        .ifPresent(set -> set.assess(kind.unit(), Evidence.none()).criteria());
            } catch (InvalidInputException e) {
                // The new rules know no such unit; whoever asks again is told so.
                continue;
            }
        }
    }
}
