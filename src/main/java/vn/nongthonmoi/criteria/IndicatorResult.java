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
 * @param gap the positive distance from the value to the threshold in the requirement's unit (in the value's own for
 *     a multiple of another value), exact unless it is a share or a growth, which is rounded up; null when met,
 *     when the value is no number, or when there is nothing to compare
 * @param reason why the status is unknown, unspecified or not applicable; null otherwise
 * @param requirement what was asked; an assessment always says it, null is for a host that has a row without
 * @param provisional whether the requirement is provisional, or the status would be another if those of the row's
 *     parts that are provisional were unspecified
 * @param parts the parts in the order of the annex; empty when there are none
 * @param members the units within that were counted, by code; empty when the row is not counted over any
 * @param basis which of several values was used and where it comes from; null where one value was given and nothing
 *     is said of it, and where there is none
 * @since 0.1.0
 */
public record IndicatorResult(String code, LocalizedText title, Status status, String value, BigDecimal gap,
        Message reason, Requirement requirement, boolean provisional, List<IndicatorResult> parts,
        List<MemberResult> members, Basis basis) {

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
