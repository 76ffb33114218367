package vn.nongthonmoi.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.nongthonmoi.benchmarks.batch.Batch;
import vn.nongthonmoi.benchmarks.batch.Batches;

/** A thousand communes at once, on one thread; the time is that of one of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BatchBenchmark {

    private static final int COMMUNES = 1000;

    /** How they are assessed. */
    @Param
    public Batches batch;

    private Batch asked;

    /** Makes the communes, in the form that the way of assessing wants. */
    @Setup
    public void make() {
        Task task = Task.read();
        asked = batch.make(task, Communes.of(task, COMMUNES, 42));
    }

    /** All of them. */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public Batch.Answers communes() {
        return asked.assess();
    }
}
