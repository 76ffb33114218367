package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.ValueText;
import vn.nongthonmoi.criteria.internal.units.Problems;
import vn.nongthonmoi.criteria.internal.units.ShownText;

/**
 * Which evidence columns each set has, which rows of two sets share their evidence, and the values of one unit under
 * the codes of one set. Thread-safe.
 */
public final class Columns {

    private static final int A_COLUMN = 400;
    private static final Pattern HALF = Pattern.compile("(.+)(\\.nam|\\.nu)");

    /** A row of a set. */
    private record Row(LayerStack set, String code) { }

    /** A code that a set has not; whether the column names the set. */
    private record Strange(LayerStack set, String code, boolean named) { }

    /** A column of another set, whose value a row of this one takes. */
    private record Carried(Period period, String column, Object value) { }

    private final List<LayerStack> sets;
    private final Map<LayerStack, KnownColumns> known = new ConcurrentHashMap<>();
    private final Map<Row, List<Row>> shared = new HashMap<>();
    private final Map<List<LayerStack>, Map<String, String>> pairs = new ConcurrentHashMap<>();
    // A table has one wrong name of a column in every row, and the nearest right one takes a while to find.
    private final BoundedCache<Strange, Optional<Message>> strange;

    Columns(RuleBase base) {
        this.sets = base.resolvers().stream().map(Resolver::stack).toList();
        this.strange = new BoundedCache<>(base.budget(), A_COLUMN);
        for (LayerStack set : sets) {
            for (Layer layer : set.layers()) {
                layer.stated(Statement.Link.class).forEach(link -> {
                    Period period = link.period() == null ? set.period() : link.period();
                    sets.stream().filter(s -> s.standard() == link.standard() && s.period().equals(period))
                            .forEach(other -> {
                                Row one = new Row(set, link.subject().code());
                                Row two = new Row(other, link.code());
                                shared.computeIfAbsent(one, r -> new ArrayList<>()).add(two);
                                shared.computeIfAbsent(two, r -> new ArrayList<>()).add(one);
                            });
                });
            }
        }
    }

    /** Whether a column without a prefix is one of a set's own. */
    boolean known(LayerStack set, String column) {
        return known(set).codes().contains(column);
    }

    private KnownColumns known(LayerStack set) {
        return known.computeIfAbsent(set, KnownColumns::of);
    }

    /**
     * The cells of a unit under the codes of a set, for the year assessed.
     *
     * @param plan of the set, for the unit
     * @param home the set that columns without a prefix belong to
     * @param problems receives the columns that are none of the set they name, and what is wrong with cells
     */
    Cells cells(LayerStack set, Plan plan, LayerStack home, String unit, Evidence evidence, Problems problems) {
        Map<String, String> columns = new HashMap<>();
        Map<String, Object> values = values(set, home, unit, evidence, plan.year(), columns, problems);
        CellProblems of = new CellProblems(unit, problems, code -> columns.getOrDefault(code, code));
        return Reported.twice(values) || !evidence.origins().isEmpty() ? Reported.cells(of, plan, values, columns, evidence)
                : new Cells(of, plan, values, Map.of(), Map.of(), Reported.columns(values, columns));
    }

    /**
     * The columns of a set whose value no row read, sorted. Those that name another set are none of it, nor are those that
     * others count over units of its kind.
     *
     * @param read the columns that rows read
     */
    List<String> unused(LayerStack set, LayerStack home, Evidence evidence, Set<String> read) {
        return evidence.values().keySet().stream().filter(column -> !read.contains(column))
                .filter(column -> ColumnName.of(column).filter(name -> named(name, home)
                        .filter(of -> (name.standard() == null || of == set) && known(of).find(name.code()).isPresent())
                        .isPresent()).isPresent())
                .sorted().toList();
    }

    /**
     * What is wrong with the evidence of a unit of which no more is known: columns of no set, and values that no row of
     * the set could read on a day, wherever the unit lies.
     */
    void unreadable(LayerStack set, LayerStack home, String unit, LocalDate asOf, Evidence evidence, Problems problems) {
        Map<String, String> columns = new HashMap<>();
        Problems found = new Problems();
        values(set, home, unit, evidence, asOf.getYear(), columns, problems).forEach((code, value) -> known(set)
                .wrong(ColumnName.plain(code), value, asOf)
                .ifPresent(wrong -> found.addCell(unit, columns.getOrDefault(code, code), ColumnName.plain(code), wrong)));
        problems.addSorted(found);
    }

