package vn.nongthonmoi.criteria.internal.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The name of an evidence column, {@code [standard[@period]:]code[.part][@when]}, in capitals or not.
 *
 * @param standard the standard's code in small letters; null where none is named
 * @param period null where none is named
 * @param code the row's code as it is spelled
 * @param when the year, or what else it is the value of, in small letters; null where it is the one that is asked for
 */
record ColumnName(String standard, String period, String code, String when) {

    private static final String SELF = "@" + Used.SELF_ASSESSED.code();
    private static final String APPRAISED = "@" + Used.APPRAISED.code();
    private static final Pattern FORM = Pattern.compile(
            "(?:([a-z-]+)(?:@([0-9]{4}-[0-9]{4}))?:)?([a-z0-9._-]+)(?:@([0-9]{4}|recognised|province|self|appraised))?",
            Pattern.CASE_INSENSITIVE);

    /** What a name says; empty where it is none of an evidence column. */
    static Optional<ColumnName> of(String column) {
        Matcher m = FORM.matcher(column);
        return m.matches() ? Optional.of(new ColumnName(key(m.group(1)), m.group(2), m.group(3), key(m.group(4))))
                : Optional.empty();
    }

    private static String key(String text) {
        return text == null ? null : Texts.key(text);
    }

    /** The code, with the time where that is another than the year assessed. */
    String timed(String known, int year) {
        return when == null || when.equals(Integer.toString(year)) ? known : known + "@" + when;
    }

    /** The row of a column that is the unit's own or the appraisers'. */
    static String plain(String column) {
        return column.endsWith(SELF) ? column.substring(0, column.length() - SELF.length())
                : column.endsWith(APPRAISED) ? column.substring(0, column.length() - APPRAISED.length()) : column;
    }

    /** How the value given beside the used one of a row is told from it. */
    static String other(String code) {
        return code + "@other";
    }
}
