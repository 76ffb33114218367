package vn.nongthonmoi.criteria.internal.resolve;

import java.util.HashSet;
import java.util.Set;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Which requirements ever decide: for some kind of unit on some day. */
public final class Reach {

    private final Set<RulePosition> reached = new HashSet<>();
    private final Effort effort = new Effort();

    /**
     * Resolves every set of the rules, for the units that its layers tell apart.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if that is more than any rules need
     */
    public Reach(RuleBase base) {
        for (Resolver resolver : base.resolvers()) {
            resolver.stack().layers().stream().filter(l -> l.stated(Demand.class).findAny().isPresent())
                    .forEach(layer -> look(resolver, base.territory(), layer));
        }
    }

    private void look(Resolver resolver, Territory territory, Layer layer) {
        new SampleUnits(resolver, territory, layer)
                .requirements(effort, (year, requirement) -> reached.add(requirement.rule()));
    }

    /** Whether the requirement at a file and line decides for any unit on any day. */
    public boolean decides(RulePosition rule) {
        return reached.contains(rule);
    }
}
