package vn.nongthonmoi.criteria;

import java.util.List;
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
