package vn.nongthonmoi.criteria.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Classify;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/**
 * What a kind of unit is taken for after the rules that put units in regions, groups and classes.
 *
 * @param own what the unit is by itself
 * @param profile with the region, group and classes that decide
 * @param by the statements that put it there, or would if their text were read in another way, in the order of layers and files
 */
record Classified(Profile own, Profile profile, List<Fired> by) {

    Classified with(Profile other) {
        return new Classified(own, other, by);
    }

    /** A sheet of that kind of unit with what is said of why it is that one. */
    Sheet placed(Sheet sheet) {
        return sheet.placed(sheet.layers().stream().filter(this::speaks).toList(), placements());
    }

    /** What is not certain of a demand for this unit, though the rule that states it may be. */
    List<String> doubts(Fired fired) {
        List<String> doubts = new ArrayList<>();
        Demand d = (Demand) fired.statement();
        for (Fired placing : d.basis() == Basis.REGION ? by : List.<Fired>of()) {
            // A level that is the same in both columns holds whichever reading is right.
            otherwise(placing).filter(region -> !Objects.equals(DemandCells.cell(d, profile.getRegion()), DemandCells.cell(d, region)))
                    .ifPresent(region -> doubts.add(placing.rule().source() + ": " + placing.rule().provisional()));
        }
        if (fired.rule().forRemaining() && fired.layer().jurisdiction() == Jurisdiction.PROVINCE) {
            by.stream().filter(this::putInRegion).reduce((a, b) -> b).ifPresent(special -> doubts.add(special.rule().source()
                    + ": xã được áp dụng mức của vùng " + profile.getRegion() + "; chưa thấy “các xã còn lại” của "
                    + fired.layer().decision().number() + " có gồm những xã này không"));
        }
        return List.copyOf(doubts);
    }

    /** The region whose column would decide if the text of a placing rule were read in another way. */
    private Optional<String> otherwise(Fired placing) {
        Classify c = (Classify) placing.statement();
        return c.what().equals("maybe-region") ? Optional.of(c.value())
                : c.what().equals("region") && placing.rule().provisional() != null ? Optional.of(own.getRegion()) : Optional.empty();
    }

    /** Whether a statement is the one that holds the unit to another region's column than its own. */
    private boolean putInRegion(Fired fired) {
        Classify c = (Classify) fired.statement();
        // Another rule may have had the last word.
        return c.what().equals("region") && c.value().equals(profile.getRegion()) && !c.value().equals(own.getRegion());
    }

    /** A layer that does nothing but put units in classes speaks of those whom it puts in one. */
    private boolean speaks(Layer layer) {
        boolean classesAlone = layer.body().findAny().isPresent() && layer.body().allMatch(Rule::classifies);
        return !classesAlone || layer.contentUnknown() || by.stream().anyMatch(f -> f.layer() == layer);
    }

    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (Fired fired : by) {
            Classify c = (Classify) fired.statement();
            boolean region = putInRegion(fired);
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
