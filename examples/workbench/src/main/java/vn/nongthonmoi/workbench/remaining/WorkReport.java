package vn.nongthonmoi.workbench.remaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.evaluate.AnswerLine;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * What remains to be done by the units of a table.
 *
 * @param evaluation the answers
 * @param next the set of the next standard up in force; null where there is none
 * @param nextAsked whether any unit was to be held against the next standard up
 * @param lines one a row, in the order of the table
 */
public record WorkReport(Evaluation evaluation, CriteriaSet next, boolean nextAsked, List<Line> lines) {

    /** Reports count communes from 5, 10 and 15 criteria on. */
    /** Copies the lines. */
    public WorkReport {
        lines = List.copyOf(lines);
    }

    /**
     * One row of the table.
     *
     * @param number line of the table
     * @param code the unit's code; null when the row has none
     * @param work what remains; null when the unit was not assessed
     * @param above what remains up to the next standard; null where the unit was not held against it
     * @param error why something of the two is missing; null when nothing is
     */
    public record Line(int number, String code, Work work, Work above, RowError error) implements AnswerLine {

        /** What remains, up to the set and up to the next one, as far as it was asked. */
        public List<Work> works() {
            return Stream.of(work, above).filter(w -> w != null).toList();
        }
    }

    /**
     * What remains of one set.
     *
     * @param remaining the items
     * @param goals the next bands and all criteria; none where all are met
     * @param keep how the unit keeps its title; null where it holds none
     */
    public record Work(Remaining remaining, List<Goal> goals, Keep keep) {

        /** Copies the goals. */
        public Work {
            goals = List.copyOf(goals);
        }

        /** Where the unit stands. */
        public Assessment assessment() {
            return remaining.assessment();
        }
    }

    /**
     * A number of criteria.
     *
     * @param criteria how many
     * @param fewest the smallest choice of indicators; empty where so many cannot be met
     */
    public record Goal(int criteria, Optional<Remaining.Fewest> fewest) { }

    /**
     * How a recognised unit stays out of the range of withdrawal.
     *
     * @param withdrawal whether it is in the range
     * @param fewest the smallest choice of indicators; empty where no choice does or no rule is known
     */
    public record Keep(Withdrawal withdrawal, Optional<Remaining.Fewest> fewest) { }

    /**
     * What remains by the answers for a table.
     *
     * @param set the set of the answers
     * @param next the set of the next standard up; empty where there is none in force
     * @param all whether every unit is held against the next standard, or those alone that meet the set
     */
    public static WorkReport of(Evaluation evaluation, UnitsTable table, CriteriaSet set, Optional<CriteriaSet> next,
            boolean all, MembersTable members, Texts texts) {
        List<Line> lines = new ArrayList<>();
        boolean asked = all;
        for (int i = 0; i < evaluation.lines().size(); i++) {
            Evaluation.Line line = evaluation.lines().get(i);
            Assessment a = line.assessment();
            if (a == null) {
                lines.add(new Line(line.number(), line.code(), null, null, line.error()));
                continue;
            }
            Members within = members.of(a.unit(), set.standard());
            Work above = null;
            RowError error = null;
            if (all || a.outcome() == Outcome.MEETS) {
                asked = true;
                UnitsTable.Row row = table.rows().get(i);
                try {
                    above = next.map(n -> work(n.assess(row.unit(), row.evidence(), within, set), n, within))
                            .orElse(null);
                } catch (InvalidInputException e) {
                    error = row.error(e, texts);
                }
            }
            lines.add(new Line(line.number(), line.code(), work(a, set, within), above, error));
        }
        return new WorkReport(evaluation, next.orElse(null), asked, lines);
    }

    private static Work work(Assessment a, CriteriaSet set, Members members) {
        Remaining remaining = Remaining.of(a);
        return new Work(remaining, Stream.concat(a.countedApart().stream().sorted().filter(b -> b < a.criteriaTotal()),
                Stream.of(a.criteriaTotal())).filter(b -> b > a.criteriaMet())
                .map(b -> new Goal(b, remaining.fewestFor(b))).toList(),
                !Progress.holds(a.unit(), a.standard(), a.asOf()) ? null
                        : new Keep(set.withdrawal(a, members), remaining.fewestToKeep(set, members)));
    }

    /** The rows of which something is missing. */
    public List<Line> errors() {
        return lines.stream().filter(l -> l.error() != null).toList();
    }
}
