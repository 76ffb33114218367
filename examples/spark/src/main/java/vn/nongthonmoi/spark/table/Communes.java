package vn.nongthonmoi.spark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.spark.batch.Rules;

/**
 * The communes, wards and townships of the country as the register of units has them. Codes, names, kinds, districts and
 * provinces are real; areas, groups, traits and titles are made up.
 */
final class Communes {

    private static final int CODE_LENGTH = 5;

    private final List<RegisteredUnit> units;
    private final Map<String, Region> regions = new TreeMap<>();

    /** Those of the day of the rules. */
    Communes(Rules rules) {
        units = rules.units().on(Rules.DAY, null).stream().filter(u -> u.code().length() == CODE_LENGTH).toList();
        units.stream().map(RegisteredUnit::province).distinct().forEach(p -> regions.put(p.code(),
                rules.set().assess(Unit.builder("S", p).kind(UnitKind.COMMUNE).build(), Evidence.none()).region()));
    }

    /** How many there are. */
    int count() {
        return units.size();
    }

    /** The provinces. */
    List<Province> provinces() {
        return regions.keySet().stream().map(Province::of).toList();
    }

    /** The unit cells of a commune; null where it has none. */
    String cell(UnitColumn column, int commune, int year) {
        RegisteredUnit unit = units.get(commune);
        Region region = regions.get(unit.province().code());
        Area area = area(region, commune);
        return switch (column) {
            case CODE -> unit.code();
            case NAME -> unit.name();
            case KIND -> unit.kind().code();
            case PROVINCE -> unit.province().code();
            case DISTRICT -> unit.district().map(RegisteredUnit::code).orElse(null);
            // Given now and then; mostly it follows from the province.
            case REGION -> commune % 3 == 0 ? region.code() : null;
            case AREA -> area == null ? null : area.code();
            case GROUP -> area == Area.II || area == Area.III ? "3" : commune % 10 == 0 ? "1" : "2";
            case TRAITS -> traits(region, area, commune);
            case YEAR -> Integer.toString(year);
            case RECOGNISED -> commune % 2 == 0 ? "commune" : null;
            case RECOGNISED_ON -> commune % 2 == 0 ? 2015 + commune % 6 + "-12-31" : null;
            case FORMED_FROM -> commune % 40 == 0 ? unit.code() + "|" + units.get((commune + 1) % count()).code() : null;
            case FORMER_PROVINCE -> null;
        };
    }

    private static Area area(Region region, int commune) {
        boolean mountains = switch (region) {
            case TDMNPB, TN -> true;
            case BTB, DHNTB -> commune % 2 == 0;
            case DBSH, DNB, DBSCL -> commune % 20 == 0;
        };
        return mountains && commune % 5 < 4 ? Area.values()[commune % 5 % 3] : null;
    }

    private static String traits(Region region, Area area, int commune) {
        List<String> traits = new ArrayList<>();
        add(traits, Trait.ESPECIALLY_DIFFICULT, area == Area.III);
        add(traits, Trait.ETHNIC_MOUNTAIN, area != null);
        add(traits, Trait.SAFETY_ZONE, commune % 50 == 1);
        add(traits, Trait.BORDER, region != Region.DBSH && commune % 30 == 2);
        add(traits, Trait.ISLAND, region == Region.DHNTB && commune % 60 == 3);
        add(traits, Trait.COASTAL, region == Region.BTB && commune % 9 == 4);
        add(traits, Trait.POOR_DISTRICT, area == Area.III && commune / 15 % 4 == 0);
        return traits.isEmpty() ? null : String.join("|", traits);
    }

    private static void add(List<String> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait.code());
        }
    }
}
