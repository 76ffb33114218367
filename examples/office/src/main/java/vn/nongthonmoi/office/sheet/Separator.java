package vn.nongthonmoi.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is between the fields of a table of text. Programs that write for Excel say it in a first line ({@code sep=;}); otherwise it is
 * the sign that most of the first lines have equally often. In {@code 03022;Xã A;45,1;12,2} there are three semicolons as in the header,
 * and commas only where numbers have them.
 *
 * @param sign comma, semicolon or tab
 * @param from where the table begins, after a line that names the sign
 */
record Separator(char sign, int from) {

    private static final Pattern NAMED = Pattern.compile("\"?sep=([,;\\t])\"?\\r?(?:\\n|$)", Pattern.CASE_INSENSITIVE);
    private static final List<Character> SIGNS = List.of(',', ';', '\t');
    /** As far as a header is looked for. */
    private static final int LINES = 30;

    static Separator of(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.lookingAt()) {
            return new Separator(named.group(1).charAt(0), named.end());
        }
        List<Map<Character, Integer>> lines = counts(text);
        char best = SIGNS.get(0);
        int bestLines = 0;
        int bestCount = 0;
        for (char sign : SIGNS) {
            Map<Integer, Integer> equal = new HashMap<>();
            lines.forEach(line -> equal.merge(line.getOrDefault(sign, 0), 1, Integer::sum));
            equal.remove(0);
            for (Map.Entry<Integer, Integer> each : equal.entrySet()) {
                if (each.getValue() > bestLines || each.getValue() == bestLines && each.getKey() > bestCount) {
                    best = sign;
                    bestLines = each.getValue();
                    bestCount = each.getKey();
                }
            }
        }
        return new Separator(best, 0);
    }

    /** How often each sign stands in each of the first lines, outside quotes. */
    private static List<Map<Character, Integer>> counts(String text) {
        List<Map<Character, Integer>> lines = new ArrayList<>();
        Map<Character, Integer> line = new HashMap<>();
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines.add(line);
                line = new HashMap<>();
            } else if (!quoted && SIGNS.contains(c)) {
                line.merge(c, 1, Integer::sum);
            }
        }
        lines.add(line);
        return lines;
    }
}
