package vn.nongthonmoi.criteria.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;

/** What is open in an assessment, and how it may turn out. */
final class Open {

    private Open() { }

    static boolean is(Status status) {
        return status == Status.UNKNOWN || status == Status.UNSPECIFIED;
    }

    static boolean toDo(Status status) {
        return status == Status.NOT_MET || is(status);
    }

    /**
     * The conditions that are part of the title itself, such as another title that has to be held: what is asked only when a title
     * is given (18/2022/QĐ-TTg: debt, satisfaction, security) takes none away.
     */
    static List<IndicatorResult> lasting(Assessment a) {
        return a.conditions().stream().filter(c -> c.requirement() == null || !c.requirement().manner().onlyAtRecognition()).toList();
    }

    /**
     * The rows in which the work lies: the row itself where its own value misses or is open, or nothing below it is, and
     * those of its parts that are not met or open. Of 14.2, whose own share is not given and whose part misses, both.
     */
    static Stream<IndicatorResult> causes(IndicatorResult row) {
        List<IndicatorResult> parts = row.parts().stream().filter(p -> toDo(p.status())).flatMap(Open::causes).toList();
        boolean itself = parts.isEmpty() || row.alone() != null && toDo(row.alone().status());
        return itself ? Stream.concat(Stream.of(alone(row)), parts.stream()) : parts.stream();
    }

    /** The row as it stands by its own value; its parts may be worse, and a gap is then that of the worse half. */
    private static IndicatorResult alone(IndicatorResult row) {
        return row.alone() == null || row.alone().status() == row.status() ? row : row.toBuilder()
                .status(row.alone().status()).gap(null).reason(row.alone().reason()).note(null).build();
    }

    /** Whether evidence alone can bring an open row to be met: nobody has to set a level first. */
    static boolean canBeMet(IndicatorResult row) {
        Measure measure = row.requirement().measure();
        return switch (row.status()) {
            case MET, NOT_APPLICABLE -> true;
            case NOT_MET, UNSPECIFIED -> false;
            case UNKNOWN -> row.requirement().level().state() == Requirement.State.DECIDED
                    && (measure == Measure.ALL_PARTS || measure == Measure.ANY_PART
                            || row.parts().stream().allMatch(Open::canBeMet))
                    || !row.blankFields().isEmpty();
        };
    }

    /** Whether evidence alone can bring an open criterion to be met. */
    static boolean canBeMet(CriterionResult criterion) {
        return criterion.indicators().stream().allMatch(Open::canBeMet);
    }

    /** Whether evidence can bring an open row or criterion to fail: some evidence is missing. */
    static boolean canFail(Status status) {
        return status == Status.UNKNOWN;
    }

    /** The assessment with other statuses for some criteria; their indicators stay as they are. */
    static Assessment with(Assessment a, Function<CriterionResult, Status> status) {
        return a.toBuilder().criteria(a.criteria().stream().map(c -> c.toBuilder().status(status.apply(c)).build()).toList())
                .build();
    }
}
