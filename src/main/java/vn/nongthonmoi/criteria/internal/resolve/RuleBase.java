package vn.nongthonmoi.criteria.internal.resolve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.RuleSources;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;

/** All layers that were loaded together, and a resolver for each set among them. Immutable but for caches. */
public final class RuleBase {

    private final List<Layer> layers;
    // Null for rules that were not checked when they were loaded.
    private final List<RuleProblem> warnings;
    private final CompiledLayers compiled;
    private final Territory territory;
    private final Map<String, Resolver> resolvers = new LinkedHashMap<>();

    private RuleBase(List<Layer> layers, List<RuleProblem> warnings, CompiledLayers compiled) {
        this.layers = List.copyOf(layers);
        this.warnings = warnings;
        this.compiled = compiled;
        this.territory = new Territory(layers);
        layers.stream().flatMap(l -> l.scopes().stream())
                .sorted(Comparator.comparing(Scope::standard).thenComparing(Scope::period))
                .forEach(s -> resolvers.computeIfAbsent(s.standard() + " " + s.period(), k ->
                        new Resolver(new LayerStack(s.standard(), s.period(), layers), territory, compiled, this::resolver)));
    }

    /** The library's own rules. Its tests hold them free of errors, so they are not checked again. */
    public static RuleBase bundled() {
        List<RuleProblem> problems = new ArrayList<>();
        List<Layer> layers = RuleSources.read(RuleSources.bundled(), problems);
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new RuleBase(layers, null, new CompiledLayers());
    }

    /**
     * The rules of a directory.
     *
     * @throws RuleFileException if there is an error in any of them
     */
    public static RuleBase load(Path directory) {
        List<RuleProblem> problems = new ArrayList<>();
        CompiledLayers compiled = new CompiledLayers();
        List<Layer> layers = checked(directory, problems, compiled);
        if (problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR)) {
            throw new RuleFileException(problems);
        }
        return new RuleBase(layers, List.copyOf(problems), compiled);
    }

    /** Every problem of a directory, in the order of files and lines. */
    public static List<RuleProblem> check(Path directory) {
        List<RuleProblem> problems = new ArrayList<>();
        checked(directory, problems, new CompiledLayers());
        return problems;
    }

    private static List<Layer> checked(Path directory, List<RuleProblem> problems, CompiledLayers compiled) {
        List<Layer> layers = RuleSources.read(RuleSources.directory(directory, problems), problems);
        // What one file says of another can only be judged when all of them could be read.
        if (problems.isEmpty()) {
            problems.addAll(Consistency.check(layers, compiled));
        }
        if (problems.stream().noneMatch(p -> p.severity() == RuleProblem.Severity.ERROR)) {
            problems.addAll(new RuleBase(layers, null, compiled).legality());
        }
        problems.sort(null);
        return layers;
    }

    /** Warnings about the rules served, in the order of files and lines; the bundled ones are only now looked for. */
    public List<RuleProblem> warnings() {
        return warnings == null ? Stream.concat(Consistency.check(layers, compiled).stream(), legality().stream())
                .sorted().toList() : warnings;
    }

    /** What provinces ask for less than they may. */
    private List<RuleProblem> legality() {
        Set<RuleProblem> problems = new LinkedHashSet<>();
        resolvers.values().forEach(r -> r.stack().layers().stream()
                .filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE && !l.contentUnknown())
                .forEach(l -> Legality.check(r, territory, l, problems::add)));
        return List.copyOf(problems);
    }

    public Territory territory() {
        return territory;
    }

    public List<Resolver> resolvers() {
        return List.copyOf(resolvers.values());
    }

    public Optional<Resolver> resolver(Standard standard, Period period) {
        return Optional.ofNullable(resolvers.get(standard + " " + period));
    }

    /** The set of a standard in force on a day. */
    public Optional<Resolver> resolver(Standard standard, LocalDate asOf) {
        return resolvers.values().stream().filter(r -> r.stack().standard() == standard)
                .filter(r -> r.stack().foundation(asOf).isPresent()).findFirst();
    }
}
