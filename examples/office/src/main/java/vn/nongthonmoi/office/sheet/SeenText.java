package vn.nongthonmoi.office.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a text that is made of runs in fonts: the letters of old Vietnamese fonts are those that they show, and so
 * are the signs of the font Symbol. A digit that stands small above the line is a digit such as {@code ¹}, since it is none of the
 * number before it. What nobody can tell is U+FFFD and does not vanish: a level without a sign may read otherwise.
 */
public final class SeenText {

    /** What nobody can tell, or is struck out. */
    public static final String UNKNOWN = "\uFFFD";

    private static final String DIGITS = "0123456789";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final StringBuilder text = new StringBuilder();
    /** The last run, which goes on as long as its font does: a sign of VNI may stand in another run than its letter. */
    private final StringBuilder run = new StringBuilder();
    private String font = "";
    private boolean above;

    /**
     * A run.
     *
     * @param text as the file has it
     * @param font the name of its font; null where it has none of its own
     * @param raised whether it stands small above the line
     */
    public record Run(String text, @Nullable String font, boolean raised) { }

    /** Goes on with a run; without the name of a font its letters are what they are. */
    public SeenText add(String letters, @Nullable String inFont, boolean raised) {
        String named = inFont == null ? "" : inFont;
        if (!named.equals(font) || raised != above) {
            end();
            font = named;
            above = raised;
        }
        run.append(letters);
        return this;
    }

    /** Goes on with a sign that is the same in every font, as the end of a line. */
    public SeenText add(char sign) {
        run.append(sign);
        return this;
    }

    private void end() {
        // A letter of an old font may look like a raised digit, so that it is raised last.
        String seen = FontText.seen(run.toString(), font);
        text.append(above ? raised(seen) : seen);
        run.setLength(0);
    }

    private static String raised(String letters) {
        StringBuilder raised = new StringBuilder();
        letters.chars().forEach(c -> raised.append(DIGITS.indexOf(c) < 0 ? (char) c : RAISED.charAt(DIGITS.indexOf(c))));
        return raised.toString();
    }

    /** What is seen so far. */
    @Override
    public String toString() {
        end();
        return text.toString();
    }
}
