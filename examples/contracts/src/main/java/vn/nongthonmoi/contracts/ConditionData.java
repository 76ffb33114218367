package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import vn.nongthonmoi.contracts.IndicatorData.BasisData;
import vn.nongthonmoi.contracts.IndicatorData.MemberData;
import vn.nongthonmoi.contracts.IndicatorData.MultipleData;
import vn.nongthonmoi.contracts.IndicatorData.RequirementData;

/**
 * Where a condition of recognition stands: an indicator whose fields are written in another order, which is part of the
 * workbench's JSON.
 */
public record ConditionData(String code, String status, String title, String value, RequirementData requirement,
        @JsonInclude(JsonInclude.Include.NON_NULL) MultipleData multiple, String gap, String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String note, String source, String layer, String rule, boolean provisional, String replaces,
        String awaits,
        List<IndicatorData> parts, @JsonInclude(JsonInclude.Include.NON_NULL) List<MemberData> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) BasisData basis) {

    /** Copies the lists. */
    public ConditionData {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        members = members == null ? null : List.copyOf(members);
    }
}
