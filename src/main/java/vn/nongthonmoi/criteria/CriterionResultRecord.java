package vn.nongthonmoi.criteria;

import java.util.List;

/** A result as it is kept: hosts see the interface alone, so that it may gain a property. */
record CriterionResultRecord(String code, LocalizedText title, Status status, boolean provisional,
        List<IndicatorResult> indicators) implements CriterionResult {

    CriterionResultRecord(Builder b) {
        this(b.code, b.title, b.status, b.provisional, b.indicators);
    }
}
