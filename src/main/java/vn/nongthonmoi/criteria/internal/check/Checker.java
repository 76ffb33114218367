package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Members.Member;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Ratios;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Holds one unit's evidence against the rows of its plan, and says all that there is to say of each. */
public final class Checker {

    private final Plan plan;
    private final Cells cells;
    private final MemberTally tally;
    private final Others others;
    // What rows come to by the value that was given beside the used one.
    private final Map<String, Status> notUsed = new HashMap<>();

    private Checker(Plan plan, Cells cells, MemberTally tally, Others others) {
        this.plan = plan;
        this.cells = cells;
        this.tally = tally;
        this.others = others;
    }

    /**
     * What a check found; {@code status} is the outcome as a status, which says why one is undetermined.
     */
    public record Checked(Outcome outcome, Status status, boolean provisional, List<CriterionResult> criteria,
            List<IndicatorResult> conditions) { }

    /** The other sets a unit may be held against. */
    interface Others {
        /** What is wrong with the unit or its evidence: no answer is given where anything is. */
        Problems problems();

        /** The unit held against the set of that standard in force; empty when nothing is known of it there. */
        Optional<Checked> standard(Standard standard);

        /** A unit within held against the set of that standard in force; empty when nothing is known of it there. */
        Optional<Checked> member(Member member, Standard standard);

        /** The values of a unit within under the columns of the set that counts it. */
        Cells values(Member member);
    }

    /** Checks a unit. The answer counts only where no value was added to the problems of its cells. */
    static Checked check(Plan plan, Cells cells, LocalDate asOf, Members members, Others others) {
        return new Checker(plan, cells, new MemberTally(members, asOf, others), others).check();
    }

    private Checked check() {
        int all = 0;
        int bare = 0;
        CriterionResult[] criteria = new CriterionResult[plan.criteria().size()];
        for (int c = 0; c < criteria.length; c++) {
            Plan.Criterion criterion = plan.criteria().get(c);
            IndicatorResult[] results = new IndicatorResult[criterion.rows().size()];
            // Nothing is met by emptiness.
            int status = results.length == 0 ? Status.UNSPECIFIED.severity() : 0;
            int strict = status;
            for (int i = 0; i < results.length; i++) {
                Judged judged = judge(criterion.rows().get(i));
                results[i] = judged.result();
                status = Math.max(status, judged.status().severity());
                strict = Math.max(strict, judged.strict().severity());
            }
            all = Math.max(all, status);
            bare = Math.max(bare, strict);
            criteria[c] = new CriterionResult(criterion.code(), criterion.title(), Statuses.of(status), status != strict,
                    List.of(results));
        }
        List<IndicatorResult> conditions = new ArrayList<>(plan.conditions().size());
        for (Row row : plan.conditions()) {
            Judged judged = judge(row);
            all = Math.max(all, judged.status().severity());
            bare = Math.max(bare, judged.strict().severity());
            conditions.add(judged.result());
        }
        Outcome outcome = Statuses.outcome(Statuses.of(all));
        return new Checked(outcome, Statuses.of(all), outcome != Statuses.outcome(Statuses.of(bare)), List.of(criteria),
                List.copyOf(conditions));
    }

    private Judged judge(Row row) {
        Requirement r = row.requirement();
        if (row.known() != null && cells.bare() && (r.tally() == null || tally.isEmpty())) {
            Judged known = row.known().of(cells.given(row));
            if (known != null) {
                return known;
            }
        }
        if (row.blankField() != null) {
            return judged(row, Own.because(Status.UNKNOWN, "reason.blank-field", row.blankField()), List.of());
        }
        if (cells.absent(row)) {
            beside(row);
            return judged(row, Own.because(Status.NOT_APPLICABLE, "reason.absent"), List.of());
        }
        if (r.measure() == Measure.OBJECTS) {
            return objects(row);
        }
        if (row.single()) {
            return judged(row, own(row), List.of());
        }
        List<Judged> parts = new ArrayList<>();
        for (Row part : row.parts()) {
            parts.add(part(part, row.parts()));
        }
        for (Row half : row.halves()) {
            if (cells.has(half)) {
                // It has to meet the row as well.
                Own own = own(half);
                parts.add(new Judged(result(half, own.status(), own, r.provisional(), List.of()), own.strict()));
            }
        }
        return judged(row, own(row), parts);
    }

