package vn.nongthonmoi.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.BulkAssessor;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceColumns;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;

/** Times the library over communes no two of which are of the same kind, by rules that ask for all there is of them. */
final class ProfileGrowth {

    private static final int INDICATORS = 46;
    /** Those of communes: the last one is of districts. */
    private static final List<Trait> TRAITS = List.of(Trait.values()).subList(0, 8);
    /** One for each trait, and one each for group, area and region. */
    private static final int ALL = INDICATORS + 8 + 3;

    private final Stopwatch watch;
    private final List<Integer> sizes;
    private final BiConsumer<String, Integer> tell;

    ProfileGrowth(Stopwatch watch, List<Integer> sizes, BiConsumer<String, Integer> tell) {
        this.watch = watch;
        this.sizes = sizes;
        this.tell = tell;
    }

    Panel measure() {
        List<Point> first = new ArrayList<>();
        List<Point> objects = new ArrayList<>();
        List<Point> bulk = new ArrayList<>();
        StringBuilder heap = new StringBuilder();
        try (MadeUpRules rules = new MadeUpRules(INDICATORS).byKind(TRAITS)) {
            for (int size : sizes) {
                tell.accept("kinds of unit", size);
                List<Unit> units = units(size);
                CriteriaSet set = Asked.set(rules.load());
                // Compiles the rules.
                set.assess(Unit.builder("1", Asked.PROVINCE).build(), Map.of());
                long before = retained();
                long start = System.nanoTime();
                units.forEach(unit -> set.assess(unit, Map.of()));
                first.add(new Point(size, (double) (System.nanoTime() - start) / size));
                heap.append(heap.isEmpty() ? "" : ", ").append((retained() - before) / size / 1024).append(" KiB (")
                        .append(size).append(')');
                Walk walk = new Walk(set, units, MadeUpCommunes.maps(INDICATORS, 1000));
                objects.add(new Point(size, watch.nanos(() -> walk.assess(size)) / size / ALL));
                EvidenceColumns columns = MadeUpCommunes.columns(INDICATORS, size);
                BulkAssessor assessor = set.bulk(units);
                bulk.add(new Point(size, watch.nanos(() -> Asked.bulk(assessor, columns)) / size / ALL));
            }
        }
        return new Panel("kinds of unit", List.of(new Series("object API", "unit and indicator", true, objects),
                new Series("bulk", "unit and indicator", true, bulk),
                new Series("first of its kind, sheet resolved", "kind", true, first)),
                "No two units alike, so that bulk has groups of one. Heap kept a kind: " + heap + ".");
    }

    private static List<Unit> units(int count) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int rest = i;
            Unit.Builder unit = Unit.builder("u" + i, Asked.province(Region.values()[rest % 7]));
            rest /= 7;
            unit.group(CommuneGroup.values()[rest % 3]);
            rest /= 3;
            unit.area(Area.values()[rest % 3]);
            rest /= 3;
            int chosen = rest;
            unit.traits(TRAITS.stream().filter(t -> (chosen >> TRAITS.indexOf(t) & 1) != 0).toList());
            units.add(unit.build());
        }
        return units;
    }

    private static long retained() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
