package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nongthonmoi.service.load.Questions;

/**
 * Requests that ask for as much as one may, of the service as it is shipped, in 256 MiB. What each costs is printed: seconds
 * of processors, and the heap in use before it was swept; a row of the table of SECURITY.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheLimitsIT {

    private static final Path JAR = Path.of("target", "ntm-service.jar");
    private static final int BODY = 4 << 20;
    private static final Pattern SWEPT = Pattern.compile("Pause [^\\n]*? (\\d+)M->");
    private static final String COMMUNES = Questions.PATH;
    private static final String DISTRICTS = "/v1/assessments?standard=district&as_of=2024-12-31";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path swept;
    private Started service;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        swept = folder.resolve("gc.log");
        service = Started.jar(JAR, List.of("-Xmx256m", "-Xlog:gc:file=" + swept), folder.resolve("service.log"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    static Stream<Arguments> requests() {
        String text = "\"" + "x".repeat(10_000) + "\"";
        String columns = times(1_000, column -> "\"%1$d." + column + "\":1", "{", "}");
        String former = times(1_000, i -> "\"" + (90_000 + i) + "\"", "[", "]");
        return Stream.of(
                ask(422, "a body of 4 MiB: 415 texts of 10,000 letters", COMMUNES,
                        unit(0, "evidence", times(415, row -> "\"" + row + "\":" + text, "{", "}"))),
                ask(200, "500 units, a value in each of 57 columns", COMMUNES,
                        units(500, i -> unit(i, "evidence", times(57, row -> "\"" + row + "\":\"45,1\"", "{", "}")))),
                ask(200, "1,000 columns of no set in each unit", COMMUNES,
                        units(500, i -> unit(i, "evidence", String.format(columns, 20 + i)))),
                ask(200, "1,000 former units of each unit", COMMUNES, units(500, i -> unit(i, "formed_from", former))),
                ask(200, "a district of 499 communes", DISTRICTS, "{\"code\":\"080\",\"name\":\"Huyện A\",\"province\":\"10\","
                        + "\"kind\":\"district\",\"members\":" + units(499, i -> unit(i, "evidence", "{\"10\":45.1}")) + "}"),
                ask(413, "1,300,000 units", COMMUNES, times(1_300_000, i -> "{}", "[", "]")),
                ask(400, "2,000,000 levels", COMMUNES, "[".repeat(2_000_000)));
    }

    private static Arguments ask(int status, String name, String path, String body) {
        return Arguments.of(name, status, path, body);
    }

    private static String times(int times, IntFunction<String> text, String before, String after) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(",", before, after));
    }

    private static String unit(int number, String field, String value) {
        return "{\"code\":\"" + (40_000 + number) + "\",\"province\":\"10\",\"district\":\"Huyện A\","
                + "\"kind\":\"commune\",\"" + field + "\":" + value + "}";
    }

    /** So many units, or as many of them as there is room for in a body. */
    private static String units(int most, IntFunction<String> unit) {
        String units = times(most, unit, "[", "]");
        return units.length() <= BODY ? units : units.substring(0, units.lastIndexOf(",{\"code\"", BODY - 1)) + "]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatIsAtALimitIsAnswered(String name, int status, String path, String body) throws Exception {
        assertTrue(body.length() <= BODY, "the body has " + body.length());
        int from = Files.readString(swept).length();
        Duration before = processors();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(service.uri().resolve(path))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        Duration cost = processors().minus(before);
        String heap = SWEPT.matcher(Files.readString(swept).substring(from)).results().map(m -> m.group(1) + " MiB")
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())).orElse("not swept");
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f s | %s |%n", name, answer.statusCode(), cost.toMillis() / 1000.0, heap);
        assertEquals(status, answer.statusCode(), () -> answer.body().substring(0, Math.min(500, answer.body().length())));
        assertEquals(List.of(), service.log().lines().filter(l -> l.matches(".* (WARN|ERROR) .*|.*OutOfMemory.*")).toList());
    }

    private Duration processors() {
        return service.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
