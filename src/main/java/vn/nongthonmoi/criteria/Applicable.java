package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;

/**
 * Which set applies on a day: the set, or why there is none. Exactly one of the two is present.
 *
 * @param set the set; empty when none applies
 * @param reason why none applies, for example that there are no districts any more; empty when one does
 * @since 0.1.0
 */
public record Applicable(Optional<CriteriaSet> set, Optional<Message> reason) {

    /** @throws IllegalArgumentException unless exactly one of the two is present */
    public Applicable {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(reason, "reason");
        if (set.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("expected a set or a reason");
        }
    }
}
