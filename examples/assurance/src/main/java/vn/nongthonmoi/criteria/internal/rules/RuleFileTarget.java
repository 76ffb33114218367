package vn.nongthonmoi.criteria.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.engine.Profile;

/**
 * Fuzz target: the reading of one rule file. It stands in the package of the reader to ask it without the rest of a
 * load, a thousand times faster.
 */
public final class RuleFileTarget {

    private static final Vocabulary VOCABULARY = Vocabulary.read(vocabulary());
    /** All that Drools may ever see: what the library writes itself, and codes of its own in quotes. */
    private static final Pattern WRITTEN = Pattern.compile("(?:package [\\w.]+; import [\\w.]+; dialect \"mvel\"; )?"
            + "(?:|rule \"[0-9]+\"|when|then|end|Profile\\((?: (?:[a-z]+|==|>=|[|][|]|[0-9]{4}|\\(?\"[A-Za-z0-9-]+\"[,)]?))* ?\\))");

    private RuleFileTarget() { }

    private static String vocabulary() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vn/nongthonmoi/criteria/rules/vocabulary.dsl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the bytes as they are and, where they are no UTF-8, what a lenient editor would have made of them. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(bytes);
        byte[] lenient = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        if (!java.util.Arrays.equals(bytes, lenient)) {
            read(lenient);
        }
    }

    private static void read(byte[] bytes) {
        List<RuleProblem> problems = new ArrayList<>();
        Layer layer = RuleFileReader.read(VOCABULARY, "fuzzed.dslr", bytes, problems);
        for (RuleProblem problem : problems) {
            if (problem.line() < 1 || problem.column() < 1 || problem.message().text(Locale.ENGLISH).isBlank()
                    || problem.message().text(new Locale("vi")).isBlank()) {
                throw new AssertionError("a problem without a place or words: " + problem);
            }
        }
        if (layer == null && problems.isEmpty()) {
            throw new AssertionError("refused without a word");
        }
        if (layer != null) {
            layer.drl().lines().filter(line -> !WRITTEN.matcher(line).matches()).findFirst().ifPresent(line -> {
                throw new AssertionError("handed to Drools: " + line);
            });
            if (problems.isEmpty()) {
                LayerRules.compile(layer);
            }
        }
    }
}
