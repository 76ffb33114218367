package vn.nongthonmoi.benchmarks.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Communes;
import vn.nongthonmoi.benchmarks.EverySet;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.Peers;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/**
 * Makes one peer, asks it about a thousand communes, drops these and collects garbage; prints the bytes of heap, of
 * metaspace, of the class space within it, and of memory resident, -1 where the system does not say.
 */
final class MemoryUse {

    private static final int COMMUNES = 1000;

    private MemoryUse() { }

    /** What stands in place of a peer for the library with every set asked. */
    static final String EVERY_SET = "EVERY_SET";

    /** @param args the peer, or {@link #EVERY_SET} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Object kept = args[0].equals(EVERY_SET) ? everySet() : asked(Peers.valueOf(args[0]));
        for (int i = 0; i < 3; i++) {
            System.gc();
            // What is cleared by the first collection and only queued then goes with the next.
            Thread.sleep(100);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println(heap + " " + pool("Metaspace") + " " + pool("Compressed Class Space") + " " + resident());
        Reference.reachabilityFence(kept);
        System.exit(0);
    }

    private static CriteriaLibrary everySet() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        EverySet.ask(library);
        return library;
    }

    private static Peer asked(Peers kind) {
        Task task = Task.read();
        Peer peer = kind.make(task);
        byte[] indicators = new byte[task.indicators().size()];
        byte[] criteria = new byte[task.criteria()];
        for (Map<String, Object> commune : Communes.of(task, COMMUNES, 42)) {
            peer.assess(commune, indicators, criteria);
        }
        return peer;
    }

    /** In HotSpot the pool called Metaspace counts the class space too. */
    private static long pool(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getName().equals(name))
                .map(MemoryPoolMXBean::getUsage).mapToLong(u -> u.getUsed()).findFirst().orElse(-1);
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024).findFirst().orElse(-1);
    }
}
