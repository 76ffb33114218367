package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Members.Member;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Ratios;

/** Holds one unit's evidence against its requirement sheet. */
public final class Checker {

    private static final LocalizedText MEN = new LocalizedText("Nam", "Men");
    private static final LocalizedText WOMEN = new LocalizedText("Nữ", "Women");

    private final Sheet sheet;
    private final Cells cells;
    private final int year;
    private final MemberTally tally;
    private final Others others;
    // What rows come to by the value that was given beside the used one.
    private final Map<String, Status> notUsed = new HashMap<>();

    private Checker(Sheet sheet, Cells cells, int year, MemberTally tally, Others others) {
        this.sheet = sheet;
        this.cells = cells;
        this.year = year;
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
        /** The unit held against the set of that standard in force; empty when nothing is known of it there. */
        Optional<Checked> standard(Standard standard);

        /** A unit within held against the set of that standard in force; empty when nothing is known of it there. */
        Optional<Checked> member(Member member, Standard standard);

        /** The values of a unit within under the columns of the set that counts it. */
        Cells values(Member member);
    }

    /** A result, and the status it would have if every provisional requirement were unspecified. */
    private record Judged(IndicatorResult result, Status strict) {
        Status status() {
            return result.status();
        }
    }

    /**
     * Checks a unit.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if a value cannot be read
     */
    static Checked check(Sheet sheet, Cells cells, int year, LocalDate asOf, Members members, Others others) {
        return new Checker(sheet, cells, year, new MemberTally(members, asOf, others), others).check();
    }

    private Checked check() {
        List<Status> statuses = new ArrayList<>();
        List<Status> strict = new ArrayList<>();
        List<CriterionResult> criteria = new ArrayList<>();
        for (Sheet.Criterion criterion : sheet.criteria()) {
            List<Judged> rows = criterion.rows().stream().map(this::judge).toList();
            Status status = rows.isEmpty() ? Status.UNSPECIFIED : Statuses.all(rows.stream().map(Judged::status).toList());
            Status bare = rows.isEmpty() ? status : Statuses.all(rows.stream().map(Judged::strict).toList());
            statuses.add(status);
            strict.add(bare);
            criteria.add(new CriterionResult(criterion.code(), criterion.title(), status, status != bare,
                    rows.stream().map(Judged::result).toList()));
        }
        List<IndicatorResult> conditions = new ArrayList<>();
        for (Sheet.Row row : sheet.conditions()) {
            Judged judged = judge(row);
            statuses.add(judged.status());
            strict.add(judged.strict());
            conditions.add(judged.result());
        }
        Outcome outcome = Statuses.outcome(statuses);
        return new Checked(outcome, Statuses.all(statuses), outcome != Statuses.outcome(strict), criteria, conditions);
    }

    private Judged judge(Sheet.Row row) {
        Requirement r = row.requirement(year);
        if (row.blankField() != null) {
            return judged(row, r, Own.because(Status.UNKNOWN, "reason.blank-field", row.blankField()), List.of());
        }
        if (cells.absent(row.code(), r)) {
            beside(row, row.code(), r);
            return judged(row, r, Own.because(Status.NOT_APPLICABLE, "reason.absent"), List.of());
        }
        if (r.measure() == Measure.OBJECTS) {
            return objects(row, r);
        }
        List<Judged> parts = new ArrayList<>();
        for (Sheet.Row part : row.parts()) {
            parts.add(part(part, row.parts()));
        }
        if (r.menAndWomenAlike()) {
            half(row, r, ".nam", MEN).ifPresent(parts::add);
            half(row, r, ".nu", WOMEN).ifPresent(parts::add);
        }
        return judged(row, r, own(row, row.code(), r), parts);
    }

    /** So many objects that pass every part, each by its own values; the parts shown are those of the best one. */
    private Judged objects(Sheet.Row row, Requirement r) {
        List<List<Judged>> objects = new ArrayList<>();
        for (Cells object : cells.objects(row.parts().stream().flatMap(p -> codes(p).stream()).toList())) {
            Checker one = new Checker(sheet, object, year, tally, others);
            objects.add(row.parts().stream().map(p -> one.part(p, row.parts())).toList());
        }
        if (objects.isEmpty()) {
            return judged(row, r, own(row, row.code(), r), row.parts().stream().map(p -> part(p, row.parts())).toList());
        }
        List<Status> statuses = objects.stream().map(o -> Statuses.all(o.stream().map(Judged::status).toList())).toList();
        List<Status> strict = objects.stream().map(o -> Statuses.all(o.stream().map(Judged::strict).toList())).toList();
        Status status = Statuses.atLeast(r.threshold(), statuses);
        Status bare = r.provisional() ? Status.UNSPECIFIED : Statuses.atLeast(r.threshold(), strict);
        List<Judged> best = objects.get(statuses.indexOf(Statuses.any(statuses)));
        long passing = statuses.stream().filter(x -> x == Status.MET).count();
        BigDecimal gap = status == Status.NOT_MET ? r.threshold().subtract(BigDecimal.valueOf(passing)) : null;
        Own own = new Own(status, bare, gap, reason(status, best), Long.toString(passing), List.of());
        return new Judged(result(row.code(), row.title(), status, own, r, r.provisional() || status != bare,
                best.stream().map(Judged::result).toList()), bare);
    }

