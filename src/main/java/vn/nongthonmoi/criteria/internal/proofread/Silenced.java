package vn.nongthonmoi.criteria.internal.proofread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.resolve.AnnexOrder;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Territory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Subject;
import vn.nongthonmoi.criteria.internal.text.Written;

/**
 * Warns of rows that a merged province silences without a word: from its first own document on, none of the former
 * provinces' documents applies any more, and so none of the rows that the new one does not state.
 */
public final class Silenced {

    private static final int NAMED = 12;

    private Silenced() { }

    /** The warnings, one for the first document of each merged province in each set. */
    public static List<RuleProblem> check(List<Resolver> resolvers, Territory territory) {
        List<RuleProblem> found = new ArrayList<>();
        for (Resolver resolver : resolvers) {
            Set<String> provinces = resolver.stack().layers().stream().filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE)
                    .map(Layer::who).collect(Collectors.toCollection(TreeSet::new));
            provinces.forEach(p -> first(resolver.stack().layers(), p, territory).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<RuleProblem> first(List<Layer> layers, String province, Territory territory) {
        Optional<Layer> first = layers.stream().filter(l -> l.who().equals(province))
                .filter(l -> sinceMerger(l, l.inForce().from(), territory)).min(Comparator.comparing(l -> l.inForce().from()));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = first.get().inForce().from();
        Set<String> stated = layers.stream().filter(l -> l.who().equals(province) && l.inForceOn(day)
                && sinceMerger(l, day, territory)).flatMap(Silenced::spokenOf).map(Silenced::row).collect(Collectors.toSet());
        LocalDate merged = territory.mergedOn(province, day).orElseThrow();
        String silenced = layers.stream().filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE
                && territory.former(province, day).contains(l.who()) && l.inForceOn(day) && l.decision().date().isBefore(merged))
                .map(l -> silenced(l, stated)).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return silenced.isEmpty() ? Optional.empty() : Optional.of(RuleProblem.warning(first.get().file(), line(first.get()), 1,
                Message.of("NTM-185", province, Written.date(day), silenced)));
    }

    private static boolean sinceMerger(Layer layer, LocalDate day, Territory territory) {
        return layer.jurisdiction() == Jurisdiction.PROVINCE && territory.mergedOn(layer.who(), day)
                .filter(merged -> !layer.decision().date().isBefore(merged)).isPresent();
    }

    /** A former layer with those of its rows that are not stated any more; empty when all are. */
    private static String silenced(Layer former, Set<String> stated) {
        if (former.contentUnknown()) {
            return former.id() + ": ?";
        }
        List<String> rows = List.copyOf(former.stated(Demand.class).map(Demand::subject)
                .filter(s -> !stated.contains(row(s)) && !stated.contains(s.code())).map(Silenced::row)
                .sorted(AnnexOrder.BY_NUMBER).collect(Collectors.toCollection(LinkedHashSet::new)));
        return rows.isEmpty() ? "" : former.id() + ": " + String.join(", ", rows.subList(0, Math.min(rows.size(), NAMED)))
                + (rows.size() > NAMED ? ", …" : "");
    }

    /** What a layer states, or says to be no more. */
    private static Stream<Subject> spokenOf(Layer layer) {
        return Stream.concat(layer.stated(Demand.class).map(Demand::subject),
                layer.stated(Statement.Repeal.class).map(Statement.Repeal::subject));
    }

    private static String row(Subject subject) {
        return subject.year() == null ? subject.code() : subject.code() + "@" + subject.year();
    }

    private static int line(Layer layer) {
        return layer.header().stated().stream().filter(s -> s.statement() instanceof Statement.Scope)
                .mapToInt(Rule.Stated::line).findFirst().orElse(layer.header().line());
    }
}
