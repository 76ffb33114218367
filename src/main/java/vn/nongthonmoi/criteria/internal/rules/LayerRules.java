package vn.nongthonmoi.criteria.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/**
 * A layer compiled by Drools, and the question put to it: which of its rules speak of a unit of this profile.
 * Sessions are opened and disposed here and nowhere else. Thread-safe.
 */
public final class LayerRules {

    // DRL6 is the level at which 10.2.0 parses annotations and line numbers soundly; check and compilation share it.
    private static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;
    private static final Pattern CALL =
            Pattern.compile("(?:sheet\\.\\w+\\((?:\\d+|\"[^\"\\\\{}]*\"(?:, \"[^\"\\\\{}]*\")*)?\\);)?");
    private static final Pattern CONSTRAINT = Pattern.compile("\\w+ (?:==|>=|in|contains|not contains) "
            + "(?:\"[^\"\\\\{}]*\"|\\d+|true|\\(\"[^\"]*\", \"[^\"]*\"\\))(?: \\|\\| traits contains \"[^\"]*\")?");

    private final Layer layer;
    private final KieBase base;
    private final Set<String> classifying;

    private LayerRules(Layer layer, KieBase base) {
        this.layer = layer;
        this.base = base;
        this.classifying = layer.body().filter(Rule::classifies).map(r -> Integer.toString(r.number()))
                .collect(Collectors.toSet());
    }

    /** A statement of a rule that fired, with where it stands. */
    public record Fired(Layer layer, Rule rule, Statement statement, int line) { }

    /** What stands before the first line of a file; no line break, so that line numbers hold. */
    static String preamble(String file) {
        String path = file.replaceAll("[^A-Za-z0-9]", "_");
        return "package vn.nongthonmoi.rules." + (Character.isDigit(path.charAt(0)) ? "_" : "") + path + "; import "
                + Profile.class.getName() + "; global " + Sentences.class.getName() + " sheet; dialect \"mvel\"; ";
    }

    /**
     * Compiles a layer.
     *
     * @throws IllegalStateException if Drools refuses it: every line was a sentence, so this is a defect of ours
     */
    public static LayerRules compile(Layer layer) {
        // What was checked is what is compiled: the tree itself goes on, not the text once more.
        PackageDescr tree = checkedTree(layer);
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, LayerRules.class.getClassLoader());
        configuration.setOption(LEVEL);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
        if (builder.hasErrors()) {
            throw new IllegalStateException(layer.file() + ": " + builder.getErrors());
        }
        return new LayerRules(layer, builder.newKieBase());
    }

    /** The second look, at what Drools itself reads: rules of patterns on the profile and calls of the sheet only. */
    private static PackageDescr checkedTree(Layer layer) {
        DrlParser parser = new DrlParser(LEVEL);
        PackageDescr tree;
        try {
            tree = parser.parse(false, layer.drl());
        } catch (DroolsParserException e) {
            throw new IllegalStateException(layer.file(), e);
        }
        boolean sound = !parser.hasErrors() && tree != null && tree.getRules().size() == layer.rules().stream().filter(r -> !r.broken()).count()
                && tree.getImports().size() == 1 && tree.getGlobals().size() == 1
                && tree.getFunctionImports().isEmpty() && tree.getFunctions().isEmpty()
                && tree.getTypeDeclarations().isEmpty() && tree.getEnumDeclarations().isEmpty()
                && tree.getEntryPointDeclarations().isEmpty() && tree.getWindowDeclarations().isEmpty()
                && tree.getRules().stream().allMatch(LayerRules::sound);
        if (!sound) {
            throw new IllegalStateException(layer.file() + ": the expanded rules hold more than sentences "
                    + parser.getErrors());
        }
        return tree;
    }

    private static boolean sound(RuleDescr rule) {
        // The one attribute is the dialect of the first line, which Drools hands down to every rule.
        return rule.getAttributes().keySet().equals(Set.of("dialect")) && rule.getNamedConsequences().isEmpty()
                && rule.getConsequence().toString().lines().allMatch(l -> CALL.matcher(l.strip()).matches())
                && rule.getLhs().getDescrs().stream().allMatch(LayerRules::sound);
    }

    private static boolean sound(BaseDescr condition) {
        return condition instanceof PatternDescr pattern && pattern.getObjectType().equals("Profile")
                && pattern.getSource() == null && pattern.getConstraint().getDescrs().stream()
                        .allMatch(c -> CONSTRAINT.matcher(c.toString()).matches());
    }

    public Layer layer() {
        return layer;
    }

    /** The classes that the layer puts units of this profile into. */
    public List<Fired> classify(Profile profile) {
        return classifying.isEmpty() ? List.of() : fire(profile, true);
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
        Sentences sheet = new Sentences();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("sheet", sheet);
            session.insert(profile);
            session.fireAllRules(match -> classifying.contains(match.getRule().getName()) == classes
                    && !match.getRule().getName().equals("0"));
        } catch (RuntimeException e) {
            throw unwrapped(e);
        } finally {
            session.dispose();
        }
        // Drools promises no order between rules that do not depend on each other; the file's order does not vary.
        sheet.said().sort(Comparator.comparingInt(Sentences.Said::rule));
        List<Fired> fired = new ArrayList<>();
        for (Sentences.Said said : sheet.said()) {
            Rule rule = layer.rules().get(said.rule());
            for (Sentences.Said.Line line : said.lines()) {
                fired.add(new Fired(layer, rule, line.statement(), rule.sentenceLines().get(line.sentence())));
            }
        }
        return fired;
    }
}
