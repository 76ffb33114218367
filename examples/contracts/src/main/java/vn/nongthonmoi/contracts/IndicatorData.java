package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * Where an indicator or a part of one stands.
 *
 * @param multiple what the value is held against where it has to be so many times another one; null elsewhere
 * @param gap the positive distance to the level, in the value's own unit; null when met, not a number, or exactly at a
 *     level that has to be passed
 * @param note what is to be known of a row that is met, such as a half of the people that it was not shown for; null where
 *     there is nothing
 * @param members the units within that were counted; null where nobody was
 * @param basis what the value rests on; null where nothing is said of it
 */
public record IndicatorData(String code, String title, String status, String value, RequirementData requirement,
        @JsonInclude(JsonInclude.Include.NON_NULL) MultipleData multiple, String gap, String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String note, String source, String layer, String rule, boolean provisional, String replaces,
        String awaits,
        List<IndicatorData> parts, @JsonInclude(JsonInclude.Include.NON_NULL) List<MemberData> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) BasisData basis) {

    /** Copies the lists. */
    public IndicatorData {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        members = members == null ? null : List.copyOf(members);
    }

    /** What was asked; {@code op} is a sign like {@code >=}. */
    public record RequirementData(String op, String value, String unit) { }

    /**
     * What the value of a multiple is held against. The requirement's value is the number of times; these, the value and
     * the gap are in the unit in which both values are given.
     *
     * @param column the evidence column of the other value
     * @param base the other value
     * @param level the level that follows; null where no number of times is known
     */
    public record MultipleData(String column, String base, String level) { }

    /** A unit within, and how it counts. */
    public record MemberData(String unit, String name, String status, String value) { }

    /**
     * What a value rests on.
     *
     * @param used whose value was used: {@code given}, {@code self} or {@code appraised}
     * @param notUsed the status that the other value would lead to
     */
    public record BasisData(String used, String column, String source, String date,
            @JsonProperty("confirmed_by") String confirmedBy, String self, String appraised,
            @JsonProperty("not_used") String notUsed) { }
}
