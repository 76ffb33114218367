package vn.nongthonmoi.criteria.internal.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence speaks of: an indicator, a part of one or a condition, perhaps for one year, perhaps only where
 * its object exists. The canonical spelling is {@code kind code[@year][ if-present]}.
 */
public record Subject(Kind kind, String code, Integer year, boolean ifPresent) {

    public enum Kind { INDICATOR, PART, CONDITION }

    private static final Pattern CANONICAL =
            Pattern.compile("(INDICATOR|PART|CONDITION) ([^ @]+)(?:@(\\d{4}))?( if-present)?");
    private static final Pattern PART_SUFFIX = Pattern.compile("\\.?[a-z].*");

    public static Subject parse(String canonical) {
        Matcher m = CANONICAL.matcher(canonical);
        if (!m.matches()) {
            throw new IllegalArgumentException(canonical);
        }
        return new Subject(Kind.valueOf(m.group(1)), m.group(2), m.group(3) == null ? null : Integer.valueOf(m.group(3)),
                m.group(4) != null);
    }

    /** Whether this is a part, at any depth, of the row with that code: 14.1.c of 14.1, 17.1b of 17.1. */
    public boolean isPartOf(String row) {
        return kind == Kind.PART && code.startsWith(row) && PART_SUFFIX.matcher(code.substring(row.length())).matches();
    }

    /** Whether this stands for the rows of a criterion, or the conditions of a set, that were not seen. */
    public boolean isRest() {
        return code.equals("khac") || code.endsWith(".khac");
    }

    /** The criterion an indicator belongs to: what stands before its first point. */
    public static String criterionOf(String indicator) {
        return indicator.split("\\.", 2)[0];
    }

    @Override
    public String toString() {
        return kind + " " + code + (year == null ? "" : "@" + year) + (ifPresent ? " if-present" : "");
    }
}
