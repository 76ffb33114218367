package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callers who are slow, ask for much, or ask what is no question: none of them is in the way of any other. */
class CallersTest {

    private static final String ASSESS = "/v1/assessments?standard=commune&as_of=2024-12-31";
    private static final String UNIT = "{\"code\":\"2686\",\"province\":\"10\"}";
    /** More than the server has threads. */
    private static final int CALLERS = 40;
    private static final int MEMORY = 8 << 20;

    private static Running service;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = Running.with("--server.tomcat.threads.max=4", "--server.tomcat.connection-timeout=2s",
                "--server.tomcat.keep-alive-timeout=1s", "--ntm.limits.receive=4s", "--ntm.limits.answer=4s",
                "--ntm.limits.memory=" + MEMORY + "B",
                "--ntm.limits.body=8MB", "--ntm.hosts=localhost,ntm.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + Stream.of(headers).map(h -> h + "\r\n").collect(Collectors.joining()) + "\r\n";
    }

    private static String post(String path, int length) {
        return head("POST", path, "Content-Type: application/json", "Accept-Language: en", "Content-Length: " + length);
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket();
        // One who does not read has the server wait before long.
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("localhost", service.port()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        sockets.add(socket);
        return socket;
    }

    /** Sends a byte now and then until the server has had enough; returns what it said. */
    private CompletableFuture<String> drip(String request, String drop) throws IOException {
        Socket socket = open(request);
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                // Cut off.
            }
            said.complete(answer.toString(StandardCharsets.UTF_8));
        });
        Thread writer = new Thread(() -> {
            try {
                while (!said.isDone()) {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.ISO_8859_1));
                    Thread.sleep(300);
                }
            } catch (IOException | InterruptedException e) {
                // Nobody is there to hear it.
            }
        });
        reader.start();
        writer.start();
        return said;
    }

    /** Whatever goes on, others are answered as ever. */
    private void othersAreAnswered() throws Exception {
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertEquals(200, service.assess("commune", "2024-12-31", UNIT).statusCode());
            assertEquals(200, service.get("/v1/sets").statusCode());
            assertEquals(200, service.manage("/actuator/health/liveness").statusCode());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.toSeconds() < 10, took::toString);
        }
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void slowSendersOfBodiesAreToldAndHoldNobodyUp() throws Exception {
        othersAreAnswered();
        List<CompletableFuture<String>> said = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            said.add(drip(post(ASSESS, 1_000_000), " "));
        }
        othersAreAnswered();
        for (CompletableFuture<String> each : said) {
            assertTrue(each.get().startsWith("HTTP/1.1 408 "), each::join);
            assertTrue(each.get().contains("\"code\": \"SV-408\""), each::join);
        }
        othersAreAnswered();
    }

    @Test
    void whereNoBodyIsWantedOneIsNotWaitedForEither() throws Exception {
        List<CompletableFuture<String>> said = new ArrayList<>();
        for (String path : List.of("/nix", "/v1/sets", "/v1/sets;x", "/", "/page.js")) {
            for (String method : List.of("POST", "GET", "TRACE", "PUT")) {
                said.add(drip(head(method, path, "Transfer-Encoding: chunked"), "1\r\n \r\n"));
                said.add(drip(head(method, path, "Content-Length: 1000000", "Connection: close"), "x"));
            }
        }
        othersAreAnswered();
        for (CompletableFuture<String> each : said) {
            assertTrue(each.get().startsWith("HTTP/1.1 4"), each::join);
        }
    }

    @Test
    void whoSendsLessThanTheLeastRateIsCutBeforeTheTimeIsOver() throws Exception {
        try (Running patient = Running.with("--ntm.limits.receive=5m")) {
            Running before = service;
            service = patient;
            try {
                String said = drip(post(ASSESS, 1_000_000), " ").get();
                assertTrue(said.startsWith("HTTP/1.1 408 "), said);
            } finally {
                service = before;
            }
        }
    }

    @Test
    void aHeadThatDoesNotEndIsCutOff() throws Exception {
        List<CompletableFuture<String>> said = new ArrayList<>();
        for (int i = 0; i < CALLERS / 2; i++) {
            said.add(drip("GET /v1/sets HTTP/1.1\r\nHost: localhost\r\nX: ", "x"));
            said.add(drip("GET /", "x"));
        }
        othersAreAnswered();
        for (CompletableFuture<String> each : said) {
            assertEquals("", each.get());
        }
    }

    @Test
    void aConnectionOnWhichNothingIsAskedIsClosed() throws Exception {
        for (String request : List.of("", head("GET", "/page.css"))) {
            Socket socket = open(request);
            long start = System.nanoTime();
            socket.getInputStream().readAllBytes();
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(6).toNanos());
        }
    }

    @Test
    void whoDoesNotReadTheAnswerHoldsNobodyUp() throws Exception {
        String units = IntStream.range(0, 300).mapToObj(i -> UNIT).collect(Collectors.joining(",", "[", "]"));
        for (int i = 0; i < CALLERS; i++) {
            open(post(ASSESS, units.length()) + units);
        }
        othersAreAnswered();
        leave();
        othersAreAnswered();
    }

    @Test
    void whoReadsTheAnswerTooSlowlyDoesNotGetTheWholeOfIt() throws Exception {
        String units = IntStream.range(0, 500).mapToObj(i -> UNIT).collect(Collectors.joining(",", "[", "]"));
        Socket socket = open(post(ASSESS, units.length()) + units);
        // Before the time for the answer, and before the pause that is allowed, is over.
        for (int i = 0; i < 6; i++) {
            Thread.sleep(1000);
            socket.getInputStream().readNBytes(1000);
        }
        String answer = "";
        try {
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // Cut off.
        }
        assertFalse(answer.endsWith("0\r\n\r\n"));
    }

    /** A large answer makes no small one wait for the whole of it. */
    @Test
    void largeRequestsTakeTurnsWithSmallOnes() throws Exception {
        String units = IntStream.range(0, 500).mapToObj(i -> UNIT).collect(Collectors.joining(",", "[", "]"));
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return service.assess("commune", "2024-12-31", units);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }, task -> new Thread(task).start())).toList();
        othersAreAnswered();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(200, answer.get().statusCode());
            assertEquals(500, Running.json(answer.get()).size());
        }
    }

    @Test
    void moreThanThereIsMemoryForIsRefused() throws Exception {
        try (Running small = Running.with("--ntm.limits.memory=850KB")) {
            Running before = service;
            service = small;
            try {
                comesAgain();
                isTooMuch();
            } finally {
                service = before;
            }
        }
    }

    private void comesAgain() throws Exception {
        HttpResponse<String> answer = service.assess("commune", "2024-12-31", UNIT, "Accept-Language", "en");
        String body = "[" + " ".repeat(700_000);
        for (int i = 0; i < 10 && answer.statusCode() == 200; i++) {
            // One who has sent almost all of a body; nobody else may ask meanwhile, or it is this one who is refused.
            open(post(ASSESS, body.length() + 1) + body);
            Thread.sleep(500);
            answer = service.assess("commune", "2024-12-31", UNIT, "Accept-Language", "en");
        }
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals("SV-503", Running.json(answer).get("code").asString());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        leave();
        for (int i = 0; i < 100 && answer.statusCode() == 503; i++) {
            Thread.sleep(50);
            answer = service.assess("commune", "2024-12-31", UNIT);
        }
        assertEquals(200, answer.statusCode());
    }

    /** What no waiting would help. */
    private static void isTooMuch() throws Exception {
        String member = "{\"code\":\"2686\",\"kind\":\"commune\",\"province\":\"10\",\"evidence\":{"
                + IntStream.range(0, 900).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(",")) + "}}";
        HttpResponse<String> answer = service.assess("district", "2024-12-31", "{\"code\":\"82\",\"province\":\"10\","
                + "\"members\":[" + String.join(",", Collections.nCopies(3, member)) + "]}", "Accept-Language", "en");
        assertEquals(413, answer.statusCode(), answer::body);
        assertEquals("SV-120", Running.json(answer).get("code").asString());
    }

    /** What is given back at the end of an exchange, however it ends. */
    @Test
    void memoryIsGivenBack() throws Exception {
        for (int i = 0; i < 20; i++) {
            service.assess("commune", "2024-12-31", "[" + UNIT + "," + UNIT + "]");
            service.assess("commune", "2024-12-31", "[{");
            service.assess("commune", "2024-12-31", "x".repeat(500_000));
            service.get("/test/broken?good=0");
            service.raw(service.port(), head("GET", "/test/broken?good=2"));
            service.raw(service.port(), head("HEAD", "/v1/sets"));
            service.raw(service.port(), post(ASSESS, 2_000_000) + " ".repeat(1_000_000));
            service.raw(service.port(), post("/nix", 10_000) + " ".repeat(1000));
        }
        String one = " ".repeat(MEMORY - (1 << 20)) + UNIT;
        HttpResponse<String> answer = service.assess("commune", "2024-12-31", one);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @Test
    void anAnswerThatCannotBeEndedIsNotTakenForAWholeOne() throws Exception {
        assertTrue(service.raw(service.port(), head("GET", "/test/broken?good=0")).startsWith("HTTP/1.1 500 "));
        String broken = service.raw(service.port(), head("GET", "/test/broken?good=2"));
        assertFalse(broken.endsWith("0\r\n\r\n"), broken);
        String whole = service.raw(service.port(), head("GET", "/test/broken?good=5"));
        assertTrue(whole.startsWith("HTTP/1.1 200 ") && whole.endsWith("0\r\n\r\n"), whole);
    }

    @Test
    void byAnotherNameItIsNotAsked() throws Exception {
        for (int port : new int[] {service.port(), service.managementPort()}) {
            for (String host : List.of("ntm.evil", "localhost.evil", "127.0.0.1", "[::1]", "", "ntm.example.")) {
                String answer = service.raw(port, "GET /v1/sets HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
                held(answer);
                assertTrue(answer.startsWith("HTTP/1.1 421 ") && answer.contains("SV-421"), answer);
            }
            for (String host : List.of("localhost", "LOCALHOST:80", "ntm.example", "ntm.example:8080")) {
                String answer = service.raw(port, "GET /v1/sets HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
                assertTrue(answer.startsWith(port == service.port() ? "HTTP/1.1 200 " : "HTTP/1.1 404 "), answer);
            }
            String forwarded = "X-Forwarded-Host: ntm.example\r\nForwarded: host=ntm.example\r\n\r\n";
            assertTrue(service.raw(port, "GET /v1/sets HTTP/1.1\r\nHost: a\r\n" + forwarded).startsWith("HTTP/1.1 421 "));
            held(service.raw(port, "GET http://ntm.evil/v1/sets HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            assertTrue(service.raw(port, "GET /v1/sets HTTP/1.0\r\n\r\n").contains(" 421 "));
        }
    }

    /** What is no question, and the status it has. */
    private static Stream<String> noQuestion() {
        return Stream.of("400 GET /v1/sets?standard=%0A2026-11-29T00:00:00.000Z%20%20INFO%201%20%1b%5B2J%ff",
                "400 GET /v1/sets?standard=%", "400 GET /v1/sets?standard=%zz", "400 GET /v1/sets?%c0%ae", "400 GET /%ff",
                "400 GET /v1/sets?a=<b>", "400 GET /v1/sets?a=\u001b[2J", "400 GET /%00", "400 GET /a\\b", "400 GET v1/sets",
                "400 GET /v1/sets?" + "a&".repeat(200), "404 GET /v1/../v1/sets", "404 GET /v1/./sets", "404 GET //v1/sets",
                "404 GET /v1/sets;a=b", "404 GET /v1/%2e%2e/v1/sets", "404 GET /actuator/health/../x",
                "404 GET /actuator/health/nix/x", "404 GET /actuator/health/nix", "404 GET /actuator/env", "404 GET /%0A%1b",
                "404 GET /error", "405 TRACE /v1/sets", "405 CONNECT localhost:80", "400 GET /" + "x".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("noQuestion")
    void whatIsNoQuestionIsToldSoByEveryPartOfTheServer(String line) throws Exception {
        String request = line.substring(4) + " HTTP/1.1\r\nHost: localhost" + (line.contains("CONNECT") ? ":80" : "")
                + "\r\nAccept-Language: en\r\n\r\n";
        for (int port : new int[] {service.port(), service.managementPort()}) {
            String answer = service.raw(port, request);
            // The other port has none of those paths.
            assertTrue(answer.startsWith("HTTP/1.1 " + line.substring(0, 4)), () -> port + " " + line + "\n" + answer);
            held(answer);
        }
    }

    @Test
    void whatIsNoHttpIsToldSo() throws Exception {
        for (int port : new int[] {service.port(), service.managementPort()}) {
            for (String request : List.of("x\r\n\r\n", "GET /v1/sets HTTP/9.9\r\nHost: localhost\r\n\r\n",
                    "GET /v1/sets HTTP/1.1\r\n\r\n", "GET /v1/sets HTTP/1.1\r\nHost: localhost\r\na b: c\r\n\r\n",
                    "GET /v1/sets HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                    "GET /v1/sets HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
                    "GET /v1/sets HTTP/1.1\r\nHost: localhost\r\n" + "X: x\r\n".repeat(500) + "\r\n",
                    "GET /v1/sets HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                    "GET /v1/sets HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n")) {
                String answer = service.raw(port, request);
                assertTrue(answer.matches("(?s)HTTP/1.1 (400|405) .*"), () -> request + "\n" + answer);
                held(answer);
            }
        }
    }

    /** A body in chunks, and the next request right behind it, in one piece or many. */
    @Test
    void whatFollowsABodyInChunksIsTheNextRequest() throws Exception {
        String[] units = {UNIT.substring(0, 10), UNIT.substring(10)};
        List<String> pieces = List.of(head("POST", ASSESS, "Content-Type: application/json", "Transfer-Encoding: chunked"),
                "a\r\n" + units[0] + "\r\n", Integer.toHexString(units[1].length()) + "\r\n" + units[1], "\r", "\n", "0\r\n",
                "\r\n", head("GET", "/page.css"), head("GET", "/nix", "Connection: close"));
        for (int size = 1; size <= pieces.size(); size++) {
            Socket socket = open("");
            for (int from = 0; from < pieces.size(); from += size) {
                String some = String.join("", pieces.subList(from, Math.min(from + size, pieces.size())));
                socket.getOutputStream().write(some.getBytes(StandardCharsets.ISO_8859_1));
                Thread.sleep(20);
            }
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answers.matches("(?s)HTTP/1.1 200 .*\"unit\": \"02686\".*HTTP/1.1 200 .*text/css.*HTTP/1.1 404 .*"),
                    answers);
        }
        String wrong = service.raw(service.port(), pieces.get(0) + "zz\r\n" + UNIT);
        assertTrue(wrong.startsWith("HTTP/1.1 400 "), wrong);
        held(wrong);
    }

    /** Languages that are none, or are not written as they should be, are as if none was chosen. */
    @Test
    void noHeaderMakesItFail() throws Exception {
        for (String header : List.of("Accept-Language: -", "Accept-Language: ,", "Accept-Language: a-,;q=", "Accept: ;;",
                "Accept: x", "Accept-Language: *;q=2", "Content-Type: ;", "Range: bytes=x", "If-Modified-Since: x",
                "Cookie: a=b; c", "Origin: null", "Expect: x", "Upgrade: h2c")) {
            for (String path : List.of("/v1/sets", "/page.js", "/nix", "/")) {
                String answer = service.raw(service.port(), head("GET", path, header));
                assertTrue(answer.matches("(?s)HTTP/1.1 [24].*"), () -> header + "\n" + answer);
            }
        }
    }

    /** Has the headers of every answer, and the form of every problem. */
    private static void held(String answer) {
        for (String header : List.of("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer",
                "Content-Security-Policy: default-src 'none';", "Cache-Control: no-store",
                "Content-Type: application/problem+json")) {
            assertTrue(answer.contains("\r\n" + header), () -> header + "\n" + answer);
        }
        assertTrue(answer.contains("\"type\": \"urn:ntm-criteria:problem:SV-"), answer);
        assertFalse(answer.matches("(?is).*(tomcat|\\bat [a-z.]+\\(|exception).*"), answer);
    }

    @Test
    void nothingThatACallerWritesIsALineOfTheLogOrMovesItsReader() throws Exception {
        String forged = "2026-11-29T00:00:00.000Z  INFO --- [main] rules : 999 sets are served";
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String said = ("%0A" + forged + "%0D" + forged + "%E2%80%AE%1b[2J").replace(" ", "%20").replace("[", "%5B")
                    .replace("]", "%5D");
            assertTrue(service.raw(service.port(), head("GET", Faulty.PATH + "?said=" + said)).contains(" 500 "));
            service.raw(service.port(), head("GET", "/v1/sets?a=\u001b[2J\n" + forged));
            service.raw(service.port(), head("GET", "/v1/sets", "A\u001b[2J: b", "\u001b" + forged));
        } finally {
            System.setOut(before);
        }
        String log = out.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("999 sets are served"), log);
        assertFalse(log.lines().anyMatch(l -> l.startsWith(forged)), log);
        assertFalse(log.matches("(?s).*[\\p{Cc}\\p{Cf}&&[^\\r\\n\\t]].*"), log);
    }
}
