package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the README has people ask is answered, and what it says may be set may be. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern HEADER = Pattern.compile("-H \"([^:\"]+): ([^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("--data-binary @(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("\"http://localhost:(808[01])(/[^\"]+)\"");

    private final Running service = Running.shared();

    @Test
    void everyLineWithCurlIsAnswered() throws Exception {
        List<String> lines = Files.readString(README).lines().filter(l -> l.startsWith("curl ")).toList();
        assertTrue(lines.size() >= 6);
        for (String line : lines) {
            Matcher address = ADDRESS.matcher(line);
            assertTrue(address.find(), line);
            int port = address.group(1).equals("8080") ? service.port() : service.managementPort();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.group(2)));
            HEADER.matcher(line).results().forEach(h -> request.header(h.group(1), h.group(2)));
            Matcher body = BODY.matcher(line);
            if (body.find()) {
                // The lines are run where the project's own README is.
                request.POST(BodyPublishers.ofFile(Path.of("..", "..").resolve(body.group(1))));
            }
            HttpResponse<String> answer = service.send(request);
            assertEquals(200, answer.statusCode(), () -> line + "\n" + answer.body());
        }
    }

    @Test
    void theExampleHasOneAnswerAndOneError() throws Exception {
        String body = Files.readString(Path.of("synthetic-units.json"));
        JsonNode answer = Running.json(service.assess("commune", "2024-12-31", body));
        assertEquals("falls_short", answer.at("/0/outcome").asString());
        assertEquals("02662", answer.at("/1/unit").asString());
        assertTrue(answer.at("/1/error/message").asString().contains("a lot"));
    }

    @Test
    void defaultsAreThoseThatItNames() throws Exception {
        Matcher row = Pattern.compile("(?m)^\\| `([a-z][a-z.-]+)` \\| (\\S+) \\|").matcher(Files.readString(README));
        int rows = 0;
        while (row.find()) {
            // The tests take any port that is free.
            if (!row.group(1).endsWith("server.port")) {
                assertEquals(row.group(2), service.context().getEnvironment().getRequiredProperty(row.group(1)));
                rows++;
            }
        }
        assertEquals(12, rows);
    }
}
