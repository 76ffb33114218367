package vn.nongthonmoi.criteria.internal.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.Quotes;
import vn.nongthonmoi.criteria.internal.files.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitLists;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.CompiledLayers;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerReader;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/** Reads rule files and looks over what they say together, before any of it is served. */
public final class Proofreading {

    private Proofreading() { }

    /**
     * The rules of some files; empty if there is an error in any of them.
     *
     * @param added the paths of those that were added to others and have to say what they stand on
     * @param problems receives every error and warning, in the order of files and lines
     */
    public static Optional<RuleBase> read(RuleSnapshot files, Set<String> added, List<RuleProblem> problems) {
        CompiledLayers compiled = new CompiledLayers();
        List<RuleProblem> found = new ArrayList<>(files.problems());
        List<Layer> layers = LayerReader.read(files.files(), found);
        found.addAll(Additions.check(layers, added));
        found.addAll(Copies.check(files.files().keySet()));
        found.addAll(Overlaps.check(layers));
        check(layers, found, compiled);
        Register register = UnitLists.read(layers, files.files(), found);
        problems.addAll(new Quotes(files.files()).quoted(found));
        return problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR) ? Optional.empty()
                : Optional.of(new RuleBase(layers, compiled, () -> register));
    }

    private static void check(List<Layer> layers, List<RuleProblem> found, CompiledLayers compiled) {
        Set<String> unread = found.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                .map(RuleProblem::file).collect(Collectors.toCollection(TreeSet::new));
        layers.forEach(l -> unread.remove(l.file()));
        try {
            found.addAll(Consistency.check(layers, !unread.isEmpty(), compiled));
            Set<String> wrong = found.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                    .map(RuleProblem::file).collect(Collectors.toSet());
            // A province can only be held against national rows in which nothing is wrong.
            if (unread.isEmpty() && layers.stream().filter(l -> wrong.contains(l.file()))
                    .allMatch(l -> l.jurisdiction() == Jurisdiction.PROVINCE)) {
                found.addAll(legality(new RuleBase(layers, compiled, Register::none), wrong));
            }
        } catch (RuleFileException e) {
            found.addAll(e.problems());
        }
    }

    /** Warnings about rules that are served without having been looked over, in the order of layers. */
    public static List<RuleProblem> warnings(RuleBase base) {
        List<RuleProblem> found = new ArrayList<>(Consistency.check(base.layers(), false, base.compiled()));
        found.addAll(legality(base, Set.of()));
        return found;
    }

    /** What provinces ask for less than they may; files in which something is wrong are left out. */
    private static List<RuleProblem> legality(RuleBase base, Set<String> wrong) {
        List<RuleProblem> problems = new ArrayList<>();
        Effort effort = new Effort();
        base.resolvers().forEach(r -> r.stack().layers().stream()
                .filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE && l.statesRows())
                .filter(l -> !wrong.contains(l.file()))
                .forEach(l -> Legality.check(r.fresh(), base.territory(), l, effort, problems::add)));
        return problems;
    }
}
