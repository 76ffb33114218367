package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Members.Member;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.Tally;
import vn.nongthonmoi.criteria.Shares;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.RowOutcome;
import vn.nongthonmoi.criteria.internal.plan.Statuses;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Ratios;

/**
 * Counts a row over the units within. A member that is open may turn out either way: the row is decided only where
 * that makes no difference.
 */
final class MemberTally {

    private static final int DECIMALS = 2;

    private final List<Member> members;
    private final LocalDate asOf;
    private final OtherSets others;

    MemberTally(Members members, LocalDate asOf, OtherSets others) {
        this.members = members.list();
        this.asOf = asOf;
        this.others = others;
    }

    /**
     * Where a member stands against a standard, by its assessment or by its evidence.
     *
     * @param strict its status if every provisional requirement were unspecified
     */
    record Standing(Status status, Status strict, List<CriterionResult> criteria) {

        static Standing of(Assessment a) {
            Status status = Statuses.all(Stream.concat(a.criteria().stream().map(CriterionResult::status),
                    a.conditions().stream().map(IndicatorResult::status)).toList());
            // A criterion without rows is unspecified anyway: its own status says so.
            Status strict = Statuses.all(Stream.of(
                    a.criteria().stream().filter(c -> c.indicators().isEmpty()).map(CriterionResult::status),
                    a.criteria().stream().flatMap(c -> c.indicators().stream()).map(MemberTally::strict),
                    a.conditions().stream().map(MemberTally::strict)).flatMap(s -> s).toList());
            return new Standing(status, strict, a.criteria());
        }
    }

