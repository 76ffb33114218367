package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.nongthonmoi.service.load.Load;
import vn.nongthonmoi.service.load.Questions;
import vn.nongthonmoi.service.load.RulesFolder;

/** Rules that change while the service is asked. */
class ReloadTest {

    private static final String UNIT = "{\"code\":\"2686\",\"province\":\"10\",\"evidence\":{\"15.3\":\"23,5\"}}";

    @TempDir
    private static Path folder;

    private static RulesFolder rules;
    private static Running service;

    @BeforeAll
    static void start() throws Exception {
        rules = RulesFolder.in(folder);
        service = Running.on(folder);
    }

    @BeforeEach
    void beginWithTheFirstVersion() throws Exception {
        rules.write(0);
        await(() -> status().equals("met"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private JsonNode health() throws Exception {
        JsonNode health = Running.json(service.manage("/actuator/health"));
        assertEquals("UP", health.get("status").asString());
        return health.at("/components/rules/details");
    }

    private double counted(String meter) throws Exception {
        return service.manage("/actuator/prometheus").body().lines().filter(l -> l.startsWith(meter + " "))
                .mapToDouble(l -> Double.parseDouble(l.substring(meter.length()))).findFirst().orElseThrow();
    }

    private static String status() throws Exception {
        JsonNode answer = Running.json(service.assess("commune", "2024-12-31", UNIT));
        return answer.at("/criteria/14/indicators/2/status").asString();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
        assertTrue(condition.holds());
    }

    @Test
    void aChangeIsServedAndOneWithAnErrorIsRefusedUntilItIsTakenBack() throws Exception {
        JsonNode first = health();
        assertEquals(folder.toAbsolutePath().toString(), first.get("source").asString());
        assertEquals("met", status());

        rules.write(1);
        await(() -> status().equals("not_met"));
        JsonNode second = health();
        assertFalse(first.get("fingerprint").equals(second.get("fingerprint")));
        assertEquals(List.of("commune 2021-2025"), changed(first.get("sets"), second.get("sets")));
        assertEquals(first.get("reloads").asInt() + 1, second.get("reloads").asInt());
        assertEquals(second.get("reloads").asInt(), counted("ntm_rules_reloads_total{result=\"served\"}"));

        rules.spoil();
        await(() -> health().has("refused"));
        JsonNode refused = health();
        assertEquals(second.get("fingerprint"), refused.get("fingerprint"));
        String mistake = refused.at("/refused/first/0").asString();
        assertTrue(mistake.matches("national/2021-2025/commune\\.dslr:\\d+:5: NTM-.*Chỉ tiu 15\\.3.*"), mistake);
        assertEquals("not_met", status());
        assertEquals(1, counted("ntm_rules_refused"));
        assertEquals(1, counted("ntm_rules_reloads_total{result=\"refused\"}"));

        rules.write(1);
        await(() -> !health().has("refused"));
        assertEquals(second.get("fingerprint"), health().get("fingerprint"));
        assertEquals(second.get("reloads"), health().get("reloads"));
        assertTrue(health().has("last_refused"));
        assertEquals(0, counted("ntm_rules_refused"));
    }

    private static List<String> changed(JsonNode before, JsonNode after) {
        assertEquals(before.size(), after.size());
        return after.valueStream().filter(set -> before.valueStream().noneMatch(set::equals))
                .map(set -> set.get("standard").asString() + " " + set.get("period").asString()).toList();
    }

    /** The long form of this, from a second process and at a higher rate, is the profile load. */
    @Test
    void noAnswerIsWrongOrMissingWhileRulesAreSwapped() throws Exception {
        Questions questions = Questions.of(rules);
        try (Load load = new Load(service.at("/"), questions, 100)) {
            Thread arrivals = new Thread(load::run);
            arrivals.start();
            try {
                load.swap(rules);
                load.swap(rules);
            } finally {
                load.stop();
                arrivals.join();
            }
            assertEquals(0, load.wrong(), () -> load.failures().toString());
            assertTrue(load.answered() > 100);
        }
    }
}
