package vn.nongthonmoi.spark.batch;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * What a set asks of each kind of unit, kept by all that rules may ask about a unit: a country has some hundreds of
 * kinds. Thread-safe.
 */
public final class Sheets {

    private final CriteriaSet set;
    private final Map<Kind, Sheet> sheets = new ConcurrentHashMap<>();

    private record Kind(Province province, Province former, UnitKind kind, Region region, Area area,
            CommuneGroup group, Set<Trait> traits, Integer year) { }

    Sheets(CriteriaSet set) {
        this.set = set;
    }

    /** The set. */
    public CriteriaSet set() {
        return set;
    }

    /**
     * What is asked of a unit.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if its province or region is not known
     */
    public Sheet of(Unit unit) {
        return sheets.computeIfAbsent(new Kind(unit.province(), unit.formerProvince(), unit.kind(), unit.region(),
                unit.area(), unit.group(), unit.traits(), unit.year()), kind -> read(unit));
    }

    private Sheet read(Unit unit) {
        Assessment nothingKnown = set.assess(unit, Evidence.none());
        return new Sheet(nothingKnown);
    }
}
