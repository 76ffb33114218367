package vn.nongthonmoi.workbench.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code trend} says: the rows of each unit over the days, and what the outlook does not know. */
public final class TrendAnswer implements Answer {

    private static final String IN = "  ";
    /** How many columns say whose a row is. */
    private static final int WHOSE = 3;
    private static final Set<Trend.Outlook.Kind> SAID = Set.of(Trend.Outlook.Kind.MET, Trend.Outlook.Kind.NO_NUMBER);

    private final Trends trends;
    private final Texts texts;
    private final Wording wording;
    private final TrendWords words;

    /** A row of a unit, its points a day, or a unit without any. */
    private record Row(Trends.Line line, Trend.Row row, List<Trend.Point> points) {

        Unit unit() {
            return line.trend().unit();
        }
    }

    /** A line for programs: a row, or else a row of a day's table without an answer. */
    private record Coded(Row row, Evaluation day, Evaluation.Line error) {

        Trend.Row trend() {
            return row == null ? null : row.row();
        }
    }

    public TrendAnswer(Trends trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
        this.wording = new Wording(texts);
        this.words = new TrendWords(texts);
    }

    private Stream<Row> rows(Trends.Line line) {
        return line.rows().stream().map(row -> row(line, row));
    }

    private Row row(Trends.Line line, Trend.Row row) {
        return new Row(line, row, trends.points(row));
    }

    @Override
    public Fields json() {
        return new TrendJson(texts).trends(trends);
    }

    @Override
    public void page(Page page) {
        page.lines(heading());
        trends.lines().forEach(line -> {
            page.gap();
            block(line, page);
        });
        page.gap();
        page.line(texts.get("trend.legend"));
        page.lines(words.limits());
        page.lines(words.errors(trends));
    }

    private String unit(Trends.Line line) {
        Unit unit = line.trend().unit();
        return unit.district().isEmpty() ? unit.toString() : texts.get("remaining.unit", unit, unit.district());
    }

    private void block(Trends.Line line, Page page) {
        page.line(unit(line));
        page.wrapped(IN, words.days(line));
        if (!line.missing().isEmpty()) {
            page.line(IN + texts.get("trend.missing", words.missing(line)));
        }
        if (line.rows().isEmpty()) {
            if (line.missing().isEmpty()) {
                page.line(IN + texts.get("trend.no-rows"));
            }
            return;
        }
        List<Trend.Row> changed = line.rows().stream().filter(Trends.Line::changed).toList();
        if (!changed.isEmpty()) {
            page.block(changes(), changed.stream().map(row -> row(line, row)));
            changed.stream().filter(row -> !row.formerly().isEmpty()).forEach(row -> page.wrapped(IN,
                    texts.get("trend.asked-otherwise", row.code(), words.formerly(row))));
        }
        if (line.unchanged() > 0) {
            page.line(IN + texts.get("trend.unchanged", line.unchanged()));
        }
    }

    private List<Column<Row>> changes() {
        Columns<Row> columns = new Columns<Row>(texts).text("head.code", r -> r.row().code())
                .text("head.content", r -> texts.of(r.row().title()));
        days((day, d) -> columns.headed(day.asOf().toString(), Column.Kind.NUMBER, r -> words.point(r.points().get(d))));
        return columns.of(Row::row, in -> in.number("trend.head-change", words::change)
                .number("head.requirement", row -> threshold(row) == null ? "" : wording.number(threshold(row)))
                // The signs beside it say these already.
                .text("trend.head-outlook", row -> SAID.contains(row.outlook().kind()) ? ""
                        : words.outlook(row.outlook()))).list();
    }

    /** Does something for each day and its place. */
    private void days(ObjIntConsumer<Evaluation> each) {
        IntStream.range(0, trends.days().size()).forEach(d -> each.accept(trends.days().get(d), d));
    }

    private static BigDecimal threshold(Trend.Row row) {
        return row.points().get(row.points().size() - 1).threshold();
    }

