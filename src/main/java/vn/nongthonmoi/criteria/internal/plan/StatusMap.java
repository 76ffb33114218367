package vn.nongthonmoi.criteria.internal.plan;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.nongthonmoi.criteria.Status;

/** Statuses by code, in the order of the annex, read off where they stand. Unmodifiable. */
final class StatusMap extends AbstractMap<String, Status> {

    private final Codes codes;
    private final byte[] severities;
    private final int first;

    /** The statuses of severities from a place on. */
    StatusMap(Codes codes, byte[] severities, int first) {
        this.codes = codes;
        this.severities = severities;
        this.first = first;
    }

    private Status status(int place) {
        return Statuses.of(severities[first + place]);
    }

    @Override
    public Status get(Object code) {
        Integer place = codes.places().get(code);
        return place == null ? null : status(place);
    }

    @Override
    public boolean containsKey(Object code) {
        return codes.places().containsKey(code);
    }

    @Override
    public int size() {
        return codes.list().size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Status> action) {
        for (int i = 0; i < codes.list().size(); i++) {
            action.accept(codes.list().get(i), status(i));
        }
    }

    @Override
    public Set<Entry<String, Status>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Status>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size();
                    }

                    @Override
                    public Entry<String, Status> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return Map.entry(codes.list().get(next), status(next++));
                    }
                };
            }

            @Override
            public int size() {
                return StatusMap.this.size();
            }
        };
    }
}
