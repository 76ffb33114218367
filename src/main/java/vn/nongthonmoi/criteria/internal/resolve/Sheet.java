package vn.nongthonmoi.criteria.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.internal.rules.Layer;

/**
 * What one kind of unit has to meet: the requirement sheet. Immutable.
 *
 * @param layers the layers laid, in order
 * @param criteria the criteria in the order of the annex
 * @param conditions the conditions of recognition
 * @param facts the titles of the unit facts that rows ask for, by evidence column
 * @param layerIds the names of the layers
 * @param fingerprint of the layers
 */
public record Sheet(List<Layer> layers, List<Criterion> criteria, List<Row> conditions,
        Map<String, LocalizedText> facts, List<String> layerIds, String fingerprint) {

    Sheet(List<Layer> layers, List<Criterion> criteria, List<Row> conditions, Map<String, LocalizedText> facts) {
        this(layers, criteria, conditions, facts, layers.stream().map(Layer::id).toList(), Fingerprint.of(layers));
    }

    /** A criterion and its indicators. */
    public record Criterion(String code, LocalizedText title, List<Row> rows) { }

    /**
     * An indicator, a part or a condition.
     *
     * @param byYear its requirements; the key is the year, or 0 for one that holds for any year
     * @param parts its parts in the order of the annex
     * @param blankField the profile field that the unit leaves blank and on which the row depends; null when none
     */
    public record Row(String code, LocalizedText title, TreeMap<Integer, Requirement> byYear, List<Row> parts,
            String blankField) {

        /**
         * The requirement for a year; without its level if the decision does not name the year, or if it depends on
         * a field that the unit leaves blank.
         */
        public Requirement requirement(int year) {
            Requirement named = named(year);
            Requirement shown = named != null ? named : byYear.lastEntry().getValue();
            return named != null && blankField == null ? shown : Requirements.withoutLevel(shown);
        }

        /** The requirement that names the year or holds for any; null when there is none. */
        public Requirement named(int year) {
            return byYear.getOrDefault(year, byYear.get(0));
        }

        Row blank(String field, List<Row> newParts) {
            return new Row(code, title, byYear, newParts, field);
        }
    }

    /** All indicators, parts and conditions by code, in the order of the annex. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>();
        criteria.forEach(c -> c.rows().forEach(r -> {
            all.add(r);
            all.addAll(r.parts());
        }));
        all.addAll(conditions);
        return all;
    }
}
