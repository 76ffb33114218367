package vn.nongthonmoi.criteria.internal.resolve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules;

/** Layers compiled by Drools, each when it is first needed and once. Thread-safe. */
final class CompiledLayers {

    private final Map<String, LayerRules> byFile = new ConcurrentHashMap<>();

    /** Compiles layers that will all be needed, side by side. */
    void prepare(List<Layer> layers) {
        layers.parallelStream().forEach(this::of);
    }

    LayerRules of(Layer layer) {
        return byFile.computeIfAbsent(layer.file(), f -> LayerRules.compile(layer));
    }
}
