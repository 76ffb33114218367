package vn.nongthonmoi.criteria.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerReader;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;

/** The second look, alone: were the first to let through what it should not, the tree would still be refused. */
class RuleTreeTest {

    private static final String FILE = """
            rule "Văn bản"
                @source("x")
            when
                Luôn luôn
            then
                Quyết định "1" ngày 01/01/2022
                Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                Hiệu lực từ 01/01/2022
            end
            rule "1.1"
                @source("x")
            when
                thuộc loại "a"
            then
                Chỉ tiêu 1.1: đạt
            end
            """;
    private static final String HEAD = "dialect \"mvel\"; ";
    private static final String RULE = "rule \"1\"";
    private static final String PATTERN = "Profile( classes contains \"0\" )";
    private static final String THEN = "then";
    private static Layer layer;

    @BeforeAll
    static void read() throws Exception {
        List<RuleProblem> problems = new ArrayList<>();
        layer = LayerReader.read(new TreeMap<>(Map.of("a.dslr", FILE.getBytes(StandardCharsets.UTF_8))), problems).get(0);
        assertEquals(List.of(), problems);
    }

    private static RuleProblem refused(String from, String to) {
        assertTrue(RuleTree.text(LayerRules.toCompile(layer)).contains(from), from);
        String drl = RuleTree.text(LayerRules.toCompile(layer)).replace(from, to);
        List<RuleProblem> problems =
                assertThrows(RuleFileException.class, () -> CompiledRules.compile(LayerRules.toCompile(layer), drl)).problems();
        assertEquals(1, problems.size());
        assertEquals("NTM-190", problems.get(0).message().code());
        return problems.get(0);
    }

    private static void refusedAt(int line, String from, String to) {
        RuleProblem problem = refused(from, to);
        assertEquals("a.dslr:" + line, problem.file() + ":" + problem.line(), problem::toString);
    }

