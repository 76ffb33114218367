package vn.nongthonmoi.criteria.internal.text;

import java.util.Collection;

/** Which of the known names somebody probably meant. */
public final class Nearest {

    // What decides is near the beginning; comparing takes the product of the lengths.
    private static final int LONGEST = 40;

    private Nearest() { }

    /** The candidate with the fewest single-character changes from the text; empty when there are no candidates. */
    public static String of(String text, Collection<String> candidates) {
        String cut = cut(text);
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            // Of a long text most candidates differ too much by their length alone: "1.1" from 40 letters in 37 at least.
            if (Math.abs(Math.min(candidate.length(), LONGEST) - cut.length()) <= fewest) {
                int changes = distance(cut, cut(candidate));
                if (changes < fewest || changes == fewest && candidate.compareTo(nearest) < 0) {
                    nearest = candidate;
                    fewest = changes;
                }
            }
        }
        return nearest;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** How many single characters have to change to make one text of the other. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
