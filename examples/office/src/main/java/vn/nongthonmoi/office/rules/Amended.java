package vn.nongthonmoi.office.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

/**
 * What a decision yet to come builds on: a set by its period, or by the number of one of its decisions.
 *
 * @param set the set
 * @param province whose decision it will be; null for the nation's
 * @param decision the number of the decision that it builds on
 * @param amends whether it amends that decision; a province's only builds on one of the nation
 */
public record Amended(SetSummary set, Province province, String decision, boolean amends) {

    /** Finds it; several where more than one standard has such a set or decision. */
    public static List<Amended> find(CriteriaLibrary library, Standard standard, String of, Province where) {
        List<Amended> found = new ArrayList<>();
        for (SetSummary set : sets(library, standard).toList()) {
            Province own = set.province() != null && where == null ? set.province() : where;
            if (set.province() != null && !set.province().equals(own)) {
                continue;
            }
            if (set.period().toString().equals(of)) {
                found.add(new Amended(set, own, set.decision(), own == null || set.province() != null));
            } else if (decisions(library, set, null).contains(of)) {
                found.add(new Amended(set, own, of, own == null));
            } else {
                Stream<Province> owners = own == null ? set.provinces().stream() : Stream.of(own);
                owners.filter(p -> decisions(library, set, p).contains(of)).forEach(p -> found.add(new Amended(set, p, of, true)));
            }
        }
        return found;
    }

    /** The decisions and periods that could have been meant. */
    public static List<String> known(CriteriaLibrary library, Standard standard, Province where) {
        return sets(library, standard).flatMap(set -> Stream.concat(Stream.of(set.period().toString()),
                Stream.concat(decisions(library, set, null).stream(), (where == null ? set.provinces().stream() : Stream.of(where))
                        .flatMap(p -> decisions(library, set, p).stream())))).distinct().toList();
    }

    private static Stream<SetSummary> sets(CriteriaLibrary library, Standard standard) {
        return library.sets().stream().filter(s -> standard == null || s.standard() == standard);
    }

    /** The numbers of the decisions of a set that are in force in the end, of the nation or with those of a province. */
    private static Set<String> decisions(CriteriaLibrary library, SetSummary set, Province province) {
        return lastDay(library, set, province).flatMap(day -> annexOn(library, set, province, day)).stream()
                .flatMap(annex -> annex.documents().stream()).map(Annex.Document::decision).filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<LocalDate> lastDay(CriteriaLibrary library, SetSummary set, Province province) {
        return set.days().stream().sorted(Comparator.reverseOrder()).filter(day -> annexOn(library, set, province, day).isPresent())
                .findFirst();
    }

    private static Optional<Annex> annexOn(CriteriaLibrary library, SetSummary set, Province province, LocalDate day) {
        try {
            return Optional.of(library.set(set.standard(), set.period(), day).annex(province, null));
        } catch (InvalidInputException | NoSuchSetException e) {
            // The province is not there on that day, or has no such set of its own.
            return Optional.empty();
        }
    }

    /**
     * The day on which the newest of the documents that are known took force: no decision yet to come is earlier. For a province
     * that was merged, the last such day on which it was there.
     */
    public LocalDate lastChange(CriteriaLibrary library) {
        return lastDay(library, set, province).orElse(set.inForceFrom());
    }

    /** The annex as it is on a day. */
    public Annex annex(CriteriaLibrary library, LocalDate day) {
        return library.set(set.standard(), set.period(), day).annex(province, null);
    }

    /** How the file says what it builds on. */
    public String sentence() {
        return (amends ? "Sửa đổi" : "Căn cứ") + " \"" + decision + "\"";
    }
}
