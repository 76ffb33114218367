package vn.nongthonmoi.criteria.internal.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values that are kept because they will be asked for again, as long as the {@link MemoryBudget} has room for them and all else
 * that shares it; after that they are made anew as they are asked for. Thread-safe.
 *
 * @param <K> what a value depends on
 * @param <V> the values, which are the same whoever makes them
 */
public final class BoundedCache<K, V> implements MemoryBudget.Sharing {

    private final MemoryBudget budget;
    private final int bytes;
    private final Map<K, V> values = new ConcurrentHashMap<>();

    /**
     * Nothing kept so far.
     *
     * @param bytes about what a value takes with its key, without what is shared with others
     */
    public BoundedCache(MemoryBudget budget, int bytes) {
        this.budget = budget;
        this.bytes = bytes;
        budget.share(this);
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

    @Override
    public void clear() {
        values.clear();
    }

    private V keep(K key, V value) {
        V before = values.putIfAbsent(key, value);
        if (before != null) {
            return before;
        }
        budget.take(bytes);
        return value;
    }
}
