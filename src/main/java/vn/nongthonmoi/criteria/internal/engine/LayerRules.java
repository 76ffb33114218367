package vn.nongthonmoi.criteria.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.DefaultDialectOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Profile;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;

/**
 * A layer compiled by Drools, and the question put to it: which of its rules speak of a unit of this profile. What they say
 * was read from the file before; Drools is given no text of an author and runs nothing. Sessions are opened and disposed
 * here and nowhere else. Thread-safe.
 */
public final class LayerRules {

    private final Layer layer;
    private final KieBase base;
    private final boolean classifying;
    private final Map<String, Integer> places;

    private LayerRules(Layer layer, KieBase base) {
        this.layer = layer;
        this.base = base;
        this.classifying = layer.body().anyMatch(Rule::classifies);
        this.places = IntStream.range(0, layer.classes().size()).boxed()
                .collect(Collectors.toMap(layer.classes()::get, i -> i));
    }

    /** A statement of a rule that fired, with where it stands. */
    public record Fired(Layer layer, Rule rule, Statement statement, int line) { }

    /**
     * Compiles a layer.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if it holds more than sentences, or Drools refuses it: every
     *     line was a sentence, so this is a defect of ours
     */
    public static LayerRules compile(Layer layer) {
        return compile(layer, RuleTree.text(layer));
    }

    /** The same of a text that Drools is given; for tests, which spoil it. */
    static LayerRules compile(Layer layer, String text) {
        PackageDescr tree = RuleTree.of(layer, text);
        return withOwnLoader(() -> compile(layer, tree));
    }

    private static LayerRules compile(Layer layer, PackageDescr tree) {
        KnowledgeBuilder builder = builder();
        builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
        for (KnowledgeBuilderError error : builder.getErrors()) {
            throw RuleTree.refused(layer, error.getLines(), error.getMessage());
        }
        return new LayerRules(layer, base(builder));
    }

    private static KnowledgeBuilder builder() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, LayerRules.class.getClassLoader());
        configuration.setOption(RuleTree.LEVEL);
        configuration.setOption(DefaultDialectOption.get(RuleTree.DIALECT));
        // Layers are compiled side by side already. Threads of Drools' own would have another priority than the one that
        // asks, and a fork-join thread that waits for them is given the next layer in the middle of this one.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    }

    private static KieBase base(KnowledgeBuilder builder) {
        KieBaseConfiguration configuration =
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, LayerRules.class.getClassLoader());
        // Otherwise Drools makes classes of conditions that are asked often, on threads that are never ended: they would
        // keep a web application from being unloaded. A layer is asked once for each kind of unit.
        configuration.setOption(ConstraintJittingThresholdOption.get(-1));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    /** Has Drools make itself ready, which takes a new JVM as long as many rules: worth doing beside something else. */
    public static void warmUp() {
        withOwnLoader(() -> {
            base(builder()).newKieSession().dispose();
            return null;
        });
    }

    /**
     * Drools looks for its services by the thread's class loader, which in a container, or on a thread of the common pool,
     * may know another Drools or none.
     */
    private static <T> T withOwnLoader(Supplier<T> asking) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LayerRules.class.getClassLoader());
        try {
            return asking.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public Layer layer() {
        return layer;
    }

    /** The classes that the layer puts units of this profile into. */
    public List<Fired> classify(Profile profile) {
        return classifying ? fire(profile, true) : List.of();
    }

    /** What the layer requires of units of this profile, in the order of the file. */
    public List<Fired> require(Profile profile) {
        return fire(profile, false);
    }

    /** Drools wraps what a consequence throws: no memory, or no stack, is to reach the host as such. */
    private static RuntimeException unwrapped(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error error) {
                throw error;
            }
        }
        return thrown;
    }

    private List<Fired> fire(Profile profile, boolean classes) {
        List<Fired> fired = new ArrayList<>();
        for (int number : withOwnLoader(() -> speaking(numbered(profile)))) {
            Rule rule = layer.rules().get(number);
            if (number > 0 && rule.classifies() == classes) {
                rule.stated().forEach(s -> fired.add(new Fired(layer, rule, s.statement(), s.line())));
            }
        }
        return fired;
    }

    /** The profile with classes by their places: conditions know no others, and none by its name. */
    private Profile numbered(Profile profile) {
        if (profile.getClasses().isEmpty()) {
            return profile;
        }
        return profile.with(profile.getTraits(), profile.getClasses().stream().map(places::get).filter(Objects::nonNull)
                .map(Object::toString).collect(Collectors.toSet()));
    }

    /**
     * The numbers of the rules that speak of units of the profile. None of them is run: Drools says which would be. It
     * promises no order between them; the file's does not vary. Some services it looks for only now.
     */
    private SortedSet<Integer> speaking(Profile profile) {
        SortedSet<Integer> rules = new TreeSet<>();
        KieSession session = base.newKieSession();
        try {
            session.insert(profile);
            session.fireAllRules(match -> {
                rules.add(Integer.valueOf(match.getRule().getName()));
                return false;
            });
        } catch (RuntimeException e) {
            throw unwrapped(e);
        } finally {
            session.dispose();
        }
        return rules;
    }
}
