package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;

/** A summary as it is kept: hosts see the interface alone, so that it may gain a property. */
record SetSummaryRecord(Standard standard, Period period, Province province, String decision, LocalDate inForceFrom,
        LocalDate inForceTo, int criteria, int indicators, int checked, int provisional, int unspecified,
        List<LocalDate> days, List<Province> provinces, String fingerprint) implements SetSummary {

    SetSummaryRecord(Builder b) {
        this(b.standard, b.period, b.province, b.decision, b.inForceFrom, b.inForceTo, b.criteria, b.indicators, b.checked,
                b.provisional, b.unspecified, b.days, b.provinces, b.fingerprint);
    }
}
