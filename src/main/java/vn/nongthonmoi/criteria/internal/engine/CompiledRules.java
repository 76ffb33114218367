package vn.nongthonmoi.criteria.internal.engine;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
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

/**
 * Rules compiled by Drools, and the question put to them: which of them speak of a unit of this profile. Drools is given no
 * text of an author and runs nothing. Sessions are opened and disposed here and nowhere else. Thread-safe.
 */
public final class CompiledRules {

    private final KieBase base;

    private CompiledRules(KieBase base) {
        this.base = base;
    }

    /**
     * Compiles the rules of a file.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if there is more in it than rules that do nothing, or Drools refuses
     *     it: every line was a sentence, so this is a defect of ours
     */
    public static CompiledRules compile(RulesToCompile rules) {
        return compile(rules, RuleTree.text(rules));
    }

    /** The same of a text that Drools is given; for tests, which spoil it. */
    static CompiledRules compile(RulesToCompile rules, String text) {
        PackageDescr tree = RuleTree.of(rules, text);
        return withOwnLoader(() -> {
            KnowledgeBuilder builder = builder();
            builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
            for (KnowledgeBuilderError error : builder.getErrors()) {
                throw RuleTree.refused(rules, error.getLines(), error.getMessage());
            }
            return new CompiledRules(base(builder));
        });
    }

    private static KnowledgeBuilder builder() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, CompiledRules.class.getClassLoader());
        configuration.setOption(RuleTree.LEVEL);
        configuration.setOption(DefaultDialectOption.get(RuleTree.DIALECT));
        // Files are compiled side by side already. Threads of Drools' own would have another priority than the one that
        // asks, and a fork-join thread that waits for them is given the next layer in the middle of this one.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    }

    private static KieBase base(KnowledgeBuilder builder) {
        KieBaseConfiguration configuration =
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, CompiledRules.class.getClassLoader());
        // Otherwise Drools makes classes of conditions that are asked often, on threads that are never ended: they would
        // keep a web application from being unloaded. A file is asked once for each kind of unit.
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
        thread.setContextClassLoader(CompiledRules.class.getClassLoader());
        try {
            return asking.get();
        } finally {
            thread.setContextClassLoader(before);
        }
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

    /**
     * The numbers of the rules that speak of units of the profile. None of them is run: Drools says which would be. It
     * promises no order between them; the file's does not vary. Some services it looks for only now.
     */
    public SortedSet<Integer> speaking(Profile profile) {
        return withOwnLoader(() -> asked(profile));
    }

    private SortedSet<Integer> asked(Profile profile) {
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
