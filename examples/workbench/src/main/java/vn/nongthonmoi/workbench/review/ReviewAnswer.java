package vn.nongthonmoi.workbench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.evaluate.AnswerLine;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code review} says: the titles, the units that merged ones were formed from, and how many findings there are. */
public final class ReviewAnswer implements Answer {

    private final Reviews reviews;
    private final Texts texts;
    private final ReviewWording wording;

    /** A row of the table, or a unit that the one of the row was formed from. */
    private record Row(Reviews.Line line, Review.Part part) {

        static Stream<Row> of(Reviews.Line line) {
            return Stream.concat(Stream.of(new Row(line, null)), parts(line));
        }

        static Stream<Row> parts(Reviews.Line line) {
            return line.review() == null ? Stream.empty() : line.review().parts().stream().map(p -> new Row(line, p));
        }

        Unit unit() {
            return part != null ? part.unit() : line.review() == null ? null : line.review().assessment().unit();
        }

        Review review() {
            return part != null ? part.review() : line.review();
        }

        Assessment assessment() {
            return review() == null ? null : review().assessment();
        }

        /** The row of the table itself where it has an answer. */
        Reviews.Line reviewed() {
            return part != null || line.review() == null ? null : line;
        }

        boolean failed() {
            return line.review() == null;
        }
    }

    public ReviewAnswer(Reviews reviews, Texts texts) {
        this.reviews = reviews;
        this.texts = texts;
        this.wording = new ReviewWording(texts);
    }

    @Override
    public Stream<?> json() {
        return new ReviewJson(texts).rows(reviews);
    }

    @Override
    public void page(Page page) {
        page.lines(notes());
        page.gap();
        page.table(new Columns<Row>(texts).text("head.code", row -> (row.part() == null ? "" : "└ ") + code(row))
                .of(Row::unit, in -> in.text("head.name", Unit::name)
                        .text("head.district", Unit::district))
                .text("review.head-title", this::title)
                .text("review.head-finding", row -> row.failed() ? texts.get("outcome.error") : finding(row.review()))
                .of(Row::assessment, in -> in.number("head.met", a -> a.criteriaMet() + "/" + a.criteriaTotal()))
                .of(Row::review, in -> in.headed("", Column.Kind.TEXT, r -> r.provisional() ? texts.get("result.provisional") : "")
                        .text("review.head-failed", ReviewWording::failed))
                .of(Row::reviewed, in -> in.text("review.head-to-keep", ReviewAnswer::toKeep))
                .text("review.head-reasons", row -> row.failed() ? row.line().complaint(texts)
                        : row.review() == null ? "" : wording.shortReasons(row.review())).list(),
                reviews.lines().stream().flatMap(Row::of));
        page.gap();
        page.table(tally(), Stream.concat(wording.tallies(reviews).stream(), Stream.of(wording.total(reviews))));
        page.gap();
        page.line(texts.get("review.legend"));
        page.lines(AnswerLine.unread(reviews.errors(), texts));
    }

    private static String code(Row row) {
        return row.unit() == null ? row.line().shownCode() : row.unit().code();
    }

    private String title(Row row) {
        return row.failed() ? "" : row.part() == null ? wording.title(row.line())
                : row.review() == null ? texts.get("review.no-title") : wording.title(row.review());
    }

    private String finding(Review review) {
        String possible = review == null ? "" : wording.possible(review);
        return review == null ? "" : wording.finding(review) + (possible.isEmpty() ? "" : " (" + possible + ")");
    }

    private static String toKeep(Reviews.Line line) {
        String number = ReviewWording.toKeep(line);
        List<String> indicators = ReviewWording.indicatorsToKeep(line);
        return number.isEmpty() ? "?" : indicators.isEmpty() ? number
                : number + ": " + ReviewWording.some(indicators);
    }

    private List<Column<ReviewWording.Tally>> tally() {
        return new Columns<ReviewWording.Tally>(texts).text("review.head-finding", ReviewWording.Tally::label)
                .number("head.units", ReviewWording.Tally::units)
                .number("head.provisional", ReviewWording.Tally::provisional).list();
    }

