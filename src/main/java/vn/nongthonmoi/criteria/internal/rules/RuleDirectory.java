package vn.nongthonmoi.criteria.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/**
 * Reads the rule files and tables of cases below a directory: regular files only, never through a link, so nothing
 * outside it; within {@link Limits}; and only names that mean one file on every system.
 */
final class RuleDirectory extends SimpleFileVisitor<Path> {

    // .DSLR, .dslr.txt, .drl and the like: meant to be read, and not.
    private static final Pattern LOOKS_LIKE_RULES = Pattern.compile(
            "(?i:.*\\.(?:dslr|cases\\.csv|drl|rdslr|rdrl)(?:\\.txt|\\.csv|\\.bak)?)");
    private static final Pattern SENTENCES = Pattern.compile("(?i:.*\\.dsl)");
    // What breaks a line of a report, does not show, or could not be decoded in the host's language.
    private static final Pattern UNSAFE_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}\"\\\\]");

    private final Path root;
    private final byte[] vocabulary;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private int entries;
    private int bytes;
    // What makes the directory too large; then none of it is read, whichever part was met first.
    private Message tooMuch;

    private RuleDirectory(Path root, byte[] vocabulary) {
        this.root = root;
        this.vocabulary = vocabulary;
    }

    /**
     * The files by their path below the directory.
     *
     * @param directory may be a link itself: it is the host's choice
     * @param vocabulary the library's own sentences, which a copy in the directory has to equal
     * @param problems receives what is wrong with the directory itself
     * @throws UncheckedIOException if the directory or a file in it cannot be read
     */
    static SortedMap<String, byte[]> read(Path directory, byte[] vocabulary, List<RuleProblem> problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(RuleProblem.error(".", 1, 1, Message.of("NTM-123", directory)));
            return new TreeMap<>();
        }
        try {
            RuleDirectory reading = new RuleDirectory(directory.toRealPath(), vocabulary);
            Files.walkFileTree(reading.root, Set.of(), Limits.DEPTH + 1, reading);
            return reading.found(directory, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, byte[]> found(Path directory, List<RuleProblem> receiver) {
        if (tooMuch != null) {
            receiver.add(RuleProblem.error(".", 1, 1, tooMuch));
            return new TreeMap<>();
        }
        if (files.keySet().stream().noneMatch(f -> f.endsWith(RuleFileReader.ENDING)) && problems.isEmpty()) {
            problems.add(RuleProblem.error(".", 1, 1, Message.of("NTM-123", directory)));
        }
        receiver.addAll(problems);
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        return path.equals(root) ? FileVisitResult.CONTINUE : entry(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        return entry(path, attributes);
    }

    private FileVisitResult entry(Path path, BasicFileAttributes attributes) throws IOException {
        String last = path.getFileName().toString();
        if (++entries > Limits.ENTRIES) {
            tooMuch = Message.of("NTM-135", Limits.ENTRIES);
            return FileVisitResult.TERMINATE;
        }
        if (last.startsWith("~") || last.startsWith(".")) {
            // What an editor or a version control keeps beside the files.
            return attributes.isDirectory() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }
        String name = Normalizer.normalize(root.relativize(path).toString(), Normalizer.Form.NFC)
                .replace(root.getFileSystem().getSeparator(), "/");
        boolean rules = last.endsWith(RuleFileReader.ENDING) || last.endsWith(RuleSources.CASES);
        boolean linked = attributes.isSymbolicLink() && Files.isDirectory(path);
        boolean tooDeep = attributes.isDirectory() && path.getNameCount() - root.getNameCount() > Limits.DEPTH;
        if (!rules && !linked && !tooDeep && !SENTENCES.matcher(last).matches()) {
            if (!attributes.isDirectory() && LOOKS_LIKE_RULES.matcher(last).matches()) {
                problems.add(RuleProblem.warning(printable(name), 1, 1, Message.of("NTM-150")));
            }
            return FileVisitResult.CONTINUE;
        }
        if (UNSAFE_NAME.matcher(name).find()) {
            error(printable(name), Message.of("NTM-173"));
        } else if (tooDeep) {
            error(name, Message.of("NTM-174", Limits.DEPTH));
        } else if (!attributes.isRegularFile()) {
            error(name, Message.of("NTM-134"));
        } else if (!rules) {
            checkSentences(name, content(path));
        } else {
            return rules(name, path);
        }
        // What is refused is not looked into.
        return attributes.isDirectory() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private FileVisitResult rules(String name, Path path) throws IOException {
        String same = spelled.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        byte[] content = content(path);
        bytes += content.length;
        if (same != null) {
            // Whichever was met first, the report is the same.
            error(max(name, same), Message.of("NTM-175", max(name, same).equals(name) ? same : name));
            return FileVisitResult.CONTINUE;
        }
        if (spelled.size() > Limits.FILES || bytes > Limits.DIRECTORY) {
            tooMuch = spelled.size() > Limits.FILES ? Message.of("NTM-135", Limits.FILES)
                    : Message.of("NTM-172", Limits.DIRECTORY, "hole.limit-bytes");
            return FileVisitResult.TERMINATE;
        }
        files.put(name, content);
        return FileVisitResult.CONTINUE;
    }

    private static String max(String one, String two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    /** No more of a file than shows that it is too large; if a link took its place meanwhile, it is not opened. */
    private static byte[] content(Path path) throws IOException {
        // A file system within a file, as a zip, has no links and does not know the option.
        OpenOption[] options = path.getFileSystem() == FileSystems.getDefault()
                ? new OpenOption[] {LinkOption.NOFOLLOW_LINKS} : new OpenOption[0];
        try (InputStream in = Files.newInputStream(path, options)) {
            return in.readNBytes(Limits.FILE + 1);
        }
    }

    private void checkSentences(String name, byte[] content) {
        String theirs = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!name.equals(RuleSources.VOCABULARY)
                || !Arrays.equals(theirs.getBytes(StandardCharsets.UTF_8), vocabulary)) {
            error(name, Message.of("NTM-121"));
        }
    }

    private void error(String name, Message message) {
        problems.add(RuleProblem.error(name, 1, 1, message));
    }

    /** A name fit for one line of a report. */
    private static String printable(String name) {
        return UNSAFE_NAME.matcher(name).replaceAll("?");
    }
}
