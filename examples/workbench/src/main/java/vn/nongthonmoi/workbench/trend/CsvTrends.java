package vn.nongthonmoi.workbench.trend;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Csv;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/**
 * One line a row of a unit, with two columns a day; a unit without rows, and a row of a table without an answer, has a
 * line of its own all the same.
 */
final class CsvTrends {

    private static final List<String> UNIT = List.of("unit", "name", "province", "district", "missing", "error");
    private static final List<String> ROW = List.of("code", "title", "threshold", "change", "per_year", "outlook",
            "years");

    private final Texts texts;
    private final TrendWords words;

    CsvTrends(Texts texts) {
        this.texts = texts;
        this.words = new TrendWords(texts);
    }

    void print(Trends trends, OutputStream out) throws IOException {
        List<String> head = new ArrayList<>(UNIT);
        head.addAll(ROW);
        trends.days().forEach(day -> head.addAll(List.of("value " + day.asOf(), "status " + day.asOf())));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        int blank = head.size() - UNIT.size();
        trends.lines().forEach(line -> {
            if (line.rows().isEmpty()) {
                rows.add(joined(unit(line), Collections.nCopies(blank, "")));
            }
            line.rows().forEach(row -> rows.add(joined(unit(line), row(trends, row))));
        });
        for (Evaluation day : trends.days()) {
            day.errors().forEach(e -> rows.add(joined(List.of(e.code() == null ? "" : e.code(), "", "", "",
                    day.asOf().toString(), e.error().code()), Collections.nCopies(blank, ""))));
        }
        Csv.write(rows, out);
    }

    private static List<String> unit(Trends.Line line) {
        Unit unit = line.trend().unit();
        return List.of(unit.code(), unit.name(), unit.province().code(), unit.district(),
                String.join("; ", line.missing().stream().map(Object::toString).toList()), "");
    }

    private List<String> row(Trends trends, Trend.Row row) {
        Trend.Outlook outlook = row.outlook();
        List<String> cells = new ArrayList<>(List.of(row.code(), texts.of(row.title()),
                plain(row.points().get(row.points().size() - 1).threshold()), plain(row.change()),
                plain(outlook.perYear()), outlook.kind().name().toLowerCase(Locale.ROOT), plain(outlook.years())));
        List<Trend.Point> points = trends.points(row);
        for (int day = 0; day < points.size(); day++) {
            Trend.Point p = points.get(day);
            cells.addAll(p == null ? former(row, trends.days().get(day).asOf())
                    : List.of(p.value() == null ? "" : p.value(), p.status().code()));
        }
        return cells;
    }

    /** A day on which the row asked for something else: its value stands with what was asked, since it does not compare. */
    private List<String> former(Trend.Row row, LocalDate day) {
        return row.formerly().stream().filter(f -> f.asOf().equals(day)).findFirst()
                .map(f -> List.of(words.askedThen(f), f.status().code())).orElse(List.of("", ""));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : Wording.plain(number);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(then);
        return cells;
    }
}
