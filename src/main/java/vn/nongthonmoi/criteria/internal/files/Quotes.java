package vn.nongthonmoi.criteria.internal.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.RuleProblem;

/** Gives problems the line that they are about; one that is about a whole line points at what it names there. */
public final class Quotes {

    private static final int LONGEST = 10_000;

    private final SortedMap<String, byte[]> files;
    private final Map<String, String[]> lines = new HashMap<>();

    /** Quotes from these files. */
    public Quotes(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** The problems with their lines, in the order of files and lines, none twice. */
    public List<RuleProblem> quoted(List<RuleProblem> problems) {
        return problems.stream().map(this::quoted).sorted().distinct().toList();
    }

    private RuleProblem quoted(RuleProblem problem) {
        String[] all = lines.computeIfAbsent(problem.file(), f -> files.containsKey(f)
                ? RuleText.lines(new String(files.get(f), StandardCharsets.UTF_8)) : new String[0]);
        if (problem.line() > all.length) {
            return problem;
        }
        String line = all[problem.line() - 1].replace("\uFEFF", "");
        RuleProblem placed = problem.column() > 1 ? problem : new RuleProblem(problem.file(), problem.line(),
                column(Normalizer.normalize(line, Normalizer.Form.NFC), problem.message().arguments()),
                problem.severity(), problem.message(), "");
        return placed.quoting(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    }

    private static int column(String line, List<String> named) {
        for (String name : named) {
            // A number is only what the line names where it stands as the code of a row.
            Matcher row = Pattern.compile("(?:Chỉ tiêu|Phần|Điều kiện|Tiêu chí) (" + Pattern.quote(name) + ")(?![\\w.])")
                    .matcher(line);
            int at = row.find() ? row.start(1) : name.length() < 2 || name.matches("\\d+") ? -1 : line.indexOf(name);
            if (at >= 0) {
                return at + 1;
            }
        }
        return line.length() - line.stripLeading().length() + 1;
    }
}
