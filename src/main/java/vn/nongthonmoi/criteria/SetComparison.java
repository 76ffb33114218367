package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One unit held against two sets, row by row: what it means for a commune that a new set arrives.
 *
 * @param before the assessment against the first set
 * @param after the assessment against the second set
 * @param rows the rows that both sets have, in the order of the second set's annex: those that a rule says share their
 *     data, and those of the same code and title
 * @since 0.1.0
 */
public record SetComparison(Assessment before, Assessment after, List<Row> rows) {

    /** Copies the rows. */
    public SetComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(rows, "rows");
        rows = List.copyOf(rows);
    }

    /**
     * Puts the rows of two assessments beside each other.
     *
     * @param alike whether both are by the same set, so that rows of one code are the same row
     * @param shared the rows of the second set to those of the first that share their data
     */
    static SetComparison of(Assessment before, Assessment after, boolean alike, Map<String, String> shared) {
        Map<String, IndicatorResult> byCode = new HashMap<>();
        before.rows().forEach(b -> byCode.put(b.code(), b));
        List<Row> rows = new ArrayList<>();
        after.rows().forEach(now -> {
            String code = now.code();
            IndicatorResult then = byCode.get(shared.getOrDefault(code, code));
            if (then != null && (alike || shared.containsKey(code) || then.title().vi().equals(now.title().vi()))) {
                rows.add(new Row(then, now));
            }
        });
        return new SetComparison(before, after, rows);
    }

    /** Whether the outcome differs, or the status of some row that both sets have. */
    public boolean changed() {
        return before.outcome() != after.outcome() || rows.stream().anyMatch(Row::changed);
    }

    /**
     * A subject that both sets have a row for.
     *
     * @param before its result against the first set
     * @param after its result against the second set
     */
    public record Row(IndicatorResult before, IndicatorResult after) {

        /** Refuses null. */
        public Row {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Whether its status differs. */
        public boolean changed() {
            return before.status() != after.status();
        }

        /** Whether it was met and is not any more. */
        public boolean lost() {
            return before.status() == Status.MET && after.status() == Status.NOT_MET;
        }
    }
}