    @Test
    void whatSentencesExpandToIsCompiled() {
        Profile unit = new Profile("10", "TN", "commune", "I", "1", Set.of(), Set.of("a"), 2024);
        assertEquals(List.of("1.1"),
                LayerRules.compile(layer).require(unit).stream().map(f -> f.rule().name()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "import java.lang.System;", "import static java.lang.Math.abs;", "import function java.lang.Math.abs;",
        "import accumulate java.lang.Math abs;", "global java.lang.Thread sheet;", "function void f() { }",
        "declare Evil x : int end", "declare enum Evil X(1); x : int end", "declare entry-point \"x\" end",
        "declare window W Profile() over window:length(1) end", "query q() Profile() end", "salience 10",
        "no-loop true", "dialect \"java\"", "agenda-group \"x\"", "unit Evil;", "package a.b;", "nonsense",
    })
    void nothingElseStandsInThePackage(String more) {
        refusedAt(1, HEAD, HEAD + more + " ");
    }

    @Test
    void theHeadIsOurs() {
        refusedAt(1, HEAD, "");
        refusedAt(1, "package vn.nongthonmoi.rules", "package vn.nongthonmoi.criteria");
        refusedAt(1, "criteria.internal.engine.Profile;", "criteria.internal.engine.RuleTree;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "salience 10", "salience ( System.exit(99) )", "no-loop true", "timer ( int: 0 1s )", "enabled false",
        "duration 1", "dialect \"java\"", "ruleflow-group \"x\"", "agenda-group \"x\"",
        "activation-group \"x\"", "auto-focus true",
        "lock-on-active true", "date-effective \"01-Jan-2022\"", "calendars \"x\"", "extends \"0\"", "@Watch(\"!*\")",
        "@PropertyReactive",
    })
    void aRuleHasNoAttributes(String attribute) {
        refusedAt(10, RULE, RULE + " " + attribute);
    }

    @Test
    void theRulesAreThoseThatWereRead() {
        refusedAt(10, RULE, "rule \"0\"");
        refusedAt(10, RULE, "rule \"2\"");
        refusedAt(16, THEN + "\n\nend\n", THEN + "\n\nend rule \"x\" when eval(true) then System.exit(99); end\n");
        refusedAt(1, layer.drl().substring(layer.drl().indexOf(RULE)), "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "eval(true)", "not Profile()", "exists Profile()", "forall( Profile() )", "Object()", "$p : Profile()",
        "Profile( $a : area )", "Profile( area == \"a\", kind == \"b\" )", "Profile( area == kind )",
        "Profile( area.length() == 1 )", "Profile( this.area == \"a\" )", "Profile( getArea() == \"a\" )",
        "Profile( System.exit(99) == null )", "Profile( eval(true) )", "Profile( area matches \"(a+)+b\" )",
        "Profile( area soundslike \"a\" )", "Profile( area == \"a\" || eval(true) )", "Profile( year == 2024 + 1 )",
        "Profile( year == \"2024\" )", "Profile( \"a\" )", "Profile() from java.util.List.of()",
        "Profile() from entry-point \"x\"", "java.util.List() from collect( Profile() )",
        "Number() from accumulate( Profile(), count(1) )", "accumulate( Profile(); $n : count(1) )",
        "Profile() over window:length( 1 )", "Profile() or Profile()", "( Profile() and Profile() )",
        "Profile() Profile()", "Profile( class == \"a\" )", "Profile( traits contains \"a\" || area == \"b\" )",
        "Profile( area in (\"a\", System.out) )", "Profile( region == \"a\\u0022\" )", "do[other]", "?q( $p; )",
    })
    void aConditionIsAPatternOnTheProfile(String condition) {
        RuleProblem problem = refused(PATTERN, condition);
        assertTrue(problem.line() >= 10 && problem.line() <= 14, problem::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "System.exit(99);", "insert(\"x\");", "drools.halt();", "drools.update(drools);", "modify(sheet) { }", "/* x */",
        "@Modify with", "x", "{ }", ";",
    })
    void aRuleDoesNothing(String consequence) {
        RuleProblem problem = refused(THEN + "\n", THEN + " " + consequence + "\n");
        assertTrue(problem.line() >= 5 && problem.line() <= 16, problem::toString);
    }

    @Test
    void aRuleHasOneConsequence() {
        refusedAt(10, THEN + "\n\nend\n", THEN + "\n\nthen[other] System.exit(99);\nend\n");
    }

    /** Neither the file's name nor a title, a class, a source or what a sentence says is a word of Drools'. */
    @Test
    void noWordOfTheAuthorReachesDrools() {
        String marked = FILE.replace("\"1.1\"", "\"zzzz\"").replace("@source(\"x\")", "@source(\"zzzz\")")
                .replace("loại \"a\"", "loại \"zzzz\"").replace("end\n", "// zzzz\nend\n") + """
                rule "zzzz two"
                    @source("zzzz")
                when
                    không thuộc loại "zzzz drools.update(x)"
                then
                    Tiêu chí 1: "zzzz @Modify with"
                    Chỉ tiêu 1.2: mức ít nhất 5 zzzz
                end
                """;
        List<RuleProblem> problems = new ArrayList<>();
        Layer read = LayerReader.read(new TreeMap<>(Map.of("zzzz/zzzz.dslr", marked.getBytes(StandardCharsets.UTF_8))), problems).get(0);
        assertEquals(List.of(), problems);
        assertFalse(read.drl().contains("zzzz"), read.drl());
        assertEquals(List.of("zzzz", "zzzz drools.update(x)"), read.classes());
        Profile unit = new Profile("10", "TN", "commune", "I", "1", Set.of(), Set.of("zzzz", "another"), 2024);
        assertEquals(List.of("zzzz", "zzzz two"), LayerRules.compile(read).require(unit).stream().map(f -> f.rule().name())
                .distinct().toList());
    }
}
