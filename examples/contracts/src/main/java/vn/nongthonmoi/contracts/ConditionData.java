package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.contracts.IndicatorData.BasisData;
import vn.nongthonmoi.contracts.IndicatorData.MemberData;
import vn.nongthonmoi.contracts.IndicatorData.MultipleData;
import vn.nongthonmoi.contracts.IndicatorData.RequirementData;

/** Where a condition of recognition stands: an indicator whose fields are written in another order, which is part of the JSON. */
public record ConditionData(String code, @Holds(Holds.Kind.STATUS) String status, String title, @Nullable String value,
        @Nullable RequirementData requirement, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MultipleData multiple,
        @Holds(Holds.Kind.DECIMAL) @Nullable String gap, @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note, @Nullable String source, @Nullable String layer,
        @Holds(Holds.Kind.RULE) @Nullable String rule, boolean provisional, @Nullable String replaces, @Nullable String awaits,
        List<IndicatorData> parts, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MemberData> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BasisData basis) {

    /** Copies the lists. */
    public ConditionData {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        members = members == null ? null : List.copyOf(members);
    }

    static ConditionData of(IndicatorData row) {
        return new ConditionData(row.code(), row.status(), row.title(), row.value(), row.requirement(), row.multiple(),
                row.gap(), row.reason(), row.note(), row.source(), row.layer(), row.rule(), row.provisional(), row.replaces(),
                row.awaits(), row.parts(), row.members(), row.basis());
    }
}
