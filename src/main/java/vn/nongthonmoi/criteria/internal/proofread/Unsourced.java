package vn.nongthonmoi.criteria.internal.proofread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/**
 * Warns of requirements that say something else than before though what they rely on is still the same, or that do not know
 * any more what they knew.
 */
public final class Unsourced {

    /** A requirement by what it is about: the row and who it is for, in one file. */
    private record Key(String file, String row, List<String> conditions) { }

    private record Said(Rule rule, Demand demand, int line) { }

    private Unsourced() { }

    public static List<RuleProblem> check(List<Layer> before, List<Layer> after) {
        Map<Key, Said> old = said(before);
        List<RuleProblem> warnings = new ArrayList<>();
        said(after).forEach((key, now) -> {
            // Of a rule that now speaks of other units, what it said of the ones before.
            Said then = old.containsKey(key) ? old.get(key) : old.entrySet().stream()
                    .filter(e -> e.getKey().file().equals(key.file()) && e.getKey().row().equals(key.row())
                            && e.getValue().rule().name().equals(now.rule().name())).map(Map.Entry::getValue)
                    .findFirst().orElse(null);
            boolean changed = then != null && !(old.containsKey(key) && then.demand().equals(now.demand()));
            if (changed && Unknown.insteadOf(then.demand(), now.demand())) {
                warnings.add(RuleProblem.warning(key.file(), now.line(), 1, Message.of("NTM-291", now.demand().subject().code())));
            } else if (changed && same(then.rule(), now.rule())) {
                warnings.add(RuleProblem.warning(key.file(), now.line(), 1, Message.of("NTM-157",
                        now.demand().subject().code(), now.rule().source())));
            }
        });
        return warnings;
    }

    private static boolean same(Rule one, Rule two) {
        return one.source().equals(two.source()) && Objects.equals(one.checked(), two.checked())
                && Objects.equals(one.provisional(), two.provisional());
    }

    private static Map<Key, Said> said(List<Layer> layers) {
        Map<Key, Said> all = new HashMap<>();
        layers.forEach(layer -> layer.body().forEach(rule -> rule.stated().forEach(s -> {
            if (s.statement() instanceof Demand d) {
                all.put(new Key(layer.file(), d.subject().code() + "@" + d.subject().year(), rule.conditions().stream()
                        .map(Rule.Condition::text).sorted().collect(Collectors.toList())), new Said(rule, d, s.line()));
            }
        })));
        return all;
    }
}
