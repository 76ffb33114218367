package vn.nongthonmoi.workbench.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * Who a set takes on its day, found by asking it: there is no other list of provinces, so that no two can differ.
 *
 * @param provinces the codes of the provinces whose units it takes
 * @param withoutRegion those that lie in several regions, so that a unit has to say its own or where it came from
 * @param former the provinces that a merged one was formed from
 * @param kinds the kinds of unit it takes
 */
record Places(List<String> provinces, List<String> withoutRegion, Map<String, List<String>> former,
        List<UnitKind> kinds) {

    private static final List<String> CODES = IntStream.range(1, 100).mapToObj("%02d"::formatted).toList();
    private static final String NOBODY = "0";

    /** Who a set takes of one province, or of all where it is null. */
    static Places of(CriteriaSet set, Province only) {
        return of(set, only, CODES);
    }

    /** The same where only some of the provinces that others were formed from are of interest. */
    static Places of(CriteriaSet set, Province only, Collection<String> formers) {
        List<String> provinces = provinces(set, only);
        Map<String, List<String>> former = new LinkedHashMap<>();
        for (String province : provinces) {
            if (!takes(set, in(province).region(Region.TDMNPB).formerProvince(Province.of("00")))) {
                former.put(province, formers.stream().filter(f -> takes(set, in(province).region(Region.TDMNPB)
                        .formerProvince(Province.of(f)))).toList());
            }
        }
        List<UnitKind> kinds = provinces.isEmpty() ? List.of() : set.standard().kinds().stream()
                .filter(k -> takes(set, in(provinces.get(0)).region(Region.TDMNPB).kind(k))).toList();
        return new Places(provinces, provinces.stream().filter(p -> !takes(set, in(p))).toList(), former, kinds);
    }

    /** The codes of the provinces alone. */
    static List<String> provinces(CriteriaSet set, Province only) {
        return (only == null ? CODES : List.of(only.code())).stream()
                .filter(p -> takes(set, in(p).region(Region.TDMNPB))).toList();
    }

    private static Unit.Builder in(String province) {
        return Unit.builder(NOBODY, Province.of(province));
    }

    private static boolean takes(CriteriaSet set, Unit.Builder unit) {
        try {
            set.assess(unit.build(), Evidence.none());
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** A code as it stands in a table, and as a spreadsheet may have left it. */
    static List<String> spelled(List<String> codes) {
        List<String> all = new ArrayList<>();
        codes.forEach(code -> {
            all.add(code);
            if (code.startsWith("0")) {
                all.add(code.substring(1));
            }
        });
        return all;
    }
}
