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
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.IndicatorResult.Alone;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.internal.plan.Alternatives;
import vn.nongthonmoi.criteria.internal.plan.Halves;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.RowLogic;
import vn.nongthonmoi.criteria.internal.plan.RowOutcome;
import vn.nongthonmoi.criteria.internal.plan.RowResult;
import vn.nongthonmoi.criteria.internal.plan.Statuses;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/**
 * Holds one unit's evidence against the rows of its plan, and says all that there is to say of each: 26.35 against "at most 24 %" is
 * not met, with a gap of 2.35, the requirement, and its source. What a value comes to it asks {@code ValueRule}, what rows and parts
 * come to together {@code RowLogic}, {@code Alternatives} and {@code Halves}; its own are the values that take more than themselves:
 * counts over the units within, other sets, multiples, growth, several objects.
 */
public final class Checker {

    private static final RowResult[] NO_HALVES = {};

    private final Plan plan;
    private final Cells cells;
    private final MemberTally tally;
    private final OtherSets others;
    // What rows come to by the value that was given beside the used one.
    private final Map<String, Status> notUsed = new HashMap<>();

    private Checker(Plan plan, Cells cells, MemberTally tally, OtherSets others) {
        this.plan = plan;
        this.cells = cells;
        this.tally = tally;
        this.others = others;
    }

    /** A checker of a unit. What it says counts only where no value was added to the problems of its cells. */
    static Checker of(Plan plan, Cells cells, LocalDate asOf, Members members, OtherSets others) {
        return new Checker(plan, cells, new MemberTally(members, asOf, others), others);
    }

    /** One row alone. */
    IndicatorResult result(Row row) {
        return judge(row).result();
    }

