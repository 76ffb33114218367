package vn.nongthonmoi.office.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * The answers for a table.
 *
 * @param table name of the table's file
 * @param standard what the units were assessed against
 * @param period the set's period
 * @param asOf the date that chose the layers
 * @param lines one answer a row, in the order of the table
 */
public record Evaluation(String table, Standard standard, Period period, LocalDate asOf, List<Line> lines) {

    /**
     * The answer for a row: either an assessment, or an error.
     *
     * @param number line of the table
     * @param code the unit's code; null when the row has none
     * @param assessment the answer; null when there is none
     * @param error why there is no answer; null when there is one
     */
    public record Line(int number, String code, Assessment assessment, RowError error) implements AnswerLine { }

    /**
     * Assesses every row that can be read.
     *
     * @param rowDone run after each row, whether it could be read or not
     */
    public static Evaluation of(CriteriaSet set, UnitsTable table, MembersTable members, Texts texts,
            Runnable rowDone) {
        List<Line> lines = new ArrayList<>();
        for (UnitsTable.Row row : table.rows()) {
            lines.add(assess(set, row, members, texts));
            rowDone.run();
        }
        return new Evaluation(table.name(), set.standard(), set.period(), set.asOf(), List.copyOf(lines));
    }

    private static Line assess(CriteriaSet set, UnitsTable.Row row, MembersTable members, Texts texts) {
        if (row.error() != null) {
            return new Line(row.line(), row.code(), null, row.error(set, members::of, texts));
        }
        try {
            return new Line(row.line(), row.code(), set.assess(row.unit(), row.evidence(),
                    members.of(row.unit(), set.standard())), null);
        } catch (InvalidInputException e) {
            return new Line(row.line(), row.code(), null, row.error(e, texts));
        }
    }

    /** Where the values come from, for people. */
    public String origin(Texts texts) {
        return new Wording(texts).origin(table);
    }

    /** A title with the set and the day, by the key of its text. */
    public String title(String key, Texts texts) {
        return texts.get(key, texts.of(standard.title()), period, asOf);
    }

    /** The fields by which JSON begins that says something of the table. */
    public Fields json() {
        return new Fields().with("table", table).with("standard", standard.code()).with("period", period)
                .with("as_of", asOf);
    }

    /** How many rows could not be read, for people; nothing where all could. */
    public List<String> unread(Texts texts) {
        return AnswerLine.unread(errors(), texts);
    }

    public List<Assessment> assessments() {
        return lines.stream().filter(l -> l.assessment() != null).map(Line::assessment).toList();
    }

    public List<Line> errors() {
        return lines.stream().filter(l -> l.error() != null).toList();
    }
}
