package vn.nongthonmoi.criteria.internal.resolve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values that are kept because they will be asked for again, up to so many: beyond that all are let go, and made anew as
 * they are asked for. A host may ask for kinds of unit, days and years without end. Thread-safe.
 *
 * @param <K> what a value depends on
 * @param <V> the values, which are the same whoever makes them
 */
public final class Kept<K, V> {

    private final int most;
    private final Map<K, V> values = new ConcurrentHashMap<>();

    /** Room for so many. */
    public Kept(int most) {
        this.most = most;
    }

    /** The value that is kept, or else the one made now; of several made at once, all are given the same. */
    public V get(K key, Function<K, V> made) {
        V known = values.get(key);
        return known != null ? known : keep(key, made.apply(key));
    }

    /** What values are kept for, in no order; what is kept meanwhile may be among them or not. */
    public Stream<K> kept() {
        return values.keySet().stream();
    }

    private V keep(K key, V value) {
        if (values.size() >= most) {
            values.clear();
        }
        V before = values.putIfAbsent(key, value);
        return before == null ? value : before;
    }
}
