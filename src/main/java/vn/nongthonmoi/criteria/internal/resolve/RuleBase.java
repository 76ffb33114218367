package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitLists;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;
import vn.nongthonmoi.criteria.internal.rules.Profile;
import vn.nongthonmoi.criteria.internal.rules.Quotes;
import vn.nongthonmoi.criteria.internal.rules.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.rules.RuleSources;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;

/** All layers that were loaded together, and a resolver for each set among them. Immutable but for caches. */
public final class RuleBase {

    private static final int A_TEXT = 200;

    private final List<Layer> layers;
    // Null for rules that were not checked when they were loaded.
    private final List<RuleProblem> warnings;
    private final CompiledLayers compiled;
    private final Territory territory;
    private final Supplier<Register> register;
    private final Budget budget = Budget.ofHeap();
    private final Kept<RuleBase, String> places = new Kept<>(budget, A_TEXT);
    private final Map<String, Resolver> resolvers = new LinkedHashMap<>();

    private RuleBase(List<Layer> layers, List<RuleProblem> warnings, CompiledLayers compiled, Supplier<Register> register) {
        this.layers = List.copyOf(layers);
        this.warnings = warnings;
        this.compiled = compiled;
        this.register = register;
        this.territory = new Territory(layers);
        layers.stream().flatMap(l -> l.scopes().stream())
                .sorted(Comparator.comparing(Scope::standard).thenComparing(Scope::period))
                .forEach(s -> resolvers.computeIfAbsent(s.standard() + " " + s.period(), k ->
                        new Resolver(new LayerStack(s.standard(), s.period(), layers), territory, compiled, this::resolver,
                                budget)));
    }

    /** The bundled lists of units, read when somebody asks who a unit is. Thread-safe: of two readings one is kept. */
    private static final class Once implements Supplier<Register> {
        private final List<Layer> layers;
        private final AtomicReference<Register> read = new AtomicReference<>();

        Once(List<Layer> layers) {
            this.layers = layers;
        }

        @Override
        public Register get() {
            Register known = read.get();
            if (known != null) {
                return known;
            }
            List<RuleProblem> problems = new ArrayList<>();
            Register register = UnitLists.read(layers, RuleSources.bundledUnits(), problems);
            if (!problems.isEmpty()) {
                throw new RuleFileException(problems);
            }
            return read.compareAndSet(null, register) ? register : read.get();
        }
    }

    /** The library's own rules. Its tests hold them free of errors, so they are not checked again. */
    public static RuleBase bundled() {
        List<RuleProblem> problems = new ArrayList<>();
        ForkJoinTask<?> ready = ForkJoinPool.commonPool().submit(LayerRules::warmUp);
        List<Layer> layers = RuleSources.read(RuleSources.bundled(), problems);
        ready.join();
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new RuleBase(layers, null, new CompiledLayers(), new Once(layers));
    }

    /**
     * The rules of a directory.
     *
     * @throws RuleFileException if there is an error in any of them
     */
    public static RuleBase load(RuleSnapshot directory) {
        List<RuleProblem> problems = new ArrayList<>();
        return check(directory, problems).orElseThrow(() -> new RuleFileException(problems));
    }

    /**
     * The rules of a directory; empty if there is an error in any of them.
     *
     * @param problems receives every error and warning, in the order of files and lines
     */
    public static Optional<RuleBase> check(RuleSnapshot directory, List<RuleProblem> problems) {
        CompiledLayers compiled = new CompiledLayers();
        List<RuleProblem> found = new ArrayList<>(directory.problems());
        List<Layer> layers = RuleSources.read(directory.files(), found);
        check(layers, found, compiled);
        Register register = UnitLists.read(layers, directory.files(), found);
        problems.addAll(new Quotes(directory.files()).quoted(found));
        return problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR) ? Optional.empty()
                : Optional.of(new RuleBase(layers, List.copyOf(problems), compiled, () -> register));
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
                found.addAll(new RuleBase(layers, null, compiled, Register::none).legality(wrong));
            }
        } catch (RuleFileException e) {
            found.addAll(e.problems());
        }
    }

    /** Warnings about the rules served, in the order of files and lines; the bundled ones are only now looked for. */
    public List<RuleProblem> warnings() {
        if (warnings != null) {
            return warnings;
        }
        List<RuleProblem> found = new ArrayList<>(Consistency.check(layers, false, compiled));
        found.addAll(legality(Set.of()));
        return new Quotes(RuleSources.bundled()).quoted(found);
    }

    /** What provinces ask for less than they may; files in which something is wrong are left out. */
    private List<RuleProblem> legality(Set<String> wrong) {
        List<RuleProblem> problems = new ArrayList<>();
        Effort effort = new Effort();
        resolvers.values().forEach(r -> r.stack().layers().stream()
                .filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE && l.statesRows())
                .filter(l -> !wrong.contains(l.file()))
                .forEach(l -> Legality.check(r.fresh(), territory, l, effort, problems::add)));
        return problems;
    }

    /** {@code sha256:…} naming what these layers state, and what says where units lie and who they are. */
    public String fingerprint(List<Layer> decided) {
        return Fingerprint.of(decided, Stream.of(places.get(this, RuleBase::territoryAndUnits)));
    }

    /** The same of all layers. */
    public String fingerprint() {
        return fingerprint(layers);
    }

    private String territoryAndUnits() {
        return Fingerprint.of(layers.stream().filter(Layer::territory).toList(), register().canonical());
    }

    /** Warnings about the dates of the layers. */
    public List<RuleProblem> dates() {
        return Dates.check(layers, resolvers(), territory);
    }

    /** Warnings about rows of former provinces that a merged one's first document puts out of force without naming them. */
    public List<RuleProblem> silenced() {
        return Silenced.check(resolvers(), territory);
    }

    /** Warnings about requirements that changed since, though what they rely on did not. */
    public List<RuleProblem> unsourced(List<Layer> before) {
        return Unsourced.check(before, layers);
    }

    /** The memory for what is kept of answers by these rules. */
    public Budget budget() {
        return budget;
    }

    public List<Layer> layers() {
        return layers;
    }

    public Territory territory() {
        return territory;
    }

    /** Who was who on a day. */
    public Register register() {
        return register.get();
    }

    public List<Resolver> resolvers() {
        return List.copyOf(resolvers.values());
    }

    /** The limits that evidence of a unit of that profile is checked against on a day, in the order of files and lines. */
    public List<LayerRules.Fired> limits(Standard standard, Period period, LocalDate asOf, Profile profile) {
        return layers.stream().filter(l -> l.inForceOn(asOf) && l.declared(Statement.Checks.class)
                .anyMatch(c -> c.standard() == standard && c.period().equals(period)))
                .flatMap(l -> compiled.of(l).require(profile).stream()).toList();
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
