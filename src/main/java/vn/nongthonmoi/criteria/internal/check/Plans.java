package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.resolve.Kept;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/** The plans of one set on one day, found again by what they depend on of a unit. Thread-safe. */
public final class Plans {

    /** More kinds of unit than a country has in one set. */
    static final int MOST = 10_000;

    private final Resolver set;
    private final LocalDate asOf;
    private final BiFunction<Sheet, Integer, Plan> compiled;
    private final Set<String> ended;
    private final Kept<UnitKey, Found> found = new Kept<>(MOST);

    /** A plan, and what answers by it rest on. */
    public record Found(Plan plan, Grounds grounds) { }

    Plans(Resolver set, LocalDate asOf, BiFunction<Sheet, Integer, Plan> compiled) {
        this.set = set;
        this.asOf = asOf;
        this.compiled = compiled;
        this.ended = set.endedUnits(asOf);
    }

    /**
     * The plan for a unit.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if the unit has no place among the provinces of the day
     */
    Found of(Unit unit) {
        return of(unit, new UnitKey(unit.province(), unit.formerProvince(), unit.kind(), unit.region(), unit.area(),
                unit.group(), unit.traits(), unit.year()));
    }

    /** The same for a unit whose key is at hand. */
    public Found of(Unit unit, UnitKey key) {
        // Whether a unit of that code is no more is the one thing that depends on the unit itself.
        return ended.isEmpty() || !ended.contains(unit.code()) ? found.get(key, k -> made(unit)) : made(unit);
    }

    /** A unit of each kind that was asked about and is kept, in no order. */
    Stream<Unit> kinds() {
        return found.kept().map(UnitKey::unit);
    }

    private Found made(Unit unit) {
        int year = unit.year() == null ? asOf.getYear() : unit.year();
        Region region = set.region(unit, asOf);
        Sheet sheet = set.sheet(unit, asOf, year);
        return new Found(compiled.apply(sheet, year), new Grounds(set.stack().standard(), set.stack().period(),
                asOf, year, region, sheet.layerIds(), sheet.fingerprint(), sheet.placements()));
    }
}
