package vn.nongthonmoi.criteria.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Shares;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * How many units have come how far towards one standard. The figures are those of the assessments, added up. The
 * programme counts communes: a ward, township or special zone may be held against their set, but is none of the communes
 * of a province, so it is in no figure but {@code notCounted}. A unit whose kind is blank counts.
 *
 * @param name what the units have in common, for example a district; empty for all, or where they do not say
 * @param units how many units count
 * @param meets how many meet the set
 * @param fallsShort how many fall short
 * @param undetermined how many are undetermined
 * @param recognised how many hold the title, or one above it, on the day, whether they meet the set in force or not
 * @param criteriaMet the criteria met by all units together
 * @param bands the units by the number of criteria met, from all criteria down, as {@link Assessment#countedApart} says
 * @param unmet the criteria that any unit does not meet or has open, those that most units do not meet first
 * @param notCounted how many units are in none of the other figures, by kind
 * @param blankKind how many of the units that count do so although their kind is blank
 * @since 0.1.0
 */
public record Progress(String name, int units, int meets, int fallsShort, int undetermined, int recognised,
        int criteriaMet, List<Band> bands, List<Unmet> unmet, Map<UnitKind, Integer> notCounted, int blankKind) {

    /** Copies the lists. */
    public Progress {
        bands = List.copyOf(bands);
        unmet = List.copyOf(unmet);
        notCounted = Collections.unmodifiableMap(new TreeMap<>(notCounted));
    }

    /**
     * Whether the programme counts a unit among those of a standard: its kind is the one that the standard judges in the
     * first place, or blank.
     */
    public static boolean counts(Unit unit, Standard standard) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(standard, "standard");
        return unit.kind() == null || unit.kind() == standard.kind();
    }

    /** How many units of which kinds are not counted among those of the standards they were held against. */
    static Map<UnitKind, Integer> notCounted(Collection<Assessment> assessments) {
        Map<UnitKind, Integer> kinds = new TreeMap<>();
        assessments.stream().filter(a -> !counts(a.unit(), a.standard()))
                .forEach(a -> kinds.merge(a.unit().kind(), 1, Integer::sum));
        return kinds;
    }

    /**
     * The units with a number of criteria met.
     *
     * @param from the least number
     * @param to the greatest number
     * @param units how many units
     */
    public record Band(int from, int to, int units) { }

    /**
     * A criterion and the units that it holds back.
     *
     * @param code the criterion
     * @param title its name
     * @param notMet how many units do not meet it
     * @param waiting how many have it open, apart by what they wait for; causes for which none waits are not in it
     */
    public record Unmet(String code, LocalizedText title, int notMet, Map<OpenCause, Integer> waiting) {

        /** Copies the map. */
        public Unmet {
            Map<OpenCause, Integer> causes = new EnumMap<>(OpenCause.class);
            causes.putAll(waiting);
            waiting = Collections.unmodifiableMap(causes);
        }

        /** How many have it unknown or unspecified, for whatever cause. */
        public int open() {
            return waiting.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Unmet and(Unmet more) {
            Map<OpenCause, Integer> both = new EnumMap<>(OpenCause.class);
            both.putAll(waiting);
            more.waiting.forEach((cause, units) -> both.merge(cause, units, Integer::sum));
            return new Unmet(code, title, notMet + more.notMet, both);
        }
    }

    /**
     * The progress of units.
     *
     * @param name what they have in common
     * @param assessments against the sets of one standard and period, one a unit
     * @throws IllegalArgumentException if they are of several standards or periods, or not all of one day
     * @throws vn.nongthonmoi.criteria.InvalidInputException if a unit, told by province and code, stands among them twice: it would count twice
     */
    public static Progress of(String name, Collection<Assessment> assessments) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(assessments, "assessments");
        // They are gone through several times.
        List<Assessment> given = Once.each(assessments);
        List<String> sets = given.stream().map(a -> a.standard().code() + " " + a.period() + " " + a.asOf())
                .distinct().toList();
        if (sets.size() > 1) {
            throw new IllegalArgumentException("progress towards one set is asked for, found " + sets);
        }
        List<Assessment> all = given.stream().filter(a -> counts(a.unit(), a.standard())).toList();
        int met = all.stream().mapToInt(Assessment::criteriaMet).sum();
        return new Progress(name, all.size(), count(all, Outcome.MEETS),
                count(all, Outcome.FALLS_SHORT), count(all, Outcome.UNDETERMINED),
                (int) all.stream().filter(a -> holds(a.unit(), a.standard(), a.asOf())).count(), met, bands(all),
                unmet(all), notCounted(given), (int) all.stream().filter(a -> a.unit().kind() == null).count());
    }

    /** The progress of each group of units, in the order in which the groups first appear. */
    public static List<Progress> by(Function<Unit, String> group, Collection<Assessment> assessments) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(assessments, "assessments");
        Map<String, List<Assessment>> groups = new LinkedHashMap<>();
        assessments.forEach(a -> groups.computeIfAbsent(group.apply(a.unit()), g -> new ArrayList<>()).add(a));
        return groups.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    /** The progress of each district; units that do not name one are together under an empty name. */
    public static List<Progress> byDistrict(Collection<Assessment> assessments) {
        return by(Unit::district, assessments);
    }

    /** The progress by khu vực; units that do not say theirs are together under an empty name. */
    public static List<Progress> byArea(Collection<Assessment> assessments) {
        return by(u -> u.area() == null ? "" : u.area().code(), assessments);
    }

    /** The progress by nhóm xã, of which sets from 2026 on have levels of their own; units that do not say theirs are under an empty name. */
    public static List<Progress> byGroup(Collection<Assessment> assessments) {
        return by(u -> u.group() == null ? "" : u.group().code(), assessments);
    }

    /** The progress of each province, by its code. */
    public static List<Progress> byProvince(Collection<Assessment> assessments) {
        return by(u -> u.province().code(), assessments);
    }

    /** The assessments by standard, in the order of {@link Standard}: each may be added up. */
    public static Map<Standard, List<Assessment>> byStandard(Collection<Assessment> assessments) {
        Objects.requireNonNull(assessments, "assessments");
        Map<Standard, List<Assessment>> standards = assessments.stream().collect(Collectors.groupingBy(
                Assessment::standard, TreeMap::new, Collectors.toList()));
        return Collections.unmodifiableMap(standards);
    }

    /**
     * Whether a unit holds a title or one above it on a day: one that is given later is not held yet. Without the day of
     * its recognition, a title is held on any day.
     */
    public static boolean holds(Unit unit, Standard standard, LocalDate asOf) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(asOf, "asOf");
        return unit.recognised() != null && unit.recognised().includes(standard)
                && (unit.recognisedOn() == null || !unit.recognisedOn().isAfter(asOf));
    }

    /** The mean number of criteria met, to two decimals as the programme's reports print it; 0 without units. */
    public BigDecimal meanMet() {
        return units == 0 ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(criteriaMet).divide(BigDecimal.valueOf(units), 2, RoundingMode.HALF_UP);
    }

    /** A number of units as a share of all in percent, to one decimal as {@link Shares} rounds; 0 without units. */
    public BigDecimal share(int part) {
        return units == 0 ? BigDecimal.ZERO.setScale(1)
                : Shares.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(units), 1);
    }

    private static int count(Collection<Assessment> assessments, Outcome outcome) {
        return (int) assessments.stream().filter(a -> a.outcome() == outcome).count();
    }

    private static List<Band> bands(Collection<Assessment> assessments) {
        List<Band> bands = new ArrayList<>();
        int total = assessments.stream().mapToInt(Assessment::criteriaTotal).max().orElse(0);
        int to = total;
        // Units of several provinces may be counted apart in several ways; a band may be no wider than any of them says.
        List<Integer> starts = Stream.concat(Stream.of(total, 0), assessments.stream().flatMap(a -> a.countedApart().stream()))
                .filter(s -> s <= total).distinct().sorted(Comparator.reverseOrder()).toList();
        for (int from : starts) {
            int least = from;
            int most = to;
            bands.add(new Band(least, most, (int) assessments.stream()
                    .filter(a -> a.criteriaMet() >= least && a.criteriaMet() <= most).count()));
            to = from - 1;
        }
        return bands;
    }

    private static List<Unmet> unmet(Collection<Assessment> assessments) {
        Map<String, Unmet> criteria = new LinkedHashMap<>();
        for (Assessment a : assessments) {
            for (CriterionResult c : a.criteria()) {
                criteria.merge(c.code(), new Unmet(c.code(), c.title(), c.status() == Status.NOT_MET ? 1 : 0,
                        c.openCause().map(cause -> Map.of(cause, 1)).orElse(Map.of())), Unmet::and);
            }
        }
        return criteria.values().stream().filter(u -> u.notMet() + u.open() > 0).sorted((x, y) ->
                x.notMet() != y.notMet() ? y.notMet() - x.notMet() : y.open() - x.open()).toList();
    }
}
