package vn.nongthonmoi.criteria.bundle;

import java.util.List;
import java.util.Objects;

/**
 * Whose signatures a host asks for: at least so many of these keys. Immutable.
 *
 * @since 0.1.0
 */
public final class TrustedKeys {

    private final List<BundleKey> keys;
    private final int least;

    private TrustedKeys(List<BundleKey> keys, int least) {
        this.keys = keys;
        this.least = least;
    }

    /**
     * At least so many of these keys have to have signed.
     *
     * @param keys the keys that are trusted; copied
     * @param least from 1 to all of them
     * @throws IllegalArgumentException if there is no key, one is there twice, or {@code least} is not between 1 and their number
     */
    public static TrustedKeys of(List<BundleKey> keys, int least) {
        List<BundleKey> copy = List.copyOf(Objects.requireNonNull(keys, "keys"));
        if (copy.isEmpty() || copy.stream().distinct().count() < copy.size() || least < 1 || least > copy.size()) {
            throw new IllegalArgumentException(least + " of " + copy);
        }
        return new TrustedKeys(copy, least);
    }

    /**
     * All of these keys have to have signed.
     *
     * @throws IllegalArgumentException if there is no key, or one is there twice
     */
    public static TrustedKeys all(BundleKey... keys) {
        return of(List.of(Objects.requireNonNull(keys, "keys")), keys.length);
    }

    /** The keys that are trusted. Unmodifiable. */
    public List<BundleKey> keys() {
        return keys;
    }

    /** How many of them have to have signed. */
    public int least() {
        return least;
    }

    /** How many of which keys. */
    @Override
    public String toString() {
        return least + " of " + keys;
    }
}
