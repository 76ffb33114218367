package vn.nongthonmoi.criteria.internal.units;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.internal.text.Texts;

/** What may be the code of a unit: one rule for the cells of a table and for what a host builds. */
public final class UnitCodes {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z.-]{1,20}");

    /** More units than any was ever formed from; what goes on without end is no list. */
    private static final int MOST = 1_000;

    private UnitCodes() { }

    /** What is wrong with the number of codes in a list; empty when nothing is. */
    public static Optional<Message> tooMany(int codes) {
        return codes > MOST ? Optional.of(Message.of("NTM-283", codes, MOST)) : Optional.empty();
    }

    /** What is wrong with a clean text as a code; empty when nothing is. */
    public static Optional<Message> wrong(String clean) {
        return clean.isEmpty() ? Optional.of(Message.of("NTM-234"))
                : FORM.matcher(clean).matches() ? Optional.empty() : Optional.of(Message.of("NTM-236", clean, "hole.unit-code"));
    }

    /**
     * The code as it is seen: {@code " 03022 "} is 03022.
     *
     * @throws InvalidInputException if it is blank or no code
     */
    public static String read(UnitColumn column, String given) {
        String clean = Texts.clean(given);
        wrong(clean).ifPresent(problem -> {
            throw new InvalidInputException(clean, column.code(), problem);
        });
        return clean;
    }

    /** The codes of a list that stand there before, letter case aside. */
    public static List<String> twice(List<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.stream().filter(c -> !seen.add(Texts.key(c))).toList();
    }
}
