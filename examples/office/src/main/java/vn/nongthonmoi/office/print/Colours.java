package vn.nongthonmoi.office.print;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.programme.Review;

/** The colours of what cells say, the same as on pages: good, bad, open, and without a level. */
final class Colours {

    private static final String GOOD = "DFF1E5";
    private static final String BAD = "FAE3DF";
    private static final String OPEN = "FBEFD0";
    private static final String NONE = "E8ECEF";

    private static final Map<String, String> OF = new LinkedHashMap<>();

    static {
        Map<LocalizedText, String> said = new HashMap<>();
        said.put(Status.MET.title(), GOOD);
        said.put(Status.NOT_MET.title(), BAD);
        said.put(Status.UNKNOWN.title(), OPEN);
        said.put(Status.UNSPECIFIED.title(), NONE);
        said.put(Status.NOT_APPLICABLE.title(), "");
        said.put(Outcome.MEETS.title(), GOOD);
        said.put(Outcome.FALLS_SHORT.title(), BAD);
        said.put(Outcome.UNDETERMINED.title(), OPEN);
        said.put(Review.Finding.MAINTAINED.title(), GOOD);
        said.put(Review.Finding.BELOW.title(), BAD);
        said.put(Review.Finding.WITHDRAWAL.title(), BAD);
        said.put(Review.Finding.UNDETERMINED.title(), OPEN);
        said.forEach((title, colour) -> {
            OF.put(title.in(Locale.ROOT), colour);
            OF.put(title.in(Locale.forLanguageTag("vi")), colour);
        });
    }

    private Colours() { }

    /** Whether a cell says nothing but how something stands. */
    static boolean known(String cell) {
        return OF.containsKey(cell);
    }

    /** The colour of a cell; empty where it has none. */
    static String of(String cell) {
        return OF.getOrDefault(cell, "");
    }
}