    private static List<String> codes(Sheet.Row row) {
        List<String> codes = new ArrayList<>(List.of(row.code()));
        row.parts().forEach(p -> codes.addAll(codes(p)));
        return codes;
    }

    /** The value for men or for women, where it is given: it has to meet the row as well. */
    private Optional<Judged> half(Sheet.Row row, Requirement r, String suffix, LocalizedText title) {
        String code = row.code() + suffix;
        if (!cells.has(code)) {
            return Optional.empty();
        }
        Own own = own(row, code, r);
        return Optional.of(new Judged(result(code, title, own.status(), own, r, r.provisional(), List.of()), own.strict()));
    }

    /** A part that is only considered for some units, by a fact of the unit. */
    private Judged part(Sheet.Row part, List<Sheet.Row> siblings) {
        Requirement r = part.requirement(year);
        FactTest test = r.onlyWhen();
        if (test == null) {
            return judge(part);
        }
        Optional<BigDecimal> fact = cells.number(test.fact(), Measure.COUNT);
        String title = sheet.facts().get(test.fact()).vi();
        if (fact.isPresent()) {
            return test.comparison().holds(fact.get(), test.number()) ? judge(part) : judged(part, r,
                    Own.because(Status.NOT_APPLICABLE, "reason.fact", title, Decimals.plain(fact.get())), List.of());
        }
        // Without the fact, a value entered for exactly one of the alternatives says which of them it is.
        List<Sheet.Row> entered = siblings.stream().filter(s -> cells.has(s.code()))
                .filter(s -> s.requirement(year).onlyWhen() != null
                        && s.requirement(year).onlyWhen().fact().equals(test.fact())).toList();
        if (entered.size() == 1) {
            return entered.get(0) == part ? judge(part)
                    : judged(part, r, Own.because(Status.NOT_APPLICABLE, "reason.other-case", entered.get(0).code()),
                            List.of());
        }
        // A value that would meet the part does no harm whether the part is considered or not; any other is open.
        Judged considered = judge(part);
        return considered.status() == Status.MET ? considered
                : judged(part, r, Own.because(Status.UNKNOWN, "reason.no-fact", title, test.fact()), List.of());
    }

    private Judged judged(Sheet.Row row, Requirement r, Own own, List<Judged> parts) {
        boolean considered = own.status() != Status.NOT_APPLICABLE;
        Status status = considered ? combined(r, own.status(), parts.stream().map(Judged::status)) : own.status();
        // A row that does not concern the unit would not concern it either if its level were unspecified.
        Status strict = !considered ? own.status() : r.provisional() ? Status.UNSPECIFIED
                : combined(r, own.strict(), parts.stream().map(Judged::strict));
        boolean provisional = r.provisional() || own.status() != own.strict()
                || parts.stream().anyMatch(p -> p.result().provisional() && p.status() != Status.NOT_APPLICABLE);
        Own shown = own.status() == status ? own
                : new Own(status, strict, null, reason(status, parts), own.value(), own.members());
        return new Judged(result(row.code(), row.title(), status, shown, r, provisional,
                parts.stream().map(Judged::result).toList()), strict);
    }

    private static Message reason(Status status, List<Judged> parts) {
        return status == Status.MET || status == Status.NOT_MET ? null : parts.stream()
                .filter(p -> p.status() == status).findFirst()
                .map(p -> Message.of("reason.part", p.result().code())).orElse(null);
    }

    private static Status combined(Requirement r, Status own, Stream<Status> parts) {
        List<Status> statuses = new ArrayList<>(parts.toList());
        if (r.measure() == Measure.OBJECTS) {
            // Nothing is known of any object but, perhaps, how many of them pass.
            return own;
        }
        if (r.measure() == Measure.ALL_PARTS || r.measure() == Measure.ANY_PART) {
            Status byParts = r.measure() == Measure.ALL_PARTS ? Statuses.all(statuses) : Statuses.any(statuses);
            // A conclusion on the whole row stands for parts that are not given; it does not outweigh one that fails.
            return own == Status.NOT_MET || own == Status.MET && byParts != Status.NOT_MET ? own : byParts;
        }
        statuses.add(own);
        return Statuses.all(statuses);
    }

    private IndicatorResult result(String code, LocalizedText title, Status status, Own own, Requirement r,
            boolean provisional, List<IndicatorResult> parts) {
        return new IndicatorResult(code, title, status, own.value() == null ? cells.shown(code) : own.value(),
                status == Status.NOT_MET ? own.gap() : null, own.reason(), r, provisional, parts, own.members(),
                own.members().isEmpty() ? basis(code) : null);
    }

    private Basis basis(String code) {
        Basis basis = cells.basis(code);
        return basis == null || !notUsed.containsKey(code) ? basis : new Basis(basis.used(), basis.column(),
                basis.origin(), basis.selfAssessed(), basis.appraised(), notUsed.get(code));
    }

