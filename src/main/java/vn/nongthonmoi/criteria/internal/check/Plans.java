package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;

/** The plans of one set on one day, found again by what they depend on of a unit. Thread-safe. */
public final class Plans {

    // More kinds of units than any country has: what is asked beyond is worked out each time.
    private static final int MOST = 100_000;

    private final Resolver set;
    private final LocalDate asOf;
    private final BiFunction<Sheet, Integer, Plan> compiled;
    private final Set<String> ended;
    private final Map<UnitKey, Found> found = new ConcurrentHashMap<>();

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
        Found known = found.get(key);
        // Whether a unit of that code is no more is the one thing that depends on the unit itself.
        if (known != null && (ended.isEmpty() || !ended.contains(unit.code()))) {
            return known;
        }
        int year = unit.year() == null ? asOf.getYear() : unit.year();
        Region region = set.region(unit, asOf);
        Sheet sheet = set.sheet(unit, asOf, year);
        Found made = new Found(compiled.apply(sheet, year), new Grounds(set.stack().standard(), set.stack().period(),
                asOf, year, region, sheet.layerIds(), sheet.fingerprint()));
        if (found.size() < MOST) {
            found.put(key, made);
        }
        return made;
    }
}
