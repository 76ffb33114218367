package vn.nongthonmoi.office.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.OpenCounts;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What {@code evaluate} says: the units, then criteria, all that remains to be done, and districts. */
public final class EvaluationAnswer implements Answer {

    private static final int NAMED = 5;

    private final Evaluation evaluation;
    private final List<Assessment> assessments;
    private final Supplier<List<EvidenceFlag>> flags;
    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;
    private final Progress all;

    /** A row and the status of each of its indicators and conditions. */
    private record Statuses(Evaluation.Line line, Map<String, String> codes) { }

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
        Columns<Statuses> columns = new Columns<Statuses>(texts).of(Statuses::line, columnsOfUnits());
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
        return Stream.of(Stream.of(units(), criteria(), new MissingTables(texts).rows(assessments)), new AppraisedTable(texts).of(assessments),
                Stream.of(byDistrict(List.of()))).<Table<?>>flatMap(t -> t).toList();
    }

    /** The overview first; what waits for a level is said once, and last what each unit has to do something about. */
    @Override
    public List<Table<?>> document() {
        MissingTables missing = new MissingTables(texts);
        return Stream.of(Stream.of(byDistrict(new OpenCounts(assessments, texts).lines()), units(), criteria(), missing.levels(assessments)),
                new AppraisedTable(texts).of(assessments), Stream.of(missing.ofEachUnit(assessments))).<Table<?>>flatMap(t -> t).toList();
    }

    private Table<?> units() {
        List<String> legend = new ArrayList<>(List.of(texts.get("sheet.units-legend")));
        legend.addAll(evaluation.unread(texts));
        legend.addAll(wording.flags(flags.get()));
        return new Table<>(texts.get("sheet.units"), columnsOfUnits().list(), evaluation.lines().stream(), List.of(), legend);
    }

    private Table<?> byDistrict(List<String> notes) {
        return new Table<>(texts.get("sheet.districts"), districts().all(cells.counted(evaluation.standard()).list()).list(),
                Progress.byDistrict(assessments).stream(), List.of(all), Stream.concat(cells.told(evaluation.standard(), all).stream(), notes.stream()).toList());
    }

    @Override
    public List<String> notes() {
        return List.of(evaluation.title("report.title", texts), evaluation.origin(texts));
    }

    private Columns<Evaluation.Line> columnsOfUnits() {
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
        assessments.forEach(a -> a.criteria().forEach(c -> labels.putIfAbsent(c.code(), MissingTables.label(c, texts))));
        Columns<Assessment> columns = new Columns<Assessment>(texts).unit(Assessment::unit);
        labels.forEach((code, label) -> columns.headed(label, Column.Kind.TEXT, a -> a.criteria().stream()
                .filter(c -> c.code().equals(code)).findFirst().map(c -> texts.of(c.status().title())).orElse("")));
        return new Table<>(texts.get("sheet.criteria"), columns.list(), assessments.stream());
    }
}
