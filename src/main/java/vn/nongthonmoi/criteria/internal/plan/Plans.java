package vn.nongthonmoi.criteria.internal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.cache.MemoryBudget;
import vn.nongthonmoi.criteria.internal.resolve.Placing;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.rules.Layer;

/** The plans of one set on one day, found again by what they depend on of a unit. Thread-safe. */
public final class Plans {

    private static final int A_KIND = 600;

    private final Resolver set;
    private final LocalDate asOf;
    private final BiFunction<Sheet, Integer, Plan> compiled;
    private final Function<List<Layer>, String> fingerprints;
    private final Placing placing;
    private final BoundedCache<UnitKey, UnitPlan> found;

    /** A plan, and what answers by it rest on. */
    public record UnitPlan(Plan plan, Provenance provenance) { }

    public Plans(Resolver set, LocalDate asOf, Placing placing, BiFunction<Sheet, Integer, Plan> compiled,
            Function<List<Layer>, String> fingerprints, MemoryBudget budget) {
        this.found = new BoundedCache<>(budget, A_KIND);
        this.set = set;
        this.asOf = asOf;
        this.placing = placing;
        this.compiled = compiled;
        this.fingerprints = fingerprints;
    }

    /**
     * The unit as the register of units completes it.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if its code is of another province, or of no unit of the day
     */
    public Placing.Placed placed(Unit unit) {
        // Villages have no codes of the register.
        return set.stack().standard().kind() == UnitKind.VILLAGE ? Placing.Placed.asGiven(unit) : placing.of(unit);
    }

    /**
     * The plan for a unit that was looked up.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if the unit has no place among the provinces of the day
     */
    public UnitPlan of(Unit unit) {
        return of(unit, new UnitKey(unit.province(), unit.formerProvince(), unit.kind(), unit.region(), unit.area(),
                unit.group(), unit.traits(), unit.year()));
    }

    /** The same for a unit whose key is at hand. */
    public UnitPlan of(Unit unit, UnitKey key) {
        return found.get(key, k -> made(unit));
    }

    /** A unit of each kind that was asked about and is kept, in no order. */
    public Stream<Unit> kinds() {
        return found.kept().map(key -> key.as((province, former, kind, region, area, group, traits, year) ->
                Unit.builder("0", province).kind(kind).formerProvince(former).region(region).area(area).group(group).traits(traits)
                        .year(year).build()));
    }

    private UnitPlan made(Unit unit) {
        int year = unit.year() == null ? asOf.getYear() : unit.year();
        Region region = set.region(unit, asOf);
        Sheet sheet = set.sheet(unit, region, asOf, year);
        return new UnitPlan(compiled.apply(sheet, year), new Provenance(set.stack().standard(), set.stack().period(),
                asOf, year, region, sheet.layerIds(), fingerprints.apply(sheet.layers()), sheet.placements(), set.stack().countedApart(sheet)));
    }
}
