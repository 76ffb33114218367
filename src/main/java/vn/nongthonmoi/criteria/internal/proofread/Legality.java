package vn.nongthonmoi.criteria.internal.proofread;

import java.util.function.Consumer;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.RuleProblem.Severity;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Strictness;
import vn.nongthonmoi.criteria.internal.resolve.Territory;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * Whether a province keeps within what the national set allows: it may set what is left to it and may ask for more.
 * A row that asks for less is reported with the national row, unless {@code @basis} names the text that allows it.
 */
public final class Legality {

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
        if (!own.citation().layer().equals(layer.id())) {
            return;
        }
        Requirement national = own.replaces();
        while (national != null && national.citation().province() != null) {
            national = national.replaces();
        }
        Rule rule = layer.rules().stream().filter(r -> r.stated().stream()
                .anyMatch(s -> s.line() == own.citation().rule().line())).findFirst().orElseThrow();
        // A text may allow less, but none turns at least into at most.
        if (national == null) {
            return;
        }
        if (rule.basis() == null && another(own, national)) {
            found.accept(RuleProblem.warning(layer.file(), own.citation().rule().line(), 1, Message.of("NTM-148", own.code(),
                    national.citation().rule())));
            return;
        }
        boolean opposite = own.level().state() != State.LEFT && Strictness.opposite(own, national);
        if (!opposite && (rule.basis() != null || Strictness.of(own, national) != Strictness.LAXER)) {
            return;
        }
        Severity severity = own.citation().provisional() || national.citation().provisional() ? Severity.WARNING : Severity.ERROR;
        boolean signs = !opposite && own.level().comparison() != national.level().comparison();
        found.accept(new RuleProblem(layer.file(), own.citation().rule().line(), 1, severity, Message.of(
                opposite ? "NTM-146" : "NTM-142", year == 0 ? own.code() : own.code() + "@" + year, level(own, signs),
                national.citation().rule(), level(national, signs)), ""));
    }

    /** Whether it asks for another kind of value than a national level that is set, so that none can say which is more. */
    private static boolean another(Requirement own, Requirement national) {
        boolean set = national.level().state() == State.DECIDED || national.level().state() == State.FLOOR;
        boolean parts = own.measure() == Measure.ALL_PARTS || own.measure() == Measure.ANY_PART;
        // A multiple of another set's level comes to a number in that level's unit, whatever it is.
        boolean multiple = national.manner().base() != null && national.manner().base().of() == Requirement.Base.Of.OTHER_SET
                && own.measure() == Measure.NUMBER;
        boolean otherGrades = own.measure() == Measure.GRADE && Strictness.of(own, national) == Strictness.UNKNOWN;
        return set && own.level().state() == State.DECIDED && !parts && !multiple
                && (!Strictness.sameMeasure(own, national) || otherGrades);
    }

    /** For example {@code 49 %}, and {@code >= 50 %} beside {@code > 50 %}. */
    private static String level(Requirement r, boolean sign) {
        return r.measure() == Measure.GRADE ? r.level().grade() : (sign ? r.level().comparison().code() + " " : "")
                + (r.level().threshold() == null ? "?" : Decimals.plain(r.level().threshold())) + " " + r.level().unit();
    }
}
