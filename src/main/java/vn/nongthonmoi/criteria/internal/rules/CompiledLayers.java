package vn.nongthonmoi.criteria.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;

/** Layers compiled by Drools, each when it is first needed and once. Thread-safe. */
public final class CompiledLayers {

    private final Map<String, LayerRules> byFile = new ConcurrentHashMap<>();

    /**
     * Compiles layers that will all be needed, side by side.
     *
     * @throws RuleFileException if any of them holds more than sentences
     */
    public void prepare(List<Layer> layers) {
        if (layers.stream().allMatch(l -> byFile.containsKey(l.file()))) {
            return;
        }
        List<RuleProblem> refused = layers.parallelStream().flatMap(layer -> refused(layer).stream()).toList();
        if (!refused.isEmpty()) {
            throw new RuleFileException(refused);
        }
    }

    private List<RuleProblem> refused(Layer layer) {
        try {
            of(layer);
            return List.of();
        } catch (RuleFileException e) {
            return e.problems();
        }
    }

    public LayerRules of(Layer layer) {
        return byFile.computeIfAbsent(layer.file(), f -> LayerRules.compile(layer));
    }
}
