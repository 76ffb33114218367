package vn.nongthonmoi.workbench.appraise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;

/** Goes down to what leaves the rows of an assessment open. */
final class OpenRows {

    private static final Set<Measure> BY_PARTS = EnumSet.of(Measure.ALL_PARTS, Measure.ANY_PART, Measure.OBJECTS);

    private OpenRows() { }

    /** The open rows and parts in the order of the annex; of a row that is open by its parts alone, these alone. */
    static List<IndicatorResult> of(Assessment a) {
        return Stream.concat(a.criteria().stream().flatMap(OpenRows::rows),
                a.conditions().stream().flatMap(OpenRows::down)).toList();
    }

    /** The open rows of a criterion; where no row of it is known, the criterion stands for them. */
    private static Stream<IndicatorResult> rows(CriterionResult criterion) {
        return !criterion.indicators().isEmpty() ? criterion.indicators().stream().flatMap(OpenRows::down)
                : down(IndicatorResult.builder(criterion.code(), criterion.title(), criterion.status()).build());
    }

    private static Stream<IndicatorResult> down(IndicatorResult row) {
        // A row that is decided stays so whatever its open parts turn out to be.
        if (row.status() != Status.UNKNOWN && row.status() != Status.UNSPECIFIED) {
            return Stream.empty();
        }
        List<IndicatorResult> parts = row.parts().stream().flatMap(OpenRows::down).toList();
        return parts.isEmpty() || byItself(row) ? Stream.concat(Stream.of(row), parts.stream()) : parts.stream();
    }

    /** Whether the row would be open even if its parts were not. */
    private static boolean byItself(IndicatorResult row) {
        Requirement asked = row.requirement();
        if (asked != null && BY_PARTS.contains(asked.measure())) {
            return false;
        }
        boolean byPart = row.why().filter(Reason.PART::equals).isPresent();
        return !byPart || asked != null && asked.level().state() != Requirement.State.DECIDED;
    }
}
