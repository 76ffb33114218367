package vn.nongthonmoi.criteria;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one unit within counted for a row that is counted over them.
 *
 * @param unit the member's code
 * @param name its name; empty when not given
 * @param status whether it counts: {@link Status#MET} does, {@link Status#NOT_MET} does not, any other is open
 * @param value the value that counted, where it is not a standard met; null otherwise
 * @since 0.1.0
 */
public record MemberResult(String unit, String name, Status status, @Nullable String value) {

    /** Refuses null where there has to be something. */
    public MemberResult {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }
}
