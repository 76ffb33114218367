package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an input leaves behind when code of it ran: a system property, a file, a connection, a thread. The hostile texts
 * know where, by the properties {@code ntm.canary.directory} and {@code ntm.canary.port}.
 */
final class Traces implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("traces");
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Properties properties;
    private final Set<String> threads = threads();

    Traces() throws IOException {
        System.setProperty("ntm.canary.directory", directory.toString());
        System.setProperty("ntm.canary.port", Integer.toString(socket.getLocalPort()));
        // An attempt to connect waits in the backlog until somebody looks.
        socket.setSoTimeout(1);
        properties = properties();
    }

    private static Properties properties() {
        Properties all = (Properties) System.getProperties().clone();
        // MVEL and the JDK set these when they are first used.
        all.remove("mvel.debugger");
        all.remove("user.timezone");
        return all;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> !t.isDaemon()).map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was left since the beginning; empty when nothing was. */
    List<String> left() throws IOException {
        Set<String> left = threads();
        left.removeAll(threads);
        try (Stream<Path> made = Files.list(directory)) {
            made.forEach(f -> left.add("file " + f.getFileName()));
        }
        Properties now = properties();
        now.keySet().stream().filter(k -> !now.get(k).equals(properties.get(k))).forEach(k -> left.add("property " + k));
        try {
            socket.accept().close();
            left.add("a connection");
        } catch (SocketTimeoutException e) {
            // as it should be
        }
        return List.copyOf(left);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        System.clearProperty("ntm.canary.directory");
        System.clearProperty("ntm.canary.port");
        try (Stream<Path> made = Files.list(directory)) {
            for (Path file : (Iterable<Path>) made::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
