package vn.nongthonmoi.criteria.internal.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/** Where the bytes of rule files come from: the library's own jar, a directory, a host. */
public final class RuleSources {

    private static final String BUNDLED = "/vn/nongthonmoi/criteria/rules/";

    private RuleSources() { }

    /** The library's own sentences, as their file has them. */
    public static byte[] vocabulary() {
        return resource(RuleNames.VOCABULARY);
    }

    /** The version of the library, as its build has it. */
    public static String version() {
        return new String(resource("version.txt"), StandardCharsets.UTF_8).strip();
    }

    /** The rule files in the library's jar. */
    public static SortedMap<String, byte[]> bundled() {
        return bundled(RuleNames.RULES);
    }

    /** The tables of cases in the library's jar. */
    public static SortedMap<String, byte[]> bundledCases() {
        return bundled(RuleNames.CASES);
    }

    /** The lists of administrative units in the library's jar. */
    public static SortedMap<String, byte[]> bundledUnits() {
        return bundled(RuleNames.UNITS);
    }

    /** The jar lists its files because a jar cannot always be listed. */
    private static SortedMap<String, byte[]> bundled(String ending) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        new String(resource("bundled.txt"), StandardCharsets.UTF_8).lines().filter(l -> l.endsWith(ending))
                .forEach(name -> files.put(name, resource(name)));
        return files;
    }

    /** From the very jar or directory that this class comes from: another on the class path cannot stand before it. */
    private static byte[] resource(String name) {
        String self = "/" + RuleSources.class.getName().replace('.', '/') + ".class";
        URL own = RuleSources.class.getResource(self);
        if (own == null || !own.toString().endsWith(self)) {
            throw new IllegalStateException("cannot tell which jar the library comes from: " + own);
        }
        String root = own.toString().substring(0, own.toString().length() - self.length());
        try (InputStream in = new URL(own, root + BUNDLED + name).openStream()) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("the library's jar lacks " + BUNDLED + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rule files, case tables and lists of units below a directory or in a zip file. Problems of the place itself are added
     * to the list.
     */
    static SortedMap<String, byte[]> place(Path place, List<RuleProblem> problems) {
        try {
            BasicFileAttributes there = Files.readAttributes(place, BasicFileAttributes.class);
            if (there.isDirectory()) {
                return RuleDirectory.read(place, vocabulary(), problems);
            }
            if (there.isRegularFile()) {
                return RuleZip.read(place, vocabulary(), problems);
            }
        } catch (NoSuchFileException e) {
            // Told as a place without rules, as any other that is none.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.add(RuleProblem.error(".", 1, 1, Message.of("NTM-123", place)));
        return new TreeMap<>();
    }

    /** Those of files that their host read. Problems of what was offered are added to the list. */
    static SortedMap<String, byte[]> given(Map<String, byte[]> files, List<RuleProblem> problems) {
        RuleIntake intake = new RuleIntake(vocabulary());
        try {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                byte[] theirs = Objects.requireNonNull(file.getValue(), file.getKey());
                // Copied, so that nobody changes it later.
                RuleIntake.Content copy = () -> Arrays.copyOf(theirs, Math.min(theirs.length, Limits.FILE + 1));
                if (intake.offer(file.getKey(), RuleIntake.Form.FILE, copy) == RuleIntake.Next.STOP) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intake.taken("Map", problems);
    }
}