    private static Status strict(IndicatorResult row) {
        return row.provisional() ? Status.UNSPECIFIED : row.status();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** How one member counts: as it stands, and if every provisional requirement were unspecified. */
    private record Counted(Member member, Status status, Status strict, String value, BigDecimal gap) {
        Counted(Member member, Status status, Status strict, String value) {
            this(member, status, strict, value, null);
        }

        MemberResult result() {
            return new MemberResult(member.unit().code(), member.unit().name(), status, value);
        }
    }

    /** The row counted; a threshold that is not known leaves it open with the count shown. */
    RowOutcome count(Requirement r) {
        Tally tally = r.manner().tally();
        List<Member> concerned = new ArrayList<>();
        for (Member m : members) {
            if (m.unit().kind() == null) {
                others.problems().add(m.unit().code(), "kind", Message.of("NTM-226", m.unit().code()));
            } else if (tally.kinds().contains(m.unit().kind())) {
                concerned.add(m);
            }
        }
        if (concerned.isEmpty()) {
            return r.manner().ifPresent() ? RowOutcome.because(Status.NOT_APPLICABLE, "reason.absent")
                    : RowOutcome.because(Status.UNKNOWN, "reason.no-members", tally.kinds().get(0).vietnamese());
        }
        return switch (tally.how()) {
            case SHARE -> share(r, concerned.stream().map(m -> counted(m, tally)).toList());
            case COUNT -> number(r, concerned.stream().map(m -> counted(m, tally)).toList());
            case LEAST -> all(concerned.stream().map(m -> least(m, r)).toList());
            case CONTENTS -> all(concerned.stream().map(m -> contents(m, r)).toList());
        };
    }

    private Counted counted(Member member, Tally tally) {
        if (tally.standard() == null) {
            Cells cells = others.values(member);
            Status status = cells.pass(tally.column()).map(p -> p ? Status.MET : Status.NOT_MET).orElse(Status.UNKNOWN);
            return new Counted(member, status, status, cells.shown(tally.column()));
        }
        return standing(member, tally.standard(), asOf, others)
                .map(a -> new Counted(member, a.status(), a.strict(), null))
                .orElse(new Counted(member, Status.UNKNOWN, Status.UNKNOWN, null));
    }

    /** Where a member stands against a standard; empty where nothing is known of it. */
    static Optional<Standing> standing(Member member, Standard standard, LocalDate asOf, OtherSets others) {
        Assessment a = member.assessments().get(standard);
        if (a != null && !a.asOf().equals(asOf)) {
            others.problems().add(member.unit().code(), "as_of",
                    Message.of("NTM-227", member.unit().code(), a.asOf(), asOf));
        }
        return a != null ? Optional.of(Standing.of(a))
                : others.member(member, standard).map(c -> new Standing(c.status(), c.strict(), c.criteria()));
    }

    private static long met(List<Status> statuses) {
        return statuses.stream().filter(s -> s == Status.MET).count();
    }

    private RowOutcome share(Requirement r, List<Counted> counted) {
        BigDecimal all = BigDecimal.valueOf(counted.size());
        BigDecimal met = BigDecimal.valueOf(met(counted.stream().map(Counted::status).toList()));
        BigDecimal share = Shares.percent(met, all, DECIMALS, r.level().threshold());
        return own(r, counted, k -> Ratios.comparePercent(BigDecimal.valueOf(k), all, r.level().threshold()),
                Decimals.plain(share), distance(r, share));
    }

    /** How far a number is from the level; null where none is known. */
    private static BigDecimal distance(Requirement r, BigDecimal number) {
        return r.level().threshold() == null ? null : Decimals.simple(number.subtract(r.level().threshold()).abs());
    }

    private RowOutcome number(Requirement r, List<Counted> counted) {
        BigDecimal met = BigDecimal.valueOf(met(counted.stream().map(Counted::status).toList()));
        return own(r, counted, k -> BigDecimal.valueOf(k).compareTo(r.level().threshold()), Decimals.plain(met),
                distance(r, met));
    }

    private static RowOutcome own(Requirement r, List<Counted> counted, IntFunction<Integer> compare, String value,
            BigDecimal gap) {
        List<MemberResult> results = counted.stream().map(Counted::result).toList();
        if (r.level().threshold() == null) {
            return RowOutcome.of(Status.UNSPECIFIED).withMembers(new RowOutcome(null, null, null, null, value, results));
        }
        Status status = whateverTheOpenOnes(r, counted.stream().map(Counted::status).toList(), compare);
        Status strict = whateverTheOpenOnes(r, counted.stream().map(Counted::strict).toList(), compare);
        long open = results.stream().filter(m -> m.status() != Status.MET && m.status() != Status.NOT_MET).count();
        return new RowOutcome(status, strict, status == Status.NOT_MET ? gap : null,
                status == Status.MET || status == Status.NOT_MET ? null
                        : Message.of("reason.open-members", open, results.size()), value, results);
    }

    private static Status whateverTheOpenOnes(Requirement r, List<Status> statuses, IntFunction<Integer> compare) {
        int met = (int) met(statuses);
        int open = (int) statuses.stream().filter(s -> s != Status.MET && s != Status.NOT_MET).count();
        List<Boolean> ends = IntStream.rangeClosed(met, met + open)
                .mapToObj(k -> r.level().comparison().holds(compare.apply(k))).distinct().toList();
        // Where evidence is missing as well, no more can be said than that.
        if (ends.size() > 1) {
            return statuses.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.UNSPECIFIED;
        }
        return ends.get(0) ? Status.MET : Status.NOT_MET;
    }

    /** Every member has to satisfy the row: the value shown is the least, and the gap is the one of that value. */
    private static RowOutcome all(List<Counted> counted) {
        List<MemberResult> results = counted.stream().map(Counted::result).toList();
        Status status = Statuses.all(counted.stream().map(Counted::status).toList());
        String value = counted.stream().map(Counted::value).filter(Objects::nonNull).map(BigDecimal::new)
                .min(BigDecimal::compareTo).map(Decimals::plain).orElse(null);
        long open = results.stream().filter(m -> m.status() != Status.MET && m.status() != Status.NOT_MET).count();
        BigDecimal gap = counted.stream().map(Counted::gap).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(null);
        return new RowOutcome(status, Statuses.all(counted.stream().map(Counted::strict).toList()),
                status == Status.NOT_MET ? gap : null,
                status == Status.MET || status == Status.NOT_MET ? null
                        : Message.of("reason.open-members", open, results.size()), value, results);
    }

    /** A member's least value over the contents; open where it has none. */
    private Counted least(Member member, Requirement r) {
        Cells cells = others.values(member);
        String column = r.manner().tally().column();
        Optional<BigDecimal> least = cells.columns().stream()
                .filter(c -> c.equals(column) || c.startsWith(column + "."))
                .map(c -> cells.number(c, Measure.PERCENT)).flatMap(Optional::stream).min(BigDecimal::compareTo);
        Status status = least.map(v -> r.level().threshold() == null ? Status.UNSPECIFIED
                : r.level().comparison().holds(v, r.level().threshold()) ? Status.MET : Status.NOT_MET).orElse(Status.UNKNOWN);
        return new Counted(member, status, status, least.map(Decimals::plain).orElse(null),
                least.map(v -> gap(r, v)).orElse(null));
    }

    /** The share of a member's indicators that are met, with the named ones among them. */
    private Counted contents(Member member, Requirement r) {
        Optional<Standing> assessed = standing(member, r.manner().tally().standard(), asOf, others);
        if (assessed.isEmpty()) {
            return new Counted(member, Status.UNKNOWN, Status.UNKNOWN, null);
        }
        List<IndicatorResult> rows = assessed.get().criteria().stream()
                .flatMap(c -> c.indicators().stream()).filter(i -> i.status() != Status.NOT_APPLICABLE).toList();
        // Of a member of which nothing is known no share is shown: 0 % would say that something had been counted.
        boolean known = member.assessments().containsKey(r.manner().tally().standard()) || !member.evidence().values().isEmpty();
        BigDecimal share = rows.isEmpty() || !known ? null : Shares.percent(
                BigDecimal.valueOf(met(rows.stream().map(IndicatorResult::status).toList())),
                BigDecimal.valueOf(rows.size()), DECIMALS, r.level().threshold());
        return new Counted(member, contents(r, rows, IndicatorResult::status), contents(r, rows, MemberTally::strict),
                share == null ? null : Decimals.plain(share), share == null ? null : gap(r, share));
    }

    private static Status contents(Requirement r, List<IndicatorResult> rows, Function<IndicatorResult, Status> answer) {
        List<Status> named = rows.stream().filter(i -> r.manner().tally().named().contains(i.code())).map(answer).toList();
        BigDecimal all = BigDecimal.valueOf(rows.size());
        Status enough = rows.isEmpty() ? Status.UNKNOWN : whateverTheOpenOnes(r, rows.stream().map(answer).toList(),
                k -> Ratios.comparePercent(BigDecimal.valueOf(k), all, r.level().threshold()));
        Status must = named.size() < r.manner().tally().named().size() ? Status.UNKNOWN : Statuses.all(named);
        return Statuses.all(List.of(enough, must));
    }

    /** How far a member's own value misses the level; null where it does not, or none is known. */
    private static BigDecimal gap(Requirement r, BigDecimal value) {
        return r.level().threshold() == null || r.level().comparison().holds(value, r.level().threshold()) ? null : distance(r, value);
    }
}
