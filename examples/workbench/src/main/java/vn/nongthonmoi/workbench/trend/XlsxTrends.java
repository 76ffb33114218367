package vn.nongthonmoi.workbench.trend;

import static vn.nongthonmoi.workbench.print.Sheet.Column.number;
import static vn.nongthonmoi.workbench.print.Sheet.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Sheet;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.print.Xlsx;

/** A workbook: the rows of all units, and the units with their days and those they are missing on. */
final class XlsxTrends {

    private final Texts texts;
    private final TrendWords words;

    XlsxTrends(Texts texts) {
        this.texts = texts;
        this.words = new TrendWords(texts);
    }

    void print(Trends trends, OutputStream out) throws IOException {
        Xlsx.write(List.of(rows(trends), units(trends)), out);
    }

    private Sheet rows(Trends trends) {
        List<Sheet.Column> columns = new ArrayList<>(List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("head.indicator")), text(texts.get("head.content"))));
        for (Evaluation day : trends.days()) {
            columns.add(number(texts.get("trend.head-value", day.asOf())));
            columns.add(text(texts.get("trend.head-status", day.asOf())));
        }
        columns.addAll(List.of(number(texts.get("trend.head-change")), number(texts.get("head.requirement")),
                number(texts.get("trend.head-year")), number(texts.get("trend.head-years")),
                text(texts.get("trend.head-outlook")), text(texts.get("trend.head-formerly"))));
        List<List<String>> rows = new ArrayList<>();
        trends.lines().forEach(line -> line.rows().forEach(row -> rows.add(row(trends, line.trend().unit(), row))));
        return sheet("trend.sheet-rows", columns, rows, trends);
    }

    private List<String> row(Trends trends, Unit unit, Trend.Row row) {
        List<String> cells = new ArrayList<>(List.of(unit.code(), unit.name(), unit.district(), row.code(),
                texts.of(row.title())));
        trends.points(row).forEach(p -> cells.addAll(p == null ? List.of("", "")
                : List.of(p.value() == null ? "" : p.value(), texts.of(p.status().title()))));
        cells.addAll(List.of(plain(row.change()), plain(row.points().get(row.points().size() - 1).threshold()),
                plain(row.outlook().perYear()), plain(row.outlook().years()), words.outlook(row.outlook()),
                words.formerly(row)));
        return cells;
    }

    private Sheet units(Trends trends) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.code")), text(texts.get("head.name")),
                text(texts.get("head.district")), text(texts.get("trend.head-days")),
                text(texts.get("trend.head-missing")));
        return sheet("sheet.units", columns, trends.lines().stream().map(line -> List.of(line.trend().unit().code(),
                line.trend().unit().name(), line.trend().unit().district(), words.days(line), words.missing(line)))
                .toList(), trends);
    }

    private Sheet sheet(String name, List<Sheet.Column> columns, List<List<String>> rows, Trends trends) {
        List<List<String>> below = new ArrayList<>();
        words.limits().forEach(limit -> below.add(List.of(limit)));
        words.errors(trends).forEach(error -> below.add(List.of(error)));
        below.add(List.of(words.title(trends)));
        trends.days().forEach(day -> below.add(List.of(words.table(day))));
        return new Sheet(texts.get(name), columns, rows, below);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : Wording.plain(number);
    }
}
