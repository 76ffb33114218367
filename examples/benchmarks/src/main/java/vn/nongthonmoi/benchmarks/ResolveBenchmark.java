package vn.nongthonmoi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;

/**
 * The sheet of a kind of unit that the library was not asked about before, in a JVM that resolved many: from the unit
 * to an outcome by it. Libraries keep the sheets they resolved, so every shot has a library of its own; its rules were
 * compiled by the first kind of each province, and what is timed are the others. Kinds differ by their trait: every set
 * asks for some, and a province lies in one region.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = ResolveBenchmark.WARMUP)
@Measurement(iterations = ResolveBenchmark.SHOTS)
@Fork(1)
public class ResolveBenchmark {

    static final int WARMUP = 30;
    static final int SHOTS = 15;
    /** Provinces with rules of their own in the set, and one without. */
    private static final List<String> PROVINCES = List.of("10", "15", "38", "70", "75", "86", "91", "92", "01");
    private static final List<Trait> TRAITS = List.of(Trait.values()).subList(0, 7);
    static final int SHEETS = 9 * 6;

    private CriteriaSet set;
    private final List<Unit> units = new ArrayList<>();

    /** A library whose rules are compiled. */
    @Setup(Level.Iteration)
    public void load() {
        set = LibraryTask.set();
        units.clear();
        for (String province : PROVINCES) {
            for (Trait trait : TRAITS) {
                Unit unit = Unit.builder("1", Province.of(province)).traits(trait).build();
                if (trait == TRAITS.get(0)) {
                    set.assess(unit, Map.of());
                } else {
                    units.add(unit);
                }
            }
        }
    }

    /** All the sheets; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(SHEETS)
    public int sheets() {
        int undetermined = 0;
        for (Unit unit : units) {
            undetermined += set.assess(unit, Map.of()).outcome() == Outcome.UNDETERMINED ? 1 : 0;
        }
        return undetermined;
    }
}
