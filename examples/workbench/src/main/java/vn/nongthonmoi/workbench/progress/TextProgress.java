package vn.nongthonmoi.workbench.progress;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.workbench.print.ProgressCells;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** A page for the terminal: each standard with its groups of units, bands, criteria, targets and earlier days. */
final class TextProgress {

    private static final int SHOWN = 10;

    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;
    private final ProgressWords words;

    TextProgress(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.cells = new ProgressCells(texts);
        this.words = new ProgressWords(texts);
    }

    void print(ProgressReport report, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("progress.title", report.now().asOf()));
        Stream.concat(Stream.of(report.now()), report.earlier().stream())
                .forEach(a -> lines.add(wording.origin(a.table())));
        for (ProgressReport.Section section : report.sections()) {
            lines.add("");
            lines.add(words.title(section, report.now().asOf()));
            if (section.all().units() > 0) {
                lines.addAll(groups(section));
                if (section.all().bands().get(0).to() > 0) {
                    lines.add(words.bands(section.all()));
                }
            }
            lines.addAll(words.told(section));
            if (!report.now().errors().isEmpty()) {
                lines.add(texts.get("progress.unread", report.now().errors().size()));
            }
            unmet(section.all(), lines);
            section.targets().forEach(t -> target(t, lines));
            if (section.days().size() > 1) {
                lines.add("");
                lines.addAll(days(section));
            }
        }
        if (report.sections().isEmpty()) {
            lines.add(texts.get("report.errors", report.now().errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> groups(ProgressReport.Section section) {
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT);
        table.add(cells.heads(texts.get("progress.head-group")));
        ProgressReport.By last = ProgressReport.By.ALL;
        for (ProgressReport.Group group : section.groups()) {
            if (group.by() != last) {
                table.add(List.of(words.by(group.by())));
            }
            last = group.by();
            List<String> row = new ArrayList<>(cells.of(group.progress()));
            row.set(0, group.by() == ProgressReport.By.ALL ? words.name(group) : "  " + words.name(group));
            table.add(row);
        }
        return table.lines();
    }

    private void unmet(Progress all, List<String> lines) {
        if (all.unmet().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(LEFT, LEFT, RIGHT, RIGHT);
        table.add(List.of(texts.get("head.code"), texts.get("progress.head-unmet"), texts.get("progress.head-not-met"),
                texts.get("progress.head-open")));
        all.unmet().stream().limit(SHOWN).forEach(u -> table.add(List.of(u.code(),
                TextTable.shortened(texts.of(u.title())), String.valueOf(u.notMet()), String.valueOf(u.open()))));
        lines.add("");
        lines.addAll(table.lines());
        if (all.unmet().size() > SHOWN) {
            lines.add(texts.get("progress.more-unmet", all.unmet().size() - SHOWN));
        }
    }

    private void target(Target.Standing standing, List<String> lines) {
        lines.add("");
        lines.add(words.target(standing));
        if (standing.nearest().isEmpty()) {
            return;
        }
        lines.add(texts.get("progress.nearest"));
        TextTable table = new TextTable(LEFT, LEFT, LEFT, RIGHT, LEFT);
        table.add(List.of(texts.get("head.code"), texts.get("head.name"), texts.get("head.district"),
                texts.get("progress.head-remaining"), texts.get("head.missing")));
        for (Remaining r : standing.nearest().stream().limit(SHOWN).toList()) {
            Assessment a = r.assessment();
            table.add(List.of(a.unit().code(), a.unit().name(), a.unit().district(), String.valueOf(r.indicators()),
                    wording.findings(a)));
        }
        lines.addAll(table.lines());
        if (standing.nearest().size() > SHOWN) {
            lines.add(texts.get("progress.more-nearest", standing.nearest().size() - SHOWN));
        }
    }

    private List<String> days(ProgressReport.Section section) {
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT);
        List<String> heads = new ArrayList<>(cells.heads(texts.get("progress.head-day")));
        heads.add(texts.get("progress.head-unread"));
        table.add(heads);
        for (ProgressReport.Day day : section.days()) {
            List<String> row = new ArrayList<>(cells.of(day.progress()));
            row.set(0, words.day(day));
            row.add(String.valueOf(day.unread()));
            table.add(row);
        }
        section.days().stream().limit(section.days().size() - 1L).forEach(day -> table.add(Stream.concat(
                Stream.of(texts.get("progress.change", day.asOf())),
                words.change(day.progress(), section.all()).stream().map(wording::signed))
                .collect(Collectors.toList())));
        return table.lines();
    }
}
