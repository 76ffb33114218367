package vn.nongthonmoi.criteria.internal.proofread;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.nongthonmoi.criteria.internal.engine.ProfileField;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Classify;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/**
 * What the rules about each row of a layer look at of a unit, with the values that they name: rules of the layer itself
 * and of those that are laid with it, and those that form the classes, groups and regions which these go by.
 */
final class ToldApart {

    private final Layer layer;
    private final List<Layer> laid;

    ToldApart(LayerStack stack, Layer layer) {
        this.layer = layer;
        this.laid = stack.layers().stream().filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE
                || l.who().equals(layer.who())).toList();
    }

    /** The fields and values for each row that the layer states, each set of them once. */
    Set<Map<ProfileField, Set<String>>> byRow() {
        Map<String, Map<ProfileField, Set<String>>> rows = new LinkedHashMap<>();
        layer.stated(Demand.class).forEach(d -> rows.computeIfAbsent(d.subject().code(), this::row));
        return new LinkedHashSet<>(rows.values());
    }

    private Map<ProfileField, Set<String>> row(String code) {
        Map<ProfileField, Set<String>> named = new EnumMap<>(ProfileField.class);
        laid.stream().flatMap(Layer::body).filter(rule -> about(rule, code)).forEach(rule -> {
            add(rule, named);
            rule.stated().forEach(s -> {
                if (s.statement() instanceof Demand d && d.subject().code().equals(code)) {
                    field(d.basis(), named);
                }
            });
        });
        // Classes are formed by what a unit is; by no other class.
        Set<Rule> forming = new HashSet<>();
        laid.stream().flatMap(Layer::body).filter(rule -> rule.stated().stream().anyMatch(s ->
                s.statement() instanceof Classify c && named.getOrDefault(field(c), Set.of()).contains(c.value())))
                .forEach(forming::add);
        forming.forEach(rule -> add(rule, named));
        return named;
    }

    /** Whether a rule states or repeals a row, or takes the place of all rows. */
    private static boolean about(Rule rule, String code) {
        return rule.stated().stream().map(Rule.Stated::statement).anyMatch(s -> s instanceof Statement.ReplaceAll
                || s instanceof Demand d && d.subject().code().equals(code)
                || s instanceof Statement.Repeal r && r.subject().code().equals(code));
    }

    private static void field(Basis basis, Map<ProfileField, Set<String>> named) {
        if (basis == Basis.AREA) {
            named.computeIfAbsent(ProfileField.AREA, f -> new TreeSet<>());
        } else if (basis == Basis.GROUP) {
            named.computeIfAbsent(ProfileField.GROUP, f -> new TreeSet<>());
        }
    }

    private static ProfileField field(Classify c) {
        return switch (c.what()) {
            case "region" -> ProfileField.REGION;
            case "group" -> ProfileField.GROUP;
            default -> ProfileField.CLASSES;
        };
    }

    private static void add(Rule rule, Map<ProfileField, Set<String>> named) {
        rule.conditions().stream().filter(c -> c.tested() != null).forEach(c ->
                named.computeIfAbsent(c.tested(), f -> new TreeSet<>()).addAll(c.values()));
    }
}
