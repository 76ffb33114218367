package vn.nongthonmoi.benchmarks.growth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.BulkAssessor;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceColumns;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Unit;

/** Times the library over sizes that differ by powers of ten, by made-up rules. */
public final class Growth {

    /** As many as the commune set has. */
    private static final int INDICATORS = 57;
    /** Units that a host hands over at a time. */
    private static final int BATCH = 10_000;
    /** Values in the maps that are gone through again and again: as many whatever the size. */
    private static final int VALUES = 57_000;
    private static final int MAPS = VALUES / INDICATORS;
    // Making a million and more objects would time the collector of the host's own data.
    private static final int MOST_OBJECTS = 1_000_000;

    private final Stopwatch watch;
    private final int most;
    private final PrintStream progress;

    /**
     * A measurement.
     *
     * @param most the largest size to go to; larger than any for all of them
     * @param quick whether one run each is enough, to see that it works
     * @param progress is told what is being timed
     */
    public Growth(int most, boolean quick, PrintStream progress) {
        this.watch = new Stopwatch(quick);
        this.most = most;
        this.progress = progress;
    }

    /** All of it. */
    public List<Panel> measure() {
        return List.of(units(), indicators(), layers(), new ProfileGrowth(watch, sizes(1, 10, 100, 1000, 10_000),
                this::tell).measure());
    }

    private List<Integer> sizes(int... sizes) {
        return IntStream.of(sizes).filter(s -> s <= most).boxed().toList();
    }

    private void tell(String what, int size) {
        progress.println("growth: " + size + " " + what);
    }

    private Panel units() {
        List<Point> objects = new ArrayList<>();
        List<Point> kept = new ArrayList<>();
        List<Point> found = new ArrayList<>();
        try (MadeUpRules rules = new MadeUpRules(INDICATORS)) {
            CriteriaSet set = Asked.set(rules.load());
            List<Map<String, Object>> communes = MadeUpCommunes.maps(INDICATORS, MAPS);
            for (int size : sizes(100, 1000, 10_000, 100_000, 1_000_000, 10_000_000)) {
                tell("units", size);
                double each = (double) size * INDICATORS;
                int batch = Math.min(size, BATCH);
                List<Unit> units = Asked.units(batch);
                if (size <= MOST_OBJECTS) {
                    Walk walk = new Walk(set, units, communes);
                    objects.add(new Point(size, watch.nanos(() -> walk.assess(size)) / each));
                }
                EvidenceColumns columns = MadeUpCommunes.columns(INDICATORS, batch);
                BulkAssessor assessor = set.bulk(units);
                kept.add(new Point(size, watch.nanos(() -> {
                    for (int done = 0; done < size; done += batch) {
                        Asked.bulk(assessor, columns);
                    }
                }) / each));
                found.add(new Point(size, watch.nanos(() -> {
                    for (int done = 0; done < size; done += batch) {
                        Asked.bulk(set.bulk(units), columns);
                    }
                }) / each));
            }
        }
        return new Panel("units", List.of(new Series("object API", "unit and indicator", true, objects),
                new Series("bulk", "unit and indicator", true, kept),
                new Series("bulk, units looked up each time", "unit and indicator", true, found)),
                "Bulk in batches of " + BATCH + " units, the object API over " + MAPS + " maps again and again.");
    }

    private Panel indicators() {
        List<Point> load = new ArrayList<>();
        List<Point> resolve = new ArrayList<>();
        List<Point> objects = new ArrayList<>();
        List<Point> bulk = new ArrayList<>();
        for (int size : sizes(10, 30, 100, 300, 1000)) {
            tell("indicators", size);
            try (MadeUpRules rules = new MadeUpRules(size)) {
                load.add(new Point(size, watch.nanos(rules::load) / size));
                resolve.add(new Point(size, resolved(rules) / size));
                CriteriaSet set = Asked.set(rules.load());
                int maps = VALUES / size;
                Walk walk = new Walk(set, Asked.units(maps), MadeUpCommunes.maps(size, maps));
                objects.add(new Point(size, watch.nanos(() -> walk.assess(maps)) / size / maps));
                EvidenceColumns columns = MadeUpCommunes.columns(size, MAPS);
                BulkAssessor assessor = set.bulk(Asked.units(MAPS));
                bulk.add(new Point(size, watch.nanos(() -> Asked.bulk(assessor, columns)) / size / MAPS));
            }
        }
        return new Panel("indicators", List.of(new Series("object API", "unit and indicator", true, objects),
                new Series("bulk", "unit and indicator", true, bulk), new Series("load", "indicator", true, load),
                new Series("resolve a sheet", "indicator", true, resolve)),
                "A rule an indicator, all in one national set.");
    }

    private Panel layers() {
        List<Point> load = new ArrayList<>();
        List<Point> resolve = new ArrayList<>();
        List<Point> objects = new ArrayList<>();
        List<Point> bulk = new ArrayList<>();
        for (int size : sizes(1, 3, 10, 30, 100)) {
            tell("layers", size);
            try (MadeUpRules rules = new MadeUpRules(INDICATORS).amended(size - 1)) {
                load.add(new Point(size, watch.nanos(rules::load) / size));
                resolve.add(new Point(size, resolved(rules) / size));
                CriteriaSet set = Asked.set(rules.load());
                List<Unit> units = Asked.units(MAPS);
                Walk walk = new Walk(set, units, MadeUpCommunes.maps(INDICATORS, MAPS));
                objects.add(new Point(size, watch.nanos(() -> walk.assess(MAPS)) / INDICATORS / MAPS));
                EvidenceColumns columns = MadeUpCommunes.columns(INDICATORS, MAPS);
                BulkAssessor assessor = set.bulk(units);
                bulk.add(new Point(size, watch.nanos(() -> Asked.bulk(assessor, columns)) / INDICATORS / MAPS));
            }
        }
        return new Panel("layers", List.of(new Series("object API", "unit and indicator", false, objects),
                new Series("bulk", "unit and indicator", false, bulk), new Series("load", "layer", true, load),
                new Series("resolve a sheet", "layer", true, resolve)),
                "A national set of " + INDICATORS + " indicators, then amendments of five of them each; all apply.");
    }

    /**
     * A new sheet, by a library that kept none of it, once its rules are compiled: the quickest of many, since each is
     * a millisecond between loads of a second, which leave garbage and code to be compiled behind.
     */
    private double resolved(MadeUpRules rules) {
        List<Unit> others = Asked.otherRegions();
        double[] best = {Double.MAX_VALUE};
        watch.nanos(() -> {
            CriteriaLibrary library = rules.load();
            CriteriaSet set = Asked.set(library);
            set.assess(Asked.units(1).get(0), Map.of());
            for (Unit unit : others) {
                long start = System.nanoTime();
                if (set.assess(unit, Map.of()).outcome() == Outcome.MEETS) {
                    throw new IllegalStateException("nothing is known of the commune");
                }
                best[0] = Math.min(best[0], System.nanoTime() - start);
            }
        });
        return best[0];
    }
}
