package vn.nongthonmoi.criteria.internal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;

/**
 * A line of a table of cases: a unit, what is known of it, and what the decision makes of it.
 *
 * @param file the table
 * @param line its line
 * @param name what it is about
 * @param basis where the expected answers come from
 * @param standard what the unit is held against
 * @param period of that set; null for the one in force on the day
 * @param asOf the day
 * @param unit who
 * @param evidence values by column, in the order of the table
 * @param columns where each column begins on the line, from 1, by header
 * @param expected what is expected
 */
public record Case(String file, int line, String name, String basis, Standard standard, Period period, LocalDate asOf,
        Unit unit, Map<String, String> evidence, Map<String, Integer> columns, List<Expected> expected) {

    /** What an expectation is about. */
    enum About {
        /** Every row that the line gives a value for under its own code. */
        EACH,
        /** One row of the set. */
        ROW,
        /** One criterion. */
        CRITERION,
        /** The outcome. */
        OUTCOME
    }

    /**
     * An expectation.
     *
     * @param header its column
     * @param about what it is about
     * @param code the row or criterion; empty for each row and for the outcome
     * @param status the expected status; null for the outcome
     * @param outcome the expected outcome; null otherwise
     */
    record Expected(String header, About about, String code, Status status, Outcome outcome) { }
}
