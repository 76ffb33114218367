package vn.nongthonmoi.office.print;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name somebody meant. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() { }

    /** " Did you mean …?" in the language of the texts; empty when nothing known is near. */
    public static String suggestion(String text, Collection<String> known, Texts texts) {
        return of(text, known).map(name -> " " + texts.get("did-you-mean", name)).orElse("");
    }

    /** The known name with the fewest changed characters, if these are few. */
    public static Optional<String> of(String text, Collection<String> known) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(text, name) <= Math.max(2, name.length() / 3))
                .filter(name -> distance(text, name) < name.length())
                .min(Comparator.<String>comparingInt(name -> distance(text, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
