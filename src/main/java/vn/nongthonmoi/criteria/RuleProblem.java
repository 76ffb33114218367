package vn.nongthonmoi.criteria;

import java.util.Locale;

/**
 * Something wrong, or worth a look, in a rule file.
 *
 * @param file path below the rules directory; {@code .} for the directory itself
 * @param line from 1
 * @param column from 1, counted in characters of the line as written
 * @param severity whether the rules can be served all the same
 * @param message what was found, what was expected and how to mend it
 */
public record RuleProblem(String file, int line, int column, Severity severity, Message message)
        implements Comparable<RuleProblem> {

    /** How bad a problem is. */
    public enum Severity {
        /** Nothing of the directory is served. */
        ERROR,
        /** The rules are served. */
        WARNING
    }

    /** {@code file:line:column: CODE message}. */
    public String text(Locale locale) {
        return file + ":" + line + ":" + column + ": " + message.code() + " " + message.text(locale);
    }

    /** By file, line, column and code. */
    @Override
    public int compareTo(RuleProblem o) {
        int c = file.compareTo(o.file);
        if (c == 0) {
            c = Integer.compare(line, o.line);
        }
        if (c == 0) {
            c = Integer.compare(column, o.column);
        }
        return c != 0 ? c : message.code().compareTo(o.message.code());
    }

    /** The English text. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
