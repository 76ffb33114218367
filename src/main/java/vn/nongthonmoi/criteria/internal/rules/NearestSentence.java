package vn.nongthonmoi.criteria.internal.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Which sentence somebody probably meant by a line that is none. */
final class NearestSentence {

    static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LONGEST_MENDED = 300;
    private static final int MOST_SLIPS = 3;
    private static final int MOST_NEAR = 8;

    private final List<String> examples;
    private final Set<String> words;
    private final Predicate<String> sentence;

    /**
     * Looks among sentences.
     *
     * @param examples the sentences, as somebody would write them
     * @param words every word that they and their holes may have
     * @param sentence whether a line is one of them
     */
    NearestSentence(List<String> examples, Set<String> words, Predicate<String> sentence) {
        this.examples = examples;
        this.words = words;
        this.sentence = sentence;
    }

    /** A line that is a sentence once words that look like ones of the vocabulary are put in their place. */
    Optional<Vocabulary.Mismatch> misspelt(String line) {
        List<MatchResult> slips = WORD.matcher(line).results().filter(w -> !words.contains(w.group())).toList();
        if (line.length() > LONGEST_MENDED || slips.size() > MOST_SLIPS) {
            return Optional.empty();
        }
        List<String> mended = List.of(line);
        int first = -1;
        // From the end, so that the places before stay where they are.
        for (int i = slips.size() - 1; i >= 0; i--) {
            MatchResult slip = slips.get(i);
            List<String> near = words.stream().filter(k -> Nearest.distance(slip.group(), k) <= 1 + k.length() / 4)
                    .limit(MOST_NEAR).toList();
            if (!near.isEmpty()) {
                first = slip.start();
                mended = mended.stream().flatMap(m -> near.stream().map(n ->
                        m.substring(0, slip.start()) + n + m.substring(slip.end()))).toList();
            }
        }
        int at = first;
        return mended.stream().filter(m -> at >= 0 && sentence.test(m)).findFirst()
                .map(m -> new Vocabulary.Mismatch(at, Message.of("NTM-102", line, m)));
    }

    /** The sentence that takes the fewest changes of words. */
    String to(String line) {
        List<String> own = tokens(line.substring(0, Math.min(line.length(), LONGEST_MENDED)));
        return examples.stream().min(Comparator.comparingInt((String e) -> changes(own, tokens(e)))
                .thenComparing(e -> Nearest.distance(line, e))).orElse("");
    }

    /** The words of a line; every number counts as the same. */
    private static List<String> tokens(String line) {
        return Arrays.stream(line.strip().split("[\\s:,\"]+")).map(t -> t.matches(".*\\d.*") ? "#" : t).toList();
    }

    private static int changes(List<String> one, List<String> two) {
        int[][] d = new int[one.size() + 1][two.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= two.size(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    String word = two.get(j - 1);
                    boolean same = Nearest.distance(one.get(i - 1), word) <= word.length() / 4;
                    d[i][j] = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                }
            }
        }
        return d[one.size()][two.size()];
    }
}
