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
    private static final Pattern PART_SUFFIX = Pattern.compile("\\.?[a-zđ]+$");

    public static Subject parse(String canonical) {
        Matcher m = CANONICAL.matcher(canonical);
        if (!m.matches()) {
            throw new IllegalArgumentException(canonical);
        }
        return new Subject(Kind.valueOf(m.group(1)), m.group(2), m.group(3) == null ? null : Integer.valueOf(m.group(3)),
                m.group(4) != null);
    }

    /** The indicator this belongs to: itself unless it is a part. */
    public String indicator() {
        return kind == Kind.PART ? PART_SUFFIX.matcher(code).replaceFirst("") : code;
    }

    /** The criterion an indicator belongs to: what stands before its first point or hyphen. */
    public static String criterionOf(String indicator) {
        return indicator.split("[.-]", 2)[0];
    }

    @Override
    public String toString() {
        return kind + " " + code + (year == null ? "" : "@" + year) + (ifPresent ? " if-present" : "");
    }
}
