package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hosts read beside the API is there, and what it shows is true. The compiler looks at its form (doclint). */
class JavadocTest {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** What examples may use without saying where it comes from. */
    private static final String GIVEN = """
            import java.math.BigDecimal;
            import java.nio.file.*;
            import java.time.LocalDate;
            import java.util.*;
            import vn.nongthonmoi.criteria.*;
            import vn.nongthonmoi.criteria.bundle.*;

            public class Example {
                static final LocalDate day = LocalDate.of(2024, 12, 31);
                static final Path directory = Path.of("rules");
                static final CriteriaLibrary library = CriteriaLibrary.bundled();
                static final Province LAO_CAI = Province.of("10");
                static final Unit commune = Unit.builder("03022", LAO_CAI).kind(UnitKind.COMMUNE).build();
                static final Unit anotherCommune = Unit.builder("03046", LAO_CAI).kind(UnitKind.COMMUNE).build();
                static final Unit district = Unit.builder("088", LAO_CAI).kind(UnitKind.DISTRICT).build();
                static final Evidence evidence = Evidence.of(Map.of("10", "38,9"));
                static final Evidence itsEvidence = Evidence.none();

                public static void run(List<String> seen) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    Path classes;

    private static List<Path> sources() throws IOException {
        return PublicApi.files().stream().filter(f -> !f.startsWith(PublicApi.SOURCES.resolve("internal"))).toList();
    }

    /** Doclint can ask for comments only together with a tag for each parameter, however plain. */
    @Test
    void everythingPublicSaysWhatItIsAndTypesSinceWhen() throws IOException {
        List<String> missing = new ArrayList<>();
        int[] looked = {0};
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) COMPILER.getTask(null, files, null, null, null,
                    files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            task.parse().forEach(unit -> new TreePathScanner<Void, String>() {

                @Override
                public Void visitClass(ClassTree type, String within) {
                    String name = within == null ? type.getSimpleName().toString() : within + "." + type.getSimpleName();
                    if (!isPublic(type.getModifiers().getFlags())) {
                        return null;
                    }
                    look(name);
                    if (within == null && !comment().matches("(?s).*@since \\d+\\.\\d+\\.\\d+\\b.*")) {
                        missing.add(name + " has no @since");
                    }
                    return super.visitClass(type, name);
                }

                @Override
                public Void visitMethod(MethodTree method, String within) {
                    boolean inherited = method.getModifiers().getAnnotations().toString().contains("@Override");
                    if (isPublic(method.getModifiers().getFlags()) && !inherited) {
                        look(within + "." + method.getName());
                    }
                    return null;
                }

                @Override
                public Void visitVariable(VariableTree field, String within) {
                    // The components of a record are told in its comment.
                    boolean enumConstant = field.toString().startsWith("/*public static final*/");
                    if (isPublic(field.getModifiers().getFlags()) || enumConstant) {
                        look(within + "." + field.getName());
                    }
                    return null;
                }

                private boolean isPublic(Set<Modifier> flags) {
                    TreePath parent = getCurrentPath().getParentPath();
                    boolean ofAnInterface = Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE)
                            .contains(parent.getLeaf().getKind());
                    return ofAnInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
                }

                private String comment() {
                    String comment = docs.getDocComment(getCurrentPath());
                    return comment == null ? "" : comment;
                }

                private void look(String name) {
                    looked[0]++;
                    if (comment().isBlank()) {
                        missing.add(name + " has no comment");
                    }
                }
            }.scan(unit, null));
        }
        assertEquals(List.of(), missing);
        assertTrue(looked[0] > 400, () -> looked[0] + " looked at");
    }

    static Stream<String> examples() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Matcher m = Pattern.compile("<pre>\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL).matcher(Files.readString(file));
            while (m.find()) {
                found.add("// " + file.getFileName() + "\n" + m.group(1).replaceAll("(?m)^ *\\* ?", ""));
            }
        }
        assertTrue(Stream.of("CriteriaLibrary", "CriteriaSet", "Unit", "Evidence")
                .allMatch(t -> found.stream().anyMatch(e -> e.startsWith("// " + t + ".java"))), found::toString);
        return found.stream();
    }

    /** A line {@code value; // text} says what the value is; other lines are statements and may have remarks. */
    @ParameterizedTest
    @MethodSource("examples")
    void anExampleCompilesAndSaysWhatItGives(String example) throws Exception {
        List<String> said = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String line : example.lines().toList()) {
            Matcher value = Pattern.compile("( *[^=]*\\)); +// (.*)").matcher(line);
            if (value.matches()) {
                said.add(value.group(2));
                body.append("seen.add(String.valueOf((Object) ").append(value.group(1)).append("));\n");
            } else {
                body.append(line).append('\n');
            }
        }
        List<String> seen = new ArrayList<>();
        StringWriter errors = new StringWriter();
        String source = GIVEN.formatted(body);
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        assertTrue(COMPILER.getTask(errors, null, null, List.of("-d", classes.toString(), "-cp",
                System.getProperty("java.class.path")), null, List.of(file)).call(), () -> errors + source);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.loadClass("Example").getMethod("run", List.class).invoke(null, seen);
        }
        assertEquals(String.join("\n", said), String.join("\n", seen), example);
    }
}
