package vn.nongthonmoi.office.table;

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

    /**
     * Columns with a name instead of a number: the conditions of recognition, other titles that have to be held, what else
     * is asked and not known, and the title lost of a unit within. Any other name that rules give a row is written with
     * its set before it.
     */
    static final List<String> NAMED = List.of("debt", "satisfaction", "security", "commune", "communes", "khac", "withdrawn");

    private static final Pattern FORM = Pattern.compile("(?:([a-z-]+)(?:@\\d{4}-\\d{4})?:[A-Za-z0-9._-]+|"
            + String.join("|", NAMED) + "|(?:[A-Z]-)?\\d{1,3}[a-z]?(?:\\.[0-9a-z]++)*+)(?:@(?:\\d{4}|[a-z]+))?",
            Pattern.CASE_INSENSITIVE);

    /** No row has a code half as long; patterns of the library that look for its parts take a name apart step by step. */
    private static final int LONGEST = 200;

    private EvidenceColumn() { }

    public static boolean isOne(String header) {
        Matcher m = FORM.matcher(header);
        return header.length() <= LONGEST && m.matches() && (m.group(1) == null
                || Arrays.stream(Standard.values()).anyMatch(s -> s.code().equals(CellText.key(m.group(1)))));
    }
}
