package vn.nongthonmoi.criteria.internal.annex;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetDifference.Change;
import vn.nongthonmoi.criteria.SetDifference.ClassChange;
import vn.nongthonmoi.criteria.SetDifference.CriterionChange;
import vn.nongthonmoi.criteria.SetDifference.Kind;
import vn.nongthonmoi.criteria.SetDifference.Level;

/** Holds two annexes against each other, row by row and column by column. */
public final class Differences {

    private final Annex before;
    private final Annex after;
    private final boolean sameSet;
    private final Map<String, String> shared;

    private Differences(Annex before, Annex after, Map<String, String> shared) {
        this.before = before;
        this.after = after;
        this.sameSet = before.standard() == after.standard() && before.period().equals(after.period());
        this.shared = shared;
    }

    /**
     * What differs.
     *
     * @param shared rows of the second set to those of the first that a rule says share their data
     */
    public static SetDifference of(Annex before, Annex after, Map<String, String> shared) {
        Differences differences = new Differences(before, after, shared);
        return new SetDifference(before, after, differences.changes(), differences.criteria(), differences.classes());
    }

    private List<CriterionChange> criteria() {
        Map<String, Annex.Criterion> old = new LinkedHashMap<>();
        before.criteria().forEach(c -> old.put(c.code(), c));
        List<CriterionChange> changes = new ArrayList<>();
        for (Annex.Criterion is : after.criteria()) {
            Annex.Criterion was = old.get(is.code());
            boolean same = was != null && was.title().vi().equals(is.title().vi());
            // Of two sets that number differently, one of the same number and another name is another one.
            boolean renamed = was != null && sameSet;
            if (same || renamed) {
                old.remove(is.code());
            }
            if (!same) {
                changes.add(new CriterionChange(renamed ? was : null, is));
            }
        }
        old.values().forEach(gone -> changes.add(new CriterionChange(gone, null)));
        return changes;
    }

    private List<ClassChange> classes() {
        Map<String, List<Annex.UnitClass>> old = byName(before);
        Map<String, List<Annex.UnitClass>> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream().map(n -> new ClassChange(n, old.getOrDefault(n, List.of()), now.getOrDefault(n, List.of())))
                .filter(c -> !who(c.before()).equals(who(c.after()))).toList();
    }

    private static Map<String, List<Annex.UnitClass>> byName(Annex annex) {
        return annex.classes().stream().collect(Collectors.groupingBy(Annex.UnitClass::name, LinkedHashMap::new,
                Collectors.toList()));
    }

    /** Who is put in a class and why, wherever in the files. */
    private static List<String> who(List<Annex.UnitClass> rules) {
        return rules.stream().map(r -> r.condition() + "; " + r.source()).sorted().toList();
    }

    private List<Change> changes() {
        Map<String, Annex.Row> old = byCode(before);
        Map<String, String> matched = new LinkedHashMap<>();
        for (Annex.Row row : after.rows()) {
            counterpart(row, old).map(Annex.Row::code).filter(code -> !matched.containsValue(code))
                    .ifPresent(code -> matched.put(row.code(), code));
        }
        List<String> oldOrder = List.copyOf(old.keySet());
        Set<String> gone = new LinkedHashSet<>(oldOrder);
        gone.removeAll(matched.values());
        List<Change> changes = new ArrayList<>();
        for (Annex.Row row : after.rows()) {
            String was = matched.get(row.code());
            if (was == null) {
                // Another row of the same number stands beside it, though nothing says that it is about the same.
                if (gone.remove(row.code())) {
                    changes.add(gone(old.get(row.code())));
                }
                changes.add(new Change(null, row, EnumSet.of(Kind.ADDED), List.of()));
                continue;
            }
            // What is gone stands where it stood: before the next row that is still there.
            for (String code : List.copyOf(gone)) {
                if (oldOrder.indexOf(code) < oldOrder.indexOf(was)) {
                    gone.remove(code);
                    changes.add(gone(old.get(code)));
                }
            }
            change(old.get(was), row).ifPresent(changes::add);
        }
        gone.forEach(code -> changes.add(gone(old.get(code))));
        return changes;
    }

    private static Change gone(Annex.Row row) {
        return new Change(row, null, EnumSet.of(Kind.REMOVED), List.of());
    }

    private static Map<String, Annex.Row> byCode(Annex annex) {
        Map<String, Annex.Row> rows = new LinkedHashMap<>();
        annex.rows().forEach(r -> rows.put(r.code(), r));
        return rows;
    }

