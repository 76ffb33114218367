package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages under docs/ show is true: the Java blocks of a page are one program, which prints what stands in the
 * text block after each; rules load; the dependency is this library. DocsCommandsTest of examples/assurance runs the
 * commands.
 */
class DocsExamplesTest {

    /** Stated in docs/host-guide.md, so that readers can paste. */
    private static final String IMPORTS = """
            import java.math.BigDecimal;
            import java.nio.file.*;
            import java.time.LocalDate;
            import java.util.*;
            import vn.nongthonmoi.criteria.*;
            import vn.nongthonmoi.criteria.programme.*;
            """;
    private static final String NEXT = "\u0001";
    /** Files that the commands of a page need, and edits of them, by name; DocsCommandsTest writes and makes them. */
    private static final Set<String> OF_COMMANDS = Set.of("csv", "diff", "drl", "html");

    @TempDir
    Path directory;

    static List<Path> pages() throws IOException {
        return DocsPages.docs();
    }

    static List<Path> pagesWithJava() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path page : pages()) {
            if (DocsPages.blocks(page).stream().anyMatch(b -> b.kind().equals("java"))) {
                pages.add(page);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsOfAKindThatSomeTestTries(Path page) throws IOException {
        List<DocsPages.Block> blocks = DocsPages.blocks(page);
        boolean commands = blocks.stream().anyMatch(b -> b.kind().equals("console"));
        String before = "";
        for (DocsPages.Block block : blocks) {
            boolean tried = block.name() == null ? Set.of("java", "xml", "drl", "console").contains(block.kind())
                    : commands && OF_COMMANDS.contains(block.kind());
            assertTrue(tried || block.kind().equals("text") && before.equals("java"),
                    block + " is of a kind that no test tries, here or without a name");
            before = block.kind();
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithJava")
    void theJavaOfAPagePrintsWhatThePageSays(Path page) throws Exception {
        List<DocsPages.Block> blocks = DocsPages.blocks(page);
        List<DocsPages.Block> java = blocks.stream().filter(b -> b.kind().equals("java")).toList();
        String[] printed = run(page, java).split(NEXT, -1);
        assertEquals(java.size(), printed.length - 1);
        for (int i = 0; i < java.size(); i++) {
            int next = blocks.indexOf(java.get(i)) + 1;
            boolean shown = next < blocks.size() && blocks.get(next).kind().equals("text");
            assertEquals(shown ? blocks.get(next).text() : "", printed[i + 1], java.get(i).toString());
        }
    }

    private String run(Path page, List<DocsPages.Block> blocks) throws Exception {
        String body = blocks.stream().map(b -> "System.out.print(\"" + NEXT + "\");\n" + b.text())
                .collect(Collectors.joining("\n"));
        compile(page, IMPORTS + "public class Page { public static void run() throws Exception {\n" + body + "\n}}");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            loader.loadClass("Page").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(page + ": " + e.getCause(), e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void compile(Path page, String source) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter errors = new StringWriter();
        assertTrue(ToolProvider.getSystemJavaCompiler().getTask(errors, null, null, List.of("-d", directory.toString(),
                "-cp", System.getProperty("java.class.path")), null, List.of(file)).call(), () -> page + "\n" + errors);
    }

    @Test
    void theImportsAreThoseThatTheHostGuideStates() throws IOException {
        String prose = DocsPages.prose(Path.of("docs/host-guide.md"));
        IMPORTS.lines().map(l -> l.replaceAll("import (.*);", "`$1`"))
                .forEach(name -> assertTrue(prose.contains(name), name + " is not stated"));
    }

    /** Those with a name are files of a walk, which DocsCommandsTest writes and checks. */
    @Test
    void everyRuleShownIsARuleOfTheLibrary() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> rules = Files.walk(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) rules.filter(f -> f.toString().endsWith(".dslr"))::iterator) {
                files.add(spaced(Files.readString(file)));
            }
        }
        for (Path page : pages()) {
            for (DocsPages.Block block : DocsPages.blocks(page)) {
                if (block.kind().equals("drl") && block.name() == null) {
                    assertTrue(files.stream().anyMatch(f -> f.contains(spaced(block.text()))), block.toString());
                }
            }
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void theDependencyShownIsThisLibrary() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (Path page : pages()) {
            for (DocsPages.Block block : DocsPages.blocks(page)) {
                if (block.kind().equals("xml")) {
                    assertEquals(elements(pom.substring(0, pom.indexOf("<packaging>"))), elements(block.text()),
                            block.toString());
                }
            }
        }
    }

    private static List<String> elements(String xml) {
        return xml.lines().map(String::strip).filter(l -> l.matches("<(?!modelVersion)\\w+>.+")).toList();
    }
}
