package vn.nongthonmoi.criteria.internal.check;

import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;

/** A result, and the status it would have if every provisional requirement were unspecified. */
record Judged(IndicatorResult result, Status strict) {

    Status status() {
        return result.status();
    }

    /** The results of a row that are the same for every unit: without a value, and by đạt or không đạt. */
    record Beforehand(Judged none, Judged met, Judged notMet) {

        /** Those of a row without parts; null where there are none that do not depend on the unit. */
        static Beforehand of(String code, LocalizedText title, Requirement r, Own open, Verdict verdict) {
            boolean wanting = r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART;
            if (verdict == null || wanting) {
                return null;
            }
            boolean pass = verdict.reads() == Verdict.Reads.PASS;
            return new Beforehand(of(code, title, r, null, open == null ? Own.NO_EVIDENCE : open),
                    pass ? of(code, title, r, true, open == null ? OwnValue.held(r) : open) : null,
                    pass ? of(code, title, r, false, open == null ? Own.of(Status.NOT_MET) : open) : null);
        }

        private static Judged of(String code, LocalizedText title, Requirement r, Boolean value, Own own) {
            return new Judged(IndicatorResult.builder(code, title, own.status()).value(Cells.written(value)).reason(own.reason())
                    .requirement(r).provisional(r.citation().provisional()).build(), r.citation().provisional() ? Status.UNSPECIFIED : own.strict());
        }

        /** The result for a value; null where it depends on more. */
        Judged of(Object value) {
            return value == null ? none : value instanceof Boolean pass ? pass ? met : notMet : null;
        }
    }
}