    /**
     * A unit's values under the codes of a set, for the year assessed; a value of another time is under
     * {@code code@when}. Where two columns say the same there is none, whichever comes first.
     *
     * @param home the set that columns without a prefix belong to
     * @param columns receives the column of each code that is not named as it
     * @param problems receives the columns that are none of the set they name, and those that say the same
     */
    private Map<String, Object> values(LayerStack set, LayerStack home, String unit, Evidence evidence, int year,
            Map<String, String> columns, Problems problems) {
        Map<String, Object> values = new HashMap<>();
        Map<String, List<Carried>> carried = new HashMap<>();
        Map<String, List<String>> twice = new HashMap<>();
        Problems found = new Problems();
        Set<String> plain = home == set ? known(set).codes() : Set.of();
        List<String> others = new ArrayList<>();
        evidence.values().forEach((column, value) -> {
            // Most columns are plain codes; the rest of the grammar is only looked at when they are not.
            if (plain.contains(column)) {
                put(column, column, value, values, columns, twice);
            } else {
                others.add(column);
            }
        });
        if (others.size() > Problems.MOST) {
            // Which of too many problems are named does not depend on the map that the evidence came in.
            Collections.sort(others);
        }
        for (String column : others) {
            if (found.full()) {
                break;
            }
            Object value = evidence.values().get(column);
            Optional<ColumnName> name = ColumnName.of(column);
            row(unit, column, name, home, found).ifPresent(row -> {
                String code = name.orElseThrow().timed(row.code(), year);
                if (row.set() == set) {
                    put(column, code, value, values, columns, twice);
                } else {
                    carry(set, row, code.substring(row.code().length()),
                            new Carried(row.set().period(), column, value), carried);
                }
            });
        }
        carried.forEach((code, all) -> takeOver(set, code, all, values, columns, twice));
        twice.forEach((code, all) -> {
            values.remove(code);
            all.stream().sorted().skip(1).forEach(column -> found.add(unit, column, ColumnName.plain(code), Message.of("NTM-208", code)));
        });
        problems.addSorted(found);
        return values;
    }

    private static void put(String column, String code, Object value, Map<String, Object> values,
            Map<String, String> columns, Map<String, List<String>> twice) {
        if (values.putIfAbsent(code, value) != null) {
            twice.computeIfAbsent(code, c -> new ArrayList<>(List.of(columns.getOrDefault(code, code)))).add(column);
        } else if (!code.equals(column)) {
            columns.put(code, column);
        }
    }

