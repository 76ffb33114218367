package vn.nongthonmoi.office.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.OpenCause;
import vn.nongthonmoi.office.print.OpenCounts;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code evaluate} says: the units, then criteria, all that remains to be done, and districts. */
public final class EvaluationAnswer implements Answer {

    private static final int NAMED = 5;
    /** How many columns say who a unit is. */
    private static final int UNIT = 3;

    private final Evaluation evaluation;
    private final List<Assessment> assessments;
    private final Supplier<List<EvidenceFlag>> flags;
    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;
    private final Progress all;

    /** A row and the status of each of its indicators and conditions. */
    private record Statuses(Evaluation.Line line, Map<String, String> codes) { }

    /** Something missing and the criterion that it is part of; neither where nothing is said of a unit but who it is. */
    private record Missing(Assessment of, String criterion, IndicatorResult result, IndicatorResult cause) { }

    /** An answer of which nobody asks what can hardly be right. */
    public EvaluationAnswer(Evaluation evaluation, Texts texts) {
        this(evaluation, List::of, texts);
    }

    /**
     * An answer.
     *
     * @param flags the values that can hardly be right; asked for only where they are shown
     */
    public EvaluationAnswer(Evaluation evaluation, Supplier<List<EvidenceFlag>> flags, Texts texts) {
        this.flags = flags;
        this.evaluation = evaluation;
        this.assessments = evaluation.assessments();
        this.texts = texts;
        this.wording = new Wording(texts);
        this.cells = new ProgressCells(texts);
        this.all = Progress.of(texts.get("tally.total"), assessments);
    }

    @Override
    public Stream<?> json() {
        return new JsonReport(texts).rows(evaluation);
    }

    @Override
    public void page(Page page) {
        page.lines(notes());
        page.gap();
        page.table(new Columns<Evaluation.Line>(texts).text("head.code", Evaluation.Line::shownCode)
                .of(Evaluation.Line::assessment, in -> in.text("head.name", a -> a.unit().name()))
                .text("head.outcome", this::outcome)
                .of(Evaluation.Line::assessment, in -> in
                        .number("head.met", a -> a.criteriaMet() + "/" + a.criteriaTotal())
                        .headed("", Column.Kind.TEXT, wording::provisional))
                .text("head.missing", line -> line.assessment() == null ? line.complaint(texts)
                        : wording.findings(line.assessment())).list(), evaluation.lines().stream());
        page.gap();
        page.lines(columns());
        page.gap();
        page.table(districts().all(cells.shown(evaluation.standard()).list()).list(),
                Stream.concat(Progress.byDistrict(assessments).stream(), Stream.of(all)));
        page.lines(cells.told(evaluation.standard(), all));
        page.gap();
        page.lines(new OpenCounts(assessments, texts).lines());
        page.gap();
        page.line(texts.get("report.legend"));
        page.lines(wording.doubts(assessments));
        page.lines(wording.flags(flags.get()));
        page.lines(evaluation.unread(texts));
    }

    private Columns<Progress> districts() {
        return new Columns<Progress>(texts).text("head.district", cells::name);
    }

