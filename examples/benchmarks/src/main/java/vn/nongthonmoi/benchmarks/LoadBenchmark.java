package vn.nongthonmoi.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/** Loading the bundled rules once more, in a JVM that did it before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    /** Until the library can be asked. */
    @Benchmark
    public CriteriaLibrary bundled() {
        return CriteriaLibrary.bundled();
    }

    /** Until every set was asked. */
    @Benchmark
    public int everySet() {
        return EverySet.ask(CriteriaLibrary.bundled());
    }
}
