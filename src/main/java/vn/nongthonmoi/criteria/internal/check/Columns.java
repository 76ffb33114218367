package vn.nongthonmoi.criteria.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Requirement.Tally;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Subject;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/**
 * Which evidence columns each set has, which rows of two sets share their evidence, and the values of one unit under
 * the codes of one set. Thread-safe.
 */
final class Columns {

    private static final Pattern FORM =
            Pattern.compile("(?:([a-z-]+)(?:@(\\d{4}-\\d{4}))?:)?([A-Za-z0-9._-]+)(?:@(\\d{4}|recognised|province|self|appraised))?");
    private static final Pattern HALF = Pattern.compile("(.+)(\\.nam|\\.nu)");
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.\\d{1,3}");

    /**
     * The columns of a set: plain codes; codes of parts that several objects may have, numbered; codes counted over
     * the units within, of which those of a least value may have contents, named.
     */
    private record Known(Set<String> codes, Set<String> objectParts, Map<String, Set<UnitKind>> counted,
            Set<String> least) {
        boolean has(String code) {
            Matcher numbered = NUMBERED.matcher(code);
            return codes.contains(code) || numbered.matches() && objectParts.contains(numbered.group(1))
                    || ofMembers(code);
        }

        /** The code probably meant: the row that a part would be of, or else the one that differs least. */
        String nearest(String code) {
            for (int point = code.lastIndexOf('.'); point > 0; point = code.lastIndexOf('.', point - 1)) {
                if (codes.contains(code.substring(0, point))) {
                    return code.substring(0, point);
                }
            }
            return Nearest.of(code, codes);
        }

        /** Whether it is a column of the units within. */
        boolean ofMembers(String code) {
            return !kindsCounted(code).isEmpty();
        }

        /** The kinds of the units within whose column it is; empty when it is none of theirs. */
        Set<UnitKind> kindsCounted(String code) {
            String row = least.stream().filter(c -> code.startsWith(c + ".")).findFirst().orElse(code);
            return counted.getOrDefault(row, Set.of());
        }
    }

    /** A row of a set. */
    private record Row(LayerStack set, String code) { }

    private final List<LayerStack> sets;
    private final Map<LayerStack, Known> known = new ConcurrentHashMap<>();
    private final Map<Row, List<Row>> shared = new HashMap<>();
    private final Map<List<LayerStack>, Map<String, String>> pairs = new ConcurrentHashMap<>();

    Columns(RuleBase base) {
        this.sets = base.resolvers().stream().map(Resolver::stack).toList();
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

    private Known known(LayerStack set) {
        return known.computeIfAbsent(set, Columns::columns);
    }

    /** Every code of a set at any time: a column that is not asked for on a day is still a column of the set. */
    private static Known columns(LayerStack set) {
        Set<String> codes = new HashSet<>();
        Set<String> objects = new HashSet<>();
        Map<String, Set<UnitKind>> counted = new HashMap<>();
        Set<String> least = new HashSet<>();
        for (Layer layer : set.layers()) {
            layer.stated(Statement.Fact.class).forEach(f -> codes.add(f.code()));
            layer.stated(Statement.Demand.class).forEach(d -> {
                codes.add(d.subject().code());
                if (d.manner().alike()) {
                    codes.add(d.subject().code() + ".nam");
                    codes.add(d.subject().code() + ".nu");
                }
                Tally tally = d.manner().tally();
                if (tally != null && tally.column() != null) {
                    counted.computeIfAbsent(tally.column(), c -> EnumSet.noneOf(UnitKind.class)).addAll(tally.kinds());
                    if (tally.how() == Tally.How.LEAST) {
                        least.add(tally.column());
                    }
                }
                if (d.measure() == Measure.OBJECTS) {
                    objects.add(d.subject().code());
                }
            });
            layer.stated(Statement.Withdrawal.class).filter(w -> !w.members().isEmpty()).forEach(w ->
                    UnitKind.find(w.members()).ifPresent(kind -> counted.computeIfAbsent(WithdrawalRange.WITHDRAWN,
                            c -> EnumSet.noneOf(UnitKind.class)).add(kind)));
        }
        Set<String> parts = new HashSet<>();
        for (String code : codes) {
            if (objects.stream().anyMatch(new Subject(Subject.Kind.PART, code, null, false)::isPartOf)) {
                parts.add(code);
            }
        }
        return new Known(codes, parts, counted, least);
    }

    /**
     * The cells of a unit under the codes of a set, for the year assessed.
     *
     * @param plan of the set, for the unit
     * @param home the set that columns without a prefix belong to
     * @throws InvalidInputException if a column is none of the set it names
     */
    Cells cells(LayerStack set, Plan plan, LayerStack home, String unit, Evidence evidence) {
        int year = plan.year();
        Map<String, Object> values = values(set, home, unit, evidence, year);
        if (!Reported.twice(values) && evidence.origins().isEmpty()) {
            return new Cells(unit, plan, values, Map.of(), Map.of());
        }
        Map<String, String> columns = new HashMap<>();
        evidence.values().keySet().forEach(column -> {
            Matcher m = FORM.matcher(column);
            if (m.matches() && (m.group(1) == null ? home : named(unit, column, m.group(1), m.group(2), home)) == set) {
                boolean now = m.group(4) == null || m.group(4).equals(Integer.toString(year));
                columns.put(m.group(3) + (now ? "" : "@" + m.group(4)), column);
            }
        });
        return Reported.cells(unit, plan, values, columns, evidence);
    }

    /**
     * A unit's values under the codes of a set, for the year assessed; a value of another time is under
     * {@code code@when}.
     *
     * @param home the set that columns without a prefix belong to
     * @throws InvalidInputException if a column is none of the set it names
     */
    private Map<String, Object> values(LayerStack set, LayerStack home, String unit, Evidence evidence, int year) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> carried = new HashMap<>();
        Set<String> plain = home == set ? known(set).codes() : Set.of();
        evidence.values().forEach((column, value) -> {
            // Most columns are plain codes; the rest of the grammar is only looked at when they are not.
            if (plain.contains(column)) {
                put(unit, column, column, value, values);
                return;
            }
            Matcher m = FORM.matcher(column);
            if (!m.matches()) {
                throw new InvalidInputException(unit, column, Message.of("NTM-209", column));
            }
            LayerStack of = m.group(1) == null ? home : named(unit, column, m.group(1), m.group(2), home);
            if (!known(of).has(m.group(3))) {
                if (m.group(1) == null && countedElsewhere(of, m.group(3))) {
                    return;
                }
                throw new InvalidInputException(unit, column,
                        Message.of("NTM-201", m.group(3), known(of).nearest(m.group(3))));
            }
            boolean now = m.group(4) == null || m.group(4).equals(Integer.toString(year));
            String when = now ? "" : "@" + m.group(4);
            if (of == set) {
                put(unit, column, m.group(3) + when, value, values);
            } else {
                carry(set, of, m.group(3), when, value, carried);
            }
        });
        carried.forEach(values::putIfAbsent);
        return values;
    }

