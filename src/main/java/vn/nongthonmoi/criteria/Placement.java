package vn.nongthonmoi.criteria;

import java.util.Objects;

/**
 * A column that a rule put a unit in. An especially difficult commune of a poor district, for example, is held to the
 * levels of the region TDMNPB wherever it lies (318/QĐ-TTg, Điều 1).
 *
 * @param column code of the region or commune group whose column decides: see {@link Requirement.Level#column()}
 * @param instead code of the unit's own region, whose column would decide otherwise; empty for a commune group
 * @param condition which units the rule speaks of, in its own words; empty for all
 * @param source decision and article
 * @param layer the layer that says it
 * @param rule file and line
 * @param provisional what about it is not confirmed, in Vietnamese; empty when nothing
 * @since 0.1.0
 */
public record Placement(String column, String instead, String condition, String source, String layer, RulePosition rule,
        String provisional) {

    /** Refuses null. */
    public Placement {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(instead, "instead");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(provisional, "provisional");
    }
}
