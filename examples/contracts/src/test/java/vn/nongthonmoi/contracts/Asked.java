package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitKind;

/** The library's own word on a unit in JSON: whether it can be read and assessed. */
final class Asked {

    private Asked() { }

    /** Why a unit is refused; empty where it is taken. */
    static Optional<String> refusal(CriteriaSet set, String unit) {
        try {
            UnitData data = Contracts.mapper().readValue(unit, UnitData.class);
            set.assess(data.toUnit(set.standard()), data.toEvidence(), data.toMembers());
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** A unit without evidence, as JSON without its closing brace. */
    static String unit(String province, Map<String, String> more) {
        StringBuilder unit = new StringBuilder("{\"code\":\"0\",\"province\":\"" + province + "\"");
        more.forEach((field, value) -> unit.append(",\"").append(field).append("\":").append(value));
        return unit.toString();
    }

    static String with(String unit, String column, String value) {
        return unit + ",\"evidence\":{\"" + column + "\":" + value + "}}";
    }

    /** Units of every kind that a rule may tell from another, the ordinary one first. */
    static List<String> units(CriteriaLibrary library, CriteriaSet set) {
        List<String> own = library.sets().stream().filter(s -> s.standard() == set.standard()
                && s.period().equals(set.period())).map(SetSummary::provinces).flatMap(List::stream)
                .map(p -> p.code()).toList();
        List<String> units = new ArrayList<>();
        Set<Region> met = EnumSet.noneOf(Region.class);
        for (int i = 1; i < 100; i++) {
            String province = "%02d".formatted(i);
            for (Region region : Region.values()) {
                if (own.contains(province) || !met.contains(region)) {
                    int before = units.size();
                    of(set, province, region, units);
                    if (units.size() > before) {
                        met.add(region);
                    }
                }
            }
        }
        return units;
    }

    /** None where the province does not lie in the region. */
    private static void of(CriteriaSet set, String province, Region region, List<String> units) {
        Map<String, String> base = new TreeMap<>(Map.of("area", "\"I\"", "group", "2", "region",
                "\"" + region.code() + "\""));
        for (UnitKind kind : set.standard().kinds()) {
            base.put("kind", "\"" + kind.code() + "\"");
            if (refusal(set, unit(province, base) + "}").isEmpty()) {
                around(province, base, units);
            }
        }
    }

    private static void around(String province, Map<String, String> base, List<String> units) {
        units.add(unit(province, base));
        for (Area area : Area.values()) {
            units.add(unit(province, changed(base, "area", "\"" + area.code() + "\"")));
        }
        for (CommuneGroup group : CommuneGroup.values()) {
            units.add(unit(province, changed(base, "group", group.code())));
        }
        for (Trait trait : Trait.values()) {
            units.add(unit(province, changed(base, "traits", "[\"" + trait.code() + "\"]")));
        }
    }

    private static Map<String, String> changed(Map<String, String> base, String field, String value) {
        Map<String, String> changed = new TreeMap<>(base);
        changed.put(field, value);
        return changed;
    }
}
