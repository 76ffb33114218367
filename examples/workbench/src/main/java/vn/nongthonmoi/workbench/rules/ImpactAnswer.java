package vn.nongthonmoi.workbench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code impact} says: how outcomes move, by which rows, in which districts and of which units. */
public final class ImpactAnswer implements Answer {

    private final List<ImpactReport> reports;
    private final boolean all;
    private final String before;
    private final String after;
    private final Texts texts;
    private final Wording wording;

    /** A unit that changes, and by which sets. */
    private record Changed(ImpactReport report, SetComparison unit) { }

    /** A row that makes the difference, and by which sets. */
    private record Because(ImpactReport report, Impact.Cause cause) { }

    /**
     * An answer.
     *
     * @param reports one for each standard
     * @param all whether all standards were asked for
     * @param before what the side before is, for people
     * @param after the same of the side after
     */
    public ImpactAnswer(List<ImpactReport> reports, boolean all, String before, String after, Texts texts) {
        this.reports = List.copyOf(reports);
        this.all = all;
        this.before = before;
        this.after = after;
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    @Override
    public Fields json() {
        return ImpactJson.of(reports, all, before, after);
    }

    @Override
    public void page(Page page) {
        if (reports.isEmpty()) {
            notes().forEach(page::line);
            page.line(texts.get("impact.no-set"));
        }
        reports.forEach(report -> page(page, report, report.impact()));
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }

    @Override
    public List<String> notes() {
        return List.of(texts.get("impact.before", before), texts.get("impact.after", after));
    }

    /** One line a unit that changes. */
    @Override
    public Table<?> table() {
        return new Table<>(new Columns<Changed>(texts).of(Changed::report, in -> in
                        .of(ImpactReport::before, s -> s.coded("period_before", CriteriaSet::period).coded("as_of_before", CriteriaSet::asOf))
                        .of(ImpactReport::after, s -> s.coded("standard", x -> x.standard().code()).coded("period", CriteriaSet::period)
                                .coded("as_of", CriteriaSet::asOf)))
                .of(Changed::unit, in -> in.coded("unit", c -> c.after().unit().code()).coded("name", c -> c.after().unit().name())
                        .coded("district", c -> c.after().unit().district()).coded("outcome_before", c -> c.before().outcome().code())
                        .coded("outcome", c -> c.after().outcome().code()).coded("rows", this::rows)).list(), changed());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("impact.units"), new Columns<Changed>(texts).of(Changed::unit, in -> in
                                .unit(c -> c.after().unit()).text("head.outcome", this::outcomes).text("impact.head-rows", this::rows))
                        .of(Changed::report, this::sets).list(), changed()),
                new Table<>(texts.get("impact.causes"), new Columns<Because>(texts).of(Because::cause, in -> in
                                .text("head.code", Impact.Cause::code).text("head.content", c -> texts.of(c.title()))
                                .number("impact.head-lost", Impact.Cause::lost).number("impact.head-news", Impact.Cause::news)
                                .number("impact.head-gained", Impact.Cause::gained).text("impact.head-gaps", this::gaps))
                        .of(Because::report, this::sets).list(),
                        reports.stream().flatMap(r -> r.impact().causes().stream().map(c -> new Because(r, c)))));
    }

    private Columns<ImpactReport> sets(Columns<ImpactReport> in) {
        return in.text("head.standard", r -> texts.of(r.after().standard().title()))
                .text("impact.head-before", r -> set(r.before(), r.rulesBefore()))
                .text("impact.head-after", r -> set(r.after(), r.rulesAfter()));
    }

    private Stream<Changed> changed() {
        return reports.stream().flatMap(r -> r.impact().changed().stream().map(u -> new Changed(r, u)));
    }

    private void page(Page page, ImpactReport report, Impact impact) {
        int changed = impact.changed().size();
        heading(page, 1, texts.get("impact.title", texts.of(report.after().standard().title())));
        paragraph(page, texts.get("impact.before", set(report.before(), report.rulesBefore())));
        paragraph(page, texts.get("impact.after", set(report.after(), report.rulesAfter())));
        paragraph(page, wording.origin(report.table()));
        paragraph(page, changed == 0 ? texts.get("impact.nothing", impact.units().size())
                : texts.get("impact.changed", impact.units().size(), changed));
        Impact recognised = impact.recognised();
        if (!recognised.units().isEmpty()) {
            paragraph(page, texts.get("impact.below", recognised.units().size(),
                    recognised.before(Outcome.FALLS_SHORT), recognised.after(Outcome.FALLS_SHORT)));
        }
        if (report.errors() > 0) {
            paragraph(page, texts.get("report.errors", report.errors()));
        }
        moves(page, texts.get("impact.all"), impact);
        if (!recognised.units().isEmpty()) {
            moves(page, texts.get("impact.recognised"), recognised);
        }
        if (!impact.causes().isEmpty()) {
            causes(page, impact);
        }
        if (changed > 0) {
            districts(page, impact);
            units(page, impact);
        }
    }

    private String set(CriteriaSet set, String rules) {
        return rules.isEmpty() ? texts.get("impact.set", set.period(), set.asOf())
                : texts.get("side.of", texts.get("impact.set", set.period(), set.asOf()), rules);
    }

    private static void heading(Page page, int level, String text) {
        page.heading(level, text);
        page.gap();
    }

    private static void paragraph(Page page, String text) {
        page.line(text);
        page.gap();
    }

    /** How many went from which outcome to which; the last row is that of all. */
    private void moves(Page page, String title, Impact of) {
        heading(page, 2, title);
        Columns<Optional<Outcome>> columns = new Columns<Optional<Outcome>>(texts).text("impact.head-moves",
                from -> from.map(o -> texts.of(o.title())).orElseGet(() -> texts.get("tally.total")));
        for (Outcome to : Outcome.values()) {
            columns.headed(texts.of(to.title()), Column.Kind.NUMBER,
                    from -> from.map(o -> of.moved(o, to)).orElseGet(() -> of.after(to)));
        }
        page.table(columns.number("tally.total", from -> from.map(of::before).orElseGet(() -> of.units().size()))
                .list(), Stream.concat(Stream.of(Outcome.values()).map(Optional::of), Stream.of(Optional.empty())));
    }

    private void causes(Page page, Impact impact) {
        heading(page, 2, texts.get("impact.causes"));
        Map<String, Integer> recognised = new HashMap<>();
        impact.recognised().causes().forEach(c -> recognised.put(c.code(), c.lost() + c.news()));
        page.table(new Columns<Impact.Cause>(texts).text("head.code", Impact.Cause::code)
                .text("head.content", c -> texts.of(c.title())).number("impact.head-lost", Impact.Cause::lost)
                .number("impact.head-news", Impact.Cause::news)
                .number("impact.head-recognised", c -> recognised.getOrDefault(c.code(), 0))
                .number("impact.head-gained", Impact.Cause::gained)
                .text("impact.head-gaps", this::gaps).list(), impact.causes().stream());
    }

    private String gaps(Impact.Cause c) {
        return c.leastGap() == null ? "" : wording.number(c.leastGap())
                + (c.leastGap().compareTo(c.greatestGap()) == 0 ? "" : " – " + wording.number(c.greatestGap()));
    }

    private void districts(Page page, Impact impact) {
        heading(page, 2, texts.get("impact.districts"));
        page.table(new Columns<Map.Entry<String, Impact>>(texts)
                .text("head.district", e -> e.getKey().isEmpty() ? "–" : e.getKey())
                .of(Map.Entry::getValue, in -> in.number("head.units", t -> t.units().size())
                        .number("impact.head-changed", t -> t.changed().size())
                        .number("impact.head-meets", t -> move(t, Outcome.MEETS))
                        .number("impact.head-falls", t -> move(t, Outcome.FALLS_SHORT))).list(),
                impact.byDistrict().entrySet().stream());
    }

    private static String move(Impact impact, Outcome outcome) {
        return impact.before(outcome) + " → " + impact.after(outcome);
    }

    private void units(Page page, Impact impact) {
        heading(page, 2, texts.get("impact.units"));
        page.table(new Columns<SetComparison>(texts).text("head.code", c -> c.after().unit().code())
                .text("head.name", c -> c.after().unit().name()).text("head.outcome", this::outcomes)
                .text("impact.head-rows", this::rows).list(), impact.changed().stream());
    }

    private String outcomes(SetComparison unit) {
        String from = texts.of(unit.before().outcome().title());
        String to = texts.of(unit.after().outcome().title());
        return from.equals(to) ? to : from + " → " + to;
    }

    /** The rows that changed, and those that only the set after has and the unit does not meet. */
    private String rows(SetComparison unit) {
        // What stands by its parts says itself which part is to blame.
        Set<String> whole = Stream.concat(unit.after().indicators(), unit.after().conditions().stream())
                .map(IndicatorResult::code).collect(Collectors.toSet());
        Set<String> shared = new HashSet<>();
        List<String> parts = new ArrayList<>();
        unit.rows().forEach(r -> {
            shared.add(r.after().code());
            if (r.changed() && whole.contains(r.after().code())) {
                parts.add(texts.get("impact.row", finding(r.after()), texts.of(r.before().status().title())));
            }
        });
        unit.after().rows().filter(r -> whole.contains(r.code()) && !shared.contains(r.code()))
                .filter(r -> r.status() == Status.NOT_MET).map(this::finding)
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private String finding(IndicatorResult result) {
        return result.status() == Status.MET ? result.code() + ": " + texts.of(Status.MET.title())
                : wording.finding(result);
    }
}
