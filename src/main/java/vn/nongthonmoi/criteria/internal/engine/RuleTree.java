package vn.nongthonmoi.criteria.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
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
 * The second look at a file, after it was read and independent of that: at the syntax tree that Drools makes of the
 * text, before anything of it is compiled. Only what is named here may stand in the tree: conditions on a
 * unit's profile by codes of ours, and rules that do nothing. The tree that was looked at is the one that is compiled, so
 * the text is not read a second time.
 */
public final class RuleTree {

    /** DRL6 is the level at which 10.2.0 parses annotations and line numbers soundly; compilation has the same. */
    static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;
    /** It needs no Java compiler. */
    static final String DIALECT = "mvel";
    /** What stands before the first line of a file; no line break, so that line numbers hold. */
    static final String PREAMBLE = "package vn.nongthonmoi.rules; import " + Profile.class.getName() + "; dialect \"" + DIALECT
            + "\"; ";

    // Codes of ours: no author writes them.
    private static final String CODE = "\"[A-Za-z0-9-]+\"";
    private static final Pattern CONSTRAINT = Pattern.compile((
            "(?:province|region|kind|area|group) (?:== %1$s|in \\(%1$s, %1$s\\))"
            + "|(?:traits|classes) (?:not )?contains %1$s|traits contains %1$s \\|\\| traits contains %1$s"
            + "|year (?:==|>=) [0-9]{4}|remaining == true").formatted(CODE));

    private final RulesToCompile given;
    private final String text;

    private RuleTree(RulesToCompile given, String text) {
        this.given = given;
        this.text = text;
    }

    /** What Drools is given; its lines are those of the file. */
    static String text(RulesToCompile given) {
        return PREAMBLE + given.text();
    }

    /**
     * The tree of a text.
     *
     * @throws RuleFileException if it holds more than that: a defect of ours, or an attack that uses one
     */
    static PackageDescr of(RulesToCompile given, String text) {
        return new RuleTree(given, text).checked();
    }

    private PackageDescr checked() {
        DrlParser parser = new DrlParser(LEVEL);
        PackageDescr tree;
        try {
            tree = parser.parse(false, text);
        } catch (DroolsParserException e) {
            throw refused(given, 1, String.valueOf(e.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            throw refused(given, error.getLines(), error.getMessage());
        }
        allow(tree != null, 1, "");
        head(tree);
        List<RulesToCompile.Head> rules = given.rules();
        for (int i = 0; i < tree.getRules().size(); i++) {
            RuleDescr descr = tree.getRules().get(i);
            allow(i < rules.size(), descr.getLine(), "rule " + descr.getName());
            rule(descr, rules.get(i));
        }
        allow(tree.getRules().size() == rules.size(), 1, tree.getRules().size() + " rule");
        return tree;
    }

    /** A refusal by Drools' own parser or compiler. */
    static RuleFileException refused(RulesToCompile given, int[] lines, String message) {
        return refused(given, lines.length == 0 ? 1 : lines[0], message);
    }

    private static RuleFileException refused(RulesToCompile given, int line, String what) {
        return new RuleFileException(List.of(RuleProblem.error(given.file(), Math.max(1, line), 1,
                Message.of("NTM-190", what.replaceAll("\\s+", " ").strip()))));
    }

    private void allow(boolean allowed, int line, String what) {
        if (!allowed) {
            throw refused(given, line, what);
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
        none(tree.getGlobals(), "global");
        dialect(tree.getAttributes());
        allow(tree.getUnit() == null, 1, "unit");
        allow(PREAMBLE.startsWith("package " + tree.getName() + ";"), 1, "package " + tree.getName());
        allow(tree.getImports().size() == 1 && tree.getAttributes().size() == 1, 1, "package");
    }

    private void dialect(Collection<AttributeDescr> attributes) {
        attributes.forEach(a -> allow(a.getName().equals("dialect") && a.getValue().equals(DIALECT), a.getLine(),
                a.getName()));
    }

    private void rule(RuleDescr descr, RulesToCompile.Head rule) {
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
        allow(conditions.size() == rule.conditions(), line, conditions.size() + " condition");
        allow(descr.getConsequence().toString().isBlank(), descr.getConsequenceLine(), "then");
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
