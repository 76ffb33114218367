package vn.nongthonmoi.workbench.report;

import java.util.List;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * Answers for a part of a table at a time, so that those of a whole country need not be held at once. Parts may be asked
 * for by several threads.
 */
@FunctionalInterface
public interface Answers {

    /** The answers for these rows. */
    Part of(List<UnitsTable.Row> rows);

    /**
     * What is known of some rows.
     *
     * @param sections one a set, in the order in which they shall be printed
     * @param unanswered the rows that have no answer, and why
     * @param leftOut how many rows were not asked about: a review leaves units without a title out
     */
    record Part(List<Section> sections, List<Unanswered> unanswered, int leftOut) {
        /** Copies the lists. */
        public Part {
            sections = List.copyOf(sections);
            unanswered = List.copyOf(unanswered);
        }

        /** The same with its sections down to criteria. */
        Part slim() {
            return new Part(sections.stream().map(Section::slim).toList(), unanswered, leftOut);
        }
    }

    /**
     * A row without an answer.
     *
     * @param line line of the table
     * @param code the unit's code; null when the row has none
     * @param error why
     */
    record Unanswered(int line, String code, RowError error) { }
}
