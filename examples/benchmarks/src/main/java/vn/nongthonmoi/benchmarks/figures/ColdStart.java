package vn.nongthonmoi.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Communes;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** Makes one peer, asks it about one commune, prints the statuses and the nanoseconds that making the peer took. */
final class ColdStart {

    private ColdStart() { }

    /** @param args the peer, and the file that its rules are read from */
    public static void main(String[] args) throws IOException {
        Task task = Task.read();
        Map<String, Object> commune = Communes.of(task, 1, 42).get(0);
        byte[] indicators = new byte[task.indicators().size()];
        byte[] criteria = new byte[task.criteria()];
        long start = System.nanoTime();
        Peer peer = Peers.valueOf(args[0]).make(task, Files.readString(Path.of(args[1])));
        long made = System.nanoTime() - start;
        peer.assess(commune, indicators, criteria);
        StringBuilder line = new StringBuilder();
        for (byte status : indicators) {
            line.append(status);
        }
        for (byte status : criteria) {
            line.append(status);
        }
        System.out.println(line.append(' ').append(made));
        // Some engines keep threads.
        System.exit(0);
    }
}
