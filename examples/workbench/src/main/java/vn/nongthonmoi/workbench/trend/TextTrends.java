package vn.nongthonmoi.workbench.trend;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** A page for the terminal: a block a unit with the rows that changed, and what the outlook does not know. */
final class TextTrends {

    private static final int WIDTH = 120;
    private static final int CONTENT = 1;
    private static final Set<Trend.Outlook.Kind> SAID = Set.of(Trend.Outlook.Kind.MET, Trend.Outlook.Kind.NO_NUMBER);

    private final Texts texts;
    private final Wording wording;
    private final TrendWords words;

    TextTrends(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.words = new TrendWords(texts);
    }

    void print(Trends trends, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(words.title(trends));
        trends.days().forEach(day -> lines.add(words.table(day)));
        trends.lines().forEach(line -> {
            lines.add("");
            block(trends, line, lines);
        });
        lines.add("");
        lines.add(texts.get("trend.legend"));
        lines.addAll(words.limits());
        lines.addAll(words.errors(trends));
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void block(Trends trends, Trends.Line line, List<String> lines) {
        String district = line.trend().unit().district();
        lines.add(district.isEmpty() ? line.trend().unit().toString()
                : texts.get("remaining.unit", line.trend().unit(), district));
        lines.addAll(TextTable.wrapped(words.days(line), "  ", WIDTH));
        if (!line.missing().isEmpty()) {
            lines.add("  " + texts.get("trend.missing", words.missing(line)));
        }
        if (line.rows().isEmpty()) {
            if (line.missing().isEmpty()) {
                lines.add("  " + texts.get("trend.no-rows"));
            }
            return;
        }
        List<Trend.Row> changed = line.rows().stream().filter(Trends.Line::changed).toList();
        if (!changed.isEmpty()) {
            lines.addAll(rows(trends, changed));
            changed.stream().filter(row -> !row.formerly().isEmpty()).forEach(row -> lines.addAll(TextTable.wrapped(
                    texts.get("trend.asked-otherwise", row.code(), words.formerly(row)), "  ", WIDTH)));
        }
        if (line.unchanged() > 0) {
            lines.add("  " + texts.get("trend.unchanged", line.unchanged()));
        }
    }

    private List<String> rows(Trends trends, List<Trend.Row> changed) {
        List<TextTable.Align> aligns = new ArrayList<>(List.of(LEFT, LEFT));
        List<String> heads = new ArrayList<>(List.of("  " + texts.get("head.code"), texts.get("head.content")));
        trends.days().forEach(day -> {
            aligns.add(RIGHT);
            heads.add(day.asOf().toString());
        });
        aligns.addAll(List.of(RIGHT, RIGHT, LEFT));
        heads.addAll(List.of(texts.get("trend.head-change"), texts.get("head.requirement"),
                texts.get("trend.head-outlook")));
        List<List<String>> rows = new ArrayList<>(List.of(heads));
        changed.forEach(row -> rows.add(row(trends, row)));
        return TextTable.fitted(aligns, rows, CONTENT, WIDTH);
    }

    private List<String> row(Trends trends, Trend.Row row) {
        List<String> cells = new ArrayList<>(List.of("  " + row.code(), texts.of(row.title())));
        trends.points(row).forEach(point -> cells.add(words.point(point)));
        BigDecimal threshold = row.points().get(row.points().size() - 1).threshold();
        cells.add(words.change(row));
        cells.add(threshold == null ? "" : wording.number(threshold));
        // The signs beside it say these already.
        cells.add(SAID.contains(row.outlook().kind()) ? "" : words.outlook(row.outlook()));
        return cells;
    }
}
