package vn.nongthonmoi.workbench.flags;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.table.DatedTable;

/**
 * The doubtful evidence of a table.
 *
 * @param evaluation the answers whose evidence was looked at
 * @param yearBefore the answers of about a year before; null where there are none
 * @param earlierAsked whether earlier tables were given
 * @param flags what is doubtful, by kind, else in the order of the table
 */
public record Doubts(Evaluation evaluation, Evaluation yearBefore, boolean earlierAsked, List<EvidenceFlag> flags) {

    /** Limits of change are stated for a year: a table of another distance would raise false alarms. */
    private static final int MONTHS = 3;

    /** Copies the flags. */
    public Doubts {
        flags = List.copyOf(flags);
    }

    /**
     * Looks at the evidence.
     *
     * @param set the set of the answers
     * @param yearBefore the answers of about a year before; null where there are none
     */
    public static Doubts of(CriteriaSet set, Evaluation evaluation, Evaluation yearBefore, boolean earlierAsked) {
        List<EvidenceFlag> flags = set.flags(evaluation.assessments(),
                yearBefore == null ? List.of() : yearBefore.assessments());
        return new Doubts(evaluation, yearBefore, earlierAsked, Arrays.stream(EvidenceFlag.Kind.values())
                .flatMap(kind -> flags.stream().filter(f -> f.kind() == kind)).toList());
    }

    /** The table nearest to a year before; empty where none is within three months of it. */
    public static Optional<DatedTable> yearBefore(List<DatedTable> tables, LocalDate asOf) {
        LocalDate ideal = asOf.minusYears(1);
        return tables.stream().filter(t -> !t.asOf().isBefore(ideal.minusMonths(MONTHS))
                && !t.asOf().isAfter(ideal.plusMonths(MONTHS)))
                .min((a, b) -> Long.compare(distance(a, ideal), distance(b, ideal)));
    }

    private static long distance(DatedTable table, LocalDate ideal) {
        return Math.abs(table.asOf().toEpochDay() - ideal.toEpochDay());
    }

    /** How many flags of each kind there are, those without any left out. */
    Map<EvidenceFlag.Kind, Integer> counts() {
        Map<EvidenceFlag.Kind, Integer> counts = new EnumMap<>(EvidenceFlag.Kind.class);
        flags.forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
        return counts;
    }

    /** The lines of the table by unit. */
    Map<Unit, Integer> lines() {
        Map<Unit, Integer> lines = new HashMap<>();
        evaluation.lines().stream().filter(l -> l.assessment() != null)
                .forEach(l -> lines.put(l.assessment().unit(), l.number()));
        return lines;
    }
}
