package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/architecture.md is true to the code. */
class DocsArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String OURS = "vn.nongthonmoi.";
    private static final String API = "criteria";
    /** Comments, texts in quotes and characters: not code. A quotation mark within a comment begins no text. */
    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'", Pattern.DOTALL);
    /** A type by its full name, imported or where it is used. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "\\b((?:vn|org|com|net|io|jakarta)(?:\\.[a-z]\\w*)+)\\.(?:[A-Z*])");
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\| [^|]+ \\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([\\w.]+)`");

    /** Without what is said of packages: their marks make no package depend on another. */
    private static Map<Path, String> code() throws IOException {
        Map<Path, String> code = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java")
                    && !f.endsWith("package-info.java"))::iterator) {
                code.put(SOURCES.relativize(file), NO_CODE.matcher(Files.readString(file)).replaceAll("\"\""));
            }
        }
        return code;
    }

    /** Our packages without what is common to all; of others' as much as the page states, such as org.drools. */
    private static String named(String name) {
        return name.startsWith(OURS) ? name.substring(OURS.length()) : name.replaceAll("^(\\w+\\.\\w+).*", "$1");
    }

    private static Map<String, Set<String>> imported() throws IOException {
        Map<String, Set<String>> imported = new TreeMap<>();
        for (Map.Entry<Path, String> file : code().entrySet()) {
            String own = named(file.getKey().getParent().toString().replaceAll("[/\\\\]", "."));
            Set<String> others = imported.computeIfAbsent(own, p -> new TreeSet<>());
            Matcher name = FULL_NAME.matcher(file.getValue());
            while (name.find()) {
                others.add(named(name.group(1)));
            }
            others.remove(own);
        }
        return imported;
    }

    private static Map<String, Set<String>> stated() throws IOException {
        Map<String, Set<String>> stated = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/architecture.md")).replace("\r\n", "\n"));
        while (row.find()) {
            Set<String> others = QUOTED.matcher(row.group(2)).results().map(m -> m.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(null, stated.put(row.group(1), others), row.group(1) + " stands twice");
        }
        return stated;
    }

    @Test
    void packagesImportWhatThePageStatesAndNothingElse() throws IOException {
        assertEquals(lines(stated()), lines(imported()));
    }

    private static String lines(Map<String, Set<String>> imports) {
        return imports.entrySet().stream().map(e -> e.getKey() + " imports " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theOnlyCyclesGoThroughThePublicTypes() throws IOException {
        Map<String, Set<String>> left = imported();
        left.remove(API);
        left.values().forEach(others -> others.retainAll(left.keySet()));
        // What imports nothing that is left leads nowhere back.
        while (left.values().stream().anyMatch(Set::isEmpty)) {
            List<String> done = left.keySet().stream().filter(p -> left.get(p).isEmpty()).toList();
            left.keySet().removeAll(done);
            left.values().forEach(others -> others.removeAll(done));
        }
        assertEquals(Map.of(), left);
    }

    @Test
    void theInvariantsHoldInTheSource() throws IOException {
        Map<String, Pattern> forbidden = Map.of(
                "a binary fraction", Pattern.compile("\\b(?:double|float|Double|Float)\\b"),
                "a static mutable field", Pattern.compile(
                        "^\\s+(?:(?:private|public|protected) )?static "
                                + "(?!final |class |record |enum |interface |\\{)[^(=;{]*[=;]",
                        Pattern.MULTILINE),
                "the clock or a default of the host", Pattern.compile("\\b(?:\\w+\\.now\\(|Locale\\.getDefault"
                        + "|systemDefault|defaultCharset|currentTimeMillis|System\\.get(?:Property|env)"
                        + "|toLowerCase\\(\\)|toUpperCase\\(\\)|getBytes\\(\\))"));
        List<String> found = new ArrayList<>();
        code().forEach((file, code) -> forbidden.forEach((what, pattern) -> pattern.matcher(code).results()
                .forEach(m -> found.add(file.getFileName() + ": " + what + ": " + m.group().strip()))));
        assertEquals(List.of("FirstUse.java: a static mutable field: private static volatile boolean done;",
                "ReloadingLibrary.java: the clock or a default of the host: Instant.now("), found);
    }

    @Test
    void theClassesThatThePageNamesAreThere() throws IOException {
        Set<String> there = new TreeSet<>(Set.of("BigDecimal"));
        for (String root : List.of("src", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".java"))
                        .forEach(f -> there.add(f.substring(0, f.length() - ".java".length())));
            }
        }
        List<String> named = Pattern.compile("`([A-Z]\\w+)(?:\\.\\w+)?`")
                .matcher(Files.readString(Path.of("docs/architecture.md"))).results()
                .map(m -> m.group(1)).distinct().toList();
        assertFalse(named.isEmpty());
        assertEquals(List.of(), named.stream().filter(n -> !there.contains(n)).toList());
    }
}
