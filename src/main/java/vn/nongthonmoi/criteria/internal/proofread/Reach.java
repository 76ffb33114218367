package vn.nongthonmoi.criteria.internal.proofread;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.resolve.Territory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Which requirements ever decide, for some kind of unit on some day, and which of them do not know what an earlier one knew. */
public final class Reach {

    private static final long MOST_KEPT = 200_000;

    private final Set<RulePosition> reached = new HashSet<>();
    private final SortedMap<RulePosition, Message> unknown = new TreeMap<>(
            Comparator.comparing(RulePosition::file).thenComparing(RulePosition::line));
    private final Effort effort = new Effort();

    /**
     * Resolves every set of the rules, for the units that its layers tell apart.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if that is more than any rules need
     */
    public Reach(RuleBase base) {
        base.resolvers().forEach(resolver -> look(resolver, base.territory()));
    }

    private void look(Resolver resolver, Territory territory) {
        Resolver asked = resolver.fresh();
        for (Layer layer : resolver.stack().layers()) {
            if (layer.stated(Demand.class).findAny().isPresent()) {
                // Layers share sheets; those kept are dropped before they fill the memory.
                asked = asked.effort() > MOST_KEPT ? resolver.fresh() : asked;
                SampleUnits units = new SampleUnits(asked, territory, layer);
                units.requirements(effort, this::reach);
                if (units.cut()) {
                    layer.body().flatMap(r -> r.stated().stream())
                            .forEach(s -> reached.add(new RulePosition(layer.file(), s.line())));
                }
            }
        }
    }

    private void reach(int year, Requirement requirement) {
        reached.add(requirement.citation().rule());
        if (requirement.replaces() != null && Unknown.insteadOf(requirement.replaces(), requirement)) {
            unknown.putIfAbsent(requirement.citation().rule(), Message.of("NTM-290", year == 0 ? requirement.code()
                    : requirement.code() + "@" + year, requirement.replaces().citation().rule()));
        }
    }

    /** A warning at each line whose level is not known while that of the line that it replaces is. */
    public List<RuleProblem> unknown() {
        return unknown.entrySet().stream().map(e -> RuleProblem.warning(e.getKey().file(), e.getKey().line(), 1, e.getValue()))
                .toList();
    }

    /** Whether the requirement at a file and line decides for any unit on any day. */
    public boolean decides(RulePosition rule) {
        return reached.contains(rule);
    }
}
