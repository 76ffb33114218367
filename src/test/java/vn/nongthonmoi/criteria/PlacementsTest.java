package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is held to which column, and why. */
class PlacementsTest {

    private static final String SPECIAL = "national/2021-2025/commune-special-318";
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path directory;

    private static Assessment assessed(Standard standard, String province, Trait... traits) {
        return CriteriaLibrary.bundled().set(standard, DAY)
                .assess(Unit.builder("1", Province.of(province)).area(Area.III).traits(traits).build(), Evidence.none());
    }

    /** 318/QĐ-TTg, Điều 1. */
    @ParameterizedTest
    @EnumSource(value = Standard.class, names = {"COMMUNE", "COMMUNE_ADVANCED"})
    void aCommuneOfSpecialStatusIsHeldToAnotherRegionsColumnAndToldWhy(Standard standard) throws Exception {
        Assessment a = assessed(standard, "70", Trait.ESPECIALLY_DIFFICULT, Trait.POOR_DISTRICT);
        assertEquals(Region.DNB, a.region());
        Placement placement = a.placements().get(0);
        assertEquals(1, a.placements().size());
        assertEquals(List.of("TDMNPB", "DNB", "318/QĐ-TTg, Điều 1", SPECIAL), List.of(placement.column(), placement.instead(),
                placement.source(), placement.layer()));
        assertEquals("là xã đặc biệt khó khăn hoặc an toàn khu; là xã thuộc huyện nghèo hoặc thuộc huyện thoát nghèo 2018-2020",
                placement.condition());
        assertEquals("    Xếp vào vùng TDMNPB", Files.readAllLines(Path.of("rules", placement.rule().file()))
                .get(placement.rule().line() - 1));
        assertTrue(a.layers().contains(SPECIAL));
        assertTrue(a.indicators().map(i -> i.requirement().level().column()).noneMatch("DNB"::equals));
        assertTrue(a.indicators().map(i -> i.requirement().level().column()).anyMatch("TDMNPB"::equals));
    }

    @Test
    void whoHasNoSuchStatusIsHeldToItsOwnRegionsColumnAndTheLayerIsNotNamed() {
        for (Trait trait : Trait.values()) {
            Assessment a = assessed(Standard.COMMUNE, "70", trait);
            assertEquals(List.of(), a.placements());
            // By another reading of the article such a commune would be held to the other column.
            assertEquals(trait == Trait.ESPECIALLY_DIFFICULT, a.layers().contains(SPECIAL), a.layers().toString());
        }
    }

    @Test
    void inThatRegionTheStatusIsNamedAndNoColumnIsAnother() {
        Assessment a = assessed(Standard.COMMUNE, "10", Trait.SAFETY_ZONE, Trait.FORMER_POOR_DISTRICT);
        assertEquals(List.of(), a.placements());
        assertTrue(a.layers().contains(SPECIAL));
        assertFalse(assessed(Standard.COMMUNE, "10").layers().contains(SPECIAL));
    }

    /** What the layer says of others may come to say it of this one: one name for what may decide. */
    @Test
    void theFingerprintNamesTheRuleForThoseToo() {
        assertEquals(assessed(Standard.COMMUNE, "70", Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).fingerprint(),
                assessed(Standard.COMMUNE, "70").fingerprint());
    }

    @Test
    void layersOfOtherSetsAreNamedByTheSameRule() {
        Unit unit = Unit.builder("1", Province.of("70")).area(Area.III).build();
        Evidence both = Evidence.of(Map.of("commune:1.1", true, "1.1", true));
        CriteriaSet advanced = CriteriaLibrary.bundled().set(Standard.COMMUNE_ADVANCED, DAY);
        assertFalse(advanced.assess(unit, both).layers().contains(SPECIAL));
        Assessment special = advanced.assess(unit.toBuilder().traits(Trait.SAFETY_ZONE, Trait.POOR_DISTRICT).build(), both);
        assertTrue(special.layers().containsAll(List.of(SPECIAL, "national/2021-2025/commune")), special.layers().toString());
        assertEquals(1, special.placements().size());
    }

    @Test
    void aGroupThatAreasMakeIsToldAndOneThatTheUnitStatesIsNot() {
        WrittenRules files = new WrittenRules(directory).province("10", WrittenRules.rule("Nhóm 3", "thuộc khu vực II hoặc III", "Xếp vào nhóm 3")
                + WrittenRules.rule("Nhóm 2", "thuộc khu vực I", "Xếp vào nhóm 2").replace("\")\nwhen",
                        "\")\n    @provisional(\"chưa thấy\")\nwhen")
                + WrittenRules.rule("1.1", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất theo nhóm 90 | 80 | 70 %"));
        CriteriaSet set = files.set("2023-01-01");
        Unit.Builder unit = Unit.builder("1", Province.of("10"));
        assertEquals(List.of(new Placement("3", "", "thuộc khu vực II hoặc III", "Nhóm 3", "p10", new RulePosition("p10.dslr", 16), "")),
                set.assess(unit.area(Area.III).build(), Evidence.none()).placements());
        assertEquals(List.of("chưa thấy"), set.assess(unit.area(Area.I).build(), Evidence.none()).placements().stream()
                .map(Placement::provisional).toList());
        assertEquals(List.of(), set.assess(unit.group(CommuneGroup.ONE).build(), Evidence.none()).placements());
        assertEquals(List.of(), set.assess(unit.group(null).area(null).build(), Evidence.none()).placements(),
                "the area is not known, nor is the group");
    }
}
