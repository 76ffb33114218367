package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.resolve.Fingerprint;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;

/**
 * A rule of a file, as {@link RuleFiles#rules()} lists it: where it stands, where it comes from, and how sure that is.
 * Immutable; two that state the same at the same place are equal.
 *
 * @since 0.1.0
 */
public final class StatedRule {

    private final RulePosition position;
    private final String name;
    private final String source;
    private final @Nullable String provisional;
    private final @Nullable Confirmation confirmation;
    private final String fingerprint;

    StatedRule(Layer layer, Rule rule) {
        this.position = new RulePosition(layer.file(), rule.line());
        this.name = rule.name();
        this.source = rule.source();
        this.provisional = rule.provisional();
        this.confirmation = rule.checked() == null ? null : Confirmation.of(rule.checked());
        this.fingerprint = Fingerprint.of(Stream.of(Fingerprint.canonical(rule)));
    }

    /** The file and the line of its name. */
    public RulePosition position() {
        return position;
    }

    /** Its name, which no other rule of the file has. */
    public String name() {
        return name;
    }

    /** Its {@code @source}: decision, annex and row. */
    public String source() {
        return source;
    }

    /** What is not confirmed of it, by {@code @provisional}; empty when that is not said. */
    public Optional<String> provisional() {
        return Optional.ofNullable(provisional);
    }

    /** Who held it against the decision, by {@code @checked}; empty when that is not said. */
    public Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmation);
    }

    /** Names what it states and what its annotations say: equal where both are, whatever the spacing and the comments. */
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatedRule r && position.equals(r.position) && fingerprint.equals(r.fingerprint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, fingerprint);
    }

    /** The position and the name. */
    @Override
    public String toString() {
        return position + " " + name;
    }
}
