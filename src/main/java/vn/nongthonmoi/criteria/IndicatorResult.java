package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Where one indicator, part of an indicator or condition of recognition stands.
 *
 * @since 0.1.0
 */
public sealed interface IndicatorResult permits IndicatorResultRecord {

    /** A result of which nothing but this is said. */
    static Builder builder(String code, LocalizedText title, Status status) {
        return new Builder(code, title, status);
    }

    /** For example {@code 15.3}. */
    String code();

    /** Short title. */
    LocalizedText title();

    /** The answer. */
    Status status();

    /** The evidence used, decimals in plain notation; null when there is none. */
    @Nullable String value();

    /**
     * The positive distance from the value to the level, in the value's own unit: that of the requirement, but for a multiple
     * of another value that of the two values, as {@code multiple} says. Exact; of a share or a growth it is the distance of
     * the value as printed, which {@link Shares#percent(BigDecimal, BigDecimal, int, BigDecimal)} never rounds onto the level.
     * Null when met, when the value is no number, when there is nothing to compare, and where the value stands exactly at a
     * level that it has to pass ({@link Comparison#MORE_THAN}, {@link Comparison#LESS_THAN}). Of a row that holds for men and
     * women alike and has no value of its own, the largest gap of the two.
     */
    @Nullable BigDecimal gap();

    /** Why the status is unknown, unspecified or not applicable; null otherwise. */
    @Nullable Message reason();

    /** The same for programs; empty where there is no reason, or one that a host made up. */
    default Optional<Reason> why() {
        return Optional.ofNullable(reason()).flatMap(Reason::of);
    }

    /** What was asked; an assessment always says it, null is for a host that has a row without. */
    @Nullable Requirement requirement();

    /**
     * Whether the requirement is provisional, or the status would be another if those of the row's parts that are provisional
     * were unspecified.
     */
    boolean provisional();

    /**
     * The parts in the order of the annex, behind them the values for men and for women that are given; empty when there are
     * none. Unmodifiable.
     */
    List<IndicatorResult> parts();

    /** The units within that were counted, by code; empty when the row is not counted over any. Unmodifiable. */
    List<MemberResult> members();

    /**
     * Which of several values was used and where it comes from; null where one value was given and nothing is said of it, and
     * where there is none.
     */
    @Nullable Basis basis();

    /**
     * What the row's own value comes to, apart from its parts; null where the row has none, or only its parts decide, as the
     * values for men and for women do where both are given and the whole is not.
     */
    @Nullable Alone alone();

    /**
     * What the value is held against where the requirement is a multiple of another value; null for other requirements, and
     * where that other value is not given.
     */
    @Nullable Multiple multiple();

    /** The fields that the unit leaves blank and on which the row depends: given, the row has an answer. Empty where there are none. */
    List<UnitColumn> blankFields();

    /**
     * What is to be known of a row that is met; null where there is nothing: of a row that holds for men and women alike, the
     * columns of those for whom it was not shown.
     */
    @Nullable Message note();

    /** What it waits for; empty where it is not open. */
    default Optional<OpenCause> openCause() {
        return OpenCause.of(this);
    }

    /** A builder with all that this one says. */
    default Builder toBuilder() {
        return new Builder(code(), title(), status()).value(value()).gap(gap()).reason(reason()).requirement(requirement())
                .provisional(provisional()).parts(parts()).members(members()).basis(basis()).alone(alone())
                .multiple(multiple()).blankFields(blankFields()).note(note());
    }

    /**
     * What the own value of a row with parts comes to, apart from them.
     *
     * @param status the status by the row's own value alone
     * @param reason why that is unknown, unspecified or not applicable; null otherwise
     */
    record Alone(Status status, @Nullable Message reason) {

