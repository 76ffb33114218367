package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is true. */
class ReadmeTest {

    @TempDir
    Path classes;

    /** What the later examples speak of and do not make. */
    private static final String GIVEN = "CriteriaLibrary library, CriteriaSet set, LocalDate day, LocalDate before, Unit commune,"
            + " Evidence evidence, Assessment a, List<Unit> units, long[] incomes, boolean[] planned, Unit commune1,"
            + " Evidence evidence1, Unit commune2, Evidence evidence2, Unit district, List<Assessment> assessments,"
            + " List<Assessment> assessmentsOfLastYear";

    @Test
    void theExamplesCompile() throws IOException {
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md"))).results().map(m -> m.group(1)).toList();
        assertEquals(5, blocks.size());
        assertTrue(blocks.get(0).lines().count() <= 15, blocks.get(0));
        StringBuilder source = new StringBuilder("import java.math.BigDecimal; import java.time.LocalDate; import java.util.*;"
                + " import vn.nongthonmoi.criteria.*; import vn.nongthonmoi.criteria.programme.*; class Example {");
        for (int i = 0; i < blocks.size(); i++) {
            source.append("static void block" + i + "(" + (i == 0 ? "" : GIVEN) + ") {\n" + blocks.get(i) + "\n}\n");
        }
        source.append('}');
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter errors = new StringWriter();
        assertTrue(compiler.getTask(errors, null, null, List.of("-d", classes.toString(), "-cp",
                System.getProperty("java.class.path")), null, List.of(file)).call(), errors::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theRuleShownIsTheRuleInTheFile(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        String rule = text.substring(text.indexOf("rule \"15.3"), text.indexOf("end\n```"));
        String shown = rule.lines().map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> l.startsWith("rule") || l.startsWith("Chỉ tiêu")).toList().toString();
        List<String> lines = Files.readAllLines(Path.of("rules/national/2021-2025/commune.dslr")).stream()
                .map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> l.startsWith("rule \"15.3") || l.startsWith("Chỉ tiêu 15.3:")).toList();
        assertEquals(lines.toString(), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void whatIsNotKnownIsCounted(String file) throws IOException {
        List<String> expected = CriteriaLibrary.bundled().sets().stream().map(s -> "| " + String.join(" | ",
                s.standard().code() + " " + s.period() + (s.province() == null ? "" : " (" + s.province() + ")"),
                s.decision(), s.inForceFrom() + " – " + (s.inForceTo() == null ? "" : s.inForceTo()), s.criteria() + "",
                s.indicators() + "", s.confirmed() + "", s.unsaid() + "", s.provisional() + "", s.unspecified() + "") + " |").toList();
        List<String> shown = Files.readAllLines(Path.of(file)).stream().filter(l -> l.matches("\\| [a-z-]+ \\d{4}-.*"))
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", shown));
    }
}
