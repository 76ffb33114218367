package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.RuleProblem.Severity;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.ProfileField;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * Whether a province keeps within what the national set allows: it may set what is left to it and may ask for more.
 * A row that asks for less is reported with the national row, unless {@code @basis} names the text that allows it.
 */
final class Legality {

    // Bounds the time that a file naming every trait at once can take; no decision tells so many kinds apart.
    private static final int MOST_UNITS = 512;

    private final Resolver resolver;
    private final Territory territory;
    private final Layer layer;
    private final Consumer<RuleProblem> found;

    private Legality(Resolver resolver, Territory territory, Layer layer, Consumer<RuleProblem> found) {
        this.resolver = resolver;
        this.territory = territory;
        this.layer = layer;
        this.found = found;
    }

    /** Hands every row of a provincial layer that asks for less than the national one to the consumer. */
    static void check(Resolver resolver, Territory territory, Layer layer, Consumer<RuleProblem> found) {
        if (!resolver.stack().ofProvinces()) {
            new Legality(resolver, territory, layer, found).check();
        }
    }

    private void check() {
        // The national rows may change while the layer is in force, so each of their beginnings is a day to look at.
        Set<LocalDate> days = new TreeSet<>(Set.of(layer.inForce().from()));
        resolver.stack().layers().stream().map(l -> l.inForce().from()).filter(layer::inForceOn).forEach(days::add);
        for (LocalDate day : days) {
            if (resolver.stack().foundation(day).isPresent() && territory.known(layer.who(), day)) {
                units(day).forEach(unit -> resolver.sheet(unit, day, day.getYear()).rows().forEach(row ->
                        row.byYear().forEach((year, requirement) -> check(year, requirement))));
            }
        }
    }

    private void check(int year, Requirement own) {
        if (!own.layer().equals(layer.id())) {
            return;
        }
        Requirement national = own.replaces();
        while (national != null && national.layer().startsWith("provinces/")) {
            national = national.replaces();
        }
        Rule rule = layer.rules().stream().filter(r -> r.stated().stream()
                .anyMatch(s -> s.line() == own.rule().line())).findFirst().orElseThrow();
        if (national == null || rule.basis() != null || !laxer(own, national)) {
            return;
        }
        Severity severity = own.provisional() || national.provisional() ? Severity.WARNING : Severity.ERROR;
        found.accept(new RuleProblem(layer.file(), own.rule().line(), 1, severity, Message.of("NTM-142",
                year == 0 ? own.code() : own.code() + "@" + year, level(own), national.rule(), level(national)), ""));
    }

    private static boolean laxer(Requirement own, Requirement national) {
        if (national.state() == Requirement.State.LEFT || own.measure() != national.measure()) {
            return false;
        }
        if (own.measure() == Measure.GRADE) {
            return national.scale().indexOf(own.grade()) < national.scale().indexOf(national.grade());
        }
        return own.threshold() != null && national.threshold() != null && own.unit().equals(national.unit())
                && own.comparison() == national.comparison()
                && !own.comparison().asStrictAs(own.threshold(), national.threshold());
    }

    private static String level(Requirement r) {
        return r.measure() == Measure.GRADE ? r.grade() : Decimals.plain(r.threshold()) + " " + r.unit();
    }

    /** A unit of every kind that the layer's rules and their national counterparts tell apart. */
    private List<Unit> units(LocalDate day) {
        Map<ProfileField, Set<String>> named = new EnumMap<>(ProfileField.class);
        layer.body().flatMap(r -> r.conditions().stream()).filter(c -> c.tested() != null).forEach(c ->
                named.computeIfAbsent(c.tested(), f -> new TreeSet<>()).addAll(c.values()));
        List<Region> regions = territory.region(layer.who(), day).map(List::of).orElse(Arrays.asList(Region.values()));
        List<Area> areas = new ArrayList<>(Arrays.asList((Area) null));
        named.getOrDefault(ProfileField.AREA, Set.of()).forEach(a -> areas.add(Area.valueOf(a)));
        List<Unit> units = new ArrayList<>();
        for (Region region : regions) {
            for (Set<Trait> traits : subsets(named.getOrDefault(ProfileField.TRAITS, Set.of()))) {
                for (Area area : areas) {
                    for (CommuneGroup group : CommuneGroup.values()) {
                        if (units.size() < MOST_UNITS) {
                            units.add(Unit.builder("check", Province.of(layer.who())).region(region)
                                    .kind(UnitKind.COMMUNE).traits(traits.toArray(Trait[]::new)).area(area).group(group)
                                    .build());
                        }
                    }
                }
            }
        }
        return units;
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
