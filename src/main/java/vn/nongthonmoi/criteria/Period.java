package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of the programme, for example 2021–2025. A set carries the name of its period but may hold longer: it
 * stays in force until its successor is.
 *
 * @param from first year, of four digits
 * @param to last year, of four digits, not before {@code from}
 * @since 0.1.0
 */
public record Period(int from, int to) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    /** @throws IllegalArgumentException if the period ends before it begins, or a year has not four digits */
    public Period {
        if (from < 1000 || to > 9999) {
            throw new IllegalArgumentException("a period from " + from + " to " + to + ", expected years of four digits");
        }
        if (to < from) {
            throw new IllegalArgumentException("a period ends in " + to + " before it begins in " + from);
        }
    }

    /**
     * Reads {@code 2021-2025}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Period of(String text) {
        Objects.requireNonNull(text, "text");
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a period, expected a form like 2021-2025");
        }
        return new Period(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    @Override
    public int compareTo(Period other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** The form {@code 2021-2025}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
