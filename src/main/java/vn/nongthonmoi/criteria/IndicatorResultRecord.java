package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;

/** A result as it is kept: hosts see the interface alone, so that it may gain a property. */
record IndicatorResultRecord(String code, LocalizedText title, Status status, String value, BigDecimal gap, Message reason,
        Requirement requirement, boolean provisional, List<IndicatorResult> parts, List<MemberResult> members, Basis basis,
        Alone alone, Multiple multiple, Message note) implements IndicatorResult {

    IndicatorResultRecord(Builder b) {
        this(b.code, b.title, b.status, b.value, b.gap, b.reason, b.requirement, b.provisional, b.parts, b.members, b.basis,
                b.alone, b.multiple, b.note);
    }
}
