package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.cache.MemoryBudget;
import vn.nongthonmoi.criteria.internal.engine.CompiledRules;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.files.RuleSources;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitLists;
import vn.nongthonmoi.criteria.internal.rules.CompiledLayers;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerReader;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Scope;

/** All layers that were loaded together, and a resolver for each set among them. Immutable but for caches. */
public final class RuleBase {

    private static final int A_TEXT = 200;

    private final List<Layer> layers;
    private final CompiledLayers compiled;
    private final Territory territory;
    private final Supplier<Register> register;
    private final MemoryBudget budget = MemoryBudget.ofHeap();
    private final BoundedCache<RuleBase, String> places = new BoundedCache<>(budget, A_TEXT);
    private final Map<String, Resolver> resolvers = new LinkedHashMap<>();

    /**
     * Makes the sets of layers that were read together.
     *
     * @param compiled those of them that are compiled already
     * @param register who was who, asked for when somebody needs it
     */
    public RuleBase(List<Layer> layers, CompiledLayers compiled, Supplier<Register> register) {
        this.layers = List.copyOf(layers);
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
        ForkJoinTask<?> ready = ForkJoinPool.commonPool().submit(CompiledRules::warmUp);
        List<Layer> layers = LayerReader.read(RuleSources.bundled(), problems);
        ready.join();
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new RuleBase(layers, new CompiledLayers(), new Once(layers));
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

    /** The layers compiled, each when it is first needed. */
    public CompiledLayers compiled() {
        return compiled;
    }

    /** The memory for what is kept of answers by these rules. */
    public MemoryBudget budget() {
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
