package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Where one indicator, part of an indicator or condition of recognition stands.
 *
 * @param code for example {@code 15.3}
 * @param title short title
 * @param status the answer
 * @param value the evidence used, decimals in plain notation; null when there is none
 * @param gap the positive distance from the value to the level, in the value's own unit: that of the requirement, but for
 *     a multiple of another value that of the two values, as {@code multiple} says. Exact; of a share or a growth it is
 *     the distance of the value as printed, which {@link Shares#percent(BigDecimal, BigDecimal, int, BigDecimal)} never
 *     rounds onto the level. Null when met, when the value is no number, when there is nothing to compare, and where the
 *     value stands exactly at a level that it has to pass ({@link Comparison#MORE_THAN}, {@link Comparison#LESS_THAN}).
 *     Of a row that holds for men and women alike and has no value of its own, the largest gap of the two
 * @param reason why the status is unknown, unspecified or not applicable; null otherwise
 * @param requirement what was asked; an assessment always says it, null is for a host that has a row without
 * @param provisional whether the requirement is provisional, or the status would be another if those of the row's
 *     parts that are provisional were unspecified
 * @param parts the parts in the order of the annex, behind them the values for men and for women that are given; empty
 *     when there are none
 * @param members the units within that were counted, by code; empty when the row is not counted over any
 * @param basis which of several values was used and where it comes from; null where one value was given and nothing
 *     is said of it, and where there is none
 * @param alone what the row's own value comes to, apart from its parts; null where the row has none, or only its parts
 *     decide, as the values for men and for women do where both are given and the whole is not
 * @param multiple what the value is held against where the requirement is a multiple of another value; null for other
 *     requirements, and where that other value is not given
 * @param note what is to be known of a row that is met; null where there is nothing: of a row that holds for men and women
 *     alike, the columns of those for whom it was not shown
 * @since 0.1.0
 */
public record IndicatorResult(String code, LocalizedText title, Status status, String value, BigDecimal gap,
        Message reason, Requirement requirement, boolean provisional, List<IndicatorResult> parts,
        List<MemberResult> members, Basis basis, Alone alone, Multiple multiple, Message note) {

    /**
     * What the own value of a row with parts comes to, apart from them.
     *
     * @param status the status by the row's own value alone
     * @param reason why that is unknown, unspecified or not applicable; null otherwise
     */
    public record Alone(Status status, Message reason) {

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
    public record Multiple(String column, BigDecimal base, BigDecimal level) {

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
    public record Basis(Used used, String column, Evidence.Origin origin, String selfAssessed, String appraised,
            Status notUsed) {

        /** Refuses null where there has to be something. */
        public Basis {
            Objects.requireNonNull(used, "used");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(origin, "origin");
        }

        /** Whose value. */
        public enum Used {
            /** The one in the plain column. */
            GIVEN("given"),
            /** The unit's own. */
            SELF_ASSESSED("self"),
            /** The one that appraisers found. */
            APPRAISED("appraised");

            private final String code;

            Used(String code) {
                this.code = code;
            }

            /** The name used in JSON and, but for {@code given}, in columns. */
            public String code() {
                return code;
            }
        }
    }

    /** A result without what only some rows have: an own value beside their parts, a multiple of another value, a note. */
    public IndicatorResult(String code, LocalizedText title, Status status, String value, BigDecimal gap,
            Message reason, Requirement requirement, boolean provisional, List<IndicatorResult> parts,
            List<MemberResult> members, Basis basis) {
        this(code, title, status, value, gap, reason, requirement, provisional, parts, members, basis, null, null, null);
    }

    /**
     * The level in the value's own unit: the requirement's threshold, or for a multiple of another value what follows
     * from it; null where there is none or it is not known.
     */
    public BigDecimal level() {
        boolean ofAnother = requirement != null && requirement.measure() == Measure.RATIO;
        return multiple != null ? multiple.level() : requirement == null || ofAnother ? null : requirement.threshold();
    }

    /** Copies the lists. */
    public IndicatorResult {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(members, "members");
        parts = List.copyOf(parts);
        members = List.copyOf(members);
    }
}
