package vn.nongthonmoi.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service's jar in a process of its own, started as whoever runs it does. */
public final class Started implements AutoCloseable {

    private final Process process;
    private final URI uri;
    private final URI management;
    private final Path log;

    private Started(Process process, URI uri, URI management, Path log) {
        this.process = process;
        this.uri = uri;
        this.management = management;
        this.log = log;
    }

    /** Returns once it is ready; what it says goes to a file. */
    public static Started jar(Path jar, Path log, String... args) throws IOException, InterruptedException {
        return jar(jar, List.of(), log, args);
    }

    /** The same, with options of the JVM. */
    public static Started jar(Path jar, List<String> options, Path log, String... args)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--management.server.port=" + management));
        command.addAll(List.of(args));
        Started started = new Started(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start(), URI.create("http://localhost:" + port),
                URI.create("http://localhost:" + management), log);
        try {
            started.awaitReady();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(management.resolve("/actuator/health/readiness")).build();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service did not start:\n" + log());
            }
            try {
                if (HttpClient.newHttpClient().send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(200);
        }
    }

    /** Where it is asked. */
    public URI uri() {
        return uri;
    }

    /** Where its health is asked. */
    URI management() {
        return management;
    }

    Process process() {
        return process;
    }

    /** What it has said so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