    /** Who is held to which column and why, a line a reason. */
    private List<String> columns() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        assessments.forEach(a -> a.placements().forEach(p -> units.computeIfAbsent(wording.placement(p),
                k -> new ArrayList<>()).add(a.unit().name().isEmpty() ? a.unit().code() : a.unit().name())));
        List<String> lines = new ArrayList<>();
        units.forEach((column, names) -> lines.add(texts.get("report.column", column, names.size(),
                String.join(", ", names.subList(0, Math.min(names.size(), NAMED))) + (names.size() > NAMED ? ", …" : ""))));
        return lines;
    }

    private String outcome(Evaluation.Line line) {
        return line.assessment() == null ? texts.get("outcome.error") : texts.of(line.assessment().outcome().title());
    }

    /** One line a unit, with the status of every indicator and condition in a column of its own. */
    @Override
    public Table<?> table() {
        Set<String> codes = new LinkedHashSet<>();
        assessments.forEach(a -> codes.addAll(statuses(a).keySet()));
        Columns<Statuses> columns = new Columns<Statuses>(texts).of(Statuses::line, units());
        codes.forEach(code -> columns.coded(code, row -> row.codes().get(code)));
        return new Table<>(columns.list(), evaluation.lines().stream().map(line -> new Statuses(line,
                line.assessment() == null ? Map.of() : statuses(line.assessment()))));
    }

    private static Map<String, String> statuses(Assessment a) {
        return Stream.concat(a.indicators(), a.conditions().stream()).collect(Collectors.toMap(
                IndicatorResult::code, i -> i.status().code(), (first, second) -> first, LinkedHashMap::new));
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(units(legend()), criteria(), remaining(), byDistrict(List.of()));
    }

    private List<String> legend() {
        List<String> legend = new ArrayList<>(List.of(texts.get("sheet.units-legend")));
        legend.addAll(evaluation.unread(texts));
        legend.addAll(wording.flags(flags.get()));
        return legend;
    }

    private Table<?> units(List<String> legend) {
        return new Table<>(texts.get("sheet.units"), units().list(), evaluation.lines().stream(), List.of(), legend);
    }

    private Table<?> byDistrict(List<String> notes) {
        return new Table<>(texts.get("sheet.districts"), districts().all(cells.counted(evaluation.standard()).list()).list(),
                Progress.byDistrict(assessments).stream(), List.of(all), Stream.concat(cells.told(evaluation.standard(), all).stream(), notes.stream()).toList());
    }

    @Override
    public List<String> notes() {
        return List.of(evaluation.title("report.title", texts), evaluation.origin(texts));
    }

    private Columns<Evaluation.Line> units() {
        return new Columns<Evaluation.Line>(texts).named("code", "head.code", Evaluation.Line::code, Evaluation.Line::shownCode)
                .of(Evaluation.Line::assessment, in -> in.text("name", "head.name", a -> a.unit().name())
                        .text("district", "head.district", a -> a.unit().district())
                        .text("head.area", a -> a.unit().area() == null ? "" : a.unit().area().code()))
                .named("outcome", "head.outcome", line -> line.assessment() == null ? line.outcomeCode()
                        : line.assessment().outcome().code(), this::outcome)
                .of(Evaluation.Line::assessment, in -> in
                        .number("criteria_met", "head.criteria-met", Assessment::criteriaMet)
                        .number("criteria_total", "head.criteria-total", Assessment::criteriaTotal)
                        .flag("provisional", "head.provisional", Assessment::provisional)
                        .number("head.missing-count", a -> Wording.missing(a).size()))
                .text("head.error", line -> line.error() == null ? "" : line.complaint(texts));
    }

    /** A column for every criterion that any unit has; provinces may add some. */
    private Table<?> criteria() {
        Map<String, String> labels = new LinkedHashMap<>();
        assessments.forEach(a -> a.criteria().forEach(c -> labels.putIfAbsent(c.code(), label(c))));
        Columns<Assessment> columns = new Columns<Assessment>(texts).unit(Assessment::unit);
        labels.forEach((code, label) -> columns.headed(label, Column.Kind.TEXT, a -> a.criteria().stream()
                .filter(c -> c.code().equals(code)).findFirst().map(c -> texts.of(c.status().title())).orElse("")));
        return new Table<>(texts.get("sheet.criteria"), columns.list(), assessments.stream());
    }

    /** The figures are those of the part to blame where there is one: the row itself has none then. */
    private Table<?> remaining() {
        Columns<Missing> columns = new Columns<Missing>(texts).unit(m -> m.of().unit()).all(missing().list());
        return new Table<>(texts.get("sheet.remaining"), columns.list(), assessments.stream().flatMap(a -> missing(a, m -> true)),
                List.of(), List.of(texts.get("sheet.remaining-legend")));
    }

    private Columns<Missing> missing() {
        return new Columns<Missing>(texts).text("head.criterion", Missing::criterion).of(Missing::result, in -> in
                        .text("head.indicator", IndicatorResult::code).text("head.content", r -> texts.of(r.title()))
                        .text("head.status", r -> texts.of(r.status().title()))
                        .text("head.cause", r -> OpenCause.of(r).map(c -> c.said(texts)).orElse(""))
                        .text("head.part", r -> Wording.blamed(r).stream()
                                .map(p -> p.code() + " " + texts.of(p.title())).collect(Collectors.joining("; "))))
                .of(Missing::cause, in -> in.number("head.value", IndicatorResult::value)
                        .text("head.requirement", c -> c.requirement() == null ? "" : wording.requirement(c))
                        .number("head.gap", IndicatorResult::gap)
                        .of(IndicatorResult::requirement, within -> within
                                .text("head.awaits", r -> r.level().awaits()).text("head.source", r -> r.citation().source())))
                .of(Missing::result, in -> in.flag("head.unchecked", IndicatorResult::provisional));
    }

    private Stream<Missing> missing(Assessment a, Predicate<IndicatorResult> which) {
        Map<String, String> criteria = new LinkedHashMap<>();
        a.criteria().forEach(c -> c.indicators().forEach(i -> criteria.put(i.code(), label(c))));
        return Wording.missing(a).stream().filter(which).map(m -> new Missing(a,
                criteria.getOrDefault(m.code(), texts.get("section.conditions")), m, Wording.cause(m)));
    }

    /**
     * A document is read and not filtered: what waits for a level is said once for all units that wait for it, and of each unit the rows
     * that it has to do something about, and the others in a line.
     */
    @Override
    public List<Table<?>> document() {
        Columns<Missing> columns = new Columns<Missing>(texts).unit(m -> m.of().unit()).all(without(missing(), "head.cause"));
        return List.of(byDistrict(new OpenCounts(assessments, texts).lines()), units(legend()), criteria(), levels(), new Table<>(texts.get("sheet.remaining"), columns.list(), assessments.stream().flatMap(a -> Stream.concat(
                        Stream.of(new Missing(a, "", null, null)), missing(a, m -> m.status() != Status.UNSPECIFIED))),
                List.of(), List.of(texts.get("sheet.remaining-legend"))).by(new Table.Whose<>(UNIT, m -> who(m.of()), m -> settled(m.of()))));
    }

    /** The levels that nobody has set or that are not known here, and how many units wait for each. */
    private Table<?> levels() {
        Map<List<String>, List<Missing>> waiting = new LinkedHashMap<>();
        assessments.stream().flatMap(a -> missing(a, m -> m.status() == Status.UNSPECIFIED)).forEach(m -> waiting.computeIfAbsent(
                Stream.of(m.result(), m.cause()).map(r -> r.code() + (r.requirement() == null ? "" : " " + wording.requirement(r)
                        + " " + r.requirement().citation().source())).toList(), k -> new ArrayList<>()).add(m));
        Columns<List<Missing>> columns = new Columns<List<Missing>>(texts).of(all -> all.get(0), in -> in.all(without(missing(), "head.status",
                "head.value", "head.gap"))).number("head.units", List::size);
        return new Table<>(texts.get("sheet.levels"), columns.list(), waiting.values().stream());
    }

    private List<Column<Missing>> without(Columns<Missing> columns, String... keys) {
        Set<String> heads = Stream.of(keys).map(texts::get).collect(Collectors.toSet());
        return columns.list().stream().filter(c -> !heads.contains(c.head())).toList();
    }

    private String who(Assessment a) {
        String unit = a.unit().district().isEmpty() ? a.unit().toString() : a.unit() + ", " + a.unit().district();
        return texts.get("sheet.unit", unit, wording.outcome(a), a.criteriaMet(), a.criteriaTotal());
    }

    /** The rows of which a unit has nothing to do, a line a status. */
    private List<String> settled(Assessment a) {
        return Stream.of(Status.MET, Status.NOT_APPLICABLE, Status.UNSPECIFIED).flatMap(status -> {
            List<String> rows = Stream.concat(a.indicators(), a.conditions().stream()).filter(i -> i.status() == status)
                    .map(i -> status != Status.UNSPECIFIED || i.value() == null ? i.code()
                            : texts.get("sheet.valued", i.code(), texts.number(i.value()))).toList();
            return rows.isEmpty() ? Stream.empty()
                    : Stream.of(texts.get("report.members", texts.of(status.title()), rows.size(), String.join("; ", rows)));
        }).toList();
    }

    private String label(CriterionResult criterion) {
        return criterion.code() + " " + texts.of(criterion.title());
    }
}
