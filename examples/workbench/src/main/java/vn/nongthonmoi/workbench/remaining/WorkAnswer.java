package vn.nongthonmoi.workbench.remaining;

import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.evaluate.AnswerLine;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code remaining} says: the items of each unit, and its goals. */
public final class WorkAnswer implements Answer {

    private static final int LEVEL = 30;
    private static final String IN = "  ";
    /** How many columns say of whom and of which standard a row is. */
    private static final int WHOSE = 4;

    private final WorkReport report;
    private final Evaluation evaluation;
    private final Texts texts;
    private final Wording wording;
    private final WorkWords words;

    /** What is said in a row: an item, or else a unit without any, or else an error. */
    private record Row(WorkReport.Line line, WorkReport.Work work, Remaining.Item item) {

        /** The units of a line, then its error where it has one. */
        static Stream<Row> units(WorkReport.Line line) {
            return Stream.concat(line.works().stream().map(work -> new Row(line, work, null)),
                    line.error() == null ? Stream.empty() : Stream.of(new Row(line, null, null)));
        }

        Stream<Row> items() {
            return work == null ? Stream.empty() : work.remaining().items().stream().map(i -> new Row(line, work, i));
        }

        Assessment assessment() {
            return work == null ? null : work.assessment();
        }
    }

    public WorkAnswer(WorkReport report, Texts texts) {
        this.report = report;
        this.evaluation = report.evaluation();
        this.texts = texts;
        this.wording = new Wording(texts);
        this.words = new WorkWords(texts);
    }

    @Override
    public Fields json() {
        return new WorkJson(texts).report(report);
    }

    @Override
    public void page(Page page) {
        page.lines(heading());
        report.lines().forEach(line -> {
            page.gap();
            block(line, page);
        });
        page.gap();
        page.lines(noNext());
        page.wrapped("", texts.get("remaining.legend"));
        page.lines(AnswerLine.unread(report.errors(), texts));
    }

    private void block(WorkReport.Line line, Page page) {
        if (line.work() == null) {
            page.line(line.shownCode() + ": " + error(line));
            return;
        }
        page.line(words.unit(line) + ": " + words.summary(line.work()));
        work(line.work(), page);
        if (line.above() != null) {
            page.line(IN + words.standard(line.above().assessment()) + ": " + words.summary(line.above()));
            work(line.above(), page);
        }
        if (line.error() != null) {
            page.line(IN + error(line));
        }
    }

    private String error(WorkReport.Line line) {
        return texts.get("outcome.error") + ", " + line.complaint(texts);
    }

    private void work(WorkReport.Work work, Page page) {
        if (!work.remaining().items().isEmpty()) {
            page.block(new Columns<Remaining.Item>(texts).of(Remaining.Item::row,
                            in -> in.text("head.code", IndicatorResult::code))
                    .text("head.content", this::title)
                    .of(Remaining.Item::row, in -> in
                            .text("head.status", r -> texts.of(r.status().title()))
                            .number("head.value", r -> r.value() == null ? "" : texts.number(r.value()))
                            .text("head.requirement", r -> Texts.shortened(r.multiple() == null
                                    ? wording.level(r.requirement()) : wording.requirement(r), LEVEL))
                            .number("head.gap-short", r -> r.gap() == null ? "" : wording.number(r.gap())))
                    .number("remaining.head-share", i -> i.share() == null ? "" : wording.number(i.share())).list(),
                    work.remaining().items().stream());
        }
        words.unconfirmed(work).forEach(rows -> page.wrapped(IN, rows));
        words.awaited(work).forEach(who -> page.wrapped(IN, who));
        words.goals(work).forEach(goal -> page.wrapped(IN, goal));
    }

    private String title(Remaining.Item item) {
        String title = texts.of(item.row().title());
        return item.alternative() ? texts.get("remaining.or", title) : title;
    }

