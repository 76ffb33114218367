package vn.nongthonmoi.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** Evrete: a rule an indicator, a stateless session a commune; conditions as text, which Evrete compiles. */
public final class EvretePeer implements Peer, AutoCloseable {

    private final Task task;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    public EvretePeer(Task task) {
        this.task = task;
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        List<Task.Indicator> indicators = task.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int number = i;
            Task.Indicator indicator = indicators.get(i);
            var facts = builder.newRule(indicator.code()).forEach("$c", Commune.class);
            if (!indicator.checks().isEmpty()) {
                facts.where(indicator.checks().stream().map(EvretePeer::check).toArray(String[]::new));
            }
            facts.execute(context -> {
                Commune commune = context.get("$c");
                if (indicator.open()) {
                    commune.open(number);
                } else {
                    commune.holds(number);
                }
            });
        }
        knowledge = builder.build();
    }

    private static String check(Task.Check check) {
        String property = "$c." + Drl.property(check.column());
        String asked = switch (check.kind()) {
            case PASS -> property;
            case AT_LEAST -> property + ".compareTo(new java.math.BigDecimal(\"" + check.number() + "\")) >= 0";
            case AT_MOST -> property + ".compareTo(new java.math.BigDecimal(\"" + check.number() + "\")) <= 0";
            case EQUAL -> property + ".compareTo(new java.math.BigDecimal(\"" + check.number() + "\")) == 0";
        };
        return check.guard() == null ? asked : "$c." + Drl.property(check.guard())
                + ".compareTo(new java.math.BigDecimal(\"" + check.guarded() + "\")) "
                + (check.above() ? "<=" : ">") + " 0 || " + asked;
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        Arrays.fill(indicators, Task.NOT_MET);
        knowledge.newStatelessSession().insertAndFire(new Commune(values, indicators));
        task.fold(indicators, criteria);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
