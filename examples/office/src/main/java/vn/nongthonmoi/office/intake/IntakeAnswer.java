package vn.nongthonmoi.office.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code intake} says: how much was read, and each cell that is not what the rules say. */
public final class IntakeAnswer implements Answer {

    private static final int LONGEST = 160;

    private final Intake intake;
    private final RuleFiles files;
    private final @Nullable Draft draft;
    private final @Nullable CheckedCopy checked;
    private final IntakeWords words;
    private final Texts texts;

    /** A cell with its row. */
    private record Line(Reconciliation.Row row, Reconciliation.Cell cell) { }

    /**
     * Says what was found and what was made of it.
     *
     * @param files the rules that the document was put beside
     * @param draft the layer that was drafted; null where none was asked for
     * @param checked the copy of the rules that was made; null where none was asked for
     */
    public IntakeAnswer(Intake intake, RuleFiles files, @Nullable Draft draft, @Nullable CheckedCopy checked, Texts texts) {
        this.intake = intake;
        this.files = files;
        this.words = new IntakeWords(texts);
        this.draft = draft;
        this.checked = checked;
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.heading(1, texts.get("intake.title", intake.asked().decision().text()));
        notes().forEach(page::line);
        page.gap();
        if (lines().findAny().isPresent()) {
            page.table(columns().list(), lines());
        }
    }

    @Override
    public List<String> notes() {
        Reconciliation found = intake.found();
        List<Integer> unnumbered = intake.understood().stream().flatMap(t -> t.unnumbered().stream()).toList();
        return Stream.of(Stream.of(texts.get("intake.document", intake.asked().file().getFileName(), intake.sha256())),
                amendment(), intake.tables().stream().map(this::used),
                intake.tables().stream().flatMap(t -> t.unknown(texts)),
                Stream.of(texts.get("intake.cells", found.total(), found.levels(), found.total() - found.levels() - found.unreadable(), found.unreadable()),
                        texts.get("intake.rows", count(Reconciliation.Finding.SAME), count(Reconciliation.Finding.DIFFERS),
                                count(Reconciliation.Finding.ONLY_DOCUMENT), count(Reconciliation.Finding.ONLY_RULES), count(Reconciliation.Finding.UNREADABLE))),
                unnumbered.isEmpty() ? Stream.<String>of() : Stream.of(texts.get("intake.unnumbered",
                        unnumbered.stream().map(String::valueOf).collect(Collectors.joining(", ")))),
                draft == null ? Stream.<String>of() : drafted(draft), checked == null ? Stream.<String>of() : confirmed(checked))
                .flatMap(s -> s).toList();
    }

    private String used(Intake.Used used) {
        return texts.get(used.understood() != null ? "intake.used" : used.annex() != null ? "intake.other-annex" : "intake.not-used", used.table().number(),
                used.table().rows(), used.table().columns(), used.annex() == null ? "" : used.annex());
    }

    private Stream<String> amendment() {
        return intake.amendment().stream().flatMap(a -> Stream.concat(Stream.of(texts.get("intake.amends", a.decision() == null ? "" : " " + a.decision())),
                intake.unread().stream().map(change -> texts.get(change.paragraph().number() == 0 ? "intake.unread-cell" : "intake.unread",
                        change.paragraph().number() == 0 ? change.paragraph().beforeTable() : change.paragraph().number(), String.join(", ", change.codes()),
                        Texts.shortened(change.paragraph().text().replace('\n', ' '), LONGEST)))));
    }

    private Stream<String> drafted(Draft made) {
        return Stream.concat(Stream.of(made.isEmpty() ? texts.get("intake.nothing-drafted") : texts.get("intake.drafted", made.rows().size(), made.rows().stream().map(Reconciliation.Row::code)
                .collect(Collectors.joining(", ")))), made.left().stream().map(left -> texts.get("intake.not-drafted", left.row().code(), left.why().said(texts))));
    }

    private Stream<String> confirmed(CheckedCopy made) {
        return Stream.concat(Stream.of(texts.get("intake.checked", made.confirmed().size())), made.others().entrySet().stream()
                .map(other -> texts.get("intake.not-checked", other.getKey().position(), other.getKey().name(), other.getValue().said(texts))).sorted());
    }

    private long count(Reconciliation.Finding finding) {
        return intake.found().rows().stream().filter(row -> row.finding() == finding).count();
    }

