package vn.nongthonmoi.criteria.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitKind;

/** Kinds of unit are told apart by all that rules may ask of them, and found again. */
class UnitKeyTest {

    /** Keys that differ from the first one, and from each other, in one thing. */
    private static List<UnitKey> keys() {
        Province province = Province.of("10");
        Province other = Province.of("15");
        Region region = Region.values()[0];
        Set<Trait> none = Set.of();
        return List.of(
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(other, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, other, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.WARD, region, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, null, region, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, Region.values()[1], Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, null, Area.I, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.II, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, null, CommuneGroup.values()[0], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[1], none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, null, none, 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0],
                        Set.of(Trait.values()[0]), 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0],
                        Set.of(Trait.values()[1]), 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0],
                        Set.of(Trait.values()[0], Trait.values()[1]), 2024),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0], none, 2025),
                new UnitKey(province, null, UnitKind.COMMUNE, region, Area.I, CommuneGroup.values()[0], none, null));
    }

    @Test
    void keysAreEqualWhereAllIsAlike() {
        List<UnitKey> ones = keys();
        List<UnitKey> others = new ArrayList<>(keys());
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                if (i == j) {
                    assertEquals(ones.get(i), others.get(j));
                    assertEquals(ones.get(i).hashCode(), others.get(j).hashCode());
                } else {
                    assertNotEquals(ones.get(i), others.get(j), i + " " + j);
                }
            }
        }
        assertNotEquals(ones.get(0), "10");
        assertEquals(ones.size(), ones.stream().map(UnitKey::hashCode).distinct().count(), "hashes tell them apart");
    }

    @Test
    void aUnitOfTheKindHasTheSameKey() {
        for (UnitKey key : keys()) {
            assertEquals(key, key.<UnitKey>as((province, former, kind, region, area, group, traits, year) ->
                    new UnitKey(province, former, kind, region, area, group, Set.copyOf(traits), year)));
        }
    }

    @Test
    void unitsOfAKindShareAPlanAndKindsShareTheRowsTheyHaveInCommon() {
        SmallSet set = new SmallSet("");
        Plans.UnitPlan found = set.found(Area.III);
        assertSame(found, set.found(Area.III));
        Plans.UnitPlan other = set.found(Area.I);
        assertNotSame(found.plan(), other.plan());
        int byArea = found.plan().slotOf("2.5");
        for (int slot = 0; slot < found.plan().rows().size(); slot++) {
            Row row = found.plan().rows().get(slot);
            Row same = other.plan().rows().get(slot);
            if (slot == byArea) {
                assertNotSame(row.requirement(), same.requirement());
            } else {
                assertSame(row.requirement(), same.requirement(), row.code());
                assertSame(row.quick(), same.quick(), row.code());
                assertSame(row.known(), same.known(), row.code());
            }
        }
    }
}
