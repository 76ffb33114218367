package vn.nongthonmoi.criteria.internal.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.resolve.Territory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/**
 * Units of every kind that rules tell apart for the rows of a layer, to look at what is asked of each. Of a field that
 * they test, every value is tried and not only those that are named: for "các xã còn lại" are the others.
 */
final class SampleUnits {

    // Bounds the time that a file naming every trait at once can take; no decision tells so many kinds apart by a row.
    private static final int MOST_UNITS = 512;

    private final Resolver resolver;
    private final Territory territory;
    private final Layer layer;
    private final Set<Map<ProfileField, Set<String>>> toldApart;
    private boolean cut;

    SampleUnits(Resolver resolver, Territory territory, Layer layer) {
        this.resolver = resolver;
        this.territory = territory;
        this.layer = layer;
        this.toldApart = new ToldApart(resolver.stack(), layer).byRow();
    }

    /** Whether there are more kinds of unit than were looked at, so that what decides for none of them may decide still. */
    boolean cut() {
        return cut;
    }

    /**
     * Hands every requirement of every unit on every day, with its year, to the receiver; but for rows that depend on
     * what a unit leaves blank, which decide nothing.
     */
    void requirements(Effort effort, BiConsumer<Integer, Requirement> receiver) {
        for (LocalDate day : days()) {
            for (Unit unit : on(day)) {
                long before = resolver.effort();
                List<Sheet.Row> rows = resolver.sheet(unit, unit.region(), day, unit.year()).rows();
                rows.stream().filter(row -> row.blankField() == null).forEach(row -> row.byYear().forEach(receiver));
                effort.spend(layer, 1 + rows.size() + resolver.effort() - before);
            }
        }
    }

    /** The days on which what the layer asks for may change: its first one, and the beginnings of others within it. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(Set.of(layer.inForce().from()));
        resolver.stack().layers().stream()
                .filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE || l.who().equals(layer.who()))
                .map(l -> l.inForce().from()).filter(layer::inForceOn).forEach(days::add);
        days.removeIf(day -> day.getYear() < 2000 || day.getYear() > 2100
                || resolver.stack().foundation(day).isEmpty());
        return days;
    }

    /** The units on a day; none where the layer's province is not known on it. */
    private Set<Unit> on(LocalDate day) {
        Set<Unit> all = new LinkedHashSet<>();
        for (Map<ProfileField, Set<String>> named : toldApart) {
            List<Unit> units = homes(named, day);
            units = expanded(units, subsets(named.getOrDefault(ProfileField.TRAITS, Set.of())),
                    (unit, traits) -> unit.traits(traits.toArray(Trait[]::new)));
            units = expanded(units, named.containsKey(ProfileField.AREA) ? Arrays.asList(Area.values())
                    : Arrays.asList((Area) null), Unit.Builder::area);
            units = expanded(units, named.containsKey(ProfileField.GROUP) ? Arrays.asList(CommuneGroup.values())
                    : Arrays.asList((CommuneGroup) null), Unit.Builder::group);
            units = expanded(units, kinds(named, day), Unit.Builder::kind);
            units = expanded(units, years(named, day), Unit.Builder::year);
            all.addAll(units);
        }
        return all;
    }

    /** Each unit with each value of one more field. */
    private <T> List<Unit> expanded(List<Unit> units, Collection<T> values,
            BiFunction<Unit.Builder, T, Unit.Builder> set) {
        cut |= (long) units.size() * values.size() > MOST_UNITS;
        return units.stream().flatMap(unit -> values.stream().map(v -> set.apply(unit.toBuilder(), v).build()))
                .limit(MOST_UNITS).toList();
    }

    /** A unit in every province and region where the layer may speak of one. */
    private List<Unit> homes(Map<ProfileField, Set<String>> named, LocalDate day) {
        if (layer.jurisdiction() == Jurisdiction.PROVINCE) {
            return inProvince(layer.who(), day);
        }
        List<Unit> homes = new ArrayList<>();
        String ordinary = ordinary(day);
        if (territory.known(ordinary, day)) {
            homes.addAll(in(ordinary, null, Arrays.asList(Region.values())));
        }
        named.getOrDefault(ProfileField.PROVINCE, Set.of()).forEach(p -> homes.addAll(inProvince(p, day)));
        return homes;
    }

    /** In a province; or in the one that it has become part of, from which its units keep what was decided before. */
    private List<Unit> inProvince(String province, LocalDate day) {
        String now = territory.known(province, day) ? province : territory.into(province, day).orElse(null);
        if (now == null) {
            return List.of();
        }
        boolean before = territory.mergedOn(now, day).filter(layer.decision().date()::isBefore).isPresent();
        return before && territory.former(now, day).contains(province)
                ? in(now, Province.of(province), regions(territory.formerRegion(province, day).orElse(null)))
                : in(now, null, regions(territory.region(now, day).orElse(null)));
    }

    private static List<Region> regions(Region one) {
        return one == null ? Arrays.asList(Region.values()) : List.of(one);
    }

    private static List<Unit> in(String province, Province former, List<Region> regions) {
        return regions.stream().map(region -> Unit.builder("check", Province.of(province)).formerProvince(former)
                .region(region).build()).toList();
    }

    /** A province without layers of its own, for a layer that is not of one. */
    private String ordinary(LocalDate day) {
        return territory.codes(day).stream().filter(code -> resolver.stack().layers().stream()
                .noneMatch(l -> l.who().equals(code)) && !resolver.stack().needsFormer(code, day, territory))
                .findFirst().orElse("01");
    }

    private List<UnitKind> kinds(Map<ProfileField, Set<String>> named, LocalDate day) {
        List<UnitKind> kinds = new ArrayList<>(named.containsKey(ProfileField.KIND)
                ? resolver.stack().standard().kinds() : List.of(resolver.stack().standard().kind()));
        kinds.removeIf(k -> territory.ended(k, day).isPresent());
        return kinds;
    }

    private Set<Integer> years(Map<ProfileField, Set<String>> named, LocalDate day) {
        Set<Integer> years = new TreeSet<>(Set.of(day.getYear()));
        // Units are assessed for a year in which the layer holds, or for the one just before.
        int last = layer.inForce().to() == null ? Math.max(day.getYear(), resolver.stack().period().to())
                : layer.inForce().to().getYear();
        for (int year = layer.inForce().from().getYear() - 1; year <= last; year++) {
            for (String one : named.getOrDefault(ProfileField.YEAR, Set.of())) {
                // The years beside one that is named are others.
                if (Math.abs(Integer.parseInt(one) - year) <= 1) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    private static List<Set<Trait>> subsets(Set<String> codes) {
        List<Set<Trait>> subsets = new ArrayList<>(List.of(Set.of()));
        for (String code : codes) {
            Trait trait = Trait.find(code).orElseThrow();
            for (Set<Trait> each : List.copyOf(subsets)) {
                Set<Trait> more = new TreeSet<>(each);
                more.add(trait);
                subsets.add(more);
            }
        }
        return subsets;
    }
}
