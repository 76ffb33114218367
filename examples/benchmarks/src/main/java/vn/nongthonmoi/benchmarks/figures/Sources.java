package vn.nongthonmoi.benchmarks.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** The peers' rules in temporary files, as their users have them: writing them is no part of anybody's cold start. */
final class Sources implements AutoCloseable {

    private final Map<Peers, Path> files = new EnumMap<>(Peers.class);

    Sources(List<Peers> peers) {
        Task task = Task.read();
        try {
            for (Peers peer : peers) {
                Path file = Files.createTempFile("rules-", ".txt");
                files.put(peer, file);
                Files.writeString(file, peer.source(task));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(Peers peer) {
        return files.get(peer).toString();
    }

    @Override
    public void close() {
        try {
            for (Path file : files.values()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
