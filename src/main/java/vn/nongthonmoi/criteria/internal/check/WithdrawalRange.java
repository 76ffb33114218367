package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Members.Member;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.internal.plan.Statuses;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Ratios;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * Holds the criteria that fail, and those that may, against the rules of withdrawal. Every way in which the open
 * criteria and members can turn out is tried, by number and by whether they weigh, so the answer is never a guess.
 */
public final class WithdrawalRange {

    /** The column of a member whose title is withdrawn, for hosts that know it. */
    static final String WITHDRAWN = "withdrawn";

    private final List<CriterionResult> criteria;
    private final Members members;
    private final Function<Member, MemberTitle> reviews;
    // Every rule that counts members asks for each of them; a review takes an assessment.
    private final Map<String, MemberTitle> found = new HashMap<>();

    private WithdrawalRange(List<CriterionResult> criteria, Members members, Function<Member, MemberTitle> reviews) {
        this.criteria = criteria;
        this.members = members;
        this.reviews = reviews;
    }

    /**
     * Whether the title of a unit within is in the range of its withdrawal: as it stands, and if every provisional
     * requirement were unspecified.
     */
    public record MemberTitle(Status status, Status strict) {
        static final MemberTitle NOTHING = new MemberTitle(Status.UNKNOWN, Status.UNKNOWN);
    }

    /**
     * The answer for a unit whose criteria stand so.
     *
     * @param reviews what the review of a unit within finds
     * @throws InvalidInputException if a unit within is said to have lost its title or not, and its review finds the
     *     contrary
     */
    static Withdrawal of(List<Sheet.WithdrawalRule> rules, List<CriterionResult> criteria, Members members,
            Function<Member, MemberTitle> reviews) {
        WithdrawalRange range = new WithdrawalRange(criteria, members, reviews);
        List<Withdrawal.Ground> grounds = rules.stream().map(r -> new Withdrawal.Ground(r.rule().name(),
                range.status(List.of(r)), r.rule().source(), new RulePosition(r.layer().file(), r.line()),
                r.rule().provisional() != null || range.byProvisionalMembers(r.says()), r.says().keys())).toList();
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
                .map(s -> members(s, MemberTitle::status)).toList();
        return byMembers.isEmpty() ? byCriteria : Statuses.any(List.of(byCriteria, Statuses.any(byMembers)));
    }

    private boolean fulfilled(Statement.Withdrawal says, int failing, boolean weighty) {
        BigDecimal part = BigDecimal.valueOf(failing);
        long concerning = criteria.stream().filter(c -> c.status() != Status.NOT_APPLICABLE).count();
        BigDecimal whole = BigDecimal.valueOf(concerning);
        return concerning > 0 && Ratios.comparePercent(part, whole, says.from()) >= 0
                && (says.to() == null || Ratios.comparePercent(part, whole, says.to()) < 0)
                && (says.keys().isEmpty() || weighty);
    }

    private boolean byProvisionalMembers(Statement.Withdrawal says) {
        return !says.members().isEmpty() && members(says, MemberTitle::status) != members(says, MemberTitle::strict);
    }

    /** The share of members whose title is withdrawn, or to be withdrawn; nothing is known without members. */
    private Status members(Statement.Withdrawal says, Function<MemberTitle, Status> of) {
        List<Status> each = members.list().stream().filter(m -> m.unit().kind() != null
                && m.unit().kind().code().equals(says.members())).map(m -> found.computeIfAbsent(m.unit().code(), code -> found(m))).map(of).toList();
        BigDecimal all = BigDecimal.valueOf(each.size());
        long gone = each.stream().filter(s -> s == Status.MET).count();
        long open = each.stream().filter(WithdrawalRange::open).count();
        if (each.isEmpty() || Ratios.comparePercent(BigDecimal.valueOf(gone), all, says.from()) < 0
                && Ratios.comparePercent(BigDecimal.valueOf(gone + open), all, says.from()) >= 0) {
            return Status.UNKNOWN;
        }
        return Ratios.comparePercent(BigDecimal.valueOf(gone), all, says.from()) >= 0 ? Status.MET : Status.NOT_MET;
    }

    /** By the member's own column where it says, otherwise by its review; both have to agree. */
    private MemberTitle found(Member member) {
        String unit = member.unit().code();
        Problems problems = new Problems();
        Optional<Status> said = new Cells(new CellProblems(unit, problems, code -> code), member.evidence().values())
                .pass(WITHDRAWN).map(yes -> yes ? Status.MET : Status.NOT_MET);
        problems.raise();
        MemberTitle reviewed = reviews.apply(member);
        said.filter(s -> !open(reviewed.status()) && s != reviewed.status()).ifPresent(s -> {
            throw new InvalidInputException(unit, WITHDRAWN, Message.of(
                    s == Status.MET ? "NTM-247" : "NTM-248", unit, member.unit().recognised().vietnamese()));
        });
        return said.map(s -> new MemberTitle(s, s)).orElse(reviewed);
    }
}
