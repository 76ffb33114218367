package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.IndicatorResult.Alone;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
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
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Holds one unit's evidence against the rows of its plan, and says all that there is to say of each. */
public final class Checker {

    private static final Judged[] NO_HALVES = {};

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
     * What a check found; {@code status} is the outcome as a status, which says why one is undetermined, and
     * {@code strict} what it would be if every provisional requirement were unspecified.
     */
    public record Checked(Outcome outcome, Status status, Status strict, boolean provisional,
            List<CriterionResult> criteria, List<IndicatorResult> conditions) { }

    /** The other sets a unit may be held against. */
    interface Others {
        /** What is wrong with the unit or its evidence: no answer is given where anything is. */
        Problems problems();

        /** The unit held against the set of that standard in force; empty when nothing is known of it there. */
        Optional<Checked> standard(Standard standard);

        /** A unit within held against the set of that standard in force; empty when there is none. */
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
            criteria[c] = CriterionResult.builder(criterion.code(), criterion.title(), Statuses.of(status))
                    .provisional(status != strict).indicators(List.of(results)).build();
        }
        List<IndicatorResult> conditions = new ArrayList<>(plan.conditions().size());
        for (Row row : plan.conditions()) {
            Judged judged = judge(row);
            all = Math.max(all, judged.status().severity());
            bare = Math.max(bare, judged.strict().severity());
            conditions.add(judged.result());
        }
        Outcome outcome = Statuses.outcome(Statuses.of(all));
        Status strict = Statuses.of(bare);
        return new Checked(outcome, Statuses.of(all), strict, outcome != Statuses.outcome(strict), List.of(criteria),
                List.copyOf(conditions));
    }

    private Judged judge(Row row) {
        Requirement r = row.requirement();
        if (row.known() != null && cells.bare() && (r.manner().tally() == null || tally.isEmpty())) {
            Judged known = row.known().of(cells.given(row));
            if (known != null) {
                return known;
            }
        }
        if (row.blankField() != null) {
            return judged(row, Own.because(Status.UNKNOWN, "reason.blank-field", row.blankField()), Parts.NONE);
        }
        if (cells.absent(row)) {
            beside(row);
            return judged(row, Own.because(Status.NOT_APPLICABLE, "reason.absent"), Parts.NONE);
        }
        if (r.measure() == Measure.OBJECTS) {
            return objects(row);
        }
        if (row.single()) {
            return judged(row, own(row), Parts.NONE);
        }
        Parts parts = parts(row);
        Judged[] halves = halves(row, parts);
        Own whole = Halves.whole(row, own(row), halves);
        return judged(row, whole, halves, parts);
    }

    /** What the halves of a row come to, null in the place of one that is not given; they are shown behind the parts. */
    private Judged[] halves(Row row, Parts parts) {
        Judged[] halves = new Judged[row.halves().length];
        for (int i = 0; i < halves.length; i++) {
            Row half = row.halves()[i];
            if (cells.has(half)) {
                Own own = own(half);
                halves[i] = new Judged(result(half, own.status(), own, half.requirement().citation().provisional(), null, List.of()),
                        own.strict());
                parts.all().add(halves[i]);
            }
        }
        return halves;
    }

    /** So many objects that pass every part, each by its own values; the parts shown are those of the best one. */
    private Judged objects(Row row) {
        Requirement r = row.requirement();
        List<Parts> objects = new ArrayList<>();
        for (Cells object : cells.objects(Arrays.stream(row.parts()).flatMap(p -> codes(p).stream()).toList())) {
            Checker one = new Checker(plan, object, tally, others);
            objects.add(one.parts(row));
        }
        if (objects.isEmpty()) {
            return judged(row, own(row), parts(row));
        }
        List<Status> statuses = objects.stream().map(o -> all(row, o, Judged::status)).toList();
        List<Status> strict = objects.stream().map(o -> all(row, o, Judged::strict)).toList();
        Status status = Statuses.atLeast(r.level().threshold(), statuses);
        Status bare = r.citation().provisional() ? Status.UNSPECIFIED : Statuses.atLeast(r.level().threshold(), strict);
        List<Judged> best = objects.get(statuses.indexOf(Statuses.any(statuses))).all();
        long passing = statuses.stream().filter(x -> x == Status.MET).count();
        BigDecimal gap = status == Status.NOT_MET ? r.level().threshold().subtract(BigDecimal.valueOf(passing)) : null;
        // Of a floor, objects enough decide nothing: somebody may yet ask for more of them.
        boolean floor = status == Status.MET && r.level().state() == Requirement.State.FLOOR;
        if (floor) {
            status = Status.UNSPECIFIED;
            bare = bare == Status.MET ? Status.UNSPECIFIED : bare;
        }
        Message why = floor ? Message.of("reason.floor", r.level().awaits()) : reason(status, best);
        Own own = new Own(status, bare, gap, why, Long.toString(passing), List.of());
        return new Judged(result(row, status, own, r.citation().provisional() || status != bare, null,
                best.stream().map(Judged::result).toList()), bare);
    }

    /** What an object comes to: every part is needed. */
    private static Status all(Row row, Parts parts, Function<Judged, Status> of) {
        return Statuses.of(Statuses.largest(together(row, parts, of)));
    }

    private static List<String> codes(Row row) {
        List<String> codes = new ArrayList<>(List.of(row.code()));
        Arrays.stream(row.parts()).forEach(p -> codes.addAll(codes(p)));
        return codes;
    }

    /**
     * The parts of a row as they are shown, and behind each the one that it would be if it were considered, where only a
     * fact that is not given says whether it is; null behind all others. Halves stand behind the parts.
     */
    private record Parts(List<Judged> all, List<Judged> considered) {
        static final Parts NONE = new Parts(List.of(), List.of());
    }

    private Parts parts(Row row) {
        List<Judged> all = new ArrayList<>();
        List<Judged> considered = new ArrayList<>();
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        for (Row part : row.parts()) {
            FactTest test = part.requirement().manner().onlyWhen();
            Judged settled = test == null ? judge(part) : settled(part, row.parts(), test);
            Judged open = settled == null ? judge(part) : null;
            considered.add(open);
            // Where all parts are needed, a value that would meet this one does no harm whether it is considered or not.
            all.add(settled != null ? settled : open.status() == Status.MET && !any ? open : judged(part, Own.because(
                    Status.UNKNOWN, "reason.no-fact", part.fact().title().vi(), test.fact()), Parts.NONE));
        }
        return new Parts(all, considered);
    }

    /** A part that is only considered for some units, by a fact of the unit; null where that is not known. */
    private Judged settled(Row part, Row[] siblings, FactTest test) {
        Optional<BigDecimal> fact = cells.number(test.fact(), Measure.COUNT);
        if (fact.isPresent()) {
            return test.comparison().holds(fact.get(), test.number()) ? judge(part) : judged(part, Own.because(
                    Status.NOT_APPLICABLE, "reason.fact", part.fact().title().vi(), Decimals.plain(fact.get())), Parts.NONE);
        }
        // Without the fact, a value entered for exactly one of the alternatives says which of them it is.
        List<Row> entered = Arrays.stream(siblings).filter(cells::has)
                .filter(s -> s.requirement().manner().onlyWhen() != null
                        && s.requirement().manner().onlyWhen().fact().equals(test.fact())).toList();
        return entered.size() != 1 ? null : entered.get(0) == part ? judge(part) : judged(part,
                Own.because(Status.NOT_APPLICABLE, "reason.other-case", entered.get(0).code()), Parts.NONE);
    }

    private Judged judged(Row row, Own own, Parts parts) {
        return judged(row, own, NO_HALVES, parts);
    }

    private Judged judged(Row row, Own whole, Judged[] halves, Parts parts) {
        Own own = Halves.own(whole, halves);
        Requirement r = row.requirement();
        boolean byParts = r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART;
        if (parts.all().isEmpty() && !byParts) {
            Status bare = own.status() != Status.NOT_APPLICABLE && r.citation().provisional() ? Status.UNSPECIFIED : own.strict();
            return new Judged(result(row, own.status(), own, r.citation().provisional() || own.status() != own.strict(), null,
                    List.of()), bare);
        }
        boolean considered = own.status() != Status.NOT_APPLICABLE;
        Status status = considered ? combined(row, own.status(), parts, Judged::status) : own.status();
        // A row that does not concern the unit would not concern it either if its level were unspecified.
        Status strict = !considered ? own.status() : r.citation().provisional() ? Status.UNSPECIFIED
                : combined(row, own.strict(), parts, Judged::strict);
        // What is not confirmed of a part is doubt about the row only as far as it could change the row's answer.
        boolean provisional = r.citation().provisional() || status != strict;
        Own shown = own.status() == status ? own
                : new Own(status, strict, null, reason(status, parts.all().stream().anyMatch(p -> p.status() == status)
                        ? parts.all() : parts.considered().stream().filter(Objects::nonNull).toList()),
                        own.value(), own.members());
        boolean concluded = whole.status() == Status.MET || whole.status() == Status.NOT_MET;
        Alone alone = r.measure() == Measure.OBJECTS || byParts && !concluded || Halves.standIn(whole, halves) ? null
                : new Alone(whole.status(), whole.reason());
        return new Judged(result(row, status, shown, provisional, alone, results(parts.all())), strict);
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

    private static Status combined(Row row, Status own, Parts parts, Function<Judged, Status> of) {
        Requirement r = row.requirement();
        if (r.measure() == Measure.OBJECTS) {
            // Nothing is known of any object but, perhaps, how many of them pass.
            return own;
        }
        boolean any = r.measure() == Measure.ANY_PART;
        byte largest = Statuses.largest(together(row, parts, of));
        Status byParts = Statuses.of(any ? Statuses.forAny(largest) : largest);
        if (any || r.measure() == Measure.ALL_PARTS) {
            // A conclusion on the whole row stands for parts that are not given; it does not outweigh one that fails.
            return own == Status.NOT_MET || own == Status.MET && byParts != Status.NOT_MET ? own : byParts;
        }
        return Statuses.of(Math.max(own.severity(), byParts.severity()));
    }

    private static int together(Row row, Parts parts, Function<Judged, Status> of) {
        byte[] considered = new byte[parts.considered().size()];
        byte[] settled = new byte[considered.length];
        for (int i = 0; i < considered.length; i++) {
            Judged open = parts.considered().get(i);
            settled[i] = open != null ? Alternatives.OPEN : of.apply(parts.all().get(i)).severity();
            considered[i] = open != null ? of.apply(open).severity() : settled[i];
        }
        return Alternatives.together(row, considered, settled);
    }

    private IndicatorResult result(Row row, Status status, Own own, boolean provisional, Alone alone,
            List<IndicatorResult> parts) {
        return IndicatorResult.builder(row.code(), row.title(), status)
                .value(own.value() == null ? cells.shown(row) : own.value())
                .gap(status == Status.NOT_MET ? own.gap() : null).reason(own.reason()).requirement(row.requirement())
                .provisional(provisional).parts(parts).members(own.members())
                .basis(own.members().isEmpty() ? basis(row.code()) : null).alone(alone)
                .multiple(OwnValue.multiple(row, cells))
                .note(status == Status.MET ? Halves.notShown(row, cells) : null).build();
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
        if (r.manner().tally() != null && !tally.isEmpty()) {
            if (cells.has(row)) {
                cells.note(row.code(), Message.of("NTM-224", row.code()));
            }
            Own counted = tally.count(r);
            return r.level().state() == Requirement.State.DECIDED || counted.status() == Status.NOT_APPLICABLE ? counted
                    : OwnValue.decided(row, null, x -> null).withMembers(counted);
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> OwnValue.decided(row, cells.pass(row), pass -> pass(r, pass));
            case STANDARD -> standard(row);
            case GRADE -> OwnValue.decided(row, cells.grade(row), grade ->
                    pass(r, grade >= r.level().scale().indexOf(r.level().grade())));
            case UNSTATED -> {
                cells.unread(row);
                yield OwnValue.decided(row, null, x -> null);
            }
            case RATIO -> OwnValue.times(row, cells);
            default -> r.manner().base() != null && r.manner().base().of() == Requirement.Base.Of.YEAR_BEFORE && !cells.has(row)
                    ? OwnValue.growth(row, cells, plan.year()) : OwnValue.number(row, cells);
        };
    }

    private static Own pass(Requirement r, boolean pass) {
        return pass ? OwnValue.held(r) : Own.of(Status.NOT_MET);
    }

    /**
     * Another standard: by what is known of the unit under that standard's set in force. A conclusion in the row's own
     * column stands where that leaves it open; it does not outweigh a set that the unit fails.
     */
    private Own standard(Row row) {
        Requirement r = row.requirement();
        Own concluded = OwnValue.decided(row, cells.pass(row), pass -> pass(r, pass));
        Checked found = others.standard(r.level().standard()).orElse(null);
        if (found == null || concluded.status() == Status.NOT_MET
                || concluded.status() == Status.MET && found.status() != Status.NOT_MET) {
            return concluded;
        }
        long met = found.criteria().stream().filter(c -> c.status() == Status.MET).count();
        String value = met + "/" + found.criteria().stream().filter(c -> c.status() != Status.NOT_APPLICABLE).count();
        Message reason = found.outcome() == Outcome.UNDETERMINED
                ? Message.of("reason.standard", "standard." + r.level().standard().code(), value) : null;
        return new Own(found.status(), found.strict(), null, reason, value, List.of());
    }
}
