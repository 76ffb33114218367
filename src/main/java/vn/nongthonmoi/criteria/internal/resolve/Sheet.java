package vn.nongthonmoi.criteria.internal.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;

/**
 * What one kind of unit has to meet: the requirement sheet. Immutable.
 *
 * @param layers the layers laid, in order
 * @param criteria the criteria in the order of the annex
 * @param conditions the conditions of recognition
 * @param facts the titles of the unit facts that rows ask for, by evidence column
 * @param layerIds the names of the layers
 * @param withdrawals when a title may be withdrawn
 * @param compared the standards whose levels its rows are multiples of
 * @param applied the layers that speak of the unit; one that only puts others into a class does not
 * @param placements the columns that rules put the unit in
 */
public record Sheet(List<Layer> layers, List<Criterion> criteria, List<Row> conditions,
        Map<String, LocalizedText> facts, List<WithdrawalRule> withdrawals, List<String> layerIds, Set<Standard> compared,
        List<Layer> applied, List<Placement> placements) {

    Sheet(List<Layer> layers, List<Criterion> criteria, List<Row> conditions, Map<String, LocalizedText> facts,
            List<WithdrawalRule> withdrawals) {
        this(layers, criteria, conditions, facts, withdrawals, layers.stream().map(Layer::id).toList(),
                compared(criteria, conditions), layers, List.of());
    }

    /** This sheet with the layers that speak of the unit, and the columns that they put it in. */
    Sheet placed(List<Layer> speaking, List<Placement> columns) {
        return new Sheet(layers, criteria, conditions, facts, withdrawals, speaking.stream().map(Layer::id).toList(),
                compared, List.copyOf(speaking), List.copyOf(columns));
    }

    private static Set<Standard> compared(List<Criterion> criteria, List<Row> conditions) {
        return Stream.concat(criteria.stream().flatMap(c -> c.rows().stream()), conditions.stream())
                .flatMap(r -> r.byYear().values().stream()).filter(Sheet::open).map(r -> r.manner().base().standard())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a requirement is a multiple of another set's level that is still to be looked up. */
    private static boolean open(Requirement r) {
        return r.measure() == Measure.RATIO && r.manner().base() != null && r.manner().base().of() == Requirement.Base.Of.OTHER_SET;
    }

    /** This sheet with equal rows in the place of its own; parts stay as they are in them. */
    Sheet with(UnaryOperator<Row> equal) {
        return new Sheet(layers, criteria.stream().map(c -> new Criterion(c.code(), c.title(),
                c.rows().stream().map(equal).toList())).toList(), conditions.stream().map(equal).toList(), facts,
                withdrawals, layerIds, compared, applied, placements);
    }

    /** This sheet with the levels of other sets, for the same unit, put into the rows that are multiples of them. */
    Sheet withLevels(Map<Standard, Sheet> others) {
        List<Layer> all = new ArrayList<>(layers);
        others.values().forEach(s -> s.layers().stream().filter(l -> !all.contains(l)).forEach(all::add));
        Set<Layer> speaking = new LinkedHashSet<>(applied);
        Set<Placement> columns = new LinkedHashSet<>(placements);
        others.values().forEach(s -> {
            speaking.addAll(s.applied());
            columns.addAll(s.placements());
        });
        return new Sheet(all, criteria.stream().map(c -> new Criterion(c.code(), c.title(),
                c.rows().stream().map(r -> withLevels(r, others)).toList())).toList(),
                conditions.stream().map(r -> withLevels(r, others)).toList(), facts, withdrawals)
                .placed(List.copyOf(speaking), List.copyOf(columns));
    }

    private static Row withLevels(Row row, Map<Standard, Sheet> others) {
        TreeMap<Integer, Requirement> byYear = new TreeMap<>();
        String blank = row.blankField();
        for (Map.Entry<Integer, Requirement> entry : row.byYear().entrySet()) {
            Requirement factor = entry.getValue();
            if (!open(factor)) {
                byYear.put(entry.getKey(), factor);
                continue;
            }
            Sheet other = others.get(factor.manner().base().standard());
            Row level = other == null ? null : other.rows().stream()
                    .filter(r -> r.code().equals(factor.manner().base().code())).findFirst().orElse(null);
            if (level == null) {
                byYear.put(entry.getKey(), Requirements.timesLevel(factor, null));
                continue;
            }
            blank = blank == null ? level.blankField() : blank;
            level.byYear().forEach((year, requirement) -> {
                if (entry.getKey() == 0 || year == 0 || year.equals(entry.getKey())) {
                    byYear.put(Math.max(year, entry.getKey()), Requirements.timesLevel(factor, requirement));
                }
            });
            if (entry.getKey() == 0 && row.byYear().size() > 1) {
                // Where a province states single years, the multiple holds for every year that neither of the two names.
                byYear.putIfAbsent(0, Requirements.withoutLevel(byYear.getOrDefault(level.byYear().lastKey(), factor)));
            }
        }
        return new Row(row.code(), row.title(), byYear, row.parts(), blank, row.ended());
    }

    /** A rule of withdrawal and where it stands. */
    public record WithdrawalRule(Layer layer, Rule rule, int line, Statement.Withdrawal says) { }

    /** A criterion and its indicators. */
    public record Criterion(String code, LocalizedText title, List<Row> rows) { }

    /**
     * An indicator, a part or a condition.
     *
     * @param byYear its requirements; the key is the year, or 0 for one that holds for any year
     * @param parts its parts in the order of the annex
     * @param blankField the profile field that the unit leaves blank and on which the row depends; null when none
     * @param ended why the row cannot be decided: it counts units of which there are none any more; null while there are
     */
    public record Row(String code, LocalizedText title, TreeMap<Integer, Requirement> byYear, List<Row> parts,
            String blankField, Message ended) {

        /**
         * The requirement for a year; without its level if the decision does not name the year, if it depends on a
         * field that the unit leaves blank, or if there is nothing left to be counted.
         */
        public Requirement requirement(int year) {
            Requirement named = named(year);
            Requirement shown = named != null ? named : byYear.lastEntry().getValue();
            return named != null && blankField == null && ended == null ? shown : Requirements.withoutLevel(shown);
        }

        /** The requirement that names the year or holds for any; null when there is none. */
        public Requirement named(int year) {
            return byYear.getOrDefault(year, byYear.get(0));
        }

        Row blank(String field, List<Row> newParts) {
            return new Row(code, title, byYear, newParts, field, ended);
        }
    }

    /** All indicators, parts and conditions by code, in the order of the annex. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>();
        criteria.forEach(c -> c.rows().forEach(r -> withParts(r, all)));
        conditions.forEach(r -> withParts(r, all));
        return all;
    }

    private static void withParts(Row row, List<Row> all) {
        all.add(row);
        row.parts().forEach(p -> withParts(p, all));
    }
}