    /** So many objects that pass every part, each by its own values; the parts shown are those of the best one. */
    private Judged objects(Row row) {
        Requirement r = row.requirement();
        List<List<Judged>> objects = new ArrayList<>();
        for (Cells object : cells.objects(Arrays.stream(row.parts()).flatMap(p -> codes(p).stream()).toList())) {
            Checker one = new Checker(plan, object, tally, others);
            objects.add(Arrays.stream(row.parts()).map(p -> one.part(p, row.parts())).toList());
        }
        if (objects.isEmpty()) {
            return judged(row, own(row), Arrays.stream(row.parts()).map(p -> part(p, row.parts())).toList());
        }
        List<Status> statuses = objects.stream().map(o -> Statuses.all(o.stream().map(Judged::status).toList())).toList();
        List<Status> strict = objects.stream().map(o -> Statuses.all(o.stream().map(Judged::strict).toList())).toList();
        Status status = Statuses.atLeast(r.threshold(), statuses);
        Status bare = r.provisional() ? Status.UNSPECIFIED : Statuses.atLeast(r.threshold(), strict);
        List<Judged> best = objects.get(statuses.indexOf(Statuses.any(statuses)));
        long passing = statuses.stream().filter(x -> x == Status.MET).count();
        BigDecimal gap = status == Status.NOT_MET ? r.threshold().subtract(BigDecimal.valueOf(passing)) : null;
        Own own = new Own(status, bare, gap, reason(status, best), Long.toString(passing), List.of());
        return new Judged(result(row, status, own, r.provisional() || status != bare,
                best.stream().map(Judged::result).toList()), bare);
    }

    private static List<String> codes(Row row) {
        List<String> codes = new ArrayList<>(List.of(row.code()));
        Arrays.stream(row.parts()).forEach(p -> codes.addAll(codes(p)));
        return codes;
    }

    /** A part that is only considered for some units, by a fact of the unit. */
    private Judged part(Row part, Row[] siblings) {
        FactTest test = part.requirement().onlyWhen();
        if (test == null) {
            return judge(part);
        }
        Optional<BigDecimal> fact = cells.number(test.fact(), Measure.COUNT);
        String title = part.fact().title().vi();
        if (fact.isPresent()) {
            return test.comparison().holds(fact.get(), test.number()) ? judge(part) : judged(part,
                    Own.because(Status.NOT_APPLICABLE, "reason.fact", title, Decimals.plain(fact.get())), List.of());
        }
        // Without the fact, a value entered for exactly one of the alternatives says which of them it is.
        List<Row> entered = Arrays.stream(siblings).filter(cells::has)
                .filter(s -> s.requirement().onlyWhen() != null
                        && s.requirement().onlyWhen().fact().equals(test.fact())).toList();
        if (entered.size() == 1) {
            return entered.get(0) == part ? judge(part) : judged(part,
                    Own.because(Status.NOT_APPLICABLE, "reason.other-case", entered.get(0).code()), List.of());
        }
        // A value that would meet the part does no harm whether the part is considered or not; any other is open.
        Judged considered = judge(part);
        return considered.status() == Status.MET ? considered
                : judged(part, Own.because(Status.UNKNOWN, "reason.no-fact", title, test.fact()), List.of());
    }

