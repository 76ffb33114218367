package vn.nongthonmoi.contracts.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * Who a set takes on its day, found by asking it: there is no other list of provinces, so that no two can differ.
 *
 * @param provinces the codes of the provinces whose units it takes
 * @param regions the regions that units of a province may lie in
 * @param former the provinces that one was formed from; itself where it was formed from none
 * @param kinds the kinds of unit it takes
 */
record Places(List<String> provinces, Map<String, List<Region>> regions, Map<String, List<String>> former,
        List<UnitKind> kinds) {

    private static final List<String> CODES = IntStream.range(1, 100).mapToObj("%02d"::formatted).toList();
    // No list has such a code, so that nothing is filled and nothing contradicts.
    private static final String NOBODY = "nobody";

    /** Who a set takes of one province, or of all where it is null. */
    static Places of(CriteriaSet set, Province only) {
        return of(set, only, CODES);
    }

    /** The same where only some of the provinces that others were formed from are of interest. */
    static Places of(CriteriaSet set, Province only, Collection<String> formers) {
        List<String> provinces = provinces(set, only);
        Map<String, List<Region>> regions = new LinkedHashMap<>();
        Map<String, List<String>> former = new LinkedHashMap<>();
        for (String province : provinces) {
            regions.put(province, Arrays.stream(Region.values())
                    .filter(r -> takes(set, in(province).region(r), UnitColumn.REGION)).toList());
            former.put(province, Stream.concat(formers.stream(), Stream.of(province)).distinct().sorted()
                    .filter(f -> takes(set, in(province).formerProvince(Province.of(f)), UnitColumn.FORMER_PROVINCE)).toList());
        }
        List<UnitKind> kinds = provinces.isEmpty() ? List.of() : set.standard().kinds().stream()
                .filter(k -> takes(set, in(provinces.get(0)).kind(k), UnitColumn.KIND)).toList();
        return new Places(provinces, regions, former, kinds);
    }

    /** The codes of the provinces alone. */
    static List<String> provinces(CriteriaSet set, Province only) {
        return (only == null ? CODES : List.of(only.code())).stream()
                .filter(p -> takes(set, in(p), UnitColumn.PROVINCE)).toList();
    }

    private static Unit.Builder in(String province) {
        return Unit.builder(NOBODY, Province.of(province));
    }

    /** Whether nothing is wrong with one field of a unit. */
    private static boolean takes(CriteriaSet set, Unit.Builder unit, UnitColumn column) {
        return set.problems(unit.build(), Evidence.none(), Members.none()).stream()
                .noneMatch(p -> p.field().equals(column.code()));
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
