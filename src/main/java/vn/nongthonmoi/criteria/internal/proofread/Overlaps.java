package vn.nongthonmoi.criteria.internal.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Written;

/**
 * Whether two files start a set of one standard for the same units on the same day. Which of them decided would depend on
 * their names: a copy kept beside the file that is edited would win over it and nobody would notice.
 */
final class Overlaps {

    private Overlaps() { }

    /** An error at each file that starts a set while one before it still holds. */
    static List<RuleProblem> check(List<Layer> layers) {
        Set<String> files = layers.stream().map(Layer::file).collect(Collectors.toSet());
        // By the day that they begin; of two on one day a copy is the one to go.
        Comparator<Layer> order = Comparator.comparing((Layer l) -> l.inForce().from())
                .thenComparing(l -> Copies.isOne(l.file(), files)).thenComparing(Layer::file);
        List<RuleProblem> found = new ArrayList<>();
        for (Standard standard : Standard.values()) {
            List<Layer> bases = bases(standard, layers).sorted(order).toList();
            for (int later = 1; later < bases.size(); later++) {
                for (Layer earlier : bases.subList(0, later)) {
                    if (clash(earlier, bases.get(later))) {
                        found.add(problem(bases.get(later), earlier));
                    }
                }
            }
        }
        return found;
    }

    private static Stream<Layer> bases(Standard standard, List<Layer> layers) {
        return layers.stream().flatMap(l -> l.scopes().stream()).filter(s -> s.standard() == standard)
                .map(Statement.Scope::period).distinct()
                .flatMap(period -> new LayerStack(standard, period, layers).foundations().stream()).distinct();
    }

    private static boolean clash(Layer one, Layer two) {
        return one.who().equals(two.who()) && overlap(one, two) && !ofOneSet(one, two);
    }

    /** Whether there is a day on which both are in force. */
    static boolean overlap(Layer one, Layer two) {
        return !ends(one).isBefore(two.inForce().from()) && !ends(two).isBefore(one.inForce().from());
    }

    /** Whether one says that it takes the place of the other in the same set, so that there is no doubt which decides. */
    static boolean ofOneSet(Layer one, Layer two) {
        return one.scopes().stream().anyMatch(s -> two.concerns(s.standard(), s.period()))
                && (replaces(one, two) || replaces(two, one));
    }

    private static boolean replaces(Layer one, Layer two) {
        return one.declared(Statement.Replaces.class).anyMatch(r -> r.decision().equals(two.decision().number()));
    }

    /** The last day in force; the end of time where none is known. */
    static LocalDate ends(Layer layer) {
        return layer.inForce().to() == null ? LocalDate.MAX : layer.inForce().to();
    }

    private static RuleProblem problem(Layer layer, Layer earlier) {
        LocalDate last = Stream.of(ends(layer), ends(earlier)).min(Comparator.naturalOrder()).orElseThrow();
        int line = layer.header().stated().stream().filter(s -> s.statement() instanceof Statement.InForce)
                .mapToInt(Rule.Stated::line).findFirst().orElse(layer.header().line());
        return RuleProblem.error(layer.file(), line, 1, Message.of("NTM-288", earlier.file(),
                Written.date(layer.inForce().from()), last.equals(LocalDate.MAX) ? "…" : Written.date(last)));
    }
}
