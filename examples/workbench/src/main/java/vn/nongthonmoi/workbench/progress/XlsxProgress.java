package vn.nongthonmoi.workbench.progress;

import static vn.nongthonmoi.workbench.print.Sheet.Column.number;
import static vn.nongthonmoi.workbench.print.Sheet.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.workbench.print.ProgressCells;
import vn.nongthonmoi.workbench.print.Sheet;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.print.Xlsx;

/** A workbook: totals, bands, criteria, and as far as they are asked for targets and earlier days. */
final class XlsxProgress {

    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;
    private final ProgressWords words;

    XlsxProgress(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.cells = new ProgressCells(texts);
        this.words = new ProgressWords(texts);
    }

    void print(ProgressReport report, OutputStream out) throws IOException {
        List<Sheet> sheets = new ArrayList<>(List.of(groups(report), bands(report), unmet(report)));
        if (report.sections().stream().anyMatch(s -> !s.targets().isEmpty())) {
            sheets.add(targets(report));
            sheets.add(nearest(report));
        }
        if (!report.earlier().isEmpty()) {
            sheets.add(days(report));
        }
        Xlsx.write(sheets, out);
    }

    private Sheet groups(ProgressReport report) {
        List<Sheet.Column> columns = new ArrayList<>(List.of(text(texts.get("head.standard")),
                text(texts.get("progress.head-by"))));
        columns.addAll(cells.columns(texts.get("progress.head-group")));
        return sheet("progress.sheet-totals", columns, report, s -> s.groups().stream().map(g -> {
            List<String> plain = cells.plain(g.progress());
            return joined(List.of(words.standard(s), words.by(g.by()), words.name(g)),
                    plain.subList(1, plain.size()));
        }));
    }

    private Sheet bands(ProgressReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.standard")), text(texts.get("progress.head-by")),
                text(texts.get("progress.head-group")), text(texts.get("progress.head-band")),
                number(texts.get("progress.head-from")), number(texts.get("progress.head-to")),
                number(texts.get("head.units")));
        return sheet("progress.sheet-bands", columns, report, s -> s.groups().stream().flatMap(g ->
                g.progress().bands().stream().map(b -> List.of(words.standard(s), words.by(g.by()), words.name(g),
                        words.band(b), String.valueOf(b.from()), String.valueOf(b.to()),
                        String.valueOf(b.units())))));
    }

    private Sheet unmet(ProgressReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.standard")), text(texts.get("progress.head-by")),
                text(texts.get("progress.head-group")), text(texts.get("head.code")), text(texts.get("head.criterion")),
                number(texts.get("progress.head-not-met")), number(texts.get("progress.head-open")));
        return sheet("progress.sheet-unmet", columns, report, s -> s.groups().stream().flatMap(g ->
                g.progress().unmet().stream().map(u -> List.of(words.standard(s), words.by(g.by()), words.name(g),
                        u.code(), texts.of(u.title()), String.valueOf(u.notMet()), String.valueOf(u.open())))));
    }

    private Sheet targets(ProgressReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.standard")),
                number(texts.get("progress.head-target")), text(texts.get("progress.head-by-day")),
                number(texts.get("head.units")), number(texts.get("progress.head-reached")),
                number(texts.get("head.undetermined")),
                number(texts.get("progress.head-outstanding")), text(texts.get("progress.head-state")));
        return sheet("progress.sheet-targets", columns, report, s -> s.targets().stream().map(t -> List.of(
                words.standard(s), String.valueOf(t.target().units()), t.target().by().toString(),
                String.valueOf(t.units()), String.valueOf(t.reached()), String.valueOf(t.open()),
                String.valueOf(t.outstanding()), texts.of(t.state().title()))));
    }

    private Sheet nearest(ProgressReport report) {
        List<Sheet.Column> columns = List.of(text(texts.get("head.standard")),
                number(texts.get("progress.head-target")), text(texts.get("progress.head-by-day")),
                text(texts.get("head.code")), text(texts.get("head.name")), text(texts.get("head.district")), text(texts.get("head.outcome")),
                number(texts.get("progress.head-remaining")), text(texts.get("head.missing")));
        return sheet("progress.sheet-nearest", columns, report, s -> s.targets().stream().flatMap(t ->
                t.nearest().stream().map(r -> near(s, t, r))));
    }

    private List<String> near(ProgressReport.Section section, Target.Standing standing, Remaining remaining) {
        Assessment a = remaining.assessment();
        return List.of(words.standard(section), String.valueOf(standing.target().units()),
                standing.target().by().toString(), a.unit().code(), a.unit().name(), a.unit().district(),
                texts.of(a.outcome().title()), String.valueOf(remaining.indicators()), wording.findings(a));
    }

    private Sheet days(ProgressReport report) {
        List<Sheet.Column> columns = new ArrayList<>(List.of(text(texts.get("head.standard"))));
        columns.addAll(cells.columns(texts.get("progress.head-day")));
        columns.add(number(texts.get("progress.head-unread")));
        return sheet("progress.sheet-days", columns, report, s -> s.days().stream().map(day -> {
            List<String> plain = cells.plain(day.progress());
            return joined(List.of(words.standard(s), words.day(day)),
                    joined(plain.subList(1, plain.size()), List.of(String.valueOf(day.unread()))));
        }));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** The rows of one standard. */
    @FunctionalInterface
    private interface Rows {
        Stream<List<String>> of(ProgressReport.Section section);
    }

    /** Every sheet says what it is, what it leaves out and where its values come from. */
    private Sheet sheet(String name, List<Sheet.Column> columns, ProgressReport report, Rows rows) {
        List<List<String>> below = new ArrayList<>();
        if (!report.now().errors().isEmpty()) {
            below.add(List.of(texts.get("progress.unread", report.now().errors().size())));
        }
        report.sections().forEach(s -> {
            below.add(List.of(words.title(s, report.now().asOf())));
            words.told(s).forEach(line -> below.add(List.of(line)));
        });
        Stream.concat(Stream.of(report.now()), report.earlier().stream())
                .forEach(a -> below.add(List.of(wording.origin(a.table()))));
        return new Sheet(texts.get(name), columns, report.sections().stream().flatMap(rows::of).toList(), below);
    }
}