    /** The row by the value in one column, and by the one given beside it: both are read. */
    private Own own(Sheet.Row row, String code, Requirement r) {
        beside(row, code, r);
        return used(row, code, r);
    }

    private void beside(Sheet.Row row, String code, Requirement r) {
        cells.instead(code).ifPresent(c -> notUsed.put(code, c.absent(code, r) ? Status.NOT_APPLICABLE
                : new Checker(sheet, c, year, tally, others).used(row, code, r).status()));
    }

    /** The row by the value in one column. The value is read even where nothing can be decided by it. */
    private Own used(Sheet.Row row, String code, Requirement r) {
        if (r.tally() != null && !tally.isEmpty()) {
            if (cells.has(code)) {
                throw cells.invalid(code, Message.of("NTM-224", code));
            }
            Own counted = tally.count(r);
            return r.state() == Requirement.State.DECIDED ? counted : decided(row, r, Optional.empty(), x -> null)
                    .withMembers(counted);
        }
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> decided(row, r, cells.pass(code), Checker::pass);
            case STANDARD -> standard(row, code, r);
            case GRADE -> decided(row, r, cells.grade(code, r), grade ->
                    Own.of(grade >= r.scale().indexOf(r.grade()) ? Status.MET : Status.NOT_MET));
            case UNSTATED -> decided(row, r, Optional.empty(), x -> null);
            case RATIO -> times(row, code, r);
            default -> r.base() != null && r.base().of() == Requirement.Base.Of.YEAR_BEFORE && !cells.has(code)
                    ? growth(row, r) : decided(row, r, cells.number(code, r.measure()), number -> number(r, number));
        };
    }

    private static Own pass(boolean pass) {
        return Own.of(pass ? Status.MET : Status.NOT_MET);
    }

    /**
     * Another standard: by what is known of the unit under that standard's set in force. A conclusion in the row's own
     * column stands where that leaves it open; it does not outweigh a set that the unit fails.
     */
    private Own standard(Sheet.Row row, String code, Requirement r) {
        Own concluded = decided(row, r, cells.pass(code), Checker::pass);
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
    private Own times(Sheet.Row row, String code, Requirement r) {
        String column = code + (r.base().of() == Requirement.Base.Of.AT_RECOGNITION ? "@recognised" : "@province");
        Optional<BigDecimal> value = cells.number(code, Measure.NUMBER);
        Optional<BigDecimal> base = cells.number(column, Measure.NUMBER);
        if (value.isPresent() && base.isEmpty() && r.state() == Requirement.State.DECIDED) {
            return Own.because(Status.UNKNOWN, "reason.no-base", column);
        }
        return decided(row, r, base.isEmpty() ? Optional.empty() : value, number -> {
            BigDecimal asked = r.threshold().multiply(base.get());
            return r.comparison().holds(number, asked) ? Own.of(Status.MET)
                    : Own.missed(Decimals.simple(number.subtract(asked).abs()));
        });
    }

    /** Growth counted from the values of two years. */
    private Own growth(Sheet.Row row, Requirement r) {
        String column = r.base().code();
        String before = column + "@" + (year - 1);
        Optional<BigDecimal> now = cells.number(column, Measure.NUMBER);
        Optional<BigDecimal> then = cells.number(before, Measure.NUMBER);
        if (then.isPresent() && then.get().signum() == 0) {
            throw cells.invalid(before, Message.of("NTM-225", before));
        }
        if (now.isPresent() != then.isPresent() && r.threshold() != null) {
            return Own.because(Status.UNKNOWN, "reason.no-base", now.isPresent() ? before : column);
        }
        return decided(row, r, then.isEmpty() ? Optional.empty() : now, number -> {
            BigDecimal grown = number.subtract(then.get());
            String value = Decimals.plain(Ratios.percent(grown, then.get()));
            if (!r.comparison().holds(Ratios.comparePercent(grown, then.get(), r.threshold()))) {
                return Own.missed(Ratios.distance(grown, then.get(), r.threshold())).withValue(value);
            }
            return held(r).withValue(value);
        });
    }

    private <T> Own decided(Sheet.Row row, Requirement r, Optional<T> value, Function<T, Own> verdict) {
        if (r.state() == Requirement.State.LEFT) {
            return Own.because(Status.UNSPECIFIED, "reason.left", r.awaits());
        }
        if (r.state() == Requirement.State.NOT_KNOWN) {
            return row.named(year) == null ? Own.because(Status.UNSPECIFIED, "reason.year", Integer.toString(year))
                    : Own.because(Status.UNSPECIFIED, "reason.not-known");
        }
        return value.map(verdict).orElseGet(() -> Own.because(Status.UNKNOWN, "reason.no-evidence"));
    }

    private static Own number(Requirement r, BigDecimal value) {
        return r.comparison().holds(value, r.threshold()) ? held(r)
                : Own.missed(Decimals.simple(value.subtract(r.threshold()).abs()));
    }

    /** What a value that holds is worth: a floor alone decides nothing. */
    private static Own held(Requirement r) {
        return r.state() == Requirement.State.FLOOR ? Own.because(Status.UNSPECIFIED, "reason.floor", r.awaits())
                : Own.of(Status.MET);
    }
}
