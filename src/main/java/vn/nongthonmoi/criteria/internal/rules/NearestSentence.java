package vn.nongthonmoi.criteria.internal.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Which sentence somebody probably meant by a line that is none. */
final class NearestSentence {

    static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Usual ways of writing and what the vocabulary writes; each is tried once, one after the other. */
    private static final List<Map.Entry<Pattern, String>> REPAIRS = List.of(
            repair("\\s*//.*$", ""), repair("[.;,]\\s*$", ""), repair("\uff1a", ":"), repair("(\\d)%", "$1 %"),
            repair("phần trăm", "%"), repair("tối thiểu|không dưới|không ít hơn", "ít nhất"),
            repair("tối đa|không vượt quá|không hơn", "không quá"), repair("trên|lớn hơn|cao hơn|nhiều hơn", "hơn"),
            repair("nhỏ hơn|thấp hơn|ít hơn", "dưới"), repair("^(Chỉ tiêu|Phần|Điều kiện) ([\\w.-]+) (?=\\p{L})", "$1 $2: "),
            repair("((?:tỷ lệ|tốc độ tăng).*[\\d?])$", "$1 %"));
    private static final int LONGEST_MENDED = 300;
    private static final int MOST_SLIPS = 3;
    private static final int MOST_NEAR = 8;
    private static final int MOST_TRIED = 64;
    private static final int MOST_WORDS = 60;

    /** A sentence and its words. */
    private record Example(String text, List<String> tokens) { }

    private final List<Example> examples;
    private final Set<String> words;
    // By the same word without diacritics.
    private final Map<String, List<String>> accents;
    private final Predicate<String> sentence;

    private static Map.Entry<Pattern, String> repair(String usual, String ours) {
        return Map.entry(Pattern.compile(usual), ours);
    }

    /**
     * Looks among sentences.
     *
     * @param examples the sentences, as somebody would write them
     * @param words every word that they and their holes may have
     * @param sentence whether a line is one of them
     */
    NearestSentence(List<String> examples, Set<String> words, Predicate<String> sentence) {
        this.examples = examples.stream().map(e -> new Example(e, tokens(e))).toList();
        this.words = words;
        this.accents = words.stream().collect(Collectors.groupingBy(NearestSentence::bare));
        this.sentence = sentence;
    }

    /** A line that is a sentence once words that look like ones of the vocabulary are put in their place. */
    Optional<Vocabulary.Mismatch> misspelt(String line) {
        return repaired(line).or(() -> respelt(line));
    }

    /** A line that is a sentence once some usual ways of writing are put as the vocabulary has them. */
    private Optional<Vocabulary.Mismatch> repaired(String line) {
        if (line.length() > LONGEST_MENDED) {
            return Optional.empty();
        }
        String mended = accented(line);
        for (Map.Entry<Pattern, String> repair : REPAIRS) {
            if (!sentence.test(mended)) {
                mended = repair.getKey().matcher(mended).replaceFirst(repair.getValue());
            }
        }
        if (mended.equals(line) || !sentence.test(mended)) {
            return Optional.empty();
        }
        int at = 0;
        while (at < Math.min(line.length(), mended.length()) - 1 && line.charAt(at) == mended.charAt(at)) {
            at++;
        }
        while (at > 0 && Character.isLetter(line.charAt(at)) && Character.isLetter(line.charAt(at - 1))) {
            at--;
        }
        return Optional.of(new Vocabulary.Mismatch(at, Message.of("NTM-102", line, mended)));
    }

    /** The line with the diacritics of the vocabulary's words, where somebody typed them without. */
    private String accented(String line) {
        return WORD.matcher(line).replaceAll(m -> {
            List<String> same = words.contains(m.group()) ? List.of() : accents.getOrDefault(m.group(), List.of());
            return Matcher.quoteReplacement(same.size() == 1 ? same.get(0) : m.group());
        });
    }

    private static String bare(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }

    private Optional<Vocabulary.Mismatch> respelt(String line) {
        List<MatchResult> slips = WORD.matcher(line).results().filter(w -> !words.contains(w.group())).toList();
        if (line.length() > LONGEST_MENDED || slips.size() > MOST_SLIPS) {
            return Optional.empty();
        }
        List<String> mended = List.of(line);
        int first = -1;
        // From the end, so that the places before stay where they are.
        for (int i = slips.size() - 1; i >= 0; i--) {
            MatchResult slip = slips.get(i);
            List<String> near = near(slip.group());
            if (!near.isEmpty()) {
                first = slip.start();
                mended = mended.stream().flatMap(m -> near.stream().map(n ->
                        m.substring(0, slip.start()) + n + m.substring(slip.end()))).toList();
            }
        }
        int at = first;
        return mended.stream().limit(MOST_TRIED).filter(m -> at >= 0 && sentence.test(m)).findFirst()
                .map(m -> new Vocabulary.Mismatch(at, Message.of("NTM-102", line, m)));
    }

    /** Words that are probably meant, those first that differ in diacritics alone: qúa, hoà, tỉ. */
    private List<String> near(String slip) {
        return Stream.concat(accents.getOrDefault(bare(slip), List.of()).stream(),
                words.stream().filter(k -> Nearest.distance(slip, k) <= 1 + k.length() / 4))
                .distinct().limit(MOST_NEAR).toList();
    }

    /** The sentence that takes the fewest changes of words. */
    String to(String line) {
        String begin = line.substring(0, Math.min(line.length(), LONGEST_MENDED));
        List<String> all = tokens(begin);
        List<String> own = all.subList(0, Math.min(all.size(), MOST_WORDS));
        Map<Example, Integer> changes =
                examples.stream().collect(Collectors.toMap(e -> e, e -> changes(own, e.tokens())));
        return examples.stream().min(Comparator.<Example>comparingInt(changes::get)
                .thenComparing(e -> Nearest.distance(begin, e.text()))).map(Example::text).orElse("");
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
                    boolean same = same(one.get(i - 1), two.get(j - 1));
                    d[i][j] = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                }
            }
        }
        return d[one.size()][two.size()];
    }

    private static boolean same(String written, String word) {
        int most = word.length() / 4;
        return Math.abs(written.length() - word.length()) <= most && Nearest.distance(written, word) <= most;
    }
}
