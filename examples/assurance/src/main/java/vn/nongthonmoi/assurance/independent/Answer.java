package vn.nongthonmoi.assurance.independent;

import java.util.Collection;

/** Where a row, a criterion or a condition stands, from the weakest word to the strongest where all are needed. */
enum Answer {
    NOT_APPLICABLE, MET, UNSPECIFIED, UNKNOWN, NOT_MET;

    /** All are needed: the strongest word decides; what does not apply is left out. */
    static Answer all(Collection<Answer> answers) {
        return answers.stream().max(Enum::compareTo).orElse(NOT_APPLICABLE);
    }

    /** One is enough: met decides, then what is open, and only if every one is missed is the whole missed. */
    static Answer any(Collection<Answer> answers) {
        return answers.contains(MET) ? MET : answers.contains(UNKNOWN) ? UNKNOWN
                : answers.contains(UNSPECIFIED) ? UNSPECIFIED : all(answers);
    }

    /**
     * Whether two answers differ, where one is what is left without what is not confirmed: by the status, so that unknown and
     * unspecified do (javadoc of CriterionResult and IndicatorResult).
     */
    boolean differs(Answer other) {
        return this != other;
    }

    /** Whether nothing that is still open can change it. */
    boolean certain() {
        return this != UNKNOWN && this != UNSPECIFIED;
    }
}
