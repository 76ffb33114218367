package vn.nongthonmoi.office.print;

import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * Somebody's text in a Markdown document: it stays text, on one line and in its cell. Only what would be markup is
 * escaped, so that words, numbers and signs can be read in the file as well.
 *
 * @param verbatim whether texts are left as they are, but for the bars of cells
 */
public record Markdown(boolean verbatim) {

    /** Backslashes and backquotes; what could begin or end an emphasis, a formula or a link; bare addresses. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`]|[*~$](?=\\S)|(?<=\\S)[*~$]"
            + "|(?<![\\p{L}\\p{N}])_(?=\\S)|(?<=\\S)_(?![\\p{L}\\p{N}])|\\](?=[(\\[:])"
            + "|(?i)(?<=https?|ftp):(?=//)|(?<=mailto|xmpp):|(?<=\\bwww)\\.");
    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\p{Alnum}+;)");
    private static final Pattern TAG = Pattern.compile("<(?=[\\p{L}/!?])");

    /** How texts go into that stream. */
    public static Markdown to(OutputStream out) {
        return new Markdown(out instanceof Verbatim);
    }

    /** The text outside of tables. */
    public String text(String text) {
        if (verbatim) {
            return text;
        }
        String plain = TAG.matcher(ENTITY.matcher(text).replaceAll("&amp;")).replaceAll("&lt;");
        return Visible.text(MARKUP.matcher(plain).replaceAll("\\\\$0"));
    }

    /** The text in a cell. */
    public String cell(String text) {
        return text(text).replace("|", "\\|");
    }
}
