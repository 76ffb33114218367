package vn.nongthonmoi.criteria.internal.annex;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;
import vn.nongthonmoi.criteria.internal.rules.Subject;

/** Counts what a set holds and how much of it is confirmed. */
public final class Summaries {

    private Summaries() { }

    /** The summary of a set over all of its national layers. */
    public static SetSummary of(LayerStack stack) {
        List<Layer> national = stack.layers().stream()
                .filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE).toList();
        Layer foundation = national.stream().filter(Layer::foundation).findFirst().orElseThrow();
        int checked = 0;
        int provisional = 0;
        int unspecified = 0;
        for (Layer layer : national) {
            for (Rule rule : layer.rules()) {
                for (Rule.Stated s : rule.stated()) {
                    if (!(s.statement() instanceof Demand d)) {
                        continue;
                    }
                    if (open(d)) {
                        unspecified++;
                    } else if (rule.provisional() != null) {
                        provisional++;
                    } else {
                        checked++;
                    }
                }
            }
        }
        Set<String> indicators = foundation.stated(Demand.class).map(Demand::subject)
                .filter(s -> s.kind() == Subject.Kind.INDICATOR).map(Subject::code).collect(Collectors.toSet());
        return new SetSummary(stack.standard(), stack.period(), foundation.decision().number(),
                foundation.inForce().from(), foundation.inForce().to(),
                (int) foundation.stated(Statement.Criterion.class).count(), indicators.size(), checked, provisional,
                unspecified);
    }

    /** Whether a level that decides is missing. The national column of a row by region decides nothing. */
    private static boolean open(Demand d) {
        boolean columns = d.basis() == Basis.REGION;
        return d.kind() == Kind.LEFT || d.cells().stream().skip(columns ? 1 : 0).anyMatch(java.util.Objects::isNull);
    }
}
