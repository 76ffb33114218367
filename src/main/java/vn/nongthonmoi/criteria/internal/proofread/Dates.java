package vn.nongthonmoi.criteria.internal.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Territory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Written;

/** Warns of dates that are probably slips: outside the set's time, overlapping, or with days missing in between. */
public final class Dates {

    private final List<RuleProblem> warnings = new ArrayList<>();

    private Dates() { }

    /** The warnings about the dates of these layers. */
    public static List<RuleProblem> check(List<Layer> layers, List<Resolver> resolvers, Territory territory) {
        Dates dates = new Dates();
        layers.forEach(dates::signed);
        layers.stream().filter(l -> l.jurisdiction() == Statement.Jurisdiction.PROVINCE
                && !territory.known(l.who(), l.inForce().from())).forEach(l -> dates.warn(l, Statement.Scope.class,
                        "NTM-149", l.who(), l.inForce().from()));
        resolvers.forEach(r -> dates.within(r.stack()));
        for (Standard standard : Standard.values()) {
            dates.succession(resolvers.stream().map(Resolver::stack).filter(s -> s.standard() == standard)
                    .flatMap(s -> s.foundations().stream()).distinct().toList());
        }
        return dates.warnings;
    }

    private void warn(Layer layer, Class<? extends Statement> sentence, String code, Object... arguments) {
        int line = layer.header().stated().stream().filter(s -> sentence.isInstance(s.statement()))
                .mapToInt(Rule.Stated::line).findFirst()
                .orElse(layer.header().line());
        Object[] written = Stream.of(arguments).map(a -> a instanceof LocalDate d ? Written.date(d) : a).toArray();
        warnings.add(RuleProblem.warning(layer.file(), line, 1, Message.of(code, written)));
    }

    /** A document does not take force before it is signed. One of unknown number has no day of signing. */
    private void signed(Layer layer) {
        if (layer.decision().date().isAfter(layer.inForce().from())) {
            warn(layer, Statement.InForce.class, "NTM-156", layer.inForce().from(), layer.decision().date());
        }
    }

    private void within(LayerStack stack) {
        List<Layer> foundations = stack.foundations();
        for (Layer layer : stack.layers()) {
            boolean foundation = foundations.contains(layer);
            LocalDate from = layer.inForce().from();
            // A set may be issued late in its period and hold on after it, but it does not begin after it.
            if (foundation && (from.getYear() < stack.period().from() - 1 || from.getYear() > stack.period().to())) {
                warn(layer, Statement.InForce.class, "NTM-153", from, stack.period());
            } else if (!foundation && foundations.stream().noneMatch(f -> Overlaps.overlap(f, layer))) {
                warn(layer, Statement.InForce.class, "NTM-153", from, stack.period());
            } else if (!foundation) {
                beside(layer, foundations);
            }
        }
    }

    /** A layer begins and ends with its set, or within it. */
    private void beside(Layer layer, List<Layer> foundations) {
        List<Layer> own = foundations.stream().filter(f -> Overlaps.overlap(f, layer)).toList();
        LocalDate first = own.stream().map(f -> f.inForce().from()).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = own.stream().map(Overlaps::ends).max(Comparator.naturalOrder()).orElseThrow();
        if (layer.inForce().from().isBefore(first) || Overlaps.ends(layer).isAfter(last)) {
            warn(layer, Statement.InForce.class, "NTM-159", layer.inForce().from(),
                    layer.inForce().to() == null ? "…" : layer.inForce().to(), first,
                    last.equals(LocalDate.MAX) ? "…" : last);
        }
    }

    /** One set follows the other: no two on a day, no day without any. Each province has its own succession. */
    private void succession(List<Layer> foundations) {
        for (Layer layer : foundations) {
            List<Layer> before = foundations.stream().filter(l -> l != layer && l.who().equals(layer.who()))
                    .filter(l -> !l.inForce().from().isAfter(layer.inForce().from())).toList();
            // Where none of the two replaces the other it is an error already (NTM-288).
            before.stream().filter(l -> Overlaps.overlap(l, layer) && Overlaps.ofOneSet(l, layer))
                    .filter(l -> l.file().compareTo(layer.file()) < 0
                            || l.inForce().from().isBefore(layer.inForce().from())).forEach(l ->
                    warn(layer, Statement.InForce.class, "NTM-154", l.file(), layer.inForce().from(), l.inForce().to() == null ? "…"
                            : Written.date(l.inForce().to())));
            before.stream().max(Comparator.comparing(Overlaps::ends)).map(Overlaps::ends)
                    .filter(end -> end.isBefore(layer.inForce().from().minusDays(1))).ifPresent(end ->
                            warn(layer, Statement.InForce.class, "NTM-155", end.plusDays(1),
                                    layer.inForce().from().minusDays(1)));
        }
    }
}
