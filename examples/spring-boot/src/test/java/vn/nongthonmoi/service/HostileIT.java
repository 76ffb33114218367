package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.nongthonmoi.service.load.Questions;

/** The service as it is shipped, in little memory, with callers who mean it ill. */
class HostileIT {

    private static final Path JAR = Path.of("target", "ntm-service.jar");
    private static final int LARGE = 16;
    private static final String UNIT = "{\"code\":\"2686\",\"province\":\"10\"}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket open(URI uri, String request) throws IOException {
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        sockets.add(socket);
        return socket;
    }

    private CompletableFuture<HttpResponse<String>> ask(URI service, String body) {
        return client.sendAsync(HttpRequest.newBuilder(service.resolve(Questions.PATH))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** How long an answer takes that has to be a good one. */
    private Duration good(HttpRequest request) throws Exception {
        long start = System.nanoTime();
        assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void othersAreAnsweredAndItStaysUp() throws Exception {
        String units = IntStream.range(0, 500).mapToObj(i -> String.format("{\"code\":\"%05d\",\"province\":\"10\","
                + "\"area\":\"III\",\"kind\":\"commune\"}", i)).collect(Collectors.joining(",", "[", "]"));
        String empty = "[" + String.join(",", Collections.nCopies(1_300_000, "{}")) + "]";
        String formed = "{\"code\":\"2686\",\"province\":\"10\",\"formed_from\":["
                + String.join(",", Collections.nCopies(500_000, "\"2686\"")) + "]}";
        String wrong = "[" + String.join(",", Collections.nCopies(499, "{" + IntStream.range(0, 500)
                .mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(",")) + "}")) + "]";
        try (Started service = Started.jar(JAR, List.of("-Xmx256m"), folder.resolve("service.log"))) {
            HttpRequest alive = HttpRequest.newBuilder(service.management().resolve("/actuator/health/liveness")).build();
            HttpRequest one = HttpRequest.newBuilder(service.uri().resolve(Questions.PATH))
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(UNIT)).build();
            // A JVM that has just started is slow for a while.
            for (int i = 0; i < 20; i++) {
                good(one);
            }
            String host = "Host: localhost\r\n";
            for (int i = 0; i < 1100; i++) {
                open(service.uri(), i % 2 == 0 ? "" : "GET /page.css HTTP/1.1\r\n" + host + "\r\n");
            }
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 4 * LARGE; i++) {
                slow.add(open(service.uri(), "POST " + Questions.PATH + " HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nContent-Length: 4000000\r\n\r\n"));
                open(service.uri(), "POST " + Questions.PATH + " HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n"
                        + "Content-Length: " + units.length() + "\r\n\r\n" + units);
            }
            List<CompletableFuture<HttpResponse<String>>> large =
                    Stream.generate(() -> ask(service.uri(), units)).limit(LARGE).toList();
            List<CompletableFuture<HttpResponse<String>>> refused = Stream.generate(() -> Stream.of(empty, formed, wrong))
                    .limit(4).flatMap(s -> s).map(body -> ask(service.uri(), body)).toList();
            Duration slowest = Duration.ZERO;
            Duration leastAlive = Duration.ZERO;
            while (!CompletableFuture.allOf(Stream.concat(large.stream(), refused.stream())
                    .toArray(CompletableFuture[]::new)).isDone()) {
                slowest = max(slowest, good(one));
                leastAlive = max(leastAlive, good(alive));
                for (Socket socket : slow) {
                    drip(socket);
                }
                Thread.sleep(100);
            }
            for (CompletableFuture<HttpResponse<String>> answer : large) {
                assertEquals(200, answer.get().statusCode());
                assertEquals(500, JsonMapper.shared().readTree(answer.get().body()).size());
            }
            for (CompletableFuture<HttpResponse<String>> answer : refused) {
                assertTrue(List.of(200, 413, 503).contains(answer.get().statusCode()), answer.get()::body);
            }
            assertTrue(slowest.toSeconds() < 5, "one unit took " + slowest);
            assertTrue(leastAlive.toSeconds() < 2, "liveness took " + leastAlive);
            leave();
            good(one);
            assertTrue(service.process().isAlive());
            assertEquals(List.of(), service.log().lines().filter(l -> l.matches(".* (WARN|ERROR) .*|.*OutOfMemory.*")).toList());
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // Cut off: as it should be.
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
