package vn.nongthonmoi.criteria.internal.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;

/**
 * The second look at a layer, after {@link RuleFileReader} and independent of it: at the syntax tree that Drools makes
 * of the layer's text, before anything of it is compiled. Only what is named here may stand in the tree. The tree that
 * was looked at is the one that is compiled, so the text is not read a second time.
 */
final class RuleTree {

    /** DRL6 is the level at which 10.2.0 parses annotations and line numbers soundly; compilation has the same. */
    static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;
    /** Calls of one object need no Java compiler. */
    static final String DIALECT = "mvel";

    private static final String TEXT = "\"[^\"\\\\{}]*\"";
    private static final Pattern CALL = Pattern.compile("sheet\\.(\\w+)\\((|%1$s(?:, %1$s)*)\\);".formatted(TEXT));
    private static final Pattern ARGUMENT = Pattern.compile(TEXT);
    private static final Pattern CONSTRAINT = Pattern.compile((
            "(?:province|region|kind|area|group) (?:== %1$s|in \\(%1$s, %1$s\\))"
            + "|(?:traits|classes) (?:not )?contains %1$s|traits contains %1$s \\|\\| traits contains %1$s"
            + "|year (?:==|>=) \\d{4}|remaining == true").formatted(TEXT));
    /** The sentences there are, as name/number of texts. */
    private static final Set<String> SENTENCES = Arrays.stream(Sentences.class.getDeclaredMethods())
            .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(String.class::equals))
            .filter(m -> m.getReturnType() == void.class && java.lang.reflect.Modifier.isPublic(m.getModifiers()))
            .map(RuleTree::signature).collect(Collectors.toSet());

    private final Layer layer;

    private RuleTree(Layer layer) {
        this.layer = layer;
    }

    private static String signature(Method m) {
        return m.getName() + "/" + m.getParameterCount();
    }

    /** What stands before the first line of a file; no line break, so that line numbers hold. */
    static String preamble(String file) {
        return "package " + packageOf(file) + "; import " + Profile.class.getName() + "; global "
                + Sentences.class.getName() + " sheet; dialect \"" + DIALECT + "\"; ";
    }

    private static String packageOf(String file) {
        String path = file.replaceAll("[^A-Za-z0-9]", "_");
        return "vn.nongthonmoi.rules." + (Character.isDigit(path.charAt(0)) ? "_" : "") + path;
    }

    /**
     * The tree of a layer.
     *
     * @throws RuleFileException if it holds more than sentences: a defect of ours, or an attack that uses one
     */
    static PackageDescr of(Layer layer) {
        return new RuleTree(layer).checked();
    }

    private PackageDescr checked() {
        DrlParser parser = new DrlParser(LEVEL);
        PackageDescr tree;
        try {
            tree = parser.parse(false, layer.drl());
        } catch (DroolsParserException e) {
            throw refused(layer, 1, String.valueOf(e.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            throw refused(layer, error.getLines(), error.getMessage());
        }
        allow(tree != null, 1, "");
        head(tree);
        List<Rule> rules = layer.rules().stream().filter(r -> !r.broken()).toList();
        for (int i = 0; i < tree.getRules().size(); i++) {
            RuleDescr descr = tree.getRules().get(i);
            allow(i < rules.size(), descr.getLine(), "rule " + descr.getName());
            rule(descr, rules.get(i));
        }
        allow(tree.getRules().size() == rules.size(), 1, tree.getRules().size() + " rule");
        return tree;
    }

    /** A refusal by Drools' own parser or compiler. */
    static RuleFileException refused(Layer layer, int[] lines, String message) {
        return refused(layer, lines.length == 0 ? 1 : lines[0], message);
    }

    private static RuleFileException refused(Layer layer, int line, String what) {
        return new RuleFileException(List.of(RuleProblem.error(layer.file(), Math.max(1, line), 1,
                Message.of("NTM-190", what.replaceAll("\\s+", " ").strip()))));
    }

    private void allow(boolean allowed, int line, String what) {
        if (!allowed) {
            throw refused(layer, line, what);
        }
    }

    private void none(Collection<? extends BaseDescr> descrs, String what) {
        descrs.forEach(d -> allow(false, d.getLine(), what));
    }

    private void head(PackageDescr tree) {
        none(tree.getFunctionImports(), "import static");
        none(tree.getAccumulateImports(), "import accumulate");
        none(tree.getFunctions(), "function");
        none(tree.getTypeDeclarations(), "declare");
        none(tree.getEnumDeclarations(), "declare enum");
        none(tree.getEntryPointDeclarations(), "declare entry-point");
        none(tree.getWindowDeclarations(), "declare window");
        tree.getImports().forEach(i -> allow(i.getTarget().equals(Profile.class.getName()), i.getLine(),
                "import " + i.getTarget()));
        tree.getGlobals().forEach(g -> allow(g.getIdentifier().equals("sheet")
                && g.getType().equals(Sentences.class.getName()), g.getLine(), "global " + g.getIdentifier()));
        dialect(tree.getAttributes());
        allow(tree.getUnit() == null, 1, "unit");
        allow(tree.getName().equals(packageOf(layer.file())), 1, "package " + tree.getName());
        allow(tree.getImports().size() == 1 && tree.getGlobals().size() == 1 && tree.getAttributes().size() == 1, 1,
                "package");
    }

    private void dialect(Collection<AttributeDescr> attributes) {
        attributes.forEach(a -> allow(a.getName().equals("dialect") && a.getValue().equals(DIALECT), a.getLine(),
                a.getName()));
    }

    private void rule(RuleDescr descr, Rule rule) {
        int line = descr.getLine();
        allow(!descr.isQuery() && descr.getClass() == RuleDescr.class, line, "query");
        allow(descr.getName().equals(Integer.toString(rule.number())) && line == rule.line(), line,
                "rule " + descr.getName());
        allow(descr.getParentName() == null && descr.getUnit() == null, line, "extends");
        allow(descr.getAnnotationNames().isEmpty(), line, "@" + String.join(", @", descr.getAnnotationNames()));
        // The dialect of the first line is handed down to every rule.
        dialect(descr.getAttributes().values());
        allow(descr.getNamedConsequences().isEmpty(), line, "then[" + descr.getNamedConsequences().keySet() + "]");
        List<? extends BaseDescr> conditions = descr.getLhs().getDescrs();
        conditions.forEach(this::condition);
        allow(conditions.size() == rule.conditions().size(), line, conditions.size() + " condition");
        List<String> calls = descr.getConsequence().toString().lines().map(String::strip)
                .filter(l -> !l.isEmpty()).toList();
        allow(!calls.isEmpty() && calls.get(0).equals("sheet.begin(" + rule.number() + ");"),
                descr.getConsequenceLine(), "then");
        calls.stream().skip(1).forEach(call -> allow(isSentence(call), descr.getConsequenceLine(), call));
        allow(calls.size() == rule.sentenceLines().size() + 1, descr.getConsequenceLine(), calls.size() + " call");
    }

    private static boolean isSentence(String call) {
        Matcher m = CALL.matcher(call);
        return m.matches() && SENTENCES.contains(m.group(1) + "/" + ARGUMENT.matcher(m.group(2)).results().count());
    }

    private void condition(BaseDescr descr) {
        allow(descr.getClass() == PatternDescr.class, descr.getLine(), descr.getClass().getSimpleName());
        PatternDescr pattern = (PatternDescr) descr;
        allow(pattern.getObjectType().equals("Profile") && pattern.getSource() == null && !pattern.isQuery()
                && (pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty())
                && pattern.getBehaviors().isEmpty() && pattern.getAnnotationNames().isEmpty()
                && pattern.getConstraint().getClass() == AndDescr.class, descr.getLine(), pattern.toString());
        List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
        allow(constraints.size() <= 1, descr.getLine(), constraints.toString());
        constraints.forEach(c -> allow(c instanceof ExprConstraintDescr expr
                && expr.getType() == ExprConstraintDescr.Type.NAMED
                && CONSTRAINT.matcher(expr.getExpression()).matches(), descr.getLine(), c.toString()));
    }
}
