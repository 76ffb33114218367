package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Falls silent when code of an attack ran: that code sets a system property, makes a file in a directory, opens a
 * connection or starts a thread. The properties {@code ntm.canary.directory} and {@code ntm.canary.port} tell it where.
 */
final class Canary implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("canary");
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Properties properties;
    private final Set<String> threads = threads();

    Canary() throws IOException {
        System.setProperty("ntm.canary.directory", directory.toString());
        System.setProperty("ntm.canary.port", Integer.toString(socket.getLocalPort()));
        // An attempt to connect waits in the backlog until somebody looks.
        socket.setSoTimeout(1);
        properties = properties();
    }

    private static Properties properties() {
        Properties all = (Properties) System.getProperties().clone();
        // MVEL sets this one when it is first used, whatever for.
        all.remove("mvel.debugger");
        return all;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> !t.isDaemon()).map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was done since the beginning; empty when nothing was. */
    Set<String> deeds() throws IOException {
        Set<String> deeds = threads();
        deeds.removeAll(threads);
        try (Stream<Path> made = Files.list(directory)) {
            made.forEach(f -> deeds.add("file " + f.getFileName()));
        }
        if (!properties().equals(properties)) {
            deeds.add("property");
        }
        try {
            socket.accept().close();
            deeds.add("connection");
        } catch (SocketTimeoutException e) {
            // as it should be
        }
        return deeds;
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
