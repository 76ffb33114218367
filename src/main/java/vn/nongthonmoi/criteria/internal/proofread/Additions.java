package vn.nongthonmoi.criteria.internal.proofread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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

    private Additions() { }

    /**
     * What is wrong with the marks of additions.
     *
     * @param added the paths of files that have to have one
     */
    static List<RuleProblem> check(List<Layer> layers, Set<String> added) {
        List<Layer> base = layers.stream().filter(l -> mark(l).isEmpty() && !added.contains(l.file())).toList();
        List<RuleProblem> problems = new ArrayList<>();
        for (Layer layer : layers) {
            List<Rule.Stated> marks = mark(layer);
            String right = standsOn(layer, base);
            if (marks.isEmpty() && added.contains(layer.file())) {
                problems.add(RuleProblem.error(layer.file(), layer.header().line(), 1, Message.of("NTM-285", right)));
            }
            for (Rule.Stated mark : marks) {
                String written = ((Statement.AddsTo) mark.statement()).mark();
                if (!written.equals(right)) {
                    problems.add(RuleProblem.error(layer.file(), mark.line(), 1, Message.of("NTM-286", written, right,
                            String.join(", ", rows(layer)), relevant(layer, base).map(Layer::id).collect(Collectors.joining(", ")))));
                }
            }
        }
        return problems;
    }

    private static List<Rule.Stated> mark(Layer layer) {
        return layer.header().stated().stream().filter(s -> s.statement() instanceof Statement.AddsTo).toList();
    }

    /** The layers that an addition is laid over, or beside. */
    private static Stream<Layer> relevant(Layer addition, List<Layer> base) {
        return base.stream().filter(l -> addition.scopes().isEmpty() ? l.scopes().isEmpty() && l.territory() == addition.territory()
                : addition.scopes().stream().anyMatch(s -> l.concerns(s.standard(), s.period()))
                        && (l.jurisdiction() != Jurisdiction.PROVINCE || l.who().equals(addition.who())))
                .sorted(Comparator.comparing(Layer::id));
    }

    /** The rows that it speaks of; none where it speaks of all, as one does that replaces all that was before. */
    private static Set<String> rows(Layer layer) {
        List<Statement> stated = layer.stated(Statement.class).toList();
        boolean all = stated.stream().anyMatch(s -> s instanceof Statement.ReplaceAll
                || Statement.subject(s).filter(Subject::isRest).isPresent());
        return all ? Set.of() : stated.stream().flatMap(s -> Statement.subject(s).stream()).map(Subject::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The mark of what an addition stands on: the rows that it speaks of, as the layers beneath state them, who belongs to the
     * classes that these rows are about, and which documents of its own province there are. Where it was read and by
     * whom a row was checked is outside it.
     */
    private static String standsOn(Layer addition, List<Layer> base) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Set<String> rows = rows(addition);
        relevant(addition, base).forEach(layer -> {
            layer.rules().stream().filter(r -> r == layer.header() ? layer.jurisdiction() == addition.jurisdiction()
                    : r.classifies() || rows.isEmpty() || r.stated().stream().flatMap(s -> Statement.subject(s.statement()).stream())
                            .anyMatch(subject -> rows.contains(subject.code())))
                    .map(Fingerprint::said).sorted()
                    .forEach(said -> digest.update(said.getBytes(StandardCharsets.UTF_8)));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
