package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.AskedColumn.Holds;
import vn.nongthonmoi.criteria.AskedColumn.Owner;

/** What a set asks of a unit, as a form has to ask it. */
class AskedColumnsTest {

    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static List<AskedColumn> of(Standard standard, LocalDate day, String province) {
        return LIBRARY.set(standard, day).columns(Unit.builder("40001", Province.of(province)).kind(standard.kind()).area(Area.II)
                .group(CommuneGroup.TWO).build());
    }

    private static Optional<AskedColumn> find(List<AskedColumn> columns, String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    @Test
    void aCommuneIsAskedInTheOrderOfItsAnnex() {
        List<AskedColumn> columns = of(Standard.COMMUNE, DAY, "10");
        assertEquals("1.1", columns.get(0).name());
        AskedColumn poverty = find(columns, "11").orElseThrow();
        assertEquals(List.of(Holds.VALUE, Owner.UNIT, Measure.PERCENT, "11"), List.of(poverty.holds(), poverty.owner(), poverty.measure(),
                poverty.row()));
        assertEquals("%", poverty.requirement().level().unit());
        assertEquals(Measure.PASS, find(columns, "1.1").orElseThrow().measure());
        assertEquals(columns.stream().map(c -> c.owner() + c.name()).distinct().count(), columns.size());
    }

    @Test
    void halvesAreNamedBesideTheWhole() {
        List<AskedColumn> columns = of(Standard.COMMUNE, DAY, "10").stream().filter(c -> c.holds() == Holds.HALF).toList();
        assertTrue(columns.stream().map(AskedColumn::name).toList().contains("15.1.nam"), columns::toString);
        assertTrue(columns.stream().allMatch(c -> c.title().vi().endsWith("(nam)") || c.title().vi().endsWith("(nữ)")));
    }

    @Test
    void whatADistrictCountsIsOwedByItsCommunes() {
        List<AskedColumn> columns = of(Standard.DISTRICT, DAY, "10");
        assertTrue(columns.stream().anyMatch(c -> c.owner() == Owner.UNITS_WITHIN && c.holds() == Holds.COUNTED), columns::toString);
    }

    /** A row of 2026 is held against the unit's own value when it was recognised, or its province's average. */
    @Test
    void valuesOfOtherTimesAndPlacesAreAskedForByTheirNames() {
        Map<Holds, AskedColumn> first = new LinkedHashMap<>();
        for (SetSummary set : LIBRARY.sets()) {
            if (set.province() == null) {
                LocalDate day = set.inForceTo() == null ? LocalDate.of(2026, 12, 31) : set.inForceTo();
                of(set.standard(), day, day.isAfter(LocalDate.of(2025, 6, 30)) ? "15" : "10")
                        .forEach(c -> first.putIfAbsent(c.holds(), c));
            }
        }
        assertTrue(first.keySet().containsAll(List.of(Holds.VALUE, Holds.HALF, Holds.FACT, Holds.COUNTED)), first::toString);
        first.values().stream().filter(c -> c.holds() == Holds.AT_RECOGNITION)
                .forEach(c -> assertTrue(c.name().endsWith("@recognised")));
    }

    /** Whoever fills in every column that is asked for leaves none unused, and is told of no unknown column. */
    @Test
    void everyColumnAskedForIsRead() {
        for (Standard standard : List.of(Standard.COMMUNE, Standard.COMMUNE_ADVANCED, Standard.COMMUNE_MODEL)) {
            CriteriaSet set = LIBRARY.set(standard, DAY);
            Unit unit = Unit.builder("40001", Province.of("10")).area(Area.II).build();
            Map<String, Object> values = new LinkedHashMap<>();
            set.columns(unit).stream().filter(c -> c.owner() != Owner.UNITS_WITHIN).forEach(c -> values.put(c.name(), switch (c.measure()) {
                case PASS, ALL_PARTS, ANY_PART, STANDARD -> "đạt";
                case GRADE -> c.requirement().level().scale().get(0);
                default -> "1";
            }));
            assertEquals(List.of(), set.assess(unit, Evidence.of(values)).unused());
        }
    }
}
