package vn.nongthonmoi.criteria.bundle;

import java.util.List;

/**
 * Whose signatures a host asks for: at least so many of these keys.
 *
 * @param keys the keys that are trusted. Unmodifiable.
 * @param least how many of them have to have signed, from 1 to all of them
 * @since 0.1.0
 */
public record TrustedKeys(List<BundleKey> keys, int least) {

    /**
     * Copies the keys.
     *
     * @throws IllegalArgumentException if there is none, one is there twice, or {@code least} is not between 1 and their number
     */
    public TrustedKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().distinct().count() < keys.size() || least < 1 || least > keys.size()) {
            throw new IllegalArgumentException(least + " of " + keys);
        }
    }

    /** All of these keys have to have signed. */
    public static TrustedKeys all(BundleKey... keys) {
        return new TrustedKeys(List.of(keys), keys.length);
    }
}
