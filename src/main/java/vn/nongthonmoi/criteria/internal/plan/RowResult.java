package vn.nongthonmoi.criteria.internal.plan;

import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.text.ValueText;

/** A result, and the status it would have if every provisional requirement were unspecified. */
public record RowResult(IndicatorResult result, Status strict) {

    public Status status() {
        return result.status();
    }

    /** The results of a row that are the same for every unit: without a value, and by đạt or không đạt. */
    public record Beforehand(RowResult none, RowResult met, RowResult notMet) {

        /** Those of a row without parts; null where there are none that do not depend on the unit. */
        static Beforehand of(String code, LocalizedText title, Requirement r, RowOutcome open, ValueRule rule) {
            boolean wanting = r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART;
            if (!rule.alone() || wanting) {
                return null;
            }
            boolean pass = rule.reads() == ValueRule.Reads.PASS;
            return new Beforehand(of(code, title, r, null, open == null ? RowOutcome.NO_EVIDENCE : open),
                    pass ? of(code, title, r, true, open == null ? RowOutcome.of(r, rule.held()) : open) : null,
                    pass ? of(code, title, r, false, open == null ? RowOutcome.of(r, rule.missed()) : open) : null);
        }

        private static RowResult of(String code, LocalizedText title, Requirement r, Boolean value, RowOutcome own) {
            return new RowResult(IndicatorResult.builder(code, title, own.status()).value(ValueText.of(value)).reason(own.reason())
                    .requirement(r).provisional(r.citation().provisional()).build(), r.citation().provisional() ? Status.UNSPECIFIED : own.strict());
        }

        /** The result for a value; null where it depends on more. */
        public RowResult of(Object value) {
            return value == null ? none : value instanceof Boolean pass ? pass ? met : notMet : null;
        }
    }
}
