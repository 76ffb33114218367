package vn.nongthonmoi.criteria.internal.proofread;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.resolve.Fingerprint;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Subject;

/**
 * Whether files that were added to others stand on what they were written for. A province's file that lowers row 17.1 was
 * written for the nation's row 17.1 as it was then; when a later version of the library states that row otherwise, or
 * brings a decision of the same province, somebody has to look before the file is served again.
 */
final class Additions {

    private static final int LENGTH = 12;

    private final List<Layer> base;
    // Many additions stand on the same rules.
    private final Map<Rule, String> said = new IdentityHashMap<>();

    /** @param base the layers that are no additions, by name */
    private Additions(List<Layer> base) {
        this.base = base;
    }

    /**
     * What is wrong with the marks of additions.
     *
     * @param added the paths of files that have to have one
     */
    static List<RuleProblem> check(List<Layer> layers, Set<String> added) {
        List<Layer> additions = layers.stream().filter(l -> !marks(l).isEmpty() || added.contains(l.file())).toList();
        Additions check = new Additions(layers.stream().filter(l -> !additions.contains(l)).sorted(Comparator.comparing(Layer::id)).toList());
        return additions.stream().flatMap(check::of).toList();
    }

    private Stream<RuleProblem> of(Layer layer) {
        List<Rule.Stated> marks = marks(layer);
        String right = standsOn(layer);
        if (marks.isEmpty()) {
            return Stream.of(RuleProblem.error(layer.file(), layer.header().line(), 1, Message.of("NTM-285", right)));
        }
        return marks.stream().filter(m -> !((Statement.AddsTo) m.statement()).mark().equals(right))
                .map(m -> RuleProblem.error(layer.file(), m.line(), 1, Message.of("NTM-286", ((Statement.AddsTo) m.statement()).mark(),
                        right, String.join(", ", rows(layer)), beneath(layer).map(Layer::id).collect(Collectors.joining(", ")))));
    }

    private static List<Rule.Stated> marks(Layer layer) {
        return layer.header().stated().stream().filter(s -> s.statement() instanceof Statement.AddsTo).toList();
    }

    /** The layers that an addition is laid over, or beside. */
    private Stream<Layer> beneath(Layer addition) {
        return base.stream().filter(l -> addition.scopes().isEmpty() ? l.scopes().isEmpty() && l.territory() == addition.territory()
                : addition.scopes().stream().anyMatch(s -> l.concerns(s.standard(), s.period()))
                        && (l.jurisdiction() != Jurisdiction.PROVINCE || l.who().equals(addition.who())));
    }

    private static Set<String> rows(Layer layer) {
        return layer.stated(Statement.class).flatMap(s -> Statement.subject(s).stream()).map(Subject::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it may speak of any row: it replaces all that was before, names the rest of a criterion, or was not seen whole. */
    private static boolean speaksOfAll(Layer layer) {
        return layer.scopes().isEmpty() || !layer.contentKnown() || layer.stated(Statement.class)
                .anyMatch(s -> s instanceof Statement.ReplaceAll || Statement.subject(s).filter(Subject::isRest).isPresent());
    }

    /**
     * The mark of what an addition stands on: the rows that it speaks of, as the layers beneath state them, who belongs to the
     * classes that these rows are about, and which documents of its own province there are. Where it was read and by
     * whom a row was checked is outside it.
     */
    private String standsOn(Layer addition) {
        Set<String> rows = rows(addition);
        boolean all = speaksOfAll(addition);
        Stream<String> beneath = beneath(addition).flatMap(layer -> layer.rules().stream()
                .filter(r -> r == layer.header() ? layer.jurisdiction() == addition.jurisdiction()
                        : r.classifies() || all || r.stated().stream().flatMap(s -> Statement.subject(s.statement()).stream())
                                .anyMatch(subject -> rows.contains(subject.code())))
                .map(r -> said.computeIfAbsent(r, Fingerprint::said)).sorted());
        return Fingerprint.of(beneath).substring(0, LENGTH);
    }
}
