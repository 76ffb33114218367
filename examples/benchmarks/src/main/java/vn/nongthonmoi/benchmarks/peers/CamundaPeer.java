package vn.nongthonmoi.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** The decision table in Camunda's engine. */
public final class CamundaPeer implements Peer {

    private final Task task;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    public CamundaPeer(Task task, String table) {
        this.task = task;
        decision = engine.parseDecision(DmnTable.DECISION,
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((column, value) -> variables.put(Drl.property(column), value));
        DmnTable.answer(task, engine.evaluateDecisionTable(decision, variables).collectEntries("indicator"), indicators,
                criteria);
    }
}
