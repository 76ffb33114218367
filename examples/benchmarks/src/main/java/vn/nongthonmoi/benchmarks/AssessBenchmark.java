package vn.nongthonmoi.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** One commune at a time: from a map to the status of every indicator and criterion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AssessBenchmark {

    /** So many that no branch is learnt by heart. */
    private static final int COMMUNES = 1000;

    /** Who is asked. */
    @Param
    public Peers peer;

    private Peer asked;
    private Task task;
    private List<Map<String, Object>> communes;
    private byte[] statuses;
    private byte[] criteria;
    private int next;

    /** Makes the peer and the communes. */
    @Setup
    public void make() {
        task = new Task();
        asked = peer.make(task);
        communes = task.communes(COMMUNES, 42);
        statuses = new byte[task.indicators().size()];
        criteria = new byte[task.criteria()];
    }

    /** The next commune. */
    @Benchmark
    public byte[] commune() {
        next = next + 1 == COMMUNES ? 0 : next + 1;
        asked.assess(communes.get(next), statuses);
        task.criteria(statuses, criteria);
        return criteria;
    }
}
