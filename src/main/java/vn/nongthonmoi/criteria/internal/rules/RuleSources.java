package vn.nongthonmoi.criteria.internal.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;

/** Where rule files come from: the library's own jar, a directory, a host; and their reading, in the order of names. */
public final class RuleSources {

    private static final String BUNDLED = "/vn/nongthonmoi/criteria/rules/";
    /** How the name of a table of cases ends. */
    public static final String CASES = ".cases.csv";
    /** How the name of a list of administrative units ends. */
    public static final String UNITS = ".units.csv";
    static final String VOCABULARY = "vocabulary.dsl";
    private static final int AT_A_TIME = 16;

    // Read when a rule file first is, and not in an initialiser: what cannot be read then may be read later.
    private static final AtomicReference<Vocabulary> SENTENCES = new AtomicReference<>();

    private RuleSources() { }

    /** The library's own sentences; of two readings one is kept. */
    private static Vocabulary sentences() {
        Vocabulary known = SENTENCES.get();
        if (known != null) {
            return known;
        }
        Vocabulary read = Vocabulary.read(new String(resource(VOCABULARY), StandardCharsets.UTF_8));
        return SENTENCES.compareAndSet(null, read) ? read : SENTENCES.get();
    }

    /** The rule files in the library's jar. */
    public static SortedMap<String, byte[]> bundled() {
        return bundled(RuleFileReader.ENDING);
    }

    /** The tables of cases in the library's jar. */
    public static SortedMap<String, byte[]> bundledCases() {
        return bundled(CASES);
    }

    /** The lists of administrative units in the library's jar. */
    public static SortedMap<String, byte[]> bundledUnits() {
        return bundled(UNITS);
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

    /** The rule files, case tables and lists of units below a directory. Problems of the directory itself are added to the list. */
    public static SortedMap<String, byte[]> directory(Path directory, List<RuleProblem> problems) {
        return RuleDirectory.read(directory, resource(VOCABULARY), problems);
    }

    /** Those of files that their host read. Problems of what was offered are added to the list. */
    static SortedMap<String, byte[]> given(Map<String, byte[]> files, List<RuleProblem> problems) {
        RuleIntake intake = new RuleIntake(resource(VOCABULARY));
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

    /** What one file holds, and what is wrong with it. */
    private record Read(String file, Layer layer, List<RuleProblem> problems) {
        static Read of(Map.Entry<String, byte[]> file) {
            List<RuleProblem> problems = new ArrayList<>();
            Layer layer = RuleFileReader.read(sentences(), file.getKey(), file.getValue(), problems);
            return new Read(file.getKey(), layer, problems);
        }
    }

    /** Reads rule files to layers; what is wrong with them is added to the list. */
    public static List<Layer> read(SortedMap<String, byte[]> files, List<RuleProblem> problems) {
        List<Map.Entry<String, byte[]>> rules = files.entrySet().stream().filter(f -> f.getKey().endsWith(RuleFileReader.ENDING)).toList();
        List<Layer> layers = new ArrayList<>();
        // Side by side, but only so many at a time, so that too much is noticed before all of it was read.
        for (int from = 0; from < rules.size(); from += AT_A_TIME) {
            for (Read read : rules.subList(from, Math.min(rules.size(), from + AT_A_TIME)).parallelStream().map(Read::of)
                    .toList()) {
                problems.addAll(read.problems());
                if (read.layer() != null) {
                    layers.add(read.layer());
                }
                Optional<Message> tooMuch = tooMuch(layers, problems);
                if (tooMuch.isPresent()) {
                    problems.add(RuleProblem.error(read.file(), 1, 1, tooMuch.get()));
                    return layers;
                }
            }
        }
        return layers;
    }

    /** What makes the files so far more than a directory may hold; empty when nothing does. */
    private static Optional<Message> tooMuch(List<Layer> layers, List<RuleProblem> problems) {
        if (problems.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR).count()
                >= Limits.ERRORS_OF_A_DIRECTORY) {
            return Optional.of(Message.of("NTM-176", Limits.ERRORS_OF_A_DIRECTORY));
        }
        if (layers.stream().mapToInt(l -> l.rules().size()).sum() > Limits.RULES_OF_A_DIRECTORY) {
            return Optional.of(Message.of("NTM-172", Limits.RULES_OF_A_DIRECTORY, "hole.limit-rules"));
        }
        if (layers.stream().flatMap(l -> l.rules().stream()).mapToInt(r -> r.conditions().size() + r.stated().size()).sum()
                > Limits.SENTENCES_OF_A_DIRECTORY) {
            return Optional.of(Message.of("NTM-172", Limits.SENTENCES_OF_A_DIRECTORY, "hole.limit-sentences"));
        }
        return layers.stream().flatMap(l -> l.scopes().stream()).map(s -> s.standard() + " " + s.period()).distinct()
                .count() > Limits.SETS ? Optional.of(Message.of("NTM-172", Limits.SETS, "hole.limit-sets"))
                : Optional.empty();
    }
}