    /** Whether a set counts the column over units of the kinds that this one judges: their rows hold both. */
    private boolean countedElsewhere(LayerStack of, String code) {
        return sets.stream().anyMatch(s ->
                !Collections.disjoint(known(s).kindsCounted(code), of.standard().kinds()));
    }

    /** Puts a value of another set's row under the rows of this one that share its evidence; its own period first. */
    private void carry(LayerStack set, LayerStack of, String code, String when, Object value,
            Map<String, Object> carried) {
        Matcher half = HALF.matcher(code);
        String row = half.matches() ? half.group(1) : code;
        String suffix = half.matches() ? half.group(2) : "";
        for (Row same : shared.getOrDefault(new Row(of, row), List.of())) {
            if (same.set() == set) {
                if (of.period().equals(set.period())) {
                    carried.put(same.code() + suffix + when, value);
                } else {
                    carried.putIfAbsent(same.code() + suffix + when, value);
                }
            }
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

    /** The values that a set counts over the units within, by plain column: those with its name, or with none. */
    Map<String, Object> counted(LayerStack set, Evidence evidence) {
        Map<String, Object> values = new HashMap<>();
        evidence.values().forEach((column, value) -> {
            Matcher m = FORM.matcher(column);
            if (m.matches() && m.group(4) == null && known(set).ofMembers(m.group(3)) && (m.group(1) == null
                    || m.group(1).equals(set.standard().code())
                    && (m.group(2) == null || m.group(2).equals(set.period().toString())))) {
                values.put(m.group(3), value);
            }
        });
        return values;
    }

    /** Whether any column is of that set, so that it makes sense to hold the unit against it. */
    boolean any(LayerStack set, LayerStack home, Evidence evidence) {
        return evidence.values().keySet().stream().map(FORM::matcher).anyMatch(m -> m.matches()
                && (m.group(1) == null ? home : named("", m.group(), m.group(1), m.group(2), home)) == set);
    }

    private static void put(String unit, String column, String code, Object value, Map<String, Object> values) {
        if (values.putIfAbsent(code, value) != null) {
            throw new InvalidInputException(unit, column, Message.of("NTM-208", code));
        }
    }

    /** The set a prefix names; without a period the one of the home set's period, or else the first. */
    private LayerStack named(String unit, String column, String standard, String period, LayerStack home) {
        List<LayerStack> named = sets.stream().filter(s -> s.standard().code().equals(standard))
                .filter(s -> period == null || s.period().toString().equals(period)).toList();
        return named.stream().filter(s -> s.period().equals(home.period())).findFirst()
                .or(() -> named.stream().findFirst()).orElseThrow(() -> new InvalidInputException(unit, column,
                        Message.of("NTM-210", column,
                                sets.stream().map(s -> s.standard().code() + "@" + s.period())
                                        .collect(Collectors.joining(", ")))));
    }
}
