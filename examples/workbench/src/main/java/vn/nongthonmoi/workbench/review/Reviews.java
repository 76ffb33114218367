package vn.nongthonmoi.workbench.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.evaluate.AnswerLine;
import vn.nongthonmoi.office.table.PartsTable;
import vn.nongthonmoi.office.table.RowError;

/**
 * The reviews of a table: each unit that holds a title, against the set of that title.
 *
 * @param table name of the table's file
 * @param asOf the day of the review
 * @param lines one answer a row that is reviewed or cannot be, in the order of the table
 * @param untitled how many rows hold no title and are left out
 * @param parts the table of the units that merged ones were formed from
 */
public record Reviews(String table, LocalDate asOf, List<Line> lines, int untitled, PartsTable parts) {

    /** Copies the lines. */
    public Reviews {
        lines = List.copyOf(lines);
    }

    /**
     * The answer for a row: either a review, or an error.
     *
     * @param number line of the table
     * @param code the unit's code; null when the row has none
     * @param review the answer; null when there is none
     * @param set the set it was held to; null when there is no answer, and where no set of its title is in force
     * @param members the units within that were counted; null when there is no answer
     * @param error why there is no answer; null when there is one
     */
    public record Line(int number, String code, Review review, CriteriaSet set, Members members, RowError error)
            implements AnswerLine {

        /** Whether the title is that of the units it was formed from: it holds none of its own. */
        public boolean titleOfParts() {
            return review.assessment().unit().recognised() == null;
        }

        /** Whose title it is, for programs. */
        String titleOf() {
            return titleOfParts() ? "parts" : "unit";
        }

        /** The fewest indicators that keep the title from being withdrawn; empty where no choice does for certain. */
        public Optional<Remaining.Fewest> fewestToKeep() {
            return set == null ? Optional.empty() : Remaining.of(review.assessment()).fewestToKeep(set, members);
        }
    }

    /** The lines with an answer. */
    public List<Line> reviewed() {
        return lines.stream().filter(l -> l.review() != null).toList();
    }

    /** The lines without one. */
    public List<Line> errors() {
        return lines.stream().filter(l -> l.error() != null).toList();
    }
}