    /** One line an item; a unit without any, and a row without an answer, has a line of its own all the same. */
    @Override
    public Table<?> table() {
        return new Table<>(items(), units().flatMap(row -> row.work() == null || row.work().remaining().items().isEmpty()
                ? Stream.of(row) : row.items()));
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("remaining.sheet-items"), items(), units().flatMap(Row::items)).by(new Table.Whose<>(WHOSE,
                        row -> words.unit(row.line()) + ", " + words.standard(row.assessment()) + ": " + words.summary(row.work()), row -> List.of())),
                new Table<>(texts.get("sheet.units"), unit().of(Row::work, in -> in
                                .number("head.missing-count", work -> work.remaining().indicators())
                                .text("remaining.head-goals", work -> String.join("\n", words.goals(work))))
                        .text("head.error", row -> row.work() == null ? row.line().complaint(texts) : "").list(),
                        units()));
    }

    private Stream<Row> units() {
        return report.lines().stream().flatMap(Row::units);
    }

    private Columns<Row> unit() {
        return who().text("head.outcome", row -> row.work() == null ? texts.get("outcome.error")
                : texts.of(row.assessment().outcome().title())).of(Row::assessment, in -> in
                .number("head.criteria-met", Assessment::criteriaMet)
                .number("head.criteria-total", Assessment::criteriaTotal));
    }

    private Columns<Row> who() {
        return new Columns<Row>(texts).named("unit", "head.code", row -> row.work() == null ? row.line().code()
                        : row.assessment().unit().code(), row -> row.work() == null ? row.line().shownCode()
                        : row.assessment().unit().code())
                .of(Row::assessment, in -> in.of(Assessment::unit, within -> within
                        .text("name", "head.name", Unit::name).text("district", "head.district", Unit::district))
                        .named("standard", "head.standard", a -> a.standard().code(), words::standard));
    }

    private List<Column<Row>> items() {
        return who().of(Row::assessment, in -> in.coded("period", Assessment::period))
                .coded("outcome", row -> row.work() == null ? row.line().outcomeCode()
                        : row.assessment().outcome().code())
                .of(Row::assessment, in -> in.coded("criteria_met", Assessment::criteriaMet)
                        .coded("criteria_total", Assessment::criteriaTotal))
                .of(Row::item, in -> in
                        .named("criterion", "head.criterion", Remaining.Item::criterion, i -> i.criterion().isEmpty()
                                ? texts.get("section.conditions") : i.criterion())
                        .text("indicator", "head.indicator", Remaining.Item::indicator)
                        .of(Remaining.Item::row, within -> within
                                .text("code", "remaining.head-row", IndicatorResult::code)
                                .text("title", "head.content", r -> texts.of(r.title()))
                                .named("status", "head.status", r -> r.status().code(), r -> texts.of(r.status().title()))
                                .number("value", "head.value", IndicatorResult::value)
                                .text("requirement", "head.requirement", wording::requirement)
                                .number("gap", "head.gap", IndicatorResult::gap))
                        .number("share", "remaining.head-share-long", Remaining.Item::share)
                        .text("awaits", "head.awaits", Remaining.Item::awaits)
                        .flag("alternative", "remaining.head-or", Remaining.Item::alternative))
                .text("fewest_for", "remaining.head-helps", row -> row.item() == null ? ""
                        : WorkWords.helps(row.work(), row.item()))
                .of(Row::item, in -> in.of(Remaining.Item::row, within -> within
                        .text("source", "head.source", r -> r.requirement().citation().source())
                        .coded("rule", r -> r.requirement().citation().rule())
                        .flag("provisional", "head.unchecked", IndicatorResult::provisional))).list();
    }

    @Override
    public List<String> notes() {
        return Stream.of(List.of(texts.get("remaining.legend")), noNext(), AnswerLine.unread(report.errors(), texts),
                heading()).flatMap(List::stream).toList();
    }

    private List<String> heading() {
        return List.of(evaluation.title("remaining.title", texts), evaluation.origin(texts));
    }

    /** Why nothing is said of the next standard up. */
    private List<String> noNext() {
        return report.nextAsked() && report.next() == null ? List.of(texts.get("remaining.no-next",
                texts.of(evaluation.standard().title()), evaluation.asOf())) : List.of();
    }
}