    /** The row a column is of; empty where it is none here, which may be added to the problems. */
    private Optional<Row> row(String unit, String column, Optional<ColumnName> name, LayerStack home,
            Problems problems) {
        if (name.isEmpty()) {
            problems.add(unit, column, ShownText.wrong(column).orElseGet(() -> Message.of("NTM-209", column)));
            return Optional.empty();
        }
        Optional<LayerStack> set = named(name.get(), home);
        if (set.isEmpty()) {
            problems.add(unit, column, Message.of("NTM-210", column, sets.stream()
                    .map(s -> s.standard().code() + "@" + s.period()).collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        String given = name.get().code();
        Optional<String> code = known(set.get()).find(given);
        if (code.isEmpty()) {
            strange.get(new Strange(set.get(), given, name.get().standard() != null), this::wrong)
                    .ifPresent(wrong -> problems.add(unit, column, wrong));
        }
        return code.map(c -> new Row(set.get(), c));
    }

    /** What is wrong with a code that a set has not; nothing where others count it over units that the set judges. */
    private Optional<Message> wrong(Strange column) {
        if (!column.named() && countedElsewhere(column.set(), column.code())) {
            return Optional.empty();
        }
        KnownColumns columns = known(column.set());
        List<String> indicators = columns.indicatorsOf(column.code());
        // That a criterion is met says nothing of which of its indicators are.
        return Optional.of(indicators.isEmpty() ? Message.of("NTM-201", column.code(), columns.nearest(column.code()))
                : Message.of("NTM-292", column.code(), String.join(", ", indicators)));
    }

    /** Whether a set counts the column over units of the kinds that this one judges: their rows hold both. */
    private boolean countedElsewhere(LayerStack of, String code) {
        return sets.stream().map(this::known).anyMatch(s -> !Collections.disjoint(
                s.kindsCounted(s.find(code).orElse(code)), of.standard().kinds()));
    }

    /** Notes a value of another set's row under the rows of this one that share its evidence. */
    private void carry(LayerStack set, Row from, String when, Carried value, Map<String, List<Carried>> carried) {
        Matcher half = HALF.matcher(from.code());
        String row = half.matches() ? half.group(1) : from.code();
        String suffix = half.matches() ? half.group(2) : "";
        for (Row same : shared.getOrDefault(new Row(from.set(), row), List.of())) {
            if (same.set() == set) {
                carried.computeIfAbsent(same.code() + suffix + when, c -> new ArrayList<>()).add(value);
            }
        }
    }

    /**
     * Takes over a value of another set for a row that has none of its own: that of its own period first, or else of the
     * latest. Two sets of one period that say different things of one row contradict each other.
     */
    private static void takeOver(LayerStack set, String code, List<Carried> all, Map<String, Object> values,
            Map<String, String> columns, Map<String, List<String>> twice) {
        if (values.containsKey(code)) {
            return;
        }
        Period period = all.stream().map(Carried::period).max(Comparator.comparing((Period p) -> p.equals(set.period()))
                .thenComparing(Comparator.naturalOrder())).orElseThrow();
        List<Carried> best = all.stream().filter(c -> c.period().equals(period))
                .sorted(Comparator.comparing(Carried::column)).toList();
        values.put(code, best.get(0).value());
        columns.put(code, best.get(0).column());
        if (best.stream().map(c -> ValueText.alike(c.value())).distinct().count() > 1) {
            twice.put(code, best.stream().map(Carried::column).toList());
        }
    }

    /** The library's own set of a standard and period; empty when it has none. */
    Optional<LayerStack> set(Standard standard, Period period) {
        return sets.stream().filter(s -> s.standard() == standard && s.period().equals(period)).findFirst();
    }

    /** The rows of two sets that share their data, by the code of the first set's row. */
    Map<String, String> shared(LayerStack one, LayerStack two) {
        return pairs.computeIfAbsent(List.of(one, two), k -> {
            Map<String, String> codes = new TreeMap<>();
            shared.forEach((row, others) -> others.stream().filter(o -> row.set() == one && o.set() == two)
                    .forEach(o -> codes.put(row.code(), o.code())));
            return Collections.unmodifiableMap(codes);
        });
    }

    /** The values that a set counts over a unit within, by plain column: those with its name, or with none. */
    Cells counted(LayerStack set, String unit, Evidence evidence, Problems problems) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        Map<String, List<String>> twice = new HashMap<>();
        evidence.values().forEach((column, value) -> ColumnName.of(column)
                .filter(n -> n.when() == null && (n.standard() == null || n.standard().equals(set.standard().code())
                        && (n.period() == null || n.period().equals(set.period().toString()))))
                .flatMap(n -> known(set).find(n.code())).filter(known(set)::ofMembers)
                .ifPresent(code -> put(column, code, value, values, columns, twice)));
        CellProblems of = new CellProblems(unit, problems, code -> columns.getOrDefault(code, code));
        twice.forEach((code, all) -> of.add(code, Message.of("NTM-208", code)));
        return new Cells(of, values);
    }

    /** Whether any column is of that set, or shares its data with a row of it, so that it makes sense to hold the unit against it. */
    boolean any(LayerStack set, LayerStack home, Evidence evidence) {
        return evidence.values().keySet().stream().flatMap(column -> ColumnName.of(column).stream())
                .anyMatch(name -> named(name, home).filter(of -> of == set || carries(of, name.code(), set)).isPresent());
    }

    private boolean carries(LayerStack of, String code, LayerStack set) {
        Matcher half = HALF.matcher(code);
        return shared.getOrDefault(new Row(of, half.matches() ? half.group(1) : code), List.of()).stream()
                .anyMatch(same -> same.set() == set);
    }

    /** The set a name is of; without a period the one of the home set's period, or else the first. */
    private Optional<LayerStack> named(ColumnName name, LayerStack home) {
        if (name.standard() == null) {
            return Optional.of(home);
        }
        List<LayerStack> named = sets.stream().filter(s -> s.standard().code().equals(name.standard()))
                .filter(s -> name.period() == null || s.period().toString().equals(name.period())).toList();
        return named.stream().filter(s -> s.period().equals(home.period())).findFirst()
                .or(() -> named.stream().findFirst());
    }
}
