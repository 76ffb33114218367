package vn.nongthonmoi.criteria.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.internal.engine.CompiledRules;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.engine.RulesToCompile;

/**
 * A layer whose rules can be asked about: which of them speak of a unit of this profile, and what they say, which was read
 * from the file before. Thread-safe.
 */
public final class LayerRules {

    private final Layer layer;
    private final CompiledRules rules;
    private final boolean classifying;
    private final Map<String, Integer> places;

    private LayerRules(Layer layer, CompiledRules rules) {
        this.layer = layer;
        this.rules = rules;
        this.classifying = layer.body().anyMatch(Rule::classifies);
        this.places = IntStream.range(0, layer.classes().size()).boxed()
                .collect(Collectors.toMap(layer.classes()::get, i -> i));
    }

    /** A statement of a rule that fired, with where it stands. */
    public record Fired(Layer layer, Rule rule, Statement statement, int line) { }

    /**
     * Compiles a layer.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if Drools refuses it
     */
    public static LayerRules compile(Layer layer) {
        return new LayerRules(layer, CompiledRules.compile(toCompile(layer)));
    }

    /** What Drools is to make of a layer, beside nothing else. */
    public static RulesToCompile toCompile(Layer layer) {
        return new RulesToCompile(layer.file(), layer.drl(), layer.rules().stream().filter(r -> !r.broken())
                .map(r -> new RulesToCompile.Head(r.number(), r.line(), r.conditions().size())).toList());
    }

    public Layer layer() {
        return layer;
    }

    /** The classes that the layer puts units of this profile into. */
    public List<Fired> classify(Profile profile) {
        return classifying ? fire(profile, true) : List.of();
    }

    /** What the layer requires of units of this profile, in the order of the file. */
    public List<Fired> require(Profile profile) {
        return fire(profile, false);
    }

    private List<Fired> fire(Profile profile, boolean classes) {
        List<Fired> fired = new ArrayList<>();
        for (int number : rules.speaking(numbered(profile))) {
            Rule rule = layer.rules().get(number);
            if (number > 0 && rule.classifies() == classes) {
                rule.stated().forEach(s -> fired.add(new Fired(layer, rule, s.statement(), s.line())));
            }
        }
        return fired;
    }

    /** The profile with classes by their places: conditions know no others, and none by its name. */
    private Profile numbered(Profile profile) {
        if (profile.getClasses().isEmpty()) {
            return profile;
        }
        return profile.with(profile.getTraits(), profile.getClasses().stream().map(places::get).filter(Objects::nonNull)
                .map(Object::toString).collect(Collectors.toSet()));
    }
}
