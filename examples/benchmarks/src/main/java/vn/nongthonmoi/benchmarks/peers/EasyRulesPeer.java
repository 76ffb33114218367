package vn.nongthonmoi.benchmarks.peers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** Easy Rules: a rule an indicator, its condition in Java over the facts. */
public final class EasyRulesPeer implements Peer {

    private final Task task;
    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    public EasyRulesPeer(Task task) {
        this.task = task;
        List<Task.Indicator> indicators = task.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int number = i;
            Task.Indicator indicator = indicators.get(i);
            rules.register(new RuleBuilder().name(indicator.code()).priority(i)
                    .when(facts -> indicator.checks().stream().allMatch(c -> holds(c, facts)))
                    .then(facts -> facts.<byte[]>get("statuses")[number] =
                            indicator.open() ? Task.UNSPECIFIED : Task.MET)
                    .build());
        }
    }

    private static boolean holds(Task.Check check, Facts facts) {
        if (check.guard() != null
                && facts.<BigDecimal>get(check.guard()).compareTo(check.guarded()) > 0 != check.above()) {
            return true;
        }
        return switch (check.kind()) {
            case PASS -> facts.<Boolean>get(check.column());
            case AT_LEAST -> facts.<BigDecimal>get(check.column()).compareTo(check.number()) >= 0;
            case AT_MOST -> facts.<BigDecimal>get(check.column()).compareTo(check.number()) <= 0;
            case EQUAL -> facts.<BigDecimal>get(check.column()).compareTo(check.number()) == 0;
        };
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        Arrays.fill(indicators, Task.NOT_MET);
        Facts facts = new Facts();
        values.forEach(facts::put);
        facts.put("statuses", indicators);
        engine.fire(rules, facts);
        task.fold(indicators, criteria);
    }
}
