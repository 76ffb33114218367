package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.cache.MemoryBudget;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.rules.CompiledLayers;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Classify;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/**
 * Resolves the layers of a set into the requirement sheet of a unit's profile. Of a commune of khu vực III in Lào Cai in 2024 the
 * decision's layer says 15.3 "at most 24 %" in the column of its region, an amendment replaces nothing of it, and the province's
 * layer sets the level of 2.1 that the decision left to it: the sheet holds both rows, each with the rule that it comes from. Sheets
 * are kept: units share few profiles. Thread-safe.
 */
public final class Resolver {

    // A layer with its session takes as long as so many rules.
    private static final int A_LAYER = 20;
    // Sheets share their rows and their layers.
    private static final int A_SHEET = 5_000;
    private static final int A_ROW = 700;
    private static final int A_PLACE = 400;

    private final LayerStack stack;
    private final Territory territory;
    private final CompiledLayers compiled;
    private final BiFunction<Standard, LocalDate, Optional<Resolver>> sets;
    private final BoundedCache<Key, Sheet> sheets;
    private final BoundedCache<Place, Applied> applied;
    private final BoundedCache<Levels, Sheet> compared;
    private final BoundedCache<Sheet.Row, Sheet.Row> rows;
    private final AtomicLong effort = new AtomicLong();

