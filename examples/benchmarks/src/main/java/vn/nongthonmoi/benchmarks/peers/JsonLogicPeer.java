package vn.nongthonmoi.benchmarks.peers;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** JsonLogic: an expression an indicator. It counts in binary fractions, which the data here do not show. */
public final class JsonLogicPeer implements Peer {

    private final JsonLogic engine = new JsonLogic();
    private final Task task;
    private final List<String> expressions;
    private final boolean[] open;

    public JsonLogicPeer(Task task, String source) {
        this.task = task;
        expressions = List.of(source.split("\n"));
        open = new boolean[expressions.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = task.indicators().get(i).open();
        }
    }

    /** A line an indicator. */
    static String source(Task task) {
        return task.indicators().stream().map(JsonLogicPeer::expression).collect(Collectors.joining("\n"));
    }

    private static String expression(Task.Indicator indicator) {
        if (indicator.checks().isEmpty()) {
            return "{\"==\":[1,1]}";
        }
        return indicator.checks().stream().map(JsonLogicPeer::check)
                .collect(Collectors.joining(",", "{\"and\":[", "]}"));
    }

    private static String check(Task.Check check) {
        String value = "{\"var\":\"" + Drl.property(check.column()) + "\"}";
        String asked = switch (check.kind()) {
            case PASS -> "{\"==\":[" + value + ",true]}";
            case AT_LEAST -> "{\">=\":[" + value + "," + check.number().toPlainString() + "]}";
            case AT_MOST -> "{\"<=\":[" + value + "," + check.number().toPlainString() + "]}";
            case EQUAL -> "{\"==\":[" + value + "," + check.number().toPlainString() + "]}";
        };
        return check.guard() == null ? asked : "{\"or\":[{\"" + (check.above() ? "<=" : ">") + "\":[{\"var\":\""
                + Drl.property(check.guard()) + "\"}," + check.guarded().toPlainString() + "]}," + asked + "]}";
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        Map<String, Object> data = new HashMap<>();
        values.forEach((column, value) -> data.put(Drl.property(column), value));
        try {
            for (int i = 0; i < open.length; i++) {
                boolean holds = (Boolean) engine.apply(expressions.get(i), data);
                indicators[i] = !holds ? Task.NOT_MET : open[i] ? Task.UNSPECIFIED : Task.MET;
            }
            task.fold(indicators, criteria);
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
    }
}
