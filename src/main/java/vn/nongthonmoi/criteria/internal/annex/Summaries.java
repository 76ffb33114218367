package vn.nongthonmoi.criteria.internal.annex;

import java.util.List;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.internal.resolve.Fingerprint;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;

/** Counts what a set holds and how much of it is confirmed. */
public final class Summaries {

    private Summaries() { }

    /**
     * The summaries of a set over all of its national layers; of one that each province issues for itself, one for
     * each province's decision.
     */
    public static List<SetSummary> of(LayerStack stack) {
        List<Layer> national = stack.layers().stream().filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE).toList();
        return stack.foundations().stream().map(f -> stack.ofProvinces()
                ? of(stack, f, List.of(f), stack.layers().stream().filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE
                        || l.who().equals(f.who())).toList())
                : of(stack, f, national, stack.layers())).toList();
    }

    private static SetSummary of(LayerStack stack, Layer foundation, List<Layer> layers, List<Layer> all) {
        int confirmed = 0;
        int unsaid = 0;
        int provisional = 0;
        int unspecified = 0;
        for (Layer layer : layers) {
            for (Rule rule : layer.rules()) {
                for (Rule.Stated s : rule.stated()) {
                    if (!(s.statement() instanceof Demand d)) {
                        continue;
                    }
                    if (open(d)) {
                        unspecified++;
                    } else if (rule.provisional() != null) {
                        provisional++;
                    } else if (rule.checked() == null) {
                        unsaid++;
                    } else {
                        confirmed++;
                    }
                }
            }
        }
        int indicators = foundation.declared(Statement.Size.class).findFirst().map(Statement.Size::indicators)
                .orElse(foundation.indicators().size());
        Province province = foundation.jurisdiction() == Jurisdiction.PROVINCE ? Province.of(foundation.who()) : null;
        return SetSummary.builder(stack.standard(), stack.period(), foundation.decision().number(), foundation.inForce().from())
                .province(province).inForceTo(foundation.inForce().to())
                .criteria((int) foundation.stated(Statement.Criterion.class).map(Statement.Criterion::code).distinct().count())
                .indicators(indicators).confirmed(confirmed).unsaid(unsaid).provisional(provisional).unspecified(unspecified)
                .days(stack.layers().stream().map(l -> l.inForce().from()).filter(foundation::inForceOn).distinct().sorted().toList())
                .provinces(stack.layers().stream().filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE).map(Layer::who).distinct()
                        .sorted().map(Province::of).toList())
                .fingerprint(Fingerprint.of(all)).build();
    }

    /** Whether a level that decides is missing. The national column of a row by region decides nothing. */
    private static boolean open(Demand d) {
        boolean columns = d.basis() == Basis.REGION;
        return d.kind() == Kind.LEFT || d.measure() == Measure.UNSTATED || d.cells().stream().skip(columns ? 1 : 0).anyMatch(java.util.Objects::isNull);
    }
}
