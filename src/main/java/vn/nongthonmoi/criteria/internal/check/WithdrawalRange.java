package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Ratios;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * Holds the criteria that fail, and those that may, against the rules of withdrawal. Every way in which the open
 * criteria and members can turn out is tried, by number and by whether they weigh, so the answer is never a guess.
 */
public final class WithdrawalRange {

    private static final String WITHDRAWN = "withdrawn";

    private final List<CriterionResult> criteria;
    private final Members members;

    private WithdrawalRange(List<CriterionResult> criteria, Members members) {
        this.criteria = criteria;
        this.members = members;
    }

    /** The answer for a unit whose criteria stand so. */
    public static Withdrawal of(List<Sheet.WithdrawalRule> rules, List<CriterionResult> criteria, Members members) {
        WithdrawalRange range = new WithdrawalRange(criteria, members);
        List<Withdrawal.Ground> grounds = rules.stream().map(r -> new Withdrawal.Ground(r.rule().name(),
                range.status(List.of(r)), r.rule().source(), new RulePosition(r.layer().file(), r.line()),
                r.rule().provisional() != null, r.says().keys())).toList();
        return new Withdrawal(rules.isEmpty() ? Status.UNSPECIFIED : range.status(rules), grounds,
                range.codes(s -> s == Status.NOT_MET), range.codes(WithdrawalRange::open));
    }

    private static boolean open(Status status) {
        return status == Status.UNKNOWN || status == Status.UNSPECIFIED;
    }

    private List<String> codes(Predicate<Status> which) {
        return criteria.stream().filter(c -> which.test(c.status())).map(CriterionResult::code).toList();
    }

    /** Whether one of the rules is fulfilled, however what is open turns out. */
    private Status status(List<Sheet.WithdrawalRule> rules) {
        List<String> keys = rules.stream().flatMap(r -> r.says().keys().stream()).distinct().toList();
        List<String> failed = codes(s -> s == Status.NOT_MET);
        List<String> open = codes(WithdrawalRange::open);
        boolean keyFails = failed.stream().anyMatch(keys::contains);
        int openKeys = (int) open.stream().filter(keys::contains).count();
        boolean ever = false;
        boolean always = true;
        for (int withKeys = 0; withKeys <= openKeys; withKeys++) {
            for (int others = 0; others <= open.size() - openKeys; others++) {
                boolean weighty = keyFails || withKeys > 0;
                int count = failed.size() + withKeys + others;
                boolean fulfilled = rules.stream().filter(r -> r.says().members().isEmpty())
                        .anyMatch(r -> fulfilled(r.says(), count, weighty));
                ever |= fulfilled;
                always &= fulfilled;
            }
        }
        Status byCriteria = always ? Status.MET : ever ? Status.UNKNOWN : Status.NOT_MET;
        List<Status> byMembers = rules.stream().map(Sheet.WithdrawalRule::says).filter(s -> !s.members().isEmpty())
                .map(this::members).toList();
        return byMembers.isEmpty() ? byCriteria : Statuses.any(List.of(byCriteria, Statuses.any(byMembers)));
    }

    private boolean fulfilled(Statement.Withdrawal says, int failing, boolean weighty) {
        BigDecimal part = BigDecimal.valueOf(failing);
        BigDecimal whole = BigDecimal.valueOf(criteria.size());
        return !criteria.isEmpty() && Ratios.comparePercent(part, whole, says.from()) >= 0
                && (says.to() == null || Ratios.comparePercent(part, whole, says.to()) < 0)
                && (says.keys().isEmpty() || weighty);
    }

    /** The share of members whose title is withdrawn, by their own column; nothing is known without members. */
    private Status members(Statement.Withdrawal says) {
        Problems problems = new Problems();
        List<Status> each = members.list().stream().filter(m -> m.unit().kind() != null
                && m.unit().kind().code().equals(says.members())).map(m -> new Cells(new CellProblems(
                        m.unit().code(), problems, code -> code), m.evidence().values())).map(c -> c.pass(WITHDRAWN).map(yes -> yes ? Status.MET : Status.NOT_MET)
                                .orElse(Status.UNKNOWN)).toList();
        problems.raise();
        BigDecimal all = BigDecimal.valueOf(each.size());
        long gone = each.stream().filter(s -> s == Status.MET).count();
        long open = each.stream().filter(s -> s == Status.UNKNOWN).count();
        if (each.isEmpty() || Ratios.comparePercent(BigDecimal.valueOf(gone), all, says.from()) < 0
                && Ratios.comparePercent(BigDecimal.valueOf(gone + open), all, says.from()) >= 0) {
            return Status.UNKNOWN;
        }
        return Ratios.comparePercent(BigDecimal.valueOf(gone), all, says.from()) >= 0 ? Status.MET : Status.NOT_MET;
    }
}
