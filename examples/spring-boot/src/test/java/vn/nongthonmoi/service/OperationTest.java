package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What those who run the service see of it. */
class OperationTest {

    private final Running service = Running.shared();

    @TempDir
    private Path folder;

    @Test
    void healthNamesTheRulesAndTheirDates() throws Exception {
        JsonNode health = Running.json(service.manage("/actuator/health"));
        assertEquals("UP", health.get("status").asString());
        JsonNode rules = health.at("/components/rules/details");
        assertEquals("bundled", rules.get("source").asString());
        assertTrue(rules.get("fingerprint").asString().matches("sha256:[0-9a-f]{64}"));
        JsonNode set = rules.get("sets").valueStream().filter(s -> s.get("standard").asString().equals("commune")
                && s.get("period").asString().equals("2021-2025")).findFirst().orElseThrow();
        assertEquals("2022-03-08", set.get("in_force_from").asString());
        assertEquals("2026-02-14", set.get("in_force_to").asString());
        assertTrue(set.get("changes").valueStream().anyMatch(d -> d.asString().equals("2024-03-01")));
        assertEquals(200, service.manage("/actuator/health/readiness").statusCode());
        assertEquals(200, service.manage("/actuator/health/liveness").statusCode());
    }

    @Test
    void unitsAreCountedByTheirOutcome() throws Exception {
        double answered = counted("falls_short");
        double unreadable = counted("error");
        service.assess("commune", "2024-12-31",
                "[{\"code\":\"2686\",\"province\":\"10\",\"evidence\":{\"1.1\":false}},{}]");
        assertEquals(answered + 1, counted("falls_short"));
        assertEquals(unreadable + 1, counted("error"));
        String figures = service.manage("/actuator/prometheus").body();
        assertTrue(figures.contains("\nntm_rules_age_seconds "), figures);
        assertTrue(figures.contains("uri=\"/v1/assessments\""), figures);
        // Nothing is measured for ever.
        assertTrue(figures.lines().filter(l -> l.startsWith("http_server_requests_active_seconds_count"))
                .allMatch(l -> l.endsWith(" 0")), figures);
    }

    private double counted(String outcome) throws Exception {
        return Running.json(service.manage("/actuator/metrics/ntm.assessments?tag=outcome:" + outcome))
                .at("/measurements/0/value").asDouble();
    }

    @Test
    void noOtherWindowIntoTheServiceIsOpen() throws Exception {
        for (String endpoint : List.of("env", "beans", "heapdump", "threaddump", "loggers", "configprops")) {
            assertEquals(404, service.manage("/actuator/" + endpoint).statusCode(), endpoint);
        }
    }

    @Test
    void everyAnswerTellsBrowsersWhatTheyMayDoWithIt() throws Exception {
        for (String path : List.of("/", "/v1/sets", "/nix", "/openapi.json", "/actuator/health", Faulty.PATH)) {
            HttpResponse<String> answer = path.startsWith("/actuator") ? service.manage(path) : service.get(path);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), path);
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("")
                    .contains("script-src 'self';"), path);
            assertTrue(answer.headers().firstValue("Server").isEmpty(), path);
            assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), path);
        }
    }

    @Test
    void withRulesThatHaveAnErrorItDoesNotStartAndSaysWhy() throws Exception {
        Files.writeString(folder.resolve("a.dslr"), "rule \"x\"\n    @source(\"y\")\nwhen\n    Luôn\nthen\nend\n");
        String said = failedStart(folder);
        assertTrue(said.contains("a.dslr:4:5: NTM-"), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void withoutTheDirectoryItIsToldItDoesNotStartAndSaysWhy() {
        String said = failedStart(folder.resolve("nowhere"));
        assertTrue(said.contains("NTM-123") && said.contains("nowhere"), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void withADirectoryThatCannotBeReadItDoesNotStartAndSaysWhy() throws Exception {
        // A file in the place of a directory within is what every platform refuses.
        String said = failedStart(Files.writeString(folder.resolve("file"), "").resolve("rules"));
        assertTrue(said.contains("file"), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void aLimitThatLeavesNothingIsRefused() {
        String said = said(() -> assertThrows(Exception.class, () -> Running.with("--ntm.limits.units=0")));
        assertTrue(said.contains("ntm.limits.units is 0, expected 1 or more"), said);
    }

    private static String failedStart(Path rules) {
        return said(() -> assertThrows(Exception.class, () -> Running.on(rules)));
    }

    /** What the log has of a start, since whoever starts the service has nothing else. */
    private static String said(Runnable start) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            start.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
