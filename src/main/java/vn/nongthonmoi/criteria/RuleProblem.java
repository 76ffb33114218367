package vn.nongthonmoi.criteria;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Something wrong, or worth a look, in a rule file.
 *
 * @param file path below the rules directory; {@code .} for the directory itself
 * @param line from 1
 * @param column from 1, counted in characters of the line as written
 * @param severity whether the rules can be served all the same
 * @param message what was found, what was expected and how to mend it
 * @param quoted the line as written; empty when there is none to quote
 * @since 0.1.0
 */
public record RuleProblem(String file, int line, int column, Severity severity, Message message, String quoted)
        implements Comparable<RuleProblem>, Serializable {

    private static final int WIDEST = 120;

    /** Refuses null. */
    public RuleProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(quoted, "quoted");
    }

    /** How bad a problem is. */
    public enum Severity {
        /** Nothing of the directory is served; of a table of cases, that it is not run. */
        ERROR("error", "lỗi", "error"),
        /** The rules are served. */
        WARNING("warning", "cảnh báo", "warning");

        private final String code;
        private final LocalizedText title;

        Severity(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code warning}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Severity> find(String code) {
            return Texts.find(values(), Severity::code, Objects.requireNonNull(code, "code"));
        }
    }

    /** An error at a place. */
    public static RuleProblem error(String file, int line, int column, Message message) {
        return new RuleProblem(file, line, column, Severity.ERROR, message, "");
    }

    /** A warning at a place. */
    public static RuleProblem warning(String file, int line, int column, Message message) {
        return new RuleProblem(file, line, column, Severity.WARNING, message, "");
    }

    /** This problem with the line it is about. */
    public RuleProblem quoting(String text) {
        return new RuleProblem(file, line, column, severity, message, Objects.requireNonNull(text, "text"));
    }

    /**
     * The line it is about and, below it, a mark under the column, for a terminal or an editor with letters of one
     * width; empty when there is no line.
     */
    public String pointer() {
        if (quoted.isBlank()) {
            return "";
        }
        // Of a very long line, as tables have, only what is near the column.
        int from = quoted.length() > WIDEST && column > WIDEST / 2 ? column - WIDEST / 2 : 0;
        int to = Math.min(quoted.length(), from + WIDEST);
        String cut = from == 0 ? "" : "…";
        String before = cut + quoted.substring(from, Math.max(from, Math.min(column - 1, to)));
        // A letter with a combining mark takes one place, a tab as many as in the line above.
        String blank = before.replaceAll("\\p{M}", "").replaceAll("[^\t]", " ");
        return cut + quoted.substring(from, to) + (to < quoted.length() ? "…" : "") + "\n" + blank + "^";
    }

    /** {@code file:line:column: CODE message}. */
    public String text(Locale locale) {
        Objects.requireNonNull(locale, "locale");
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
