package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a change of rules, a new set or another day means for many units: the same units and evidence before and after.
 *
 * @param units the units, in the order given
 */
public record Impact(List<SetComparison> units) {

    /** Copies the units. */
    public Impact {
        units = List.copyOf(units);
    }

    /** The units whose outcome differs or some row of which has another status; a row only one set has does not count. */
    public List<SetComparison> changed() {
        return units.stream().filter(SetComparison::changed).toList();
    }

    /**
     * Outcomes of some units, before and after.
     *
     * @param units how many units
     * @param changed how many of them changed
     * @param moves how many units went from one outcome to another or kept it: before, then after
     */
    public record Totals(int units, int changed, Map<Outcome, Map<Outcome, Integer>> moves) {

        private static Totals of(List<SetComparison> units) {
            Map<Outcome, Map<Outcome, Integer>> moves = new TreeMap<>();
            units.forEach(u -> moves.computeIfAbsent(u.before().outcome(), o -> new TreeMap<>())
                    .merge(u.after().outcome(), 1, Integer::sum));
            return new Totals(units.size(), (int) units.stream().filter(SetComparison::changed).count(), moves);
        }

        /** How many units had an outcome before. */
        public int before(Outcome outcome) {
            return moves.getOrDefault(outcome, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many units have an outcome after. */
        public int after(Outcome outcome) {
            return moves.values().stream().mapToInt(m -> m.getOrDefault(outcome, 0)).sum();
        }
    }

    /** The totals of all units. */
    public Totals totals() {
        return Totals.of(units);
    }

    /** The totals of the units that were recognised for something. */
    public Totals recognised() {
        return Totals.of(units.stream().filter(u -> u.after().unit().recognised() != null).toList());
    }

    /** The totals by district, in the order in which the districts first appear; units without one are under {@code ""}. */
    public Map<String, Totals> byDistrict() {
        Map<String, List<SetComparison>> groups = new LinkedHashMap<>();
        units.forEach(u -> groups.computeIfAbsent(u.after().unit().district(), d -> new ArrayList<>()).add(u));
        Map<String, Totals> totals = new LinkedHashMap<>();
        groups.forEach((district, list) -> totals.put(district, Totals.of(list)));
        return totals;
    }

    /**
     * A row of the set after that units do not meet and did not have to, or met, before.
     *
     * @param code the row
     * @param title its title
     * @param lost units that met it before and do not any more
     * @param news units that do not meet it where the set before does not have the row, or left it open
     * @param gained units that did not meet it before and do now
     * @param leastGap the least distance to the threshold among the units lost or new; null where none is known
     * @param greatestGap the greatest one; null where none is known
     */
    public record Cause(String code, LocalizedText title, int lost, int news, int gained, BigDecimal leastGap,
            BigDecimal greatestGap) { }

    /** The rows that make the difference: those that most units lose or newly miss first, then in the order met. */
    public List<Cause> causes() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (SetComparison unit : units) {
            Map<String, IndicatorResult> before = new LinkedHashMap<>();
            unit.rows().forEach(r -> before.put(r.after().code(), r.before()));
            unit.after().rows().forEach(after -> tallies.computeIfAbsent(after.code(), c -> new Tally(after))
                    .add(before.get(after.code()), after));
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
