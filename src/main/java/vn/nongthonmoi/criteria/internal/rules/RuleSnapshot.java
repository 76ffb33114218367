package vn.nongthonmoi.criteria.internal.rules;

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
import java.util.SortedMap;
import vn.nongthonmoi.criteria.RuleProblem;

/**
 * The rule files and tables of cases of a directory, every byte read once: what is compared, compiled, quoted and run
 * is the same, whatever happens to the directory meanwhile. Nobody changes the bytes.
 *
 * @param files by their path below the directory
 * @param problems of the directory itself
 */
public record RuleSnapshot(SortedMap<String, byte[]> files, List<RuleProblem> problems) {

    /**
     * Reads a directory.
     *
     * @throws UncheckedIOException if the directory or any file of it cannot be read
     */
    public static RuleSnapshot of(Path directory) {
        List<RuleProblem> problems = new ArrayList<>();
        return new RuleSnapshot(RuleSources.directory(directory, problems), List.copyOf(problems));
    }

    /** The same of files that their host read. */
    public static RuleSnapshot of(Map<String, byte[]> files) {
        List<RuleProblem> problems = new ArrayList<>();
        return new RuleSnapshot(RuleSources.given(files, problems), List.copyOf(problems));
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
