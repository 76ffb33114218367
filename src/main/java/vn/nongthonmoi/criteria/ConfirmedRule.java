package vn.nongthonmoi.criteria;

import java.util.Objects;

/**
 * A rule that somebody held against its decision.
 *
 * @param position its file and line
 * @param name what the rule is called
 * @param source its {@code @source}
 * @param confirmation what its {@code @checked} says
 * @since 0.1.0
 */
public record ConfirmedRule(RulePosition position, String name, String source, Confirmation confirmation) {

    /** Refuses null. */
    public ConfirmedRule {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confirmation, "confirmation");
    }
}
