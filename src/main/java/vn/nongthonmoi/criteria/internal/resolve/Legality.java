package vn.nongthonmoi.criteria.internal.resolve;

import java.util.function.Consumer;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.RuleProblem.Severity;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * Whether a province keeps within what the national set allows: it may set what is left to it and may ask for more.
 * A row that asks for less is reported with the national row, unless {@code @basis} names the text that allows it.
 */
final class Legality {

    private final Resolver resolver;
    private final Territory territory;
    private final Layer layer;
    private final Effort effort;
    private final Consumer<RuleProblem> found;

    private Legality(Resolver resolver, Territory territory, Layer layer, Effort effort,
            Consumer<RuleProblem> found) {
        this.resolver = resolver;
        this.territory = territory;
        this.layer = layer;
        this.effort = effort;
        this.found = found;
    }

    /** Hands every row of a provincial layer that asks for less than the national one to the consumer. */
    static void check(Resolver resolver, Territory territory, Layer layer, Effort effort,
            Consumer<RuleProblem> found) {
        if (!resolver.stack().ofProvinces()) {
            new Legality(resolver, territory, layer, effort, found).check();
        }
    }

    private void check() {
        layer.body().filter(r -> r.basis() == null).forEach(r -> r.stated().forEach(s -> {
            if (s.statement() instanceof Statement.Repeal repeal) {
                found.accept(RuleProblem.warning(layer.file(), s.line(), 1,
                        Message.of("NTM-147", repeal.subject().code())));
            }
        }));
        // The national rows may change while the layer is in force.
        new SampleUnits(resolver, territory, layer).requirements(effort, this::check);
    }

    private void check(int year, Requirement own) {
        if (!own.layer().equals(layer.id())) {
            return;
        }
        Requirement national = own.replaces();
        while (national != null && national.province() != null) {
            national = national.replaces();
        }
        Rule rule = layer.rules().stream().filter(r -> r.stated().stream()
                .anyMatch(s -> s.line() == own.rule().line())).findFirst().orElseThrow();
        // A text may allow less, but none turns at least into at most.
        if (national == null) {
            return;
        }
        if (rule.basis() == null && another(own, national)) {
            found.accept(RuleProblem.warning(layer.file(), own.rule().line(), 1, Message.of("NTM-148", own.code(),
                    national.rule())));
            return;
        }
        if (!opposite(own, national) && (rule.basis() != null || !laxer(own, national))) {
            return;
        }
        Severity severity = own.provisional() || national.provisional() ? Severity.WARNING : Severity.ERROR;
        found.accept(new RuleProblem(layer.file(), own.rule().line(), 1, severity, Message.of(
                opposite(own, national) ? "NTM-146" : "NTM-142", year == 0 ? own.code() : own.code() + "@" + year, level(own), national.rule(), level(national)), ""));
    }

    /** Whether one asks for at least and the other for at most: a slip of the pen. */
    private static boolean opposite(Requirement own, Requirement national) {
        return own.state() != Requirement.State.LEFT && own.measure() == national.measure() && own.comparison() != null && national.comparison() != null
                && (own.comparison().holds(1) && national.comparison().holds(-1)
                        || own.comparison().holds(-1) && national.comparison().holds(1));
    }

    /** Whether it asks for another kind of value than a national level that is set, so that none can say which is more. */
    private static boolean another(Requirement own, Requirement national) {
        boolean set = national.state() == Requirement.State.DECIDED || national.state() == Requirement.State.FLOOR;
        boolean parts = own.measure() == Measure.ALL_PARTS || own.measure() == Measure.ANY_PART;
        // A multiple of another set's level comes to a number in that level's unit, whatever it is.
        boolean multiple = national.base() != null && national.base().of() == Requirement.Base.Of.OTHER_SET;
        return set && own.state() == Requirement.State.DECIDED && !parts && !(multiple && own.measure() == Measure.NUMBER)
                && (own.measure() != national.measure() || !own.unit().equals(national.unit()));
    }

    private static boolean laxer(Requirement own, Requirement national) {
        if (national.state() == Requirement.State.LEFT || own.measure() != national.measure()) {
            return false;
        }
        if (own.measure() == Measure.GRADE) {
            return national.scale().indexOf(own.grade()) < national.scale().indexOf(national.grade());
        }
        return own.threshold() != null && national.threshold() != null && own.unit().equals(national.unit())
                && own.comparison() == national.comparison()
                && !own.comparison().asStrictAs(own.threshold(), national.threshold());
    }

    private static String level(Requirement r) {
        return r.measure() == Measure.GRADE ? r.grade()
                : (r.threshold() == null ? "?" : Decimals.plain(r.threshold())) + " " + r.unit();
    }
}
