package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
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
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.ProfileField;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/** Units of every kind that a layer's rules tell apart, to look at what is asked of each. */
final class SampleUnits {

    // Bounds the time that a file naming every trait at once can take; no decision tells so many kinds apart.
    private static final int MOST_UNITS = 512;

    private final Resolver resolver;
    private final Territory territory;
    private final Layer layer;
    private final Map<ProfileField, Set<String>> named = new EnumMap<>(ProfileField.class);

    SampleUnits(Resolver resolver, Territory territory, Layer layer) {
        this.resolver = resolver;
        this.territory = territory;
        this.layer = layer;
        layer.body().flatMap(r -> r.conditions().stream()).filter(c -> c.tested() != null).forEach(c ->
                named.computeIfAbsent(c.tested(), f -> new TreeSet<>()).addAll(c.values()));
    }

    /** Hands every requirement of every unit on every day, with its year, to the receiver. */
    void requirements(Effort effort, BiConsumer<Integer, Requirement> receiver) {
        for (LocalDate day : days()) {
            for (Unit unit : on(day)) {
                long before = resolver.effort();
                List<Sheet.Row> rows = resolver.sheet(unit, unit.region(), day, unit.year()).rows();
                rows.forEach(row -> row.byYear().forEach(receiver));
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
    private List<Unit> on(LocalDate day) {
        boolean ofProvince = layer.jurisdiction() == Jurisdiction.PROVINCE;
        String province = ofProvince ? layer.who() : ordinary(day);
        if (!territory.known(province, day)) {
            return List.of();
        }
        List<Region> regions = ofProvince
                ? territory.region(province, day).map(List::of).orElse(Arrays.asList(Region.values()))
                : Arrays.asList(Region.values());
        List<Unit> units = List.of(Unit.builder("check", Province.of(province)).build());
        units = expanded(units, regions, Unit.Builder::region);
        units = expanded(units, subsets(named.getOrDefault(ProfileField.TRAITS, Set.of())),
                (unit, traits) -> unit.traits(traits.toArray(Trait[]::new)));
        units = expanded(units, areas(), Unit.Builder::area);
        units = expanded(units, groups(), Unit.Builder::group);
        units = expanded(units, kinds(day), Unit.Builder::kind);
        units = expanded(units, years(day), Unit.Builder::year);
        return units;
    }

    /** Each unit with each value of one more field. */
    private static <T> List<Unit> expanded(List<Unit> units, Collection<T> values,
            BiFunction<Unit.Builder, T, Unit.Builder> set) {
        return units.stream().flatMap(unit -> values.stream().map(v -> set.apply(unit.toBuilder(), v).build()))
                .limit(MOST_UNITS).toList();
    }

    /** A province without layers of its own, for a layer that is not of one. */
    private String ordinary(LocalDate day) {
        return territory.codes(day).stream().filter(code -> resolver.stack().layers().stream()
                .noneMatch(l -> l.who().equals(code)) && !resolver.stack().needsFormer(code, day, territory))
                .findFirst().orElse("01");
    }

    private List<Area> areas() {
        List<Area> areas = new ArrayList<>(Arrays.asList((Area) null));
        named.getOrDefault(ProfileField.AREA, Set.of()).forEach(a -> areas.add(Area.valueOf(a)));
        return areas;
    }

    private List<CommuneGroup> groups() {
        boolean told = resolver.stack().byGroup() || resolver.stack().layers().stream()
                .flatMap(l -> l.stated(Statement.Classify.class)).anyMatch(c -> c.what().equals("group"));
        return told ? Arrays.asList(CommuneGroup.values()) : Arrays.asList((CommuneGroup) null);
    }

    private List<UnitKind> kinds(LocalDate day) {
        List<UnitKind> kinds = new ArrayList<>(List.of(resolver.stack().standard().kind()));
        named.getOrDefault(ProfileField.KIND, Set.of()).stream().map(code -> UnitKind.find(code).orElseThrow())
                .filter(resolver.stack().standard().kinds()::contains).filter(k -> !kinds.contains(k)).forEach(kinds::add);
        kinds.removeIf(k -> territory.ended(k, day).isPresent());
        return kinds;
    }

    private Set<Integer> years(LocalDate day) {
        Set<Integer> years = new TreeSet<>(Set.of(day.getYear()));
        // Units are assessed for a year in which the layer holds, or for the one just before.
        int last = layer.inForce().to() == null ? Math.max(day.getYear(), resolver.stack().period().to())
                : layer.inForce().to().getYear();
        named.getOrDefault(ProfileField.YEAR, Set.of()).stream().map(Integer::valueOf)
                .filter(y -> y >= layer.inForce().from().getYear() - 1 && y <= last).forEach(years::add);
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
