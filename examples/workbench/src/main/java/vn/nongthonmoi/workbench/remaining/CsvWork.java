package vn.nongthonmoi.workbench.remaining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.workbench.print.Csv;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** One line an item; a unit without any, and a row without an answer, has a line of its own all the same. */
final class CsvWork {

    private static final List<String> UNIT = List.of("unit", "name", "district", "standard", "period", "outcome",
            "criteria_met", "criteria_total");
    private static final List<String> ITEM = List.of("criterion", "indicator", "code", "title", "status", "value",
            "requirement", "gap", "share", "awaits", "alternative", "fewest_for", "source", "rule", "provisional");

    private final Texts texts;
    private final Wording wording;

    CsvWork(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    void print(WorkReport report, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(UNIT, ITEM));
        for (WorkReport.Line line : report.lines()) {
            line.works().forEach(work -> work(work, rows));
            if (line.error() != null) {
                rows.add(joined(List.of(line.code() == null ? "" : line.code(), "", "", "", "",
                        "error:" + line.error().code(), "", ""), blank()));
            }
        }
        Csv.write(rows, out);
    }

    private void work(WorkReport.Work work, List<List<String>> rows) {
        Assessment a = work.assessment();
        List<String> unit = List.of(a.unit().code(), a.unit().name(), a.unit().district(), a.standard().code(),
                a.period().toString(), a.outcome().code(), String.valueOf(a.criteriaMet()),
                String.valueOf(a.criteriaTotal()));
        if (work.remaining().items().isEmpty()) {
            rows.add(joined(unit, blank()));
        }
        work.remaining().items().forEach(item -> rows.add(joined(unit, item(work, item))));
    }

    private List<String> item(WorkReport.Work work, Remaining.Item item) {
        IndicatorResult row = item.row();
        return List.of(item.criterion(), item.indicator(), row.code(), texts.of(row.title()), row.status().code(),
                row.value() == null ? "" : row.value(), wording.requirement(row),
                row.gap() == null ? "" : Wording.plain(row.gap()),
                item.share() == null ? "" : Wording.plain(item.share()),
                item.awaits(), String.valueOf(item.alternative()), WorkWords.helps(work, item),
                row.requirement().source(), row.requirement().rule().toString(), String.valueOf(row.provisional()));
    }

    private static List<String> blank() {
        return Collections.nCopies(ITEM.size(), "");
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
