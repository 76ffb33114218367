package vn.nongthonmoi.assurance.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of two sets that share their data. design.md says that they do where a rule links them and not which; these are the
 * rows of 318 Phụ lục I and II, of 319, and of 1980 and 691, whose titles ask for the same figure of the same commune. It is what
 * {@code CriteriaSet.compare} pairs.
 */
final class SameData {

    private static final List<List<String>> PAIRS = List.of(pair("3.1", "3.1"), pair("4.2", "4"), pair("9.2", "9"),
            pair("10", "10"), pair("11", "11"), pair("12.1", "12.1"), pair("12.2", "12.2"), pair("15.1", "14.1"),
            pair("17.6", "17.3"), pair("17.11", "17.5"), pair("17.9", "17.8"), pair("17.4", "17.11"), pair("17.12", "17.12"),
            List.of("commune-advanced:10", "commune-model:2"), List.of("commune:10", "commune-model:1.2"));
    private static final Pattern COLUMN = Pattern.compile("(.*?)(\\.nam|\\.nu)?");

    private SameData() { }

    private static List<String> pair(String commune, String advanced) {
        return List.of("commune:" + commune, "commune-advanced:" + advanced);
    }

    /** The columns, with their standards, that hold the same as a column. */
    static List<String> of(String standard, String code) {
        Matcher m = COLUMN.matcher(standard + ":" + code);
        List<String> same = new ArrayList<>();
        if (m.matches()) {
            String half = m.group(2) == null ? "" : m.group(2);
            for (List<String> pair : PAIRS) {
                int at = pair.indexOf(m.group(1));
                if (at >= 0) {
                    same.add(pair.get(1 - at) + half);
                }
            }
        }
        return same;
    }
}
