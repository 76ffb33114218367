package vn.nongthonmoi.workbench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;

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

    /** What differs; where no province is named, also what each province with layers of its own says differently. */
    public Diff diff(Province province, Area area) {
        List<Diff.SetChange> sets = new ArrayList<>();
        List<SetDifference> found = new ArrayList<>();
        TreeSet<Period> periods = new TreeSet<>();
        Stream.concat(before.sets().stream(), after.sets().stream()).filter(s -> s.standard() == standard)
                .forEach(s -> periods.add(s.period()));
        for (Period period : periods) {
            Optional<SetSummary> old = Sets.find(before, standard, period);
            Optional<SetSummary> now = Sets.find(after, standard, period);
            if (old.isEmpty() || now.isEmpty() || !dates(old.get()).equals(dates(now.get()))) {
                sets.add(new Diff.SetChange(period, old.orElse(null), now.orElse(null)));
            }
            if (old.isPresent() && now.isPresent()) {
                if (province != null || old.get().province() == null) {
                    found.addAll(everyDay(period, old.get(), now.get(), province, area));
                }
                if (province == null) {
                    TreeSet<Province> own = new TreeSet<>(Comparator.comparing(Province::code));
                    own.addAll(old.get().provinces());
                    own.addAll(now.get().provinces());
                    own.forEach(p -> everyDay(period, old.get(), now.get(), p, null).stream().map(RulesDiff::provincial)
                            .filter(d -> !d.changes().isEmpty()).forEach(found::add));
                }
            }
        }
        return new Diff(sets, found);
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
        List<SetDifference.Change> last = List.of();
        for (LocalDate day : days) {
            try {
                SetDifference difference = after.set(standard, period, day)
                        .difference(before.set(standard, period, day), province, area);
                if (!difference.changes().equals(last)) {
                    found.add(difference);
                }
                last = difference.changes();
            } catch (InvalidInputException | NoSuchSetException e) {
                // Merged into another by that day, or without a set of its own then.
                continue;
            }
        }
        return found;
    }

    /** The changes that a layer of the province brings or brought; the others are the nation's. */
    private static SetDifference provincial(SetDifference difference) {
        return new SetDifference(difference.before(), difference.after(), difference.changes().stream()
                .filter(c -> Stream.of(c.before(), c.after()).filter(Objects::nonNull).anyMatch(row ->
                        !row.variants().isEmpty() || row.requirements().values().stream().anyMatch(r -> r.province() != null))).toList());
    }
}
