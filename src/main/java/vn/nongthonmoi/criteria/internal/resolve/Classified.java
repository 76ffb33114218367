package vn.nongthonmoi.criteria.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.rules.Profile;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Classify;

/**
 * What a kind of unit is taken for after the rules that put units in regions, groups and classes.
 *
 * @param profile with the region, group and classes that decide
 * @param by the statements that put it there, in the order of layers and files
 */
record Classified(Profile profile, List<Fired> by) {

    /** A sheet of that kind of unit with what is said of why it is that one: {@code own} is what the unit is by itself. */
    Sheet placed(Profile own, Sheet sheet) {
        return sheet.placed(sheet.layers().stream().filter(this::speaks).toList(), placements(own));
    }

    /** A layer that does nothing but put units in classes speaks of those whom it puts in one. */
    private boolean speaks(Layer layer) {
        boolean classesAlone = layer.body().findAny().isPresent() && layer.body().allMatch(Rule::classifies);
        return !classesAlone || layer.contentUnknown() || by.stream().anyMatch(f -> f.layer() == layer);
    }

    private List<Placement> placements(Profile own) {
        List<Placement> placements = new ArrayList<>();
        for (Fired fired : by) {
            Classify c = (Classify) fired.statement();
            // Another rule, or the unit itself, may have had the last word.
            boolean region = c.what().equals("region") && c.value().equals(profile.getRegion())
                    && !c.value().equals(own.getRegion());
            boolean group = c.what().equals("group") && c.value().equals(profile.getGroup()) && own.getGroup() == null;
            if (region || group) {
                placements.add(new Placement(c.value(), region ? own.getRegion() : "", condition(fired.rule()),
                        fired.rule().source(), fired.layer().id(), new RulePosition(fired.layer().file(), fired.line()),
                        Objects.toString(fired.rule().provisional(), "")));
            }
        }
        return placements;
    }

    private static String condition(Rule rule) {
        return rule.conditions().stream().filter(c -> c.tested() != null).map(Rule.Condition::text)
                .collect(Collectors.joining("; "));
    }
}
