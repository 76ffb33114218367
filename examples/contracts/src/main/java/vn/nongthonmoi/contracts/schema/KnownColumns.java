package vn.nongthonmoi.contracts.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * Every evidence column of every set of a library, on whichever of its days it is asked for: a column may stand in a
 * unit's evidence whether or not the set on the day reads it.
 */
final class KnownColumns {

    /** A set, of whatever day and province. */
    record Name(Standard standard, Period period) { }

    private final Map<Name, List<AskedColumns>> asked = new LinkedHashMap<>();
    private final Map<Name, TreeMap<LocalDate, AskedColumns>> byDay = new HashMap<>();

    KnownColumns(CriteriaLibrary library) {
        Map<Name, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        Map<Name, Set<String>> own = new HashMap<>();
        for (SetSummary set : library.sets()) {
            Name name = new Name(set.standard(), set.period());
            days.computeIfAbsent(name, n -> new TreeSet<>()).addAll(set.days());
            own.computeIfAbsent(name, n -> new TreeSet<>())
                    .addAll(set.provinces().stream().map(Province::code).toList());
        }
        days.forEach((name, changes) -> changes.forEach(day -> {
            CriteriaSet set = library.set(name.standard(), name.period(), day);
            AskedColumns columns = AskedColumns.of(set, Places.of(set, null, own.get(name)),
                    own.get(name), List.of(Region.TDMNPB));
            asked.computeIfAbsent(name, n -> new ArrayList<>()).add(columns);
            byDay.computeIfAbsent(name, n -> new TreeMap<>()).put(day, columns);
        }));
    }

    Set<Name> sets() {
        return asked.keySet();
    }

    /** The columns of a set on a day; on its first day where it was still to come, on its last where it had ended. */
    AskedColumns on(Name set, LocalDate day) {
        TreeMap<LocalDate, AskedColumns> days = byDay.get(set);
        return (days.floorKey(day) == null ? days.firstEntry() : days.floorEntry(day)).getValue();
    }

    /** Patterns of all names of columns of a set, without its prefix and without when. */
    List<String> names(Name set) {
        Set<String> names = new LinkedHashSet<>();
        for (AskedColumns columns : asked.get(set)) {
            columns.columns().keySet().forEach(code -> names.add(Form.quoted(code)));
            columns.objects().keySet().forEach(code -> names.add(object(code)));
            names.addAll(counted(columns, Set.of(UnitKind.values())).toList());
        }
        return List.copyOf(names);
    }

    /** The pattern of a part's column that stands once an object. */
    static String object(String code) {
        return Form.quoted(code) + "\\.[0-9]{1,3}";
    }

    /** Patterns of the columns that some set counts over units of these kinds: their rows hold them as well. */
    Set<String> counted(Set<UnitKind> kinds) {
        return asked.values().stream().flatMap(List::stream).flatMap(columns -> counted(columns, kinds))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> counted(AskedColumns columns, Set<UnitKind> kinds) {
        return columns.counted().entrySet().stream().filter(c -> !Collections.disjoint(c.getValue().kinds(), kinds))
                .map(c -> Form.quoted(c.getKey()) + (c.getValue().least() ? "(?:\\.[A-Za-z0-9._-]*)?" : ""));
    }

    /** What may stand before a column of a set: its standard, and its period where another period's would be meant. */
    String prefix(Name set, Period home) {
        String period = "@" + set.period();
        List<Name> same = asked.keySet().stream().filter(s -> s.standard() == set.standard()).toList();
        Name meant = same.stream().filter(s -> s.period().equals(home)).findFirst().orElse(same.get(0));
        return set.standard().code() + (meant.equals(set) ? "(?:" + period + ")?" : period) + ":";
    }
}
