package vn.nongthonmoi.workbench.remaining;

import static vn.nongthonmoi.workbench.print.Sheet.Column.number;
import static vn.nongthonmoi.workbench.print.Sheet.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.workbench.print.Sheet;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.print.Xlsx;

/** A workbook: units with their goals in words, and one row an item. */
final class XlsxWork {

    private final Texts texts;
    private final Wording wording;
    private final WorkWords words;

    XlsxWork(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.words = new WorkWords(texts);
    }

    void print(WorkReport report, OutputStream out) throws IOException {
        Xlsx.write(List.of(items(report), units(report)), out);
    }

    private Sheet items(WorkReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("head.standard")), text(texts.get("head.criterion")),
                text(texts.get("head.indicator")), text(texts.get("remaining.head-row")),
                        text(texts.get("head.content")),
                text(texts.get("head.status")), number(texts.get("head.value")), text(texts.get("head.requirement")),
                number(texts.get("head.gap")), number(texts.get("remaining.head-share-long")),
                text(texts.get("head.awaits")), text(texts.get("remaining.head-or")),
                text(texts.get("remaining.head-helps")), text(texts.get("head.source")),
                text(texts.get("head.provisional")));
        List<List<String>> rows = new ArrayList<>();
        report.lines().forEach(line -> line.works().forEach(work ->
                work.remaining().items().forEach(item -> rows.add(item(work, item)))));
        return sheet("remaining.sheet-items", columns, rows, report);
    }

    private List<String> item(WorkReport.Work work, Remaining.Item item) {
        Assessment a = work.assessment();
        IndicatorResult row = item.row();
        return List.of(a.unit().code(), a.unit().name(), a.unit().district(), words.standard(a),
                item.criterion().isEmpty() ? texts.get("section.conditions") : item.criterion(), item.indicator(),
                row.code(), texts.of(row.title()), texts.of(row.status().title()), row.value() == null ? "" : row.value(),
                wording.requirement(row), row.gap() == null ? "" : Wording.plain(row.gap()),
                item.share() == null ? "" : Wording.plain(item.share()), item.awaits(), yes(item.alternative()),
                WorkWords.helps(work, item), row.requirement().source(), yes(row.provisional()));
    }

    private Sheet units(WorkReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("head.standard")), text(texts.get("head.outcome")),
                number(texts.get("head.criteria-met")), number(texts.get("head.criteria-total")),
                number(texts.get("head.missing-count")), text(texts.get("remaining.head-goals")),
                text(texts.get("head.error")));
        List<List<String>> rows = new ArrayList<>();
        report.lines().forEach(line -> {
            line.works().forEach(work -> rows.add(unit(work)));
            if (line.error() != null) {
                rows.add(List.of(line.code() == null ? "?" : line.code(), "", "", "", texts.get("outcome.error"), "",
                        "",
                        "", "", texts.get("report.error", line.number(), line.error().code(), line.error().text())));
            }
        });
        return sheet("sheet.units", columns, rows, report);
    }

    private List<String> unit(WorkReport.Work work) {
        Assessment a = work.assessment();
        return List.of(a.unit().code(), a.unit().name(), a.unit().district(), words.standard(a),
                texts.of(a.outcome().title()), String.valueOf(a.criteriaMet()), String.valueOf(a.criteriaTotal()),
                String.valueOf(work.remaining().indicators()), String.join("\n", words.goals(work)), "");
    }

    private Sheet sheet(String name, List<Sheet.Column> columns, List<List<String>> rows, WorkReport report) {
        List<List<String>> below = new ArrayList<>(List.of(List.of(texts.get("remaining.legend"))));
        if (report.nextAsked() && report.next() == null) {
            below.add(List.of(words.noNext(report)));
        }
        if (!report.errors().isEmpty()) {
            below.add(List.of(texts.get("report.errors", report.errors().size())));
        }
        below.add(List.of(texts.get("remaining.title",
                texts.get("standard." + report.evaluation().standard().code()), report.evaluation().period(),
                report.evaluation().asOf())));
        below.add(List.of(report.evaluation().origin(texts)));
        return new Sheet(texts.get(name), columns, rows, below);
    }

    private String yes(boolean value) {
        return value ? texts.get("cell.yes") : "";
    }
}