    /** All rows, and what they come to. */
    Explanation check() {
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
                RowResult judged = judge(criterion.rows().get(i));
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
            RowResult judged = judge(row);
            all = Math.max(all, judged.status().severity());
            bare = Math.max(bare, judged.strict().severity());
            conditions.add(judged.result());
        }
        Outcome outcome = Statuses.outcome(Statuses.of(all));
        Status strict = Statuses.of(bare);
        return new Explanation(outcome, Statuses.of(all), strict, outcome != Statuses.outcome(strict), List.of(criteria),
                List.copyOf(conditions));
    }

    private RowResult judge(Row row) {
        Requirement r = row.requirement();
        if (row.known() != null && cells.bare() && (r.manner().tally() == null || tally.isEmpty())) {
            RowResult known = row.known().of(cells.given(row));
            if (known != null) {
                return known;
            }
        }
        if (row.blankField() != null) {
            return judged(row, RowOutcome.because(Status.UNKNOWN, "reason.blank-field", row.blankField()), Parts.NONE);
        }
        if (cells.absent(row)) {
            beside(row);
            return judged(row, RowOutcome.because(Status.NOT_APPLICABLE, "reason.absent"), Parts.NONE);
        }
        if (r.measure() == Measure.OBJECTS) {
            return objects(row);
        }
        if (row.single()) {
            return judged(row, own(row), Parts.NONE);
        }
        Parts parts = parts(row);
        RowResult[] halves = halves(row, parts);
        RowOutcome whole = Halves.whole(row, own(row), halves);
        return judged(row, whole, halves, parts);
    }

    /** What the halves of a row come to, null in the place of one that is not given; they are shown behind the parts. */
    private RowResult[] halves(Row row, Parts parts) {
        RowResult[] halves = new RowResult[row.halves().length];
        for (int i = 0; i < halves.length; i++) {
            Row half = row.halves()[i];
            if (cells.has(half)) {
                RowOutcome own = own(half);
                halves[i] = new RowResult(result(half, own.status(), own, half.requirement().citation().provisional(), null, List.of()),
                        own.strict());
                parts.all().add(halves[i]);
            }
        }
        return halves;
    }

    /** So many objects that pass every part, each by its own values; the parts shown are those of the best one. */
    private RowResult objects(Row row) {
        Requirement r = row.requirement();
        List<Parts> objects = new ArrayList<>();
        for (Cells object : cells.objects(Arrays.stream(row.parts()).flatMap(p -> codes(p).stream()).toList())) {
            Checker one = new Checker(plan, object, tally, others);
            objects.add(one.parts(row));
        }
        if (objects.isEmpty()) {
            return judged(row, own(row), parts(row));
        }
        List<Status> statuses = objects.stream().map(o -> all(row, o, RowResult::status)).toList();
        List<Status> strict = objects.stream().map(o -> all(row, o, RowResult::strict)).toList();
        Status status = Statuses.atLeast(r.level().threshold(), statuses);
        Status bare = r.citation().provisional() ? Status.UNSPECIFIED : Statuses.atLeast(r.level().threshold(), strict);
        List<RowResult> best = objects.get(statuses.indexOf(Statuses.any(statuses))).all();
        long passing = statuses.stream().filter(x -> x == Status.MET).count();
        BigDecimal gap = status == Status.NOT_MET ? r.level().threshold().subtract(BigDecimal.valueOf(passing)) : null;
        // Of a floor, objects enough decide nothing: somebody may yet ask for more of them.
        boolean floor = status == Status.MET && r.level().state() == Requirement.State.FLOOR;
        if (floor) {
            status = Status.UNSPECIFIED;
            bare = bare == Status.MET ? Status.UNSPECIFIED : bare;
        }
        Message why = floor ? Message.of("reason.floor", r.level().awaits()) : reason(status, best);
        RowOutcome own = new RowOutcome(status, bare, gap, why, Long.toString(passing), List.of());
        return new RowResult(result(row, status, own, r.citation().provisional() || status != bare, null,
                best.stream().map(RowResult::result).toList()), bare);
    }

    /** What an object comes to: every part is needed. */
    private static Status all(Row row, Parts parts, Function<RowResult, Status> of) {
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
    private record Parts(List<RowResult> all, List<RowResult> considered) {
        static final Parts NONE = new Parts(List.of(), List.of());
    }

    private Parts parts(Row row) {
        List<RowResult> all = new ArrayList<>();
        List<RowResult> considered = new ArrayList<>();
        boolean any = row.requirement().measure() == Measure.ANY_PART;
        for (Row part : row.parts()) {
            FactTest test = part.requirement().manner().onlyWhen();
            RowResult settled = test == null ? judge(part) : settled(part, row.parts(), test);
            RowResult open = settled == null ? judge(part) : null;
            considered.add(open);
            // Where all parts are needed, a value that would meet this one does no harm whether it is considered or not.
            all.add(settled != null ? settled : open.status() == Status.MET && !any ? open : judged(part, RowOutcome.because(
                    Status.UNKNOWN, "reason.no-fact", part.fact().title().vi(), test.fact()), Parts.NONE));
        }
        return new Parts(all, considered);
    }

    /** A part that is only considered for some units, by a fact of the unit; null where that is not known. */
    private RowResult settled(Row part, Row[] siblings, FactTest test) {
        Optional<BigDecimal> fact = cells.number(test.fact(), Measure.COUNT);
        if (fact.isPresent()) {
            return test.comparison().holds(fact.get(), test.number()) ? judge(part) : judged(part, RowOutcome.because(
                    Status.NOT_APPLICABLE, "reason.fact", part.fact().title().vi(), Decimals.plain(fact.get())), Parts.NONE);
        }
        // Without the fact, a value entered for exactly one of the alternatives says which of them it is.
        List<Row> entered = Arrays.stream(siblings).filter(cells::has)
                .filter(s -> s.requirement().manner().onlyWhen() != null
                        && s.requirement().manner().onlyWhen().fact().equals(test.fact())).toList();
        byte without = RowLogic.withoutFact(Status.MET.severity(), entered.size(), entered.contains(part));
        return without == Alternatives.OPEN ? null : without == Status.MET.severity() ? judge(part) : judged(part,
                RowOutcome.because(Status.NOT_APPLICABLE, "reason.other-case", entered.get(0).code()), Parts.NONE);
    }

    private RowResult judged(Row row, RowOutcome own, Parts parts) {
        return judged(row, own, NO_HALVES, parts);
    }

    private RowResult judged(Row row, RowOutcome whole, RowResult[] halves, Parts parts) {
        RowOutcome own = Halves.own(whole, halves);
        Requirement r = row.requirement();
        boolean byParts = r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART;
        if (parts.all().isEmpty() && !byParts) {
            Status bare = own.status() != Status.NOT_APPLICABLE && r.citation().provisional() ? Status.UNSPECIFIED : own.strict();
            return new RowResult(result(row, own.status(), own, r.citation().provisional() || own.status() != own.strict(), null,
                    List.of()), bare);
        }
        boolean considered = own.status() != Status.NOT_APPLICABLE;
        Status status = considered ? combined(row, own.status(), parts, RowResult::status) : own.status();
        // A row that does not concern the unit would not concern it either if its level were unspecified.
        Status strict = !considered ? own.status() : r.citation().provisional() ? Status.UNSPECIFIED
                : combined(row, own.strict(), parts, RowResult::strict);
        // What is not confirmed of a part is doubt about the row only as far as it could change the row's answer.
        boolean provisional = r.citation().provisional() || status != strict;
        RowOutcome shown = own.status() == status ? own
                : new RowOutcome(status, strict, null, reason(status, parts.all().stream().anyMatch(p -> p.status() == status)
                        ? parts.all() : parts.considered().stream().filter(Objects::nonNull).toList()),
                        own.value(), own.members());
        boolean concluded = whole.status() == Status.MET || whole.status() == Status.NOT_MET;
        Alone alone = r.measure() == Measure.OBJECTS || byParts && !concluded || Halves.standIn(whole, halves) ? null
                : new Alone(whole.status(), whole.reason());
        return new RowResult(result(row, status, shown, provisional, alone, results(parts.all())), strict);
    }

    private static List<IndicatorResult> results(List<RowResult> parts) {
        IndicatorResult[] results = new IndicatorResult[parts.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = parts.get(i).result();
        }
        return List.of(results);
    }

    private static Message reason(Status status, List<RowResult> parts) {
        return status == Status.MET || status == Status.NOT_MET ? null : parts.stream()
                .filter(p -> p.status() == status).findFirst()
                .map(p -> Message.of("reason.part", p.result().code())).orElse(null);
    }

    private static Status combined(Row row, Status own, Parts parts, Function<RowResult, Status> of) {
        Requirement r = row.requirement();
        if (r.measure() == Measure.OBJECTS) {
            // Nothing is known of any object but, perhaps, how many of them pass.
            return own;
        }
        return Statuses.of(RowLogic.combined(row)[RowLogic.at(own.severity(), together(row, parts, of))]);
    }

    private static int together(Row row, Parts parts, Function<RowResult, Status> of) {
        byte[] considered = new byte[parts.considered().size()];
        byte[] settled = new byte[considered.length];
        for (int i = 0; i < considered.length; i++) {
            RowResult open = parts.considered().get(i);
            settled[i] = open != null ? Alternatives.OPEN : of.apply(parts.all().get(i)).severity();
            considered[i] = open != null ? of.apply(open).severity() : settled[i];
        }
        return Alternatives.together(row, considered, settled);
    }

    private IndicatorResult result(Row row, Status status, RowOutcome own, boolean provisional, Alone alone,
            List<IndicatorResult> parts) {
        return IndicatorResult.builder(row.code(), row.title(), status)
                .value(own.value() == null ? cells.shown(row) : own.value())
                .gap(status == Status.NOT_MET ? own.gap() : null).reason(own.reason()).requirement(row.requirement())
                .provisional(provisional).parts(parts).members(own.members())
                .basis(own.members().isEmpty() ? basis(row.code()) : null).alone(alone)
                .multiple(OwnValue.multiple(row, cells))
                .blankFields(row.blankField() == null ? List.of() : Arrays.stream(row.blankField().split(", "))
                        .map(field -> UnitColumn.find(field).orElseThrow()).toList())
                .note(status == Status.MET ? notShown(row) : null).build();
    }

    /** Says of a row that is met for which halves it was not shown; null where both are given, or it has none. */
    private Message notShown(Row row) {
        if (row.halves().length == 0) {
            return null;
        }
        String columns = Arrays.stream(row.halves()).filter(h -> !cells.has(h)).map(Row::code)
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? null : Message.of("note.halves-not-shown", columns);
    }

    private Basis basis(String code) {
        Basis basis = cells.basis(code);
        return basis == null || !notUsed.containsKey(code) ? basis : new Basis(basis.used(), basis.column(),
                basis.origin(), basis.selfAssessed(), basis.appraised(), notUsed.get(code));
    }

    /** The row by the value in one column, and by the one given beside it: both are read. */
    private RowOutcome own(Row row) {
        beside(row);
        return used(row);
    }

    private void beside(Row row) {
        cells.instead(row.code()).ifPresent(c -> notUsed.put(row.code(), c.absent(row) ? Status.NOT_APPLICABLE
                : new Checker(plan, c, tally, others).used(row).status()));
    }

    /** The row by the value in one column. The value is read even where nothing can be decided by it. */
    private RowOutcome used(Row row) {
        Requirement r = row.requirement();
        if (r.manner().tally() != null && !tally.isEmpty()) {
            if (cells.has(row)) {
                cells.note(row.code(), Message.of("NTM-224", row.code()));
            }
            RowOutcome counted = tally.count(r);
            return r.level().state() == Requirement.State.DECIDED || counted.status() == Status.NOT_APPLICABLE ? counted
                    : OwnValue.decided(row, null, x -> null).withMembers(counted);
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> OwnValue.pass(row, cells);
            case STANDARD -> standard(row);
            case GRADE -> OwnValue.decided(row, cells.grade(row), grade -> RowOutcome.of(r, row.rule().ofGrade(grade)));
            case UNSTATED -> {
                cells.unread(row);
                yield OwnValue.decided(row, null, x -> null);
            }
            case RATIO -> OwnValue.times(row, cells);
            default -> OwnValue.number(row, cells, plan.year());
        };
    }

    /**
     * Another standard: by what is known of the unit under that standard's set in force. A conclusion in the row's own
     * column stands where that leaves it open; it does not outweigh a set that the unit fails.
     */
    private RowOutcome standard(Row row) {
        Requirement r = row.requirement();
        RowOutcome concluded = OwnValue.pass(row, cells);
        Explanation found = others.standard(r.level().standard()).orElse(null);
        if (found == null || concluded.status() == Status.NOT_MET
                || concluded.status() == Status.MET && found.status() != Status.NOT_MET) {
            return concluded;
        }
        long met = found.criteria().stream().filter(c -> c.status() == Status.MET).count();
        String value = met + "/" + found.criteria().stream().filter(c -> c.status() != Status.NOT_APPLICABLE).count();
        Message reason = found.outcome() == Outcome.UNDETERMINED
                ? Message.of("reason.standard", "standard." + r.level().standard().code(), value) : null;
        return new RowOutcome(found.status(), found.strict(), null, reason, value, List.of());
    }
}