    private Judged judged(Row row, Own own, List<Judged> parts) {
        Requirement r = row.requirement();
        if (parts.isEmpty() && r.measure() != Measure.ALL_PARTS && r.measure() != Measure.ANY_PART) {
            Status bare = own.status() != Status.NOT_APPLICABLE && r.provisional() ? Status.UNSPECIFIED : own.strict();
            return new Judged(result(row, own.status(), own, r.provisional() || own.status() != own.strict(), List.of()),
                    bare);
        }
        boolean considered = own.status() != Status.NOT_APPLICABLE;
        Status status = considered ? combined(r, own.status(), parts, Judged::status) : own.status();
        // A row that does not concern the unit would not concern it either if its level were unspecified.
        Status strict = !considered ? own.status() : r.provisional() ? Status.UNSPECIFIED
                : combined(r, own.strict(), parts, Judged::strict);
        // What is not confirmed of a part is doubt about the row only as far as it could change the row's answer.
        boolean provisional = r.provisional() || status != strict;
        Own shown = own.status() == status ? own
                : new Own(status, strict, null, reason(status, parts), own.value(), own.members());
        return new Judged(result(row, status, shown, provisional,
                results(parts)), strict);
    }

    private static List<IndicatorResult> results(List<Judged> parts) {
        IndicatorResult[] results = new IndicatorResult[parts.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = parts.get(i).result();
        }
        return List.of(results);
    }

    private static Message reason(Status status, List<Judged> parts) {
        return status == Status.MET || status == Status.NOT_MET ? null : parts.stream()
                .filter(p -> p.status() == status).findFirst()
                .map(p -> Message.of("reason.part", p.result().code())).orElse(null);
    }

    private static Status combined(Requirement r, Status own, List<Judged> parts, Function<Judged, Status> of) {
        if (r.measure() == Measure.OBJECTS) {
            // Nothing is known of any object but, perhaps, how many of them pass.
            return own;
        }
        if (r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART) {
            boolean any = r.measure() == Measure.ANY_PART;
            int all = 0;
            for (Judged part : parts) {
                byte severity = of.apply(part).severity();
                all |= any ? Statuses.forAny(severity) : severity;
            }
            byte largest = Statuses.largest(all);
            Status byParts = Statuses.of(any ? Statuses.forAny(largest) : largest);
            // A conclusion on the whole row stands for parts that are not given; it does not outweigh one that fails.
            return own == Status.NOT_MET || own == Status.MET && byParts != Status.NOT_MET ? own : byParts;
        }
        int worst = own.severity();
        for (Judged part : parts) {
            worst = Math.max(worst, of.apply(part).severity());
        }
        return Statuses.of(worst);
    }

    private IndicatorResult result(Row row, Status status, Own own, boolean provisional, List<IndicatorResult> parts) {
        return new IndicatorResult(row.code(), row.title(), status, own.value() == null ? cells.shown(row) : own.value(),
                status == Status.NOT_MET ? own.gap() : null, own.reason(), row.requirement(), provisional, parts,
                own.members(), own.members().isEmpty() ? basis(row.code()) : null);
    }

    private Basis basis(String code) {
        Basis basis = cells.basis(code);
        return basis == null || !notUsed.containsKey(code) ? basis : new Basis(basis.used(), basis.column(),
                basis.origin(), basis.selfAssessed(), basis.appraised(), notUsed.get(code));
    }

    /** The row by the value in one column, and by the one given beside it: both are read. */
    private Own own(Row row) {
        beside(row);
        return used(row);
    }

    private void beside(Row row) {
        cells.instead(row.code()).ifPresent(c -> notUsed.put(row.code(), c.absent(row) ? Status.NOT_APPLICABLE
                : new Checker(plan, c, tally, others).used(row).status()));
    }

    /** The row by the value in one column. The value is read even where nothing can be decided by it. */
    private Own used(Row row) {
        Requirement r = row.requirement();
        if (r.tally() != null && !tally.isEmpty()) {
            if (cells.has(row)) {
                cells.note(row.code(), Message.of("NTM-224", row.code()));
            }
            Own counted = tally.count(r);
            return r.state() == Requirement.State.DECIDED ? counted : decided(row, null, x -> null).withMembers(counted);
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> decided(row, cells.pass(row), pass -> pass(r, pass));
            case STANDARD -> standard(row);
            case GRADE -> decided(row, cells.grade(row), grade ->
                    pass(r, grade >= r.scale().indexOf(r.grade())));
            case UNSTATED -> decided(row, null, x -> null);
            case RATIO -> times(row);
            default -> r.base() != null && r.base().of() == Requirement.Base.Of.YEAR_BEFORE && !cells.has(row)
                    ? growth(row) : decided(row, cells.number(row, r.measure()), number -> number(r, number));
        };
    }

