package vn.nongthonmoi.assurance.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a unit stands against a set.
 *
 * @param rows the verdicts of rows that count in criteria, then of conditions
 * @param criteria the criteria in the order of the annex
 */
record Stand(List<Verdict> rows, Map<String, Answer> criteria) {

    static Stand of(List<Verdict> rows) {
        Map<String, List<Answer>> byCriterion = new LinkedHashMap<>();
        rows.stream().filter(v -> !v.ask().criterion().isEmpty()).forEach(v -> byCriterion
                .computeIfAbsent(v.ask().criterion(), k -> new ArrayList<>()).add(v.answer()));
        Map<String, Answer> criteria = new LinkedHashMap<>();
        byCriterion.forEach((code, answers) -> criteria.put(code, Answer.all(answers)));
        return new Stand(rows, criteria);
    }

    List<Verdict> conditions() {
        return rows.stream().filter(v -> v.ask().criterion().isEmpty()).toList();
    }

    /** The whole by the order of precedence over criteria and conditions; unspecified where nothing is asked. */
    Answer whole() {
        List<Answer> all = new ArrayList<>(criteria.values());
        conditions().forEach(v -> all.add(v.answer()));
        Answer whole = Answer.all(all);
        return whole == Answer.NOT_APPLICABLE ? Answer.UNSPECIFIED : whole;
    }

    /** {@code meets}, {@code falls_short} or {@code undetermined}. */
    String outcome() {
        return switch (whole()) {
            case MET -> "meets";
            case NOT_MET -> "falls_short";
            default -> "undetermined";
        };
    }

    /** A criterion that has no applicable indicator is left out of the count. */
    int total() {
        return (int) criteria.values().stream().filter(a -> a != Answer.NOT_APPLICABLE).count();
    }

    int met() {
        return (int) criteria.values().stream().filter(a -> a == Answer.MET).count();
    }
}
