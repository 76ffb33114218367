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
import org.openjdk.jmh.infra.Blackhole;
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
    private List<Map<String, Object>> communes;
    private byte[] indicators;
    private byte[] criteria;
    private int next;

    /** Makes the peer and the communes. */
    @Setup
    public void make() {
        Task task = Task.read();
        asked = peer.make(task);
        communes = Communes.of(task, COMMUNES, 42);
        indicators = new byte[task.indicators().size()];
        criteria = new byte[task.criteria()];
    }

    /** The next commune. */
    @Benchmark
    public void commune(Blackhole read) {
        next = next + 1 == COMMUNES ? 0 : next + 1;
        asked.assess(communes.get(next), indicators, criteria);
        read.consume(indicators);
        read.consume(criteria);
    }
}
