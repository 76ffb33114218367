package vn.nongthonmoi.assurance.independent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The seven regions of the annexes by the codes of the 63 provinces until 2025-06-30. A unit of a merged province belongs to
 * the region of the province it came from (issue 18, part 2: merged provinces that span regions).
 */
final class Regions {

    static final List<String> CODES = List.of("TDMNPB", "DBSH", "BTB", "DHNTB", "TN", "DNB", "DBSCL");

    private static final Map<String, String> BY_PROVINCE = new HashMap<>();

    static {
        put("TDMNPB", "02 04 06 08 10 11 12 14 15 17 19 20 24 25");
        put("DBSH", "01 22 26 27 30 31 33 34 35 36 37");
        put("BTB", "38 40 42 44 45 46");
        put("DHNTB", "48 49 51 52 54 56 58 60");
        put("TN", "62 64 66 67 68");
        put("DNB", "70 72 74 75 77 79");
        put("DBSCL", "80 82 83 84 86 87 89 91 92 93 94 95 96");
    }

    private Regions() { }

    private static void put(String region, String provinces) {
        for (String province : provinces.split(" ")) {
            BY_PROVINCE.put(province, region);
        }
    }

    /** @param province its code until 2025-06-30 */
    static String of(String province) {
        return BY_PROVINCE.get(province);
    }
}
