package vn.nongthonmoi.workbench.evaluate;

import static vn.nongthonmoi.workbench.print.Sheet.Column.number;
import static vn.nongthonmoi.workbench.print.Sheet.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.workbench.print.ProgressCells;
import vn.nongthonmoi.workbench.print.Sheet;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.print.Xlsx;

/** A workbook to filter and to count with: units, criteria, all that remains to be done, districts. */
public final class XlsxReport implements ReportPrinter {

    private final Texts texts;
    private final Wording wording;

    public XlsxReport(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    @Override
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        Xlsx.write(List.of(units(evaluation), criteria(evaluation), remaining(evaluation), districts(evaluation)), out);
    }

    private Sheet units(Evaluation evaluation) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("head.area")), text(texts.get("head.outcome")),
                number(texts.get("head.criteria-met")), number(texts.get("head.criteria-total")),
                text(texts.get("head.provisional")), number(texts.get("head.missing-count")),
                text(texts.get("head.error")));
        List<List<String>> below = new ArrayList<>(List.of(List.of(texts.get("sheet.units-legend"))));
        if (!evaluation.errors().isEmpty()) {
            below.add(List.of(texts.get("report.errors", evaluation.errors().size())));
        }
        return sheet("sheet.units", columns, evaluation.lines().stream()
                .map(line -> line.assessment() == null ? error(line) : unit(line.assessment())).toList(), evaluation,
                below);
    }

    private List<String> unit(Assessment a) {
        Unit unit = a.unit();
        return List.of(unit.code(), unit.name(), unit.district(), unit.area() == null ? "" : unit.area().code(),
                texts.of(a.outcome().title()), String.valueOf(a.criteriaMet()), String.valueOf(a.criteriaTotal()),
                yes(a.provisional()), String.valueOf(Wording.missing(a).size()), "");
    }

    private List<String> error(Evaluation.Line line) {
        return List.of(line.code() == null ? "?" : line.code(), "", "", "", texts.get("outcome.error"), "", "", "", "",
                texts.get("report.error", line.number(), line.error().code(), line.error().text()));
    }

    /** A column for every criterion that any unit has; provinces may add some. */
    private Sheet criteria(Evaluation evaluation) {
        Map<String, String> labels = new LinkedHashMap<>();
        evaluation.assessments().forEach(a -> a.criteria().forEach(c -> labels.putIfAbsent(c.code(), label(c))));
        List<Sheet.Column> columns = new ArrayList<>(List.of(text(texts.get("head.code")),
                text(texts.get("head.name")), text(texts.get("head.district"))));
        labels.values().forEach(label -> columns.add(text(label)));

        List<List<String>> rows = new ArrayList<>();
        for (Assessment a : evaluation.assessments()) {
            Map<String, String> statuses = a.criteria().stream().collect(
                    Collectors.toMap(CriterionResult::code, c -> texts.of(c.status().title())));
            rows.add(Stream.concat(Stream.of(a.unit().code(), a.unit().name(), a.unit().district()),
                    labels.keySet().stream().map(code -> statuses.getOrDefault(code, ""))).toList());
        }
        return sheet("sheet.criteria", columns, rows, evaluation, List.of());
    }

    private Sheet remaining(Evaluation evaluation) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("head.criterion")), text(texts.get("head.indicator")),
                text(texts.get("head.content")), text(texts.get("head.status")), text(texts.get("head.part")),
                number(texts.get("head.value")), text(texts.get("head.requirement")), number(texts.get("head.gap")),
                text(texts.get("head.awaits")), text(texts.get("head.source")), text(texts.get("head.provisional")));
        List<List<String>> rows = new ArrayList<>();
        for (Assessment a : evaluation.assessments()) {
            Map<String, String> criteria = new LinkedHashMap<>();
            a.criteria().forEach(c -> c.indicators().forEach(i -> criteria.put(i.code(), label(c))));
            Wording.missing(a).forEach(m -> rows.add(missing(a.unit(),
                    criteria.getOrDefault(m.code(), texts.get("section.conditions")), m)));
        }
        return sheet("sheet.remaining", columns, rows, evaluation,
                List.of(List.of(texts.get("sheet.remaining-legend"))));
    }

    /** The figures are those of the part to blame where there is one: the row itself has none then. */
    private List<String> missing(Unit unit, String criterion, IndicatorResult result) {
        IndicatorResult cause = Wording.cause(result);
        Requirement asked = cause.requirement();
        return List.of(unit.code(), unit.name(), unit.district(), criterion, result.code(), texts.of(result.title()),
                texts.of(result.status().title()),
                Wording.blamed(result).stream().map(this::label).collect(Collectors.joining("; ")),
                cause.value() == null ? "" : cause.value(), asked == null ? "" : wording.requirement(cause),
                cause.gap() == null ? "" : Wording.plain(cause.gap()), asked == null ? "" : asked.awaits(),
                asked == null ? "" : asked.source(), yes(result.provisional()));
    }

    /** The total stands below the table, so that no column that is summed counts it as well. */
    private Sheet districts(Evaluation evaluation) {
        ProgressCells cells = new ProgressCells(texts);
        Progress all = Progress.of(texts.get("tally.total"), evaluation.assessments());
        List<List<String>> below = new ArrayList<>(List.of(cells.plain(all)));
        cells.told(evaluation.standard(), all).forEach(line -> below.add(List.of(line)));
        return sheet("sheet.districts", cells.columns(texts.get("head.district")),
                Progress.byDistrict(evaluation.assessments()).stream().map(cells::plain).toList(), evaluation,
                below);
    }

    /** Every sheet says what it is and where its values come from: it may be copied or printed alone. */
    private Sheet sheet(String name, List<Sheet.Column> columns, List<List<String>> rows, Evaluation evaluation,
            List<List<String>> below) {
        return new Sheet(texts.get(name), columns, rows, Stream.concat(below.stream(), Stream.of(
                List.of(texts.get("report.title", texts.get("standard." + evaluation.standard().code()),
                        evaluation.period(), evaluation.asOf())),
                List.of(evaluation.origin(texts)))).toList());
    }

    private String label(CriterionResult criterion) {
        return criterion.code() + " " + texts.of(criterion.title());
    }

    private String label(IndicatorResult part) {
        return part.code() + " " + texts.of(part.title());
    }

    private String yes(boolean value) {
        return value ? texts.get("cell.yes") : "";
    }
}
