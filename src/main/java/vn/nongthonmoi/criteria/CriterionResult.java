package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one criterion stands.
 *
 * @since 0.1.0
 */
public sealed interface CriterionResult permits CriterionResultRecord {

    /** A criterion of which nothing but this is said. */
    static Builder builder(String code, LocalizedText title, Status status) {
        return new Builder(code, title, status);
    }

    /** For example {@code 15}. */
    String code();

    /** The criterion's name. */
    LocalizedText title();

    /** The answer, by the precedence not met, unknown, unspecified, met over its applicable indicators. */
    Status status();

    /** Whether the status would differ if every provisional requirement were unspecified. */
    boolean provisional();

    /** Its indicators in the order of the annex. Unmodifiable. */
    List<IndicatorResult> indicators();

    /**
     * What it waits for; empty where it is not open. One that waits for a value of the unit says so whatever else it waits
     * for, since that is the first thing to do.
     */
    default Optional<OpenCause> openCause() {
        return OpenCause.of(this);
    }

    /** A builder with all that this one says. */
    default Builder toBuilder() {
        return new Builder(code(), title(), status()).provisional(provisional()).indicators(indicators());
    }

    /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
    final class Builder {

        String code;
        LocalizedText title;
        Status status;
        boolean provisional;
        List<IndicatorResult> indicators = List.of();

        private Builder(String code, LocalizedText title, Status status) {
            code(code);
            title(title);
            status(status);
        }

        /** For example {@code 15}. */
        public Builder code(String code) {
            this.code = Objects.requireNonNull(code, "code");
            return this;
        }

        /** The criterion's name. */
        public Builder title(LocalizedText title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** The answer, by the precedence not met, unknown, unspecified, met over its applicable indicators. */
        public Builder status(Status status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Whether the status would differ if every provisional requirement were unspecified. */
        public Builder provisional(boolean provisional) {
            this.provisional = provisional;
            return this;
        }

        /** Its indicators in the order of the annex. */
        public Builder indicators(List<IndicatorResult> indicators) {
            this.indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
            return this;
        }

        /** What was put together. */
        public CriterionResult build() {
            return new CriterionResultRecord(this);
        }
    }
}

/** A result as it is kept: hosts see the interface alone, so that it may gain a property. */
record CriterionResultRecord(String code, LocalizedText title, Status status, boolean provisional,
        List<IndicatorResult> indicators) implements CriterionResult {

    CriterionResultRecord(Builder b) {
        this(b.code, b.title, b.status, b.provisional, b.indicators);
    }
}
