package vn.nongthonmoi.criteria.internal.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.QuickStatuses;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * An answer of which the statuses are known and the rest is worked out when somebody asks: who asks first may not be the only
 * one to work it out, but all of it is immutable and the same. Of one row, that row alone is worked out.
 */
public final class QuickAnswer implements Answer {

    private final QuickStatuses statuses;
    private Explanation explained;

    /** The answer by statuses that are worked out. */
    public QuickAnswer(QuickStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public Outcome outcome() {
        return statuses.outcome();
    }

    @Override
    public int criteriaMet() {
        return statuses.criteriaMet();
    }

    @Override
    public Map<String, Status> criteria() {
        return statuses.criteria();
    }

    @Override
    public Map<String, Status> indicators() {
        return statuses.indicators();
    }

    @Override
    public Map<String, Status> conditions() {
        return statuses.conditions();
    }

    @Override
    public Explanation explained() {
        Explanation known = explained;
        if (known == null) {
            known = checked(Checker::check);
            explained = known;
        }
        return known;
    }

    @Override
    public Optional<IndicatorResult> row(String code) {
        if (explained != null) {
            return Answer.super.row(code);
        }
        Row whole = statuses.plan().whole(code);
        return whole == null ? Optional.empty()
                : Optional.ofNullable(Answer.within(checked(checker -> checker.result(whole)), code));
    }

    /** What a checker of the same values says. They were taken for good when the statuses were worked out. */
    private <T> T checked(Function<Checker, T> what) {
        Problems problems = new Problems();
        T said = what.apply(Checker.of(statuses.plan(), new Cells(new CellProblems("", problems, code -> code), statuses.plan(),
                statuses.values()), LocalDate.EPOCH, Members.none(), null));
        problems.raise();
        return said;
    }
}