    /**
     * One line a row of a unit, with two columns a day; a unit without rows, and a row of a table without an answer, has a
     * line of its own all the same.
     */
    @Override
    public Table<?> table() {
        Columns<Coded> columns = new Columns<Coded>(texts)
                .coded("unit", c -> c.row() == null ? c.error().code() : c.row().unit().code())
                .of(Coded::row, in -> in.of(Row::unit, within -> within.coded("name", Unit::name)
                        .coded("province", u -> u.province().code()).coded("district", Unit::district)))
                .coded("missing", c -> c.row() == null ? c.day().asOf() : c.row().line().missing().stream()
                        .map(LocalDate::toString).collect(Collectors.joining("; ")))
                .coded("error", c -> c.row() == null ? c.error().error().code() : "")
                .of(Coded::trend, in -> in.coded("code", Trend.Row::code)
                        .coded("title", row -> texts.of(row.title())).coded("threshold", TrendAnswer::threshold)
                        .coded("change", Trend.Row::change).coded("per_year", row -> row.outlook().perYear())
                        .coded("outlook", row -> row.outlook().kind().name().toLowerCase(Locale.ROOT))
                        .coded("years", row -> row.outlook().years()));
        days((day, d) -> {
            columns.coded("value " + day.asOf(), at(d, day, Trend.Point::value, words::askedThen));
            columns.coded("status " + day.asOf(), at(d, day, p -> p.status().code(), f -> f.status().code()));
        });
        return new Table<>(columns.list(), Stream.concat(trends.lines().stream().flatMap(line -> line.rows().isEmpty()
                        ? Stream.of(new Row(line, null, List.of())) : rows(line)).map(row -> new Coded(row, null, null)),
                trends.days().stream().flatMap(day -> day.errors().stream().map(e -> new Coded(null, day, e)))));
    }

    /** A day on which the row asked for something else: its value stands with what was asked, since it does not compare. */
    private static Function<Coded, String> at(int place, Evaluation day, Function<Trend.Point, String> point,
            Function<Trend.Former, String> former) {
        return c -> c.trend() == null ? "" : c.row().points().get(place) != null ? point.apply(c.row().points().get(place))
                : c.trend().formerly().stream().filter(f -> f.asOf().equals(day.asOf())).findFirst().map(former).orElse("");
    }

    @Override
    public List<Table<?>> sheets() {
        Columns<Row> columns = new Columns<Row>(texts).unit(Row::unit)
                .text("head.indicator", r -> r.row().code()).text("head.content", r -> texts.of(r.row().title()));
        days((day, d) -> {
            Function<Row, Trend.Point> point = r -> r.points().get(d);
            columns.of(point, in -> in
                    .headed(texts.get("trend.head-value", day.asOf()), Column.Kind.NUMBER, Trend.Point::value)
                    .headed(texts.get("trend.head-status", day.asOf()), Column.Kind.TEXT, p -> texts.of(p.status().title())));
        });
        columns.of(Row::row, in -> in.number("trend.head-change", Trend.Row::change)
                .number("head.requirement", TrendAnswer::threshold)
                .number("trend.head-year", row -> row.outlook().perYear())
                .number("trend.head-years", row -> row.outlook().years())
                .text("trend.head-outlook", row -> words.outlook(row.outlook()))
                .text("trend.head-formerly", words::formerly));
        return List.of(new Table<>(texts.get("trend.sheet-rows"), columns.list(), trends.lines().stream().flatMap(this::rows))
                        .by(new Table.Whose<>(WHOSE, row -> unit(row.line()), row -> List.of())),
                new Table<>(texts.get("sheet.units"), new Columns<Trends.Line>(texts).unit(line -> line.trend().unit())
                        .text("trend.head-days", words::days).text("trend.head-missing", words::missing).list(),
                        trends.lines().stream()));
    }

    @Override
    public List<String> notes() {
        return Stream.of(words.limits(), words.errors(trends), heading()).flatMap(List::stream).toList();
    }

    private List<String> heading() {
        return Stream.concat(Stream.of(words.title(trends)), trends.days().stream().map(words::table)).toList();
    }
}