    private static Own pass(Requirement r, boolean pass) {
        return pass ? held(r) : Own.of(Status.NOT_MET);
    }

    /**
     * Another standard: by what is known of the unit under that standard's set in force. A conclusion in the row's own
     * column stands where that leaves it open; it does not outweigh a set that the unit fails.
     */
    private Own standard(Row row) {
        Requirement r = row.requirement();
        Own concluded = decided(row, cells.pass(row), pass -> pass(r, pass));
        Checked found = others.standard(r.standard()).orElse(null);
        if (found == null || concluded.status() == Status.NOT_MET
                || concluded.status() == Status.MET && found.status() != Status.NOT_MET) {
            return concluded;
        }
        long met = found.criteria().stream().filter(c -> c.status() == Status.MET).count();
        String value = met + "/" + found.criteria().size();
        Message reason = found.outcome() == Outcome.UNDETERMINED
                ? Message.of("reason.standard", r.standard().vietnamese(), value) : null;
        return new Own(found.status(), found.provisional() ? Status.UNKNOWN : found.status(), null, reason, value,
                List.of());
    }

    /** A multiple of the value at recognition or of the province's average; the gap is in the value's own unit. */
    private Own times(Row row) {
        Requirement r = row.requirement();
        String column = row.code()
                + (r.base().of() == Requirement.Base.Of.AT_RECOGNITION ? "@recognised" : "@province");
        BigDecimal value = cells.number(row, Measure.NUMBER);
        Optional<BigDecimal> base = cells.number(column, Measure.NUMBER);
        if (value != null && base.isEmpty() && r.state() == Requirement.State.DECIDED) {
            return Own.because(Status.UNKNOWN, "reason.no-base", column);
        }
        return decided(row, base.isEmpty() ? null : value, number -> {
            BigDecimal asked = r.threshold().multiply(base.get());
            return r.comparison().holds(number, asked) ? Own.of(Status.MET)
                    : Own.missed(Decimals.simple(number.subtract(asked).abs()));
        });
    }

    /** Growth counted from the values of two years. */
    private Own growth(Row row) {
        Requirement r = row.requirement();
        String column = r.base().code();
        String before = column + "@" + (plan.year() - 1);
        Optional<BigDecimal> now = cells.number(column, Measure.NUMBER);
        Optional<BigDecimal> then = cells.number(before, Measure.NUMBER);
        if (then.isPresent() && then.get().signum() == 0) {
            cells.note(before, Message.of("NTM-225", before));
            return Own.NO_EVIDENCE;
        }
        if (now.isPresent() != then.isPresent() && r.threshold() != null) {
            return Own.because(Status.UNKNOWN, "reason.no-base", now.isPresent() ? before : column);
        }
        return decided(row, then.isEmpty() ? null : now.orElse(null), number -> {
            BigDecimal grown = number.subtract(then.get());
            String value = Decimals.plain(Ratios.percent(grown, then.get()));
            if (!r.comparison().holds(Ratios.comparePercent(grown, then.get(), r.threshold()))) {
                return Own.missed(Ratios.distance(grown, then.get(), r.threshold())).withValue(value);
            }
            return held(r).withValue(value);
        });
    }

    private static <T> Own decided(Row row, T value, Function<T, Own> verdict) {
        return row.open() != null ? row.open() : value == null ? Own.NO_EVIDENCE : verdict.apply(value);
    }

    private static Own number(Requirement r, BigDecimal value) {
        return r.comparison().holds(value, r.threshold()) ? held(r)
                : Own.missed(Decimals.simple(value.subtract(r.threshold()).abs()));
    }

    /** What a value that holds is worth: a floor alone decides nothing. */
    static Own held(Requirement r) {
        return r.state() == Requirement.State.FLOOR ? Own.because(Status.UNSPECIFIED, "reason.floor", r.awaits())
                : Own.of(Status.MET);
    }
}
