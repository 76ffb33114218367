package vn.nongthonmoi.spark.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitColumn;

/** As many communes as the country had, spread evenly over its provinces of 2024. All but the provinces is made up. */
final class Communes {

    /** How many communes there are. */
    static final int COUNT = 10_598;

    // Code and region, as rules/territory/regions-until-2025-06.dslr has them.
    private static final Map<Region, String> PROVINCES = new EnumMap<>(Map.of(
            Region.TDMNPB, "02 04 06 08 10 11 12 14 15 17 19 20 24 25",
            Region.DBSH, "01 22 26 27 30 31 33 34 35 36 37",
            Region.BTB, "38 40 42 44 45 46",
            Region.DHNTB, "48 49 51 52 54 56 58 60",
            Region.TN, "62 64 66 67 68",
            Region.DNB, "70 72 74 75 77 79",
            Region.DBSCL, "80 82 83 84 86 87 89 91 92 93 94 95 96"));

    private static final List<Map.Entry<String, Region>> ALL = new ArrayList<>();

    static {
        PROVINCES.forEach((region, codes) -> List.of(codes.split(" ")).forEach(c -> ALL.add(Map.entry(c, region))));
    }

    private Communes() { }

    /** The codes of the provinces. */
    static List<String> provinces() {
        return ALL.stream().map(Map.Entry::getKey).toList();
    }

    /** The unit cells of a commune; null where it has none. */
    static String cell(UnitColumn column, int commune, int year) {
        int place = (int) ((long) commune * ALL.size() / COUNT);
        Region region = ALL.get(place).getValue();
        Area area = area(region, commune);
        return switch (column) {
            case CODE -> code(commune);
            case NAME -> "Xã tổng hợp " + commune;
            case KIND -> "commune";
            case PROVINCE -> ALL.get(place).getKey();
            case DISTRICT -> "Huyện tổng hợp " + commune / 15;
            // Given now and then; mostly it follows from the province.
            case REGION -> commune % 3 == 0 ? region.code() : null;
            case AREA -> area == null ? null : area.code();
            case GROUP -> area == Area.II || area == Area.III ? "3" : commune % 10 == 0 ? "1" : "2";
            case TRAITS -> traits(region, area, commune);
            case YEAR -> Integer.toString(year);
            case RECOGNISED -> commune % 2 == 0 ? "commune" : null;
            case RECOGNISED_ON -> commune % 2 == 0 ? 2015 + commune % 6 + "-12-31" : null;
            case FORMED_FROM -> commune % 40 == 0 ? code(commune) + "|" + code(COUNT + commune) : null;
            case FORMER_PROVINCE -> null;
        };
    }

    /** A code that nobody takes for one of the General Statistics Office. */
    private static String code(int commune) {
        return String.format("S%05d", commune);
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