    private Optional<Annex.Row> counterpart(Annex.Row row, Map<String, Annex.Row> old) {
        Annex.Row same = old.get(row.code());
        if (sameSet) {
            return Optional.ofNullable(same);
        }
        String base = row.code().replaceFirst("@.*", "");
        String theirs = shared.get(base);
        if (theirs == null) {
            return Optional.ofNullable(same).filter(b -> b.title().vi().equals(row.title().vi()));
        }
        // Of a row that goes by years, the year looked at is held against the one level of the other set.
        String year = row.code().substring(base.length());
        Annex.Row ofYear = old.get(theirs + year);
        return ofYear != null ? Optional.of(ofYear) : year.isEmpty() || year.equals("@" + after.asOf().getYear())
                ? Optional.ofNullable(old.getOrDefault(theirs, old.get(theirs + "@" + before.asOf().getYear())))
                : Optional.empty();
    }

    private static Optional<Change> change(Annex.Row was, Annex.Row is) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<Level> levels = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(is.requirements().keySet());
        columns.addAll(was.requirements().keySet());
        for (String column : columns) {
            Requirement b = was.requirements().get(column);
            Requirement a = is.requirements().get(column);
            kind(b, a).ifPresent(kind -> {
                kinds.add(kind);
                levels.add(new Level(column, kind, b, a));
            });
            if (b != null && a != null && !b.citation().source().equals(a.citation().source())) {
                kinds.add(Kind.RESOURCED);
            } else if (b != null && a != null && !sameConfirmation(b, a)) {
                kinds.add(Kind.CONFIRMATION);
            }
        }
        if (!variants(was).equals(variants(is))) {
            kinds.add(Kind.PARTICULAR);
        }
        if (!was.title().vi().equals(is.title().vi())) {
            kinds.add(Kind.REWORDED);
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Change(was, is, kinds, levels));
    }

    /** What the row says for particular kinds of unit, wherever in the file. */
    private static List<String> variants(Annex.Row row) {
        return row.variants().stream().map(v -> v.condition() + "; " + v.value() + "; " + v.source()).sorted().toList();
    }

    private static boolean sameConfirmation(Requirement b, Requirement a) {
        return b.citation().caveats().equals(a.citation().caveats()) && Objects.equals(b.citation().confirmation(), a.citation().confirmation());
    }

    private static Optional<Kind> kind(Requirement b, Requirement a) {
        if (b == null || a == null) {
            return Optional.of(b == null ? Kind.ADDED : Kind.REMOVED);
        }
        boolean knownBefore = b.level().state() == State.DECIDED || b.level().state() == State.FLOOR;
        boolean knownAfter = a.level().state() == State.DECIDED || a.level().state() == State.FLOOR;
        if (knownBefore != knownAfter) {
            return Optional.of(knownAfter ? Kind.SET : Kind.OPENED);
        }
        if (b.level().state() != a.level().state() || !sameAsked(b, a) || !b.level().awaits().equals(a.level().awaits())) {
            return Optional.of(Kind.CHANGED);
        }
        if (knownBefore && a.manner().menAndWomenAlike() != b.manner().menAndWomenAlike()) {
            // To hold for men and for women alike is more than to hold for all together.
            Optional<Kind> level = level(b, a);
            Kind alike = a.manner().menAndWomenAlike() ? Kind.TIGHTENED : Kind.LOOSENED;
            return Optional.of(level.isEmpty() || level.get() == alike ? alike : Kind.CHANGED);
        }
        return knownBefore ? level(b, a) : Optional.empty();
    }

    private static boolean sameAsked(Requirement b, Requirement a) {
        return b.measure() == a.measure() && b.level().comparison() == a.level().comparison() && b.level().unit().equals(a.level().unit())
                && b.level().scale().equals(a.level().scale()) && b.manner().ifPresent() == a.manner().ifPresent()
                && b.manner().onlyAtRecognition() == a.manner().onlyAtRecognition()
                && Objects.equals(b.manner().onlyWhen(), a.manner().onlyWhen())
                && Objects.equals(b.manner().base(), a.manner().base()) && b.level().standard() == a.level().standard()
                && Objects.equals(b.manner().tally(), a.manner().tally());
    }

    private static Optional<Kind> level(Requirement b, Requirement a) {
        if (a.measure() == Measure.GRADE) {
            int more = Integer.compare(a.level().scale().indexOf(a.level().grade()), b.level().scale().indexOf(b.level().grade()));
            return more == 0 ? Optional.empty() : Optional.of(more > 0 ? Kind.TIGHTENED : Kind.LOOSENED);
        }
        if (a.level().threshold() == null || a.level().threshold().compareTo(b.level().threshold()) == 0) {
            return Optional.empty();
        }
        if (a.level().comparison() == Comparison.EQUAL) {
            return Optional.of(Kind.CHANGED);
        }
        return Optional.of(a.level().comparison().asStrictAs(a.level().threshold(), b.level().threshold()) ? Kind.TIGHTENED : Kind.LOOSENED);
    }
}
