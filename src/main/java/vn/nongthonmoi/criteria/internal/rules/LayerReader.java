package vn.nongthonmoi.criteria.internal.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.files.RuleNames;
import vn.nongthonmoi.criteria.internal.files.RuleSources;

/** Reads rule files to layers, in the order of their names. */
public final class LayerReader {

    private static final int AT_A_TIME = 16;

    // Read when a rule file first is, and not in an initialiser: what cannot be read then may be read later.
    private static final AtomicReference<Vocabulary> SENTENCES = new AtomicReference<>();

    private LayerReader() { }

    /** The library's own sentences; of two readings one is kept. */
    private static Vocabulary sentences() {
        Vocabulary known = SENTENCES.get();
        if (known != null) {
            return known;
        }
        Vocabulary read = Vocabulary.read(new String(RuleSources.vocabulary(), StandardCharsets.UTF_8));
        return SENTENCES.compareAndSet(null, read) ? read : SENTENCES.get();
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
        List<Map.Entry<String, byte[]>> rules = files.entrySet().stream().filter(f -> f.getKey().endsWith(RuleNames.RULES)).toList();
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