    /** One line a title, and one a unit that a merged unit was formed from; lists in a cell are parted by semicolons. */
    @Override
    public Table<?> table() {
        return new Table<>(unit().all(keeping()).list(), reviews.lines().stream().flatMap(Row::of));
    }

    @Override
    public List<Table<?>> sheets() {
        List<String> legend = new ArrayList<>(List.of(texts.get("review.legend")));
        legend.addAll(AnswerLine.unread(reviews.errors(), texts));
        List<Table<?>> sheets = new ArrayList<>(List.of(new Table<>(texts.get("sheet.titles"), unit().all(keeping()).list(),
                reviews.lines().stream().map(line -> new Row(line, null)), List.of(), legend)));
        if (reviews.lines().stream().flatMap(Row::parts).findAny().isPresent()) {
            sheets.add(new Table<>(texts.get("sheet.parts"), new Columns<Row>(texts)
                    .text("review.head-part-of", row -> row.line().code()).all(unit().list()).list(),
                    reviews.lines().stream().flatMap(Row::parts)));
        }
        sheets.add(new Table<>(texts.get("sheet.findings"), tally(), wording.tallies(reviews).stream(),
                List.of(wording.total(reviews)), List.of()));
        return sheets;
    }

    @Override
    public List<String> notes() {
        return Stream.concat(Stream.of(wording.heading(reviews)), wording.origins(reviews).stream()).toList();
    }

    /** What is said of a unit and of a part alike. */
    private Columns<Row> unit() {
        return new Columns<Row>(texts).named("code", "head.code", row -> row.unit() == null ? row.line().code()
                        : row.unit().code(), ReviewAnswer::code)
                .of(Row::unit, in -> in.text("name", "head.name", Unit::name)
                        .text("district", "head.district", Unit::district))
                .coded("part_of", row -> row.part() == null ? "" : row.line().review().assessment().unit().code())
                .named("title", "review.head-title", row -> row.assessment() == null ? ""
                        : row.assessment().standard().code(), this::title)
                .coded("title_of", row -> row.review() == null ? "" : row.part() == null ? row.line().titleOf() : "unit")
                .of(Row::assessment, in -> in.coded("as_of", Assessment::asOf))
                .named("finding", "review.head-finding", row -> row.failed() ? row.line().outcomeCode()
                        : row.review() == null ? "" : row.review().finding().code(), row -> row.failed()
                        ? texts.get("outcome.error") : row.review() == null ? "" : wording.finding(row.review()))
                .of(Row::review, in -> in.named("possible", "review.head-possible",
                        r -> joined(r.possible(), Review.Finding::code), wording::possible)
                        .coded("provisional", Review::provisional))
                .of(Row::assessment, in -> in.number("criteria_met", "head.criteria-met", Assessment::criteriaMet)
                        .number("criteria_total", "head.criteria-total", Assessment::criteriaTotal))
                .of(Row::review, in -> in.flag("head.provisional", Review::provisional)
                        .named("failed", "review.head-failed", r -> String.join("; ", r.withdrawal().failed()),
                                ReviewWording::failed)
                        .text("review.head-reasons", wording::reasons));
    }

    private List<Column<Row>> keeping() {
        return new Columns<Row>(texts).of(Row::reviewed, in -> in
                        .number("to_keep", "review.head-to-keep", ReviewWording::toKeep)
                        .named("indicators_to_keep", "review.head-indicators",
                                line -> String.join("; ", ReviewWording.indicatorsToKeep(line)),
                                line -> String.join(", ", ReviewWording.indicatorsToKeep(line))))
                .of(Row::review, in -> in.coded("missing", r -> joined(r.missing(), IndicatorResult::code))
                        .coded("awaited", r -> joined(r.awaited(), IndicatorResult::code))
                        .coded("reasons", wording::reasons))
                .text("head.error", row -> row.failed() ? row.line().complaint(texts) : "").list();
    }

    private static <T> String joined(Collection<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining("; "));
    }
}
