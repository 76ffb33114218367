package vn.nongthonmoi.criteria.internal.proofread;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.RuleNames;

/** Files that file managers, mail programs and careful people call copies. What such a file states counts like any other's. */
final class Copies {

    private static final String WORDS = "(?:copy|bản sao|sao chép|backup|bak)";
    private static final Pattern BEFORE = Pattern.compile("(?iu)(?:copy of|bản sao(?: của)?|sao chép(?: của)?)[ _-]+(.+)");
    private static final Pattern AFTER = Pattern.compile("(?iu)(.+?)[ _.–-]+\\(?" + WORDS + "\\)?(?:[ _-]*\\(?\\d+\\)?)?");
    /** What a download is called whose name is taken: only a copy where the other is there. */
    private static final Pattern NUMBERED = Pattern.compile("(.+?) ?\\(\\d+\\)");

    private Copies() { }

    /** A warning for each file that is a copy by its name, or lies in a folder that is. */
    static List<RuleProblem> check(Set<String> files) {
        return files.stream().flatMap(file -> original(file, files).stream().map(of ->
                RuleProblem.warning(file, 1, 1, Message.of("NTM-289", of)))).toList();
    }

    /** Whether a file among others is a copy by its name. */
    static boolean isOne(String file, Set<String> files) {
        return original(file, files).isPresent();
    }

    private static Optional<String> original(String file, Set<String> files) {
        String[] parts = Normalizer.normalize(file, Normalizer.Form.NFC).split("/");
        for (int i = 0; i < parts.length; i++) {
            String ending = i < parts.length - 1 ? "" : Stream.of(RuleNames.RULES, RuleNames.CASES, RuleNames.UNITS)
                    .filter(parts[i]::endsWith).findFirst().orElse("");
            String name = parts[i].substring(0, parts[i].length() - ending.length());
            for (Pattern pattern : List.of(BEFORE, AFTER, NUMBERED)) {
                Matcher matcher = pattern.matcher(name);
                if (matcher.matches()) {
                    String[] others = Arrays.copyOf(parts, parts.length);
                    others[i] = matcher.group(1) + ending;
                    String of = String.join("/", others);
                    if (pattern != NUMBERED || files.contains(of)) {
                        return Optional.of(of);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
