package vn.nongthonmoi.workbench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.rules.Diff;
import vn.nongthonmoi.office.rules.Sets;

/** Compares the rules of two directories for one standard: its sets, and each on every day on which something may change. */
public final class RulesDiff {

    private final Standard standard;
    private final CriteriaLibrary before;
    private final CriteriaLibrary after;

    public RulesDiff(Standard standard, CriteriaLibrary before, CriteriaLibrary after) {
        this.standard = standard;
        this.before = before;
        this.after = after;
    }

    /**
     * Adds what differs; where no province is named, also what each province with layers of its own says differently.
     *
     * @param sets receives sets that only one side has, or that hold on other days
     * @param found receives what differs, a day on which it does each
     */
    public void diff(Province province, Area area, List<Diff.SetChange> sets, List<SetDifference> found) {
        TreeSet<Period> periods = new TreeSet<>();
        Stream.concat(before.sets().stream(), after.sets().stream()).filter(s -> s.standard() == standard)
                .forEach(s -> periods.add(s.period()));
        for (Period period : periods) {
            Optional<SetSummary> old = Sets.find(before, standard, period);
            Optional<SetSummary> now = Sets.find(after, standard, period);
            if (old.isEmpty() || now.isEmpty() || !dates(old.get()).equals(dates(now.get()))) {
                sets.add(new Diff.SetChange(standard, period, old.orElse(null), now.orElse(null)));
            }
            if (old.isPresent() && now.isPresent()) {
                if (province != null || old.get().province() == null) {
                    found.addAll(everyDay(period, old.get(), now.get(), province, area));
                }
                if (province == null) {
                    TreeSet<Province> own = new TreeSet<>(Comparator.comparing(Province::code));
                    own.addAll(old.get().provinces());
                    own.addAll(now.get().provinces());
                    own.forEach(p -> everyDay(period, old.get(), now.get(), p, null).stream()
                            .map(d -> old.get().province() == null ? provincial(d) : d)
                            .filter(d -> !d.isEmpty()).forEach(found::add));
                }
            }
        }
    }

    private static String dates(SetSummary set) {
        return set.inForceFrom() + " " + set.inForceTo();
    }

    /** The differences day by day; a day that brings nothing new, or on which the province is not there, is left out. */
    private List<SetDifference> everyDay(Period period, SetSummary old, SetSummary now, Province province, Area area) {
        TreeSet<LocalDate> days = new TreeSet<>(old.days());
        days.addAll(now.days());
        days.removeIf(day -> !old.inForceOn(day) || !now.inForceOn(day));
        List<SetDifference> found = new ArrayList<>();
        List<?> last = said(List.of(), List.of(), List.of());
        for (LocalDate day : days) {
            try {
                SetDifference difference = after.set(standard, period, day)
                        .difference(before.set(standard, period, day), province, area);
                List<?> said = said(difference.changes(), difference.criteria(), difference.classes());
                if (!said.equals(last)) {
                    found.add(difference);
                }
                last = said;
            } catch (InvalidInputException | NoSuchSetException e) {
                // Merged into another by that day, or without a set of its own then.
                continue;
            }
        }
        return found;
    }

    private static List<?> said(List<?> changes, List<?> criteria, List<?> classes) {
        return List.of(changes, criteria, classes);
    }

    /** The changes that a layer of the province brings or brought; the others are the nation's. */
    private SetDifference provincial(SetDifference d) {
        Annex old = national(before, d.before());
        Annex now = national(after, d.after());
        Map<String, String> titles = titles(now);
        Map<String, String> oldTitles = titles(old);
        return new SetDifference(d.before(), d.after(),
                d.changes().stream().filter(c -> own(c.row().code(), c.before(), old) || own(c.row().code(), c.after(), now)
                        || !doubts(c.before(), old).equals(doubts(c.after(), now))).toList(),
                d.criteria().stream().filter(c -> !Objects.equals(oldTitles.get(c.criterion().code()), title(c.before()))
                        || !Objects.equals(titles.get(c.criterion().code()), title(c.after()))).toList(),
                d.classes().stream().filter(c -> Stream.concat(c.before().stream(), c.after().stream())
                        .anyMatch(rule -> rule.province() != null)).toList());
    }

    private static Annex national(CriteriaLibrary library, Annex annex) {
        return library.set(annex.standard(), annex.period(), annex.asOf()).annex(null, null);
    }

    private static Map<String, String> titles(Annex annex) {
        return annex.criteria().stream().collect(Collectors.toMap(Annex.Criterion::code, RulesDiff::title));
    }

    private static String title(Annex.Criterion criterion) {
        return criterion == null ? null : criterion.title().vi();
    }

    /** Whether a row of the province's annex, or its not being there, is the province's doing. */
    private static boolean own(String code, Annex.Row row, Annex national) {
        Optional<Annex.Row> nations = find(row == null ? code : row.code(), national);
        if (row == null || nations.isEmpty()) {
            return row != null || nations.isPresent();
        }
        return !row.variants().isEmpty() || !row.title().equals(nations.get().title())
                || row.requirements().values().stream().anyMatch(r -> r.citation().province() != null);
    }

    /** What the province, or what is not seen of its documents, adds to what is not confirmed of a row. */
    private static Set<String> doubts(Annex.Row row, Annex national) {
        Set<String> doubts = new TreeSet<>();
        if (row != null) {
            row.requirements().values().forEach(r -> doubts.addAll(r.citation().caveats()));
            find(row.code(), national).ifPresent(n -> n.requirements().values().forEach(r -> doubts.removeAll(r.citation().caveats())));
        }
        return doubts;
    }

    private static Optional<Annex.Row> find(String code, Annex annex) {
        return annex.rows().stream().filter(r -> r.code().equals(code)).findFirst();
    }
}
