package vn.nongthonmoi.criteria.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/** Where rule files come from: the library's own jar or a directory; and their reading, in the order of names. */
public final class RuleSources {

    private static final String BUNDLED = "/vn/nongthonmoi/criteria/rules/";
    /** How the name of a table of cases ends. */
    public static final String CASES = ".cases.csv";
    private static final String VOCABULARY = "vocabulary.dsl";
    // .DSLR, .dslr.txt and the like: meant to be read, and not.
    private static final Pattern LOOKS_LIKE_RULES = Pattern.compile(
            "(?!.*(?:\\.dslr|\\.cases\\.csv)$)(?i:.*\\.(?:dslr|cases\\.csv)(?:\\.txt|\\.csv|\\.bak)?)");
    private static final int MOST_FILES = 5000;

    private RuleSources() { }

    /** The rule files in the library's jar. */
    public static SortedMap<String, byte[]> bundled() {
        return bundled(RuleFileReader.ENDING);
    }

    /** The tables of cases in the library's jar. */
    public static SortedMap<String, byte[]> bundledCases() {
        return bundled(CASES);
    }

    /** The jar lists its files because a jar cannot always be listed. */
    private static SortedMap<String, byte[]> bundled(String ending) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        new String(resource("bundled.txt"), StandardCharsets.UTF_8).lines().filter(l -> l.endsWith(ending))
                .forEach(name -> files.put(name, resource(name)));
        return files;
    }

    private static byte[] resource(String name) {
        try (InputStream in = RuleSources.class.getResourceAsStream(BUNDLED + name)) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks " + BUNDLED + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule files and case tables below a directory. Problems of the directory itself are added to the list. */
    public static SortedMap<String, byte[]> directory(Path directory, List<RuleProblem> problems) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            problems.add(error(".", Message.of("NTM-123", directory)));
            return files;
        }
        // The directory that the host names may be a link; what it led to at first is read to the end.
        Path root = real(directory);
        try (Stream<Path> found = Files.walk(root)) {
            for (Path path : (Iterable<Path>) found::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                String last = path.getFileName() == null ? "" : path.getFileName().toString();
                boolean vocabulary = name.equals(VOCABULARY);
                if (last.startsWith("~") || last.startsWith(".")) {
                    // What an editor keeps beside the file that is being edited.
                    continue;
                }
                if (LOOKS_LIKE_RULES.matcher(last).matches() && Files.isRegularFile(path)) {
                    problems.add(RuleProblem.warning(name, 1, 1, Message.of("NTM-150")));
                }
                if (!name.endsWith(RuleFileReader.ENDING) && !name.endsWith(CASES) && !vocabulary
                        || Files.isDirectory(path)) {
                    continue;
                }
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add(error(name, Message.of("NTM-134")));
                } else if (vocabulary) {
                    checkVocabulary(Files.readAllBytes(path), problems);
                } else if (files.size() >= MOST_FILES) {
                    problems.add(error(".", Message.of("NTM-135", MOST_FILES)));
                    return files;
                } else {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.keySet().stream().noneMatch(f -> f.endsWith(RuleFileReader.ENDING)) && problems.isEmpty()) {
            problems.add(error(".", Message.of("NTM-123", directory)));
        }
        return files;
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkVocabulary(byte[] bytes, List<RuleProblem> problems) {
        byte[] ours = resource(VOCABULARY);
        String theirs = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!Arrays.equals(theirs.getBytes(StandardCharsets.UTF_8), ours)) {
            problems.add(error(VOCABULARY, Message.of("NTM-121")));
        }
    }

    private static RuleProblem error(String file, Message message) {
        return RuleProblem.error(file, 1, 1, message);
    }

    /** Reads rule files to layers; what is wrong with them is added to the list. */
    public static List<Layer> read(SortedMap<String, byte[]> files, List<RuleProblem> problems) {
        Vocabulary vocabulary = Vocabulary.read(new String(resource(VOCABULARY), StandardCharsets.UTF_8));
        List<Layer> layers = new ArrayList<>();
        files.forEach((name, bytes) -> {
            Layer layer = name.endsWith(CASES) ? null : RuleFileReader.read(vocabulary, name, bytes, problems);
            if (layer != null) {
                layers.add(layer);
            }
        });
        return layers;
    }
}
