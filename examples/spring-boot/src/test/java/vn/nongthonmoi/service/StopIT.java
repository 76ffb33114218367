package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.service.load.Questions;
import vn.nongthonmoi.workbench.Workbench;

/** The service is asked to stop while callers are still sending: what an update of the service does to them. */
class StopIT {

    private static final Path JAR = Path.of("target", "ntm-service.jar");
    private static final Path COMMUNES = Path.of("../lao-cai/synthetic-evidence-2024.csv");
    private static final int CALLERS = 8;
    /** What a process says that was ended by SIGTERM and not by an error. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    private final CountDownLatch halfSent = new CountDownLatch(CALLERS);
    private final CountDownLatch refused = new CountDownLatch(1);

    /** The rest of a body: not to be had before the service lets nobody else in. */
    private final class Rest extends InputStream {

        private final InputStream rest;

        private Rest(byte[] rest) {
            this.rest = new ByteArrayInputStream(rest);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            halfSent.countDown();
            try {
                refused.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return rest.read(into, from, length);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }
    }

    /** Sends half of a body once the service has said that it wants it. */
    private CompletableFuture<HttpResponse<String>> send(HttpClient client, Started service, byte[] body) {
        int half = body.length / 2;
        return client.sendAsync(HttpRequest.newBuilder(service.uri().resolve(Questions.PATH)).expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(body, 0, half),
                        new Rest(Arrays.copyOfRange(body, half, body.length)))))))
                .build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to stop there, only be ended")
    void whoIsBeingServedIsAnsweredAndNobodyElseIsLetIn() throws Exception {
        byte[] body = UnitsJson.json(UnitsJson.read(COMMUNES)).getBytes(StandardCharsets.UTF_8);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // A machine that stands still for a while is no caller that has gone away.
        try (Started service = Started.jar(JAR, folder.resolve("service.log"),
                "--server.tomcat.connection-timeout=1m", "--ntm.limits.receive=2m",
                "--ntm.limits.rate=1B", "--spring.lifecycle.timeout-per-shutdown-phase=2m")) {
            List<CompletableFuture<HttpResponse<String>>> answers =
                    Stream.generate(() -> send(client, service, body)).limit(CALLERS).toList();
            try {
                assertTrue(halfSent.await(1, TimeUnit.MINUTES), "the requests are not taken");
                service.process().destroy();
                awaitRefusal(service);
                assertTrue(service.process().isAlive());
            } finally {
                refused.countDown();
            }
            String printed = Workbench.print("evaluate", "--standard", "commune", "--as-of", "2024-12-31",
                    "--format", "json", COMMUNES.toString());
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertEquals(200, answer.get().statusCode());
                assertEquals(printed, answer.get().body());
            }
            assertEquals(TERMINATED, service.process().waitFor());
            // It waited for its callers and for nothing else, such as until the time for it was over.
            assertTrue(service.log().contains("Graceful shutdown complete"), service.log());
            assertEquals(List.of(), service.log().lines().filter(l -> l.matches(".* (WARN|ERROR) .*")).toList());
        }
    }

    private static void awaitRefusal(Started service) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1)) {
            try {
                new Socket(service.uri().getHost(), service.uri().getPort()).close();
                Thread.sleep(20);
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("a service that stops still lets callers in");
    }
}
