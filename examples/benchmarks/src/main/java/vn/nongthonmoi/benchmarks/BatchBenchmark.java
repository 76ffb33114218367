package vn.nongthonmoi.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.nongthonmoi.benchmarks.peers.DroolsPeer;
import vn.nongthonmoi.benchmarks.peers.HandwrittenArrays;

/** A thousand communes at once; the time is that of one of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BatchBenchmark {

    private static final int COMMUNES = 1000;

    private Task task;
    private List<Map<String, Object>> communes;
    private byte[][] statuses;
    private byte[] criteria;
    private DroolsPeer drools;
    private BigDecimal[][] numbers;
    private boolean[][] passes;

    /** Makes the communes, as maps and as arrays. */
    @Setup
    public void make() {
        task = new Task();
        communes = task.communes(COMMUNES, 42);
        statuses = new byte[COMMUNES][task.indicators().size()];
        criteria = new byte[task.criteria()];
        drools = DroolsPeer.executableModel(task);
        List<String> columns = task.columns();
        numbers = new BigDecimal[COMMUNES][columns.size()];
        passes = new boolean[COMMUNES][columns.size()];
        for (int c = 0; c < COMMUNES; c++) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = communes.get(c).get(columns.get(i));
                numbers[c][i] = value instanceof BigDecimal number ? number : null;
                passes[c][i] = value instanceof Boolean pass && pass;
            }
        }
    }

    /** One Drools session. */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int droolsSession() {
        drools.assess(communes, statuses);
        return criteria();
    }

    /** Straight Java over arrays. */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int handwrittenArrays() {
        for (int c = 0; c < COMMUNES; c++) {
            HandwrittenArrays.assess(numbers[c], passes[c], statuses[c]);
        }
        return criteria();
    }

    private int criteria() {
        int sum = 0;
        for (byte[] commune : statuses) {
            task.criteria(commune, criteria);
            sum += criteria[0];
        }
        return sum;
    }
}
