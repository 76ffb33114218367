package vn.nongthonmoi.workbench.progress;

import java.time.LocalDate;
import java.util.List;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.table.RowError;

/**
 * The answers for a mixed table on a day: each unit against every standard of its kind.
 *
 * @param asOf the day
 * @param table name of the table's file
 * @param lines one a row, in the order of the table
 */
public record Answers(LocalDate asOf, String table, List<Line> lines) {

    /** Copies the lines. */
    public Answers {
        lines = List.copyOf(lines);
    }

    /**
     * The answers for a row: either assessments, or an error.
     *
     * @param number line of the table
     * @param assessments one a standard; empty when there is an error
     * @param error why there are none; null when there are
     * @param blankKind whether neither the row nor the register says of which kind the unit is, so it was taken for a commune
     */
    public record Line(int number, List<Assessment> assessments, RowError error, boolean blankKind) {

        Line(int number, List<Assessment> assessments, RowError error) {
            this(number, assessments, error, false);
        }

        /** Copies the assessments. */
        public Line {
            assessments = List.copyOf(assessments);
        }
    }

    /** The assessments against a standard, in the order of the table. */
    public List<Assessment> of(Standard standard) {
        return lines.stream().flatMap(l -> l.assessments().stream()).filter(a -> a.standard() == standard).toList();
    }

    /** How many units were held against a standard that are taken for communes because their rows name no kind. */
    public int blankKinds(Standard standard) {
        return (int) lines.stream().filter(Line::blankKind)
                .filter(l -> l.assessments().stream().anyMatch(a -> a.standard() == standard)).count();
    }

    /** The rows without answers; no total counts them. */
    public List<Line> errors() {
        return lines.stream().filter(l -> l.error() != null).toList();
    }
}