    /** The cells that are not the same, those that could not be read first. */
    private Stream<Line> lines() {
        return Stream.of(Reconciliation.Finding.UNREADABLE, Reconciliation.Finding.DIFFERS, Reconciliation.Finding.ONLY_DOCUMENT,
                Reconciliation.Finding.ONLY_RULES).flatMap(finding -> intake.found().rows().stream().filter(row -> row.finding() == finding))
                .flatMap(row -> row.cells().stream().filter(cell -> cell.why() != null || !Objects.equals(cell.level(), cell.encoded()))
                        .map(cell -> new Line(row, cell)));
    }

    private Columns<Line> columns() {
        return new Columns<Line>(texts).text("finding", "intake.head-finding", l -> texts.get("intake." + l.row().finding().code().replace('_', '-')))
                .text("code", "head.code", l -> l.row().code()).title("head.content", l -> l.row().title())
                .text("column", "intake.head-whom", l -> words.whom(l.cell().whom()))
                .text("place", "intake.head-place", l -> l.cell().table() == 0 ? "" : l.cell().table() + "/" + l.cell().row() + "/" + l.cell().column())
                .text("text", "intake.head-text", l -> l.cell().text().replace('\n', ' '))
                .text("level", "intake.head-level", l -> l.cell().why() != null ? l.cell().why().said(texts) : words.level(l.cell().level()))
                .text("encoded", "intake.head-encoded", l -> words.level(l.cell().encoded()))
                .text("rule", "intake.head-rule", l -> rule(l.row()));
    }

    private static String rule(Reconciliation.Row row) {
        return row.encoded() == null || row.encoded().requirement() == null ? "" : row.encoded().requirement().citation().rule().toString();
    }

    /** The row of the document as rules would say it; null where they cannot. */
    private static @Nullable String sentence(Reconciliation.Row row) {
        RowSentences sentences = RowSentences.ofYears(row);
        return sentences.why() != null ? null : sentences.statements().stream().flatMap(s -> Stream.concat(s.conditions().stream(), s.sentences().stream()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Table<?> table() {
        return new Table<>(columns().list(), lines());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("intake.sheet"), columns().list(), lines()));
    }

    @Override
    public Html html() {
        return IntakePage.of(intake, files, notes(), texts);
    }

    /** The order of the fields is part of it. */
    @Override
    public Fields json() {
        Reconciliation found = intake.found();
        return new Fields().with("file", intake.asked().file().getFileName()).with("sha256", intake.sha256()).with("document", intake.asked().decision().text())
                .with("standard", intake.asked().standard().code()).with("period", intake.asked().period())
                .list("tables", intake.tables(), t -> new Fields().with("table", t.table().number()).with("rows", t.table().rows())
                        .with("columns", t.table().columns()).with("used", t.understood() != null)
                        .with("reason", t.understood() != null ? null : t.annex() != null ? t.annex() : texts.get("intake.no-criteria"))
                        .with("unknown_columns", t.unknown())
                        .with("unnumbered_rows", t.understood() == null ? List.of() : t.understood().unnumbered()))
                .part("amendment", intake.amendment().orElse(null), a -> new Fields().with("decision", a.decision()).list("changes", a.changes(),
                        change -> new Fields().with("kind", change.kind().code()).with("codes", change.codes()).with("paragraph", change.paragraph().number())
                                .with("text", change.paragraph().text()).with("read", !intake.unread().contains(change))))
                .part("cells", found, f -> new Fields().with("total", f.total()).with("level", f.levels())
                        .with("not_level", f.total() - f.levels() - f.unreadable()).with("unreadable", f.unreadable()))
                .list("rows", found.rows(), row -> new Fields().with("code", row.code()).with("title", row.title()).with("finding", row.finding().code())
                        .list("cells", row.cells(), cell -> new Fields().with("column", cell.whom()).with("text", cell.text())
                                .part("place", cell.table() == 0 ? null : cell, c -> new Fields().with("table", c.table()).with("row", c.row()).with("column", c.column()))
                                .with("level", cell.level()).with("encoded", cell.encoded()).with("why", cell.why() == null ? null : cell.why().said(texts)))
                        .with("sentence", sentence(row)).with("rule", rule(row).isEmpty() ? null : rule(row)))
                .part("draft", draft, d -> new Fields().with("rows", d.rows().stream().map(Reconciliation.Row::code).toList())
                        .list("left", d.left(), left -> new Fields().with("code", left.row().code()).with("why", left.why().said(texts))))
                .part("checked", checked, c -> new Fields().with("rules", c.confirmed().stream().map(rule -> rule.position().toString()).toList())
                        .list("left", List.copyOf(c.others().entrySet()), other -> new Fields().with("rule", other.getKey().position().toString())
                                .with("why", other.getValue().said(texts))))
                .part("fingerprint", found, f -> new Fields().with("document", f.documentFingerprint()).with("rules", f.rulesFingerprint()));
    }
}
