package vn.nongthonmoi.workbench.remaining;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** A page for the terminal: a block a unit, 120 columns wide. */
final class TextWork {

    private static final int WIDTH = 120;
    private static final int LEVEL = 30;
    private static final int CONTENT = 1;

    private final Texts texts;
    private final Wording wording;
    private final WorkWords words;

    TextWork(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.words = new WorkWords(texts);
    }

    void print(WorkReport report, OutputStream out) throws IOException {
        Evaluation evaluation = report.evaluation();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("remaining.title", texts.get("standard." + evaluation.standard().code()),
                evaluation.period(), evaluation.asOf()));
        lines.add(evaluation.origin(texts));
        report.lines().forEach(line -> {
            lines.add("");
            block(line, lines);
        });
        lines.add("");
        if (report.nextAsked() && report.next() == null) {
            lines.add(words.noNext(report));
        }
        lines.addAll(TextTable.wrapped(texts.get("remaining.legend"), "", WIDTH));
        if (!report.errors().isEmpty()) {
            lines.add(texts.get("report.errors", report.errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void block(WorkReport.Line line, List<String> lines) {
        if (line.work() == null) {
            lines.add((line.code() == null ? "?" : line.code()) + ": " + error(line));
            return;
        }
        lines.add(words.unit(line) + ": " + words.summary(line.work()));
        work(line.work(), lines);
        if (line.above() != null) {
            lines.add("  " + words.standard(line.above().assessment()) + ": " + words.summary(line.above()));
            work(line.above(), lines);
        }
        if (line.error() != null) {
            lines.add("  " + error(line));
        }
    }

    private String error(WorkReport.Line line) {
        return texts.get("outcome.error") + ", " + texts.get("report.error", line.number(), line.error().code(),
                line.error().text());
    }

    private void work(WorkReport.Work work, List<String> lines) {
        if (!work.remaining().items().isEmpty()) {
            lines.addAll(items(work.remaining().items()));
        }
        words.awaited(work).forEach(who -> lines.addAll(TextTable.wrapped(who, "  ", WIDTH)));
        words.goals(work).forEach(goal -> lines.addAll(TextTable.wrapped(goal, "  ", WIDTH)));
    }

    /** Titles take what the other columns leave of the line. */
    private List<String> items(List<Remaining.Item> items) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("  " + texts.get("head.code"),
                texts.get("head.content"), texts.get("head.status"), texts.get("head.value"),
                texts.get("head.requirement"), texts.get("head.gap-short"), texts.get("remaining.head-share"))));
        items.forEach(item -> rows.add(item(item)));
        return TextTable.fitted(List.of(LEFT, LEFT, LEFT, RIGHT, LEFT, RIGHT, RIGHT), rows, CONTENT, WIDTH);
    }

    private List<String> item(Remaining.Item item) {
        IndicatorResult row = item.row();
        String title = texts.of(row.title());
        return List.of("  " + row.code(), item.alternative() ? texts.get("remaining.or", title) : title,
                texts.of(row.status().title()) + (row.provisional() ? " *" : ""),
                row.value() == null ? "" : texts.number(row.value()),
                TextTable.shortened(row.multiple() == null ? wording.level(row.requirement()) : wording.requirement(row), LEVEL),
                row.gap() == null ? "" : wording.number(row.gap()),
                item.share() == null ? "" : wording.number(item.share()));
    }
}
