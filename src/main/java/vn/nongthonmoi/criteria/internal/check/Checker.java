package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.FactTest;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/** Holds one unit's evidence against its requirement sheet. */
public final class Checker {

    private static final LocalizedText MEN = new LocalizedText("Nam", "Men");
    private static final LocalizedText WOMEN = new LocalizedText("Nữ", "Women");

    private final Sheet sheet;
    private final Cells cells;
    private final int year;

    private Checker(Sheet sheet, Cells cells, int year) {
        this.sheet = sheet;
        this.cells = cells;
        this.year = year;
    }

    /** What a check found. */
    public record Checked(Outcome outcome, boolean provisional, List<CriterionResult> criteria,
            List<IndicatorResult> conditions) { }

    /** A result, and the status it would have if every provisional requirement were unspecified. */
    private record Judged(IndicatorResult result, Status strict) {
        Status status() {
            return result.status();
        }
    }

    /** The status of one requirement by its own column. */
    private record Own(Status status, BigDecimal gap, Message reason) {
        static Own because(Status status, String reason, Object... arguments) {
            return new Own(status, null, Message.of(reason, arguments));
        }
    }

    /**
     * Checks a unit.
     *
     * @throws vn.nongthonmoi.criteria.InvalidInputException if a column or a value cannot be read
     */
    public static Checked check(Sheet sheet, Columns columns, String unit, Evidence evidence, int year) {
        return new Checker(sheet, new Cells(unit, columns.values(unit, evidence, year)), year).check();
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
        return new Checked(outcome, outcome != Statuses.outcome(strict), criteria, conditions);
    }

    private Judged judge(Sheet.Row row) {
        Requirement r = row.requirement(year);
        if (row.blankField() != null) {
            return judged(row, r, Own.because(Status.UNKNOWN, "reason.blank-field", row.blankField()), List.of());
        }
        if (cells.absent(row.code(), r)) {
            return judged(row, r, Own.because(Status.NOT_APPLICABLE, "reason.absent"), List.of());
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

    /** The value for men or for women, where it is given: it has to meet the row as well. */
    private Optional<Judged> half(Sheet.Row row, Requirement r, String suffix, LocalizedText title) {
        String code = row.code() + suffix;
        if (!cells.has(code)) {
            return Optional.empty();
        }
        Own own = own(row, code, r);
        return Optional.of(new Judged(result(code, title, own.status(), own, r, r.provisional(), List.of()),
                r.provisional() ? Status.UNSPECIFIED : own.status()));
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
                : combined(r, own.status(), parts.stream().map(Judged::strict));
        boolean provisional = r.provisional() || parts.stream().anyMatch(p -> p.result().provisional()
                && p.status() != Status.NOT_APPLICABLE);
        Own shown = own.status() == status ? own : new Own(status, null, reason(status, parts));
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
        return new IndicatorResult(code, title, status, cells.shown(code), status == Status.NOT_MET ? own.gap() : null,
                own.reason(), r, provisional, parts);
    }

    /** The row by the value in one column. The value is read even where nothing can be decided by it. */
    private Own own(Sheet.Row row, String code, Requirement r) {
        return switch (r.measure()) {
            case PASS, ALL_PARTS, ANY_PART -> decided(row, r, cells.pass(code), pass ->
                    new Own(pass ? Status.MET : Status.NOT_MET, null, null));
            case GRADE -> decided(row, r, cells.grade(code, r), grade ->
                    new Own(grade >= r.scale().indexOf(r.grade()) ? Status.MET : Status.NOT_MET, null, null));
            case UNSTATED -> decided(row, r, Optional.empty(), x -> null);
            default -> decided(row, r, cells.number(code, r.measure()), number -> number(r, number));
        };
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
        if (!r.comparison().holds(value, r.threshold())) {
            return new Own(Status.NOT_MET, Decimals.simple(value.subtract(r.threshold()).abs()), null);
        }
        return r.state() == Requirement.State.FLOOR ? Own.because(Status.UNSPECIFIED, "reason.floor", r.awaits())
                : new Own(Status.MET, null, null);
    }
}
