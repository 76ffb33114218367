package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of rules, a new set or another day means for many units: the same units and evidence before and after.
 *
 * @param units the units, in the order given
 * @since 0.1.0
 */
public record Impact(List<SetComparison> units) {

    /** Copies the units. */
    public Impact {
        Objects.requireNonNull(units, "units");
        units = List.copyOf(units);
    }

    /** The units that change: another outcome, or another status of some row that both sets have. */
    public List<SetComparison> changed() {
        return units.stream().filter(SetComparison::changed).toList();
    }

    /** The same for the recognised units alone. */
    public Impact recognised() {
        return new Impact(units.stream().filter(u -> u.after().unit().recognised() != null).toList());
    }

    /** The same for each district, in the order in which they first appear; units without one are under {@code ""}. */
    public Map<String, Impact> byDistrict() {
        Map<String, List<SetComparison>> groups = new LinkedHashMap<>();
        units.forEach(u -> groups.computeIfAbsent(u.after().unit().district(), d -> new ArrayList<>()).add(u));
        Map<String, Impact> districts = new LinkedHashMap<>();
        groups.forEach((district, list) -> districts.put(district, new Impact(list)));
        return Collections.unmodifiableMap(districts);
    }

    /** How many units had an outcome before. */
    public int before(Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return (int) units.stream().filter(u -> u.before().outcome() == outcome).count();
    }

    /** How many units have an outcome after. */
    public int after(Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return (int) units.stream().filter(u -> u.after().outcome() == outcome).count();
    }

    /** How many units went from one outcome to another; how many kept it, where both are the same. */
    public int moved(Outcome from, Outcome to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return (int) units.stream().filter(u -> u.before().outcome() == from && u.after().outcome() == to).count();
    }

    /**
     * An indicator or condition of the set after that makes a difference.
     *
     * @param code the row
     * @param title its title
     * @param lost units that met it before and do not any more
     * @param news units that do not meet it where the set before does not have the row, or left it open
     * @param gained units that did not meet it before and do now
     * @param leastGap the least distance to the threshold among the units lost or new; null where none is known
     * @param greatestGap the greatest one; null where none is known
     */
    public record Cause(String code, LocalizedText title, int lost, int news, int gained, @Nullable BigDecimal leastGap,
            @Nullable BigDecimal greatestGap) { }

    /** The rows that make the difference: those that most units lose or newly miss first, then in the annex's order. */
    public List<Cause> causes() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (SetComparison unit : units) {
            Map<String, IndicatorResult> before = new HashMap<>();
            unit.rows().forEach(r -> before.put(r.after().code(), r.before()));
            Stream.concat(unit.after().indicators(), unit.after().conditions().stream()).forEach(after ->
                    tallies.computeIfAbsent(after.code(), c -> new Tally(after)).add(before.get(after.code()), after));
        }
        return tallies.values().stream().filter(t -> t.lost + t.news + t.gained > 0).map(Tally::cause)
                .sorted(Comparator.comparingInt((Cause c) -> -(c.lost() + c.news()))).toList();
    }

    private static final class Tally {
        private final IndicatorResult row;
        private final List<BigDecimal> gaps = new ArrayList<>();
        private int lost;
        private int news;
        private int gained;

        Tally(IndicatorResult row) {
            this.row = row;
        }

        void add(IndicatorResult before, IndicatorResult after) {
            boolean misses = after.status() == Status.NOT_MET;
            boolean missed = before != null && before.status() == Status.NOT_MET;
            boolean met = before != null && before.status() == Status.MET;
            lost += met && misses ? 1 : 0;
            news += misses && !met && !missed ? 1 : 0;
            gained += missed && after.status() == Status.MET ? 1 : 0;
            if (misses && !missed && after.gap() != null) {
                gaps.add(after.gap());
            }
        }

        Cause cause() {
            return new Cause(row.code(), row.title(), lost, news, gained,
                    gaps.stream().min(Comparator.naturalOrder()).orElse(null),
                    gaps.stream().max(Comparator.naturalOrder()).orElse(null));
        }
    }
}
