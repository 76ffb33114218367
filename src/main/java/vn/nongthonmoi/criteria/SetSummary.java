package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One criteria set of the library.
 *
 * @since 0.1.0
 */
public sealed interface SetSummary permits SetSummaryRecord {

    /** A set of which nothing but this is said. */
    static Builder builder(Standard standard, Period period, String decision, LocalDate inForceFrom) {
        return new Builder(standard, period, decision, inForceFrom);
    }

    /** What it judges. */
    Standard standard();

    /** Its period. */
    Period period();

    /** Whose set it is, where each province issues its own; null for a national set. */
    @Nullable Province province();

    /** The number of the decision that states it. */
    String decision();

    /** First day in force. */
    LocalDate inForceFrom();

    /** Last day in force; null when its end is not known. */
    @Nullable LocalDate inForceTo();

    /** Number of criteria. */
    int criteria();

    /** Number of indicators as the decision has them; parts are not counted. */
    int indicators();

    /** National levels (rows and parts, in the original form and as amended) of which {@code @checked} says who held them against what. */
    int confirmed();

    /** National levels that no rule calls provisional, and none says were held against the decision. */
    int unsaid();

    /** National requirements with a known level that is provisional. */
    int provisional();

    /** National requirements without a level in at least one region or group. */
    int unspecified();

    /**
     * The days in force on which what the set asks may change: the first one, and each on which an amendment, a ministry or a
     * province takes force; in order. Unmodifiable.
     */
    List<LocalDate> days();

    /** The provinces that have layers of their own in the set, by code. Unmodifiable. */
    List<Province> provinces();

    /**
     * {@code sha256:…} naming all that the set's layers state, those of every ministry and province among them; what other
     * sets state that the set builds on is not part of it.
     */
    String fingerprint();

    /** A builder with all that this one says. */
    default Builder toBuilder() {
        return new Builder(standard(), period(), decision(), inForceFrom()).province(province()).inForceTo(inForceTo())
                .criteria(criteria()).indicators(indicators()).confirmed(confirmed()).unsaid(unsaid()).provisional(provisional())
                .unspecified(unspecified()).days(days()).provinces(provinces()).fingerprint(fingerprint());
    }

    /** Whether the set is in force on a day. */
    default boolean inForceOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return !day.isBefore(inForceFrom()) && (inForceTo() == null || !day.isAfter(inForceTo()));
    }

    /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
    final class Builder {

        Standard standard;
        Period period;
        String decision;
        LocalDate inForceFrom;
        Province province;
        LocalDate inForceTo;
        int criteria;
        int indicators;
        int confirmed;
        int unsaid;
        int provisional;
        int unspecified;
        List<LocalDate> days = List.of();
        List<Province> provinces = List.of();
        String fingerprint = "";

        private Builder(Standard standard, Period period, String decision, LocalDate inForceFrom) {
            standard(standard);
            period(period);
            decision(decision);
            inForceFrom(inForceFrom);
        }

        /** What it judges. */
        public Builder standard(Standard standard) {
            this.standard = Objects.requireNonNull(standard, "standard");
            return this;
        }

        /** Its period. */
        public Builder period(Period period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /** Whose set it is, where each province issues its own; null for a national set. */
        public Builder province(@Nullable Province province) {
            this.province = province;
            return this;
        }

        /** The number of the decision that states it. */
        public Builder decision(String decision) {
            this.decision = Objects.requireNonNull(decision, "decision");
            return this;
        }

        /** First day in force. */
        public Builder inForceFrom(LocalDate inForceFrom) {
            this.inForceFrom = Objects.requireNonNull(inForceFrom, "inForceFrom");
            return this;
        }

        /** Last day in force; null when its end is not known. */
        public Builder inForceTo(@Nullable LocalDate inForceTo) {
            this.inForceTo = inForceTo;
            return this;
        }

        /** Number of criteria. */
        public Builder criteria(int criteria) {
            this.criteria = criteria;
            return this;
        }

        /** Number of indicators as the decision has them; parts are not counted. */
        public Builder indicators(int indicators) {
            this.indicators = indicators;
            return this;
        }

        /** National levels of which {@code @checked} says who held them against what. */
        public Builder confirmed(int confirmed) {
            this.confirmed = confirmed;
            return this;
        }

        /** National levels that no rule calls provisional, and none says were held against the decision. */
        public Builder unsaid(int unsaid) {
            this.unsaid = unsaid;
            return this;
        }

        /** National requirements with a known level that is provisional. */
        public Builder provisional(int provisional) {
            this.provisional = provisional;
            return this;
        }

        /** National requirements without a level in at least one region or group. */
        public Builder unspecified(int unspecified) {
            this.unspecified = unspecified;
            return this;
        }

        /**
         * The days in force on which what the set asks may change: the first one, and each on which an amendment, a ministry
         * or a province takes force; in order.
         */
        public Builder days(List<LocalDate> days) {
            this.days = List.copyOf(Objects.requireNonNull(days, "days"));
            return this;
        }

        /** The provinces that have layers of their own in the set, by code. */
        public Builder provinces(List<Province> provinces) {
            this.provinces = List.copyOf(Objects.requireNonNull(provinces, "provinces"));
            return this;
        }

        /**
         * {@code sha256:…} naming all that the set's layers state, those of every ministry and province among them; what other
         * sets state that the set builds on is not part of it.
         */
        public Builder fingerprint(String fingerprint) {
            this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
            return this;
        }

        /** What was put together. */
        public SetSummary build() {
            return new SetSummaryRecord(this);
        }
    }
}

/** A summary as it is kept: hosts see the interface alone, so that it may gain a property. */
record SetSummaryRecord(Standard standard, Period period, Province province, String decision, LocalDate inForceFrom,
        LocalDate inForceTo, int criteria, int indicators, int confirmed, int unsaid, int provisional, int unspecified,
        List<LocalDate> days, List<Province> provinces, String fingerprint) implements SetSummary {

    SetSummaryRecord(Builder b) {
        this(b.standard, b.period, b.province, b.decision, b.inForceFrom, b.inForceTo, b.criteria, b.indicators, b.confirmed, b.unsaid,
                b.provisional, b.unspecified, b.days, b.provinces, b.fingerprint);
    }
}
