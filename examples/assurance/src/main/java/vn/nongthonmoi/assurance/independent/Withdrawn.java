package vn.nongthonmoi.assurance.independent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a title is in the range in which it is withdrawn: 18/2022/QĐ-TTg as in notes 7. For a commune, half of the
 * criteria or more are missed, or 30 % or more and a key one among them; for a district the same, or 30 % of its communes lost
 * theirs, which stays open where nobody says so. Nothing is known of other titles and periods.
 */
final class Withdrawn {

    private static final LocalDate OF_18 = LocalDate.of(2022, 8, 2);
    /** Income; environment (and living environment); defence and security. Economy to administration for districts. */
    private static final Map<String, Set<String>> KEYS = Map.of("commune", Set.of("10", "17", "19"),
            "commune-advanced", Set.of("10", "17", "18", "19"), "district", Set.of("6", "7", "8", "9"),
            "district-advanced", Set.of("6", "7", "8", "9"));

    private Withdrawn() { }

    /** @return met when it is in the range whatever is still open; unspecified where no rule is known */
    static Answer of(NationalSet set, LocalDate day, Stand stand) {
        if (!KEYS.containsKey(set.standard()) || !set.period().equals("2021-2025") || day.isBefore(OF_18)) {
            return Answer.UNSPECIFIED;
        }
        Set<String> failed = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        stand.criteria().forEach((code, answer) -> {
            if (answer == Answer.NOT_MET) {
                failed.add(code);
            } else if (!answer.certain()) {
                open.add(code);
            }
        });
        Set<String> atWorst = new TreeSet<>(failed);
        atWorst.addAll(open);
        if (inRange(failed, stand.total(), KEYS.get(set.standard()))) {
            return Answer.MET;
        }
        boolean communes = set.standard().startsWith("district");
        return communes || inRange(atWorst, stand.total(), KEYS.get(set.standard())) ? Answer.UNKNOWN : Answer.NOT_MET;
    }

    private static boolean inRange(Set<String> failed, int total, Set<String> keys) {
        return failed.size() * 100 >= total * 50
                || failed.size() * 100 >= total * 30 && failed.stream().anyMatch(keys::contains);
    }
}