    /** A sheet and those of the sets that its rows are multiples of; themselves, not what they hold. */
    private record Levels(Sheet own, Map<Standard, Sheet> others) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Levels l && own == l.own && others.keySet().equals(l.others.keySet())
                    && others.keySet().stream().allMatch(s -> others.get(s) == l.others.get(s));
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(own);
        }
    }

    /** What the choice of layers depends on; no former province is an empty text. */
    private record Place(String province, String former, LocalDate asOf) { }

    /**
     * The layers of a place, the profile fields they look at, what makes the choice uncertain, and the kinds of unit that
     * they count and that are no more.
     */
    private record Applied(List<Layer> layers, Set<ProfileField> fields, String doubt, Map<UnitKind, LocalDate> ended) { }

    /**
     * What a sheet depends on: the layers, those fields of the profile that any of them looks at, what makes the
     * choice of layers itself uncertain (empty when nothing does), and what they count that is no more.
     */
    private record Key(List<Layer> layers, Profile profile, String doubt, Map<UnitKind, LocalDate> ended) { }

    Resolver(LayerStack stack, Territory territory, CompiledLayers compiled,
            BiFunction<Standard, LocalDate, Optional<Resolver>> sets, MemoryBudget budget) {
        this.sheets = new BoundedCache<>(budget, A_SHEET);
        this.applied = new BoundedCache<>(budget, A_PLACE);
        this.compared = new BoundedCache<>(budget, A_SHEET);
        this.rows = new BoundedCache<>(budget, A_ROW);
        this.stack = stack;
        this.territory = territory;
        this.compiled = compiled;
        this.sets = sets;
    }

    public LayerStack stack() {
        return stack;
    }

    /**
     * The region a unit lies in.
     *
     * @throws InvalidInputException as for {@link Whereabouts#region}
     */
    public Region region(Unit unit, LocalDate asOf) {
        return new Whereabouts(territory, asOf).region(unit);
    }

    /** The sheet for a unit in a region on a day, for the year assessed. */
    public Sheet sheet(Unit unit, Region region, LocalDate asOf, int year) {
        Applied at = applied.get(new Place(unit.province().code(),
                unit.formerProvince() == null ? "" : unit.formerProvince().code(), asOf), this::applied);
        Sheet own = sheet(at, profile(unit, region, year));
        return own.compared().isEmpty() ? own : withLevels(own, asOf, r -> r.sheet(unit, region, asOf, year));
    }

    /** How many rules were asked and statements laid so far, each as often as it was, and what each layer takes. */
    public long effort() {
        return effort.get();
    }

    /** This resolver with nothing kept: for who asks much once, and should leave nothing behind. */
    public Resolver fresh() {
        return new Resolver(stack, territory, compiled, sets, MemoryBudget.ofHeap());
    }

    /** What rules may ask about a unit. */
    public static Profile profile(Unit unit, Region region, int year) {
        return new Profile(unit.province().code(), region.code(), unit.kind() == null ? null : unit.kind().code(),
                unit.area() == null ? null : unit.area().code(), unit.group() == null ? null : unit.group().code(),
                unit.traits().stream().map(Trait::code).collect(Collectors.toSet()), Set.of(), year);
    }

    private Sheet withLevels(Sheet own, LocalDate asOf, Function<Resolver, Sheet> resolve) {
        Map<Standard, Sheet> others = new HashMap<>();
        own.compared().forEach(s -> sets.apply(s, asOf).ifPresent(r -> others.put(s, resolve.apply(r))));
        return compared.get(new Levels(own, others), k -> own.withLevels(others).with(this::shared));
    }

    private Applied applied(Place place) {
        // A merged unit that does not say where it came from: some province's layers may apply, nobody knows whose.
        String doubt = place.former().isEmpty() && stack.needsFormer(place.province(), place.asOf(), territory)
                ? "chưa rõ tỉnh cũ (former_province) trong các tỉnh "
                        + String.join(", ", territory.former(place.province(), place.asOf())) : "";
        List<Layer> layers = stack.of(place.province(), place.former(), place.asOf(), territory);
        if (layers.stream().noneMatch(stack.foundations()::contains)) {
            throw new InvalidInputException("", "province", Message.of("NTM-228", stack.standard().code(),
                    place.province(), place.asOf(), stack.foundations().stream().map(Layer::who).collect(Collectors.joining(", "))));
        }
        return new Applied(layers, tested(layers), doubt, ended(layers, place.asOf()));
    }

    /** The sheet of the national set for an ordinary unit of a region; null for the annex's national column. */
    public Sheet national(Region region, LocalDate asOf, int year) {
        return national(region, null, asOf, year);
    }

    /** The same for a unit of a commune group; null where it is in none. */
    public Sheet national(Region region, CommuneGroup group, LocalDate asOf, int year) {
        List<Layer> layers = stack.national(asOf);
        Sheet own = sheet(new Applied(layers, tested(layers), "", ended(layers, asOf)), new Profile("",
                region == null ? "" : region.code(), "commune", "", group == null ? "" : group.code(), Set.of(), Set.of(),
                year));
        return own.compared().isEmpty() ? own : withLevels(own, asOf, r -> r.national(region, group, asOf, year));
    }

    private Sheet sheet(Applied at, Profile profile) {
        return sheets.get(new Key(at.layers(), reduced(profile, at.fields()), at.doubt(), at.ended()),
                key -> resolve(key, at.fields()));
    }

    /** The kinds of unit that rows of these layers count and that are no more on a day, with the day since when. */
    private Map<UnitKind, LocalDate> ended(List<Layer> layers, LocalDate asOf) {
        Map<UnitKind, LocalDate> ended = new EnumMap<>(UnitKind.class);
        layers.stream().flatMap(l -> l.stated(Demand.class)).filter(d -> d.manner().tally() != null)
                .flatMap(d -> d.manner().tally().kinds().stream()).distinct()
                .forEach(kind -> territory.ended(kind, asOf).ifPresent(day -> ended.put(kind, day)));
        return ended;
    }

    /** The fields that a rule tests or a row goes by. */
    private static Set<ProfileField> tested(List<Layer> layers) {
        Set<ProfileField> fields = EnumSet.noneOf(ProfileField.class);
        for (Layer layer : layers) {
            fields.addAll(layer.tested());
            layer.stated(Demand.class).forEach(d -> {
                if (d.basis() == Basis.GROUP) {
                    fields.add(ProfileField.GROUP);
                } else if (d.basis() == Basis.AREA) {
                    fields.add(ProfileField.AREA);
                }
            });
        }
        return fields;
    }

    private static Profile reduced(Profile p, Set<ProfileField> fields) {
        Profile kept = p.with(fields.contains(ProfileField.TRAITS) ? p.getTraits() : Set.of(), Set.of());
        for (ProfileField field : List.of(ProfileField.PROVINCE, ProfileField.KIND, ProfileField.AREA,
                ProfileField.GROUP)) {
            kept = fields.contains(field) ? kept : kept.with(field, "");
        }
        return fields.contains(ProfileField.YEAR) ? kept : kept.with(ProfileField.YEAR, "0");
    }

    private Sheet resolve(Key key, Set<ProfileField> fields) {
        compiled.prepare(key.layers());
        List<Profile> possible = completed(List.of(key.profile()), ProfileField.AREA, fields);
        possible = completed(possible, ProfileField.KIND, fields);
        List<Sheet> answers = possible.stream().map(p -> classified(key.layers(), p)).flatMap(c ->
                completed(List.of(c.profile()), ProfileField.GROUP, fields).stream().map(c::with))
                .map(c -> c.placed(laid(key, c))).toList();
        return (answers.size() == 1 ? answers.get(0) : merged(answers, blanks(key.profile(), fields))).with(this::shared);
    }

    /** The same row of a sheet before, where there was one: kinds of unit differ in few rows, and sheets are kept. */
    private Sheet.Row shared(Sheet.Row row) {
        return rows.get(row, r -> r);
    }

    private static List<Profile> completed(List<Profile> profiles, ProfileField field, Set<ProfileField> fields) {
        if (!fields.contains(field)) {
            return profiles;
        }
        return profiles.stream().flatMap(p -> p.value(field) != null ? java.util.stream.Stream.of(p)
                : field.completions().stream().map(v -> p.with(field, v))).toList();
    }

    private static String blanks(Profile profile, Set<ProfileField> fields) {
        return fields.stream().filter(f -> !f.completions().isEmpty() && profile.value(f) == null)
                .map(ProfileField::property).collect(Collectors.joining(", "));
    }

    private Classified classified(List<Layer> layers, Profile profile) {
        Profile result = profile;
        Set<String> classes = new HashSet<>();
        List<LayerRules.Fired> by = new ArrayList<>();
        for (Layer layer : layers) {
            for (LayerRules.Fired fired : compiled.of(layer).classify(profile)) {
                by.add(fired);
                Classify c = (Classify) fired.statement();
                switch (c.what()) {
                    case "region" -> result = result.with(ProfileField.REGION, c.value());
                    case "maybe-region" -> { }
                    case "group" -> result = profile.getGroup() == null
                            ? result.with(ProfileField.GROUP, c.value()) : result;
                    default -> classes.add(c.value());
                }
            }
        }
        return new Classified(profile, result.with(result.getTraits(), classes), by);
    }

    private Sheet laid(Key key, Classified unit) {
        Fold fold = new Fold(stack, unit, key.ended());
        for (Layer layer : key.layers()) {
            List<LayerRules.Fired> fired = compiled.of(layer).require(unit.profile());
            fold.lay(layer, fired);
            effort.addAndGet(A_LAYER + layer.rules().size() + fired.size());
        }
        if (!key.doubt().isEmpty()) {
            fold.doubt(key.doubt());
        }
        return fold.sheet(key.layers());
    }

    /** What holds whatever the blank field is; a row that depends on it says so. */
    private static Sheet merged(List<Sheet> answers, String blank) {
        // The answer with the most rows, so that a row which only some answers hold is not lost.
        Sheet first = answers.stream().max(Comparator.comparingInt(s -> s.rows().size())).orElseThrow();
        List<Map<String, Sheet.Row>> others = answers.stream().map(s -> {
            Map<String, Sheet.Row> byCode = new HashMap<>();
            s.rows().forEach(r -> byCode.put(r.code(), r));
            return byCode;
        }).toList();
        List<Sheet.Criterion> criteria = first.criteria().stream().map(c -> new Sheet.Criterion(c.code(), c.title(),
                c.rows().stream().map(r -> merged(r, others, blank)).toList())).toList();
        List<Sheet.Row> conditions = first.conditions().stream().map(r -> merged(r, others, blank)).toList();
        // Whatever the blank field is, the layers that may speak of the unit are named, and the columns that decide anyhow.
        List<Layer> speaking = first.layers().stream().filter(l -> answers.stream().anyMatch(s -> s.applied().contains(l)))
                .toList();
        List<Placement> columns = first.placements().stream()
                .filter(p -> answers.stream().allMatch(s -> s.placements().contains(p))).toList();
        return new Sheet(first.layers(), criteria, conditions, first.facts(), first.withdrawals()).placed(speaking, columns);
    }

    private static Sheet.Row merged(Sheet.Row row, List<Map<String, Sheet.Row>> others, String blank) {
        List<Sheet.Row> parts = new ArrayList<>();
        row.parts().forEach(p -> parts.add(merged(p, others, blank)));
        boolean same = others.stream().allMatch(o -> o.containsKey(row.code())
                && asksAlike(o.get(row.code()).byYear(), row.byYear())
                && o.get(row.code()).parts().size() == row.parts().size());
        return same && parts.equals(row.parts()) ? row : row.blank(same ? null : blank, parts);
    }

    /** Whether two kinds of unit are asked the same in every year: whose column it is makes no difference where no level is known. */
    private static boolean asksAlike(Map<Integer, Requirement> one, Map<Integer, Requirement> other) {
        return one.equals(other) || one.keySet().equals(other.keySet()) && one.keySet().stream().allMatch(year ->
                Requirements.withoutColumn(one.get(year)).equals(Requirements.withoutColumn(other.get(year))));
    }

    /** All statements of a layer that a profile meets, classes included; for looking for contradictions. */
    public static List<LayerRules.Fired> alone(LayerRules rules, Profile profile) {
        Profile p = profile;
        Set<String> classes = new HashSet<>();
        for (LayerRules.Fired fired : rules.classify(profile)) {
            if (fired.statement() instanceof Statement.Classify c && c.what().equals("class")) {
                classes.add(c.value());
            }
        }
        return rules.require(p.with(p.getTraits(), classes));
    }
}
