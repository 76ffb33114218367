package vn.nongthonmoi.criteria.internal.files;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/**
 * The rule files and tables of cases of a directory, every byte read once: what is compared, compiled, quoted and run
 * is the same, whatever happens to the directory meanwhile. Nobody changes the bytes.
 *
 * @param files by their path below the directory
 * @param problems of the directory itself
 */
public record RuleSnapshot(SortedMap<String, byte[]> files, List<RuleProblem> problems) {

    /** What comes with the library. */
    public static RuleSnapshot bundled() {
        SortedMap<String, byte[]> all = RuleSources.bundled();
        all.putAll(RuleSources.bundledCases());
        all.putAll(RuleSources.bundledUnits());
        return new RuleSnapshot(all, List.of());
    }

    /**
     * Reads a directory, or a zip file.
     *
     * @throws UncheckedIOException if the directory or any file of it cannot be read
     */
    public static RuleSnapshot of(Path place) {
        List<RuleProblem> problems = new ArrayList<>();
        return new RuleSnapshot(RuleSources.place(place, problems), List.copyOf(problems));
    }

    /** The same of files that their host read. */
    public static RuleSnapshot of(Map<String, byte[]> files) {
        List<RuleProblem> problems = new ArrayList<>();
        return new RuleSnapshot(RuleSources.given(files, problems), List.copyOf(problems));
    }

    /** These and others; of a path that both have these stay, and it is a problem. */
    public RuleSnapshot and(RuleSnapshot others) {
        SortedMap<String, byte[]> all = new TreeMap<>(others.files);
        all.putAll(files);
        List<RuleProblem> found = new ArrayList<>(problems);
        found.addAll(others.problems);
        others.files.keySet().stream().filter(files::containsKey)
                .forEach(path -> found.add(RuleProblem.error(path, 1, 1, Message.of("NTM-287", path))));
        return withinLimits(all, found);
    }

    /** These with one put among them. */
    public RuleSnapshot with(String path, byte[] content) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(path, content);
        return withinLimits(all, new ArrayList<>(problems));
    }

    /** Together they may be more than a directory may hold, and a new name may be none. */
    private static RuleSnapshot withinLimits(SortedMap<String, byte[]> all, List<RuleProblem> found) {
        return new RuleSnapshot(RuleSources.given(all, found), found.stream().distinct().toList());
    }

    /** A line of a file, without its end; empty where there is none. */
    public Optional<String> line(String file, int line) {
        if (!files.containsKey(file) || line < 1) {
            return Optional.empty();
        }
        String[] lines = RuleText.lines(new String(files.get(file), StandardCharsets.UTF_8));
        return line > lines.length ? Optional.empty() : Optional.of(lines[line - 1].replace("\uFEFF", ""));
    }

    /** Names the content: two snapshots of one hash give the same rules, or are refused for the same reasons. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                add(digest, name.getBytes(StandardCharsets.UTF_8));
                add(digest, bytes);
            });
            problems.forEach(p -> add(digest, p.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the length before it, so that no bytes can move from one file to the next. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