        /** Refuses a missing status. */
        public Alone {
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * What a value is held against that has to be so many times another one. The requirement's threshold is the number of
     * times; all of these, the row's value and its gap are in the unit in which the two values are given, for example
     * million đồng.
     *
     * @param column the evidence column of the other value, for example {@code 1.2@recognised}
     * @param base the other value, above 0
     * @param level the level that follows, the threshold times the base; null where no threshold is known
     */
    record Multiple(String column, BigDecimal base, @Nullable BigDecimal level) {

        /** Refuses null where there has to be something. */
        public Multiple {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(base, "base");
        }
    }

    /**
     * What an indicator's value rests on.
     *
     * @param used whose value was used
     * @param column the evidence column it stood in
     * @param origin where it comes from
     * @param selfAssessed the value that the unit reports of itself, as it was given; null where there is none
     * @param appraised the value that appraisers found, as it was given; null where there is none
     * @param notUsed what the other value of the two would lead to; null where there is none
     */
    record Basis(Used used, String column, Evidence.Origin origin, @Nullable String selfAssessed, @Nullable String appraised,
            @Nullable Status notUsed) {

        /** Refuses null where there has to be something. */
        public Basis {
            Objects.requireNonNull(used, "used");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(origin, "origin");
        }

        /** Whose value. */
        public enum Used {
            /** The one in the plain column. */
            GIVEN("given", "số liệu đã nêu", "as given"),
            /** The unit's own. */
            SELF_ASSESSED("self", "xã tự đánh giá", "self-assessed"),
            /** The one that appraisers found. */
            APPRAISED("appraised", "thẩm tra", "appraised");

            private final String code;
            private final LocalizedText title;

            Used(String code, String vi, String en) {
                this.code = code;
                this.title = new LocalizedText(vi, en);
            }

            /** The name used in JSON, for example {@code appraised}. */
            public String code() {
                return code;
            }

            /** The name for people. */
            public LocalizedText title() {
                return title;
            }

            /** The one of that code, in any letter case; empty when there is none. */
            public static Optional<Used> find(String code) {
                return Texts.find(values(), Used::code, Objects.requireNonNull(code, "code"));
            }
        }
    }

    /**
     * The level in the value's own unit: the requirement's threshold, or for a multiple of another value what follows
     * from it; null where there is none or it is not known.
     */
    default @Nullable BigDecimal level() {
        boolean ofAnother = requirement() != null && requirement().measure() == Measure.RATIO;
        return multiple() != null ? multiple().level()
                : requirement() == null || ofAnother ? null : requirement().level().threshold();
    }

    /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
    final class Builder {

        String code;
        LocalizedText title;
        Status status;
        String value;
        BigDecimal gap;
        Message reason;
        Requirement requirement;
        boolean provisional;
        List<IndicatorResult> parts = List.of();
        List<MemberResult> members = List.of();
        Basis basis;
        Alone alone;
        Multiple multiple;
        List<UnitColumn> blankFields = List.of();
        Message note;

        private Builder(String code, LocalizedText title, Status status) {
            code(code);
            title(title);
            status(status);
        }

        /** For example {@code 15.3}. */
        public Builder code(String code) {
            this.code = Objects.requireNonNull(code, "code");
            return this;
        }

        /** Short title. */
        public Builder title(LocalizedText title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** The answer. */
        public Builder status(Status status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** The evidence used, decimals in plain notation; null when there is none. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /**
         * The positive distance from the value to the level, in the value's own unit: that of the requirement, but for a
         * multiple of another value that of the two values, as {@code multiple} says. Exact; of a share or a growth it is the
         * distance of the value as printed, which {@link Shares#percent(BigDecimal, BigDecimal, int, BigDecimal)} never rounds
         * onto the level. Null when met, when the value is no number, when there is nothing to compare, and where the value
         * stands exactly at a level that it has to pass ({@link Comparison#MORE_THAN}, {@link Comparison#LESS_THAN}). Of a row
         * that holds for men and women alike and has no value of its own, the largest gap of the two.
         */
        public Builder gap(@Nullable BigDecimal gap) {
            this.gap = gap;
            return this;
        }

        /** Why the status is unknown, unspecified or not applicable; null otherwise. */
        public Builder reason(@Nullable Message reason) {
            this.reason = reason;
            return this;
        }

        /** What was asked; an assessment always says it, null is for a host that has a row without. */
        public Builder requirement(@Nullable Requirement requirement) {
            this.requirement = requirement;
            return this;
        }

        /**
         * Whether the requirement is provisional, or the status would be another if those of the row's parts that are
         * provisional were unspecified.
         */
        public Builder provisional(boolean provisional) {
            this.provisional = provisional;
            return this;
        }

        /**
         * The parts in the order of the annex, behind them the values for men and for women that are given; empty when there
         * are none.
         */
        public Builder parts(List<IndicatorResult> parts) {
            this.parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
            return this;
        }

        /** The units within that were counted, by code; empty when the row is not counted over any. */
        public Builder members(List<MemberResult> members) {
            this.members = List.copyOf(Objects.requireNonNull(members, "members"));
            return this;
        }

        /**
         * Which of several values was used and where it comes from; null where one value was given and nothing is said of it,
         * and where there is none.
         */
        public Builder basis(@Nullable Basis basis) {
            this.basis = basis;
            return this;
        }

        /**
         * What the row's own value comes to, apart from its parts; null where the row has none, or only its parts decide, as
         * the values for men and for women do where both are given and the whole is not.
         */
        public Builder alone(@Nullable Alone alone) {
            this.alone = alone;
            return this;
        }

        /**
         * What the value is held against where the requirement is a multiple of another value; null for other requirements,
         * and where that other value is not given.
         */
        public Builder multiple(@Nullable Multiple multiple) {
            this.multiple = multiple;
            return this;
        }

        /** The fields that the unit leaves blank and on which the row depends; empty where there are none. */
        public Builder blankFields(List<UnitColumn> blankFields) {
            this.blankFields = List.copyOf(Objects.requireNonNull(blankFields, "blankFields"));
            return this;
        }

        /**
         * What is to be known of a row that is met; null where there is nothing: of a row that holds for men and women alike,
         * the columns of those for whom it was not shown.
         */
        public Builder note(@Nullable Message note) {
            this.note = note;
            return this;
        }

        /** What was put together. */
        public IndicatorResult build() {
            return new IndicatorResultRecord(this);
        }
    }
}

/** A result as it is kept: hosts see the interface alone, so that it may gain a property. */
record IndicatorResultRecord(String code, LocalizedText title, Status status, String value, BigDecimal gap, Message reason,
        Requirement requirement, boolean provisional, List<IndicatorResult> parts, List<MemberResult> members, Basis basis,
        Alone alone, Multiple multiple, List<UnitColumn> blankFields, Message note) implements IndicatorResult {

    IndicatorResultRecord(Builder b) {
        this(b.code, b.title, b.status, b.value, b.gap, b.reason, b.requirement, b.provisional, b.parts, b.members, b.basis,
                b.alone, b.multiple, b.blankFields, b.note);
    }
}
