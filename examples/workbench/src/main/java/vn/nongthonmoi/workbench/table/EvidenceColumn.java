package vn.nongthonmoi.workbench.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Standard;

/**
 * The form of an evidence column's name: {@code [standard[@period]:]code[.part][@when]}. Whether the set has a row of
 * that code is for the library to say.
 */
public final class EvidenceColumn {

    /** The conditions of recognition, which are evidence columns with a name instead of a number. */
    static final List<String> CONDITIONS = List.of("debt", "satisfaction", "security");

    private static final Pattern FORM = Pattern.compile("(?:([a-z-]+)(?:@\\d{4}-\\d{4})?:)?"
            + "(?:" + String.join("|", CONDITIONS) + "|(?:[A-Z]-)?\\d{1,3}[a-z]?(?:\\.[0-9a-z]+)*)"
            + "(?:@(?:\\d{4}|[a-z]+))?", Pattern.CASE_INSENSITIVE);

    private EvidenceColumn() { }

    public static boolean isOne(String header) {
        Matcher m = FORM.matcher(header);
        return m.matches() && (m.group(1) == null
                || Arrays.stream(Standard.values()).anyMatch(s -> s.code().equals(CellText.key(m.group(1)))));
    }
}
