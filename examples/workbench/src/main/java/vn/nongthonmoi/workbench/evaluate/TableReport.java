package vn.nongthonmoi.workbench.evaluate;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.workbench.print.ProgressCells;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** A page for the terminal: one line a unit, then one a district. */
public final class TableReport implements ReportPrinter {

    private static final int NAMED = 5;

    private final Texts texts;
    private final Wording wording;

    public TableReport(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    @Override
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("report.title", texts.get("standard." + evaluation.standard().code()),
                evaluation.period(), evaluation.asOf()));
        lines.add(evaluation.origin(texts));
        lines.add("");
        lines.addAll(units(evaluation));
        lines.add("");
        List<String> columns = columns(evaluation.assessments());
        if (!columns.isEmpty()) {
            lines.addAll(columns);
            lines.add("");
        }
        lines.addAll(districts(evaluation));
        lines.add("");
        lines.add(texts.get("report.legend"));
        lines.addAll(wording.doubts(evaluation.assessments()));
        if (!evaluation.errors().isEmpty()) {
            lines.add(texts.get("report.errors", evaluation.errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> units(Evaluation evaluation) {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, RIGHT, LEFT, LEFT);
        table.add(List.of(texts.get("head.code"), texts.get("head.name"), texts.get("head.outcome"),
                texts.get("head.met"), "", texts.get("head.missing")));
        for (Evaluation.Line line : evaluation.lines()) {
            table.add(line.assessment() == null ? error(line) : unit(line.assessment()));
        }
        return table.lines();
    }

    private List<String> unit(Assessment a) {
        return List.of(a.unit().code(), a.unit().name(), texts.of(a.outcome().title()),
                a.criteriaMet() + "/" + a.criteriaTotal(), a.provisional() ? "*" : "", wording.findings(a));
    }

    /** Who is held to which column and why, a line a reason. */
    private List<String> columns(List<Assessment> assessments) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        assessments.forEach(a -> a.placements().forEach(p -> units.computeIfAbsent(wording.placement(p),
                k -> new ArrayList<>()).add(a.unit().name().isEmpty() ? a.unit().code() : a.unit().name())));
        List<String> lines = new ArrayList<>();
        units.forEach((column, names) -> lines.add(texts.get("report.column", column, names.size(),
                String.join(", ", names.subList(0, Math.min(names.size(), NAMED))) + (names.size() > NAMED ? ", …" : ""))));
        return lines;
    }

    private List<String> error(Evaluation.Line line) {
        return List.of(line.code() == null ? "?" : line.code(), "", texts.get("outcome.error"), "", "",
                texts.get("report.error", line.number(), line.error().code(), line.error().text()));
    }

    private List<String> districts(Evaluation evaluation) {
        List<Assessment> assessments = evaluation.assessments();
        ProgressCells cells = new ProgressCells(texts);
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT);
        table.add(cells.heads(texts.get("head.district")));
        Progress.byDistrict(assessments).forEach(p -> table.add(cells.of(p)));
        Progress all = Progress.of(texts.get("tally.total"), assessments);
        table.add(cells.of(all));
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(cells.told(evaluation.standard(), all));
        return lines;
    }
}
