package vn.nongthonmoi.office.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Texts;

/**
 * The page of two sides: the annex as it was read on the left, what the rules say on the right, those first that a person has to look
 * at. What differs has a sign besides its colour, and every place can be reached by keys, so that a screen reader and a black-and-white
 * print say it too.
 */
final class IntakePage {

    /** In the order of how much a person has to do. */
    private static final List<Reconciliation.Finding> ORDER = List.of(Reconciliation.Finding.UNREADABLE, Reconciliation.Finding.DIFFERS,
            Reconciliation.Finding.ONLY_DOCUMENT, Reconciliation.Finding.ONLY_RULES, Reconciliation.Finding.SAME);

    private final Intake intake;
    private final RuleFiles files;
    private final Texts texts;
    private final IntakeWords words;
    private final Html html;

    private IntakePage(Intake intake, RuleFiles files, Texts texts) {
        this.intake = intake;
        this.files = files;
        this.texts = texts;
        this.words = new IntakeWords(texts);
        this.html = Html.page(texts.locale().getLanguage(), texts.get("intake.title", intake.asked().decision().text()));
    }

    /**
     * The page.
     *
     * @param notes what stands above: the file, its tables, the counts
     */
    static Html of(Intake intake, RuleFiles files, List<String> notes, Texts texts) {
        return new IntakePage(intake, files, texts).page(notes);
    }

    private Html page(List<String> notes) {
        html.markup("<header>").element("h1", texts.get("intake.title", intake.asked().decision().text()));
        notes.forEach(note -> html.element("p", note));
        html.markup("</header>\n<nav class=\"findings\" aria-label=\"" + texts.get("intake.contents") + "\"><ul class=\"marks\">");
        for (Reconciliation.Finding finding : ORDER) {
            long count = rows(finding).count();
            if (count > 0) {
                html.markup("<li><a href=\"#" + finding.code() + "\">").markup(badge(finding)).text(" " + count).markup("</a></li>");
            }
        }
        html.markup("</ul></nav>\n<main class=\"intake\">\n");
        ORDER.stream().filter(finding -> rows(finding).findAny().isPresent()).forEach(this::section);
        html.markup("</main>\n<footer>").element("p", texts.get("intake.legend")).element("p", texts.get("proof.signature"));
        return html.markup("</footer>\n");
    }

    private Stream<Reconciliation.Row> rows(Reconciliation.Finding finding) {
        return intake.found().rows().stream().filter(row -> row.finding() == finding);
    }

    private void section(Reconciliation.Finding finding) {
        html.markup("<section id=\"" + finding.code() + "\">").element("h2", texts.get("intake.section-" + finding.code().replace('_', '-')));
        if (finding == Reconciliation.Finding.SAME) {
            same();
        } else {
            rows(finding).forEach(this::row);
        }
        html.markup("</section>\n");
    }

    /** A row that is the same needs a line: what the document says, and the sentence of the rules. */
    private void same() {
        html.markup("<div class=\"scroll\" tabindex=\"0\"><table class=\"alike\"><thead><tr>").element("th scope=\"col\"", texts.get("head.code"))
                .element("th scope=\"col\"", texts.get("head.content")).element("th scope=\"col\"", texts.get("intake.side-document"))
                .element("th scope=\"col\"", texts.get("intake.head-row")).element("th scope=\"col\"", texts.get("intake.side-rules")).markup("</tr></thead><tbody>\n");
        rows(Reconciliation.Finding.SAME).forEach(row -> {
            List<Reconciliation.Cell> read = row.cells().stream().filter(cell -> cell.table() > 0).toList();
            html.markup("<tr>").element("td", row.code()).element("td", row.title().replace('\n', ' ')).element("td", said(read))
                    .element("td", read.get(0).table() + "/" + read.get(0).row()).markup("<td>");
            sentences(row);
            html.markup("</td></tr>\n");
        });
        html.markup("</tbody></table></div>");
    }

    /** What the cells of a row say; once where all of them say it. */
    private String said(List<Reconciliation.Cell> cells) {
        List<String> texts = cells.stream().map(Reconciliation.Cell::text).filter(text -> !text.isBlank()).distinct().toList();
        return texts.size() == 1 ? texts.get(0).replace('\n', ' ') : cells.stream().filter(cell -> !cell.text().isBlank())
                .map(cell -> words.whom(cell.whom()) + ": " + cell.text().replace('\n', ' ')).collect(Collectors.joining("; "));
    }

    private String badge(Reconciliation.Finding finding) {
        return new Html().element("span class=\"mark " + finding.code().replace('_', '-') + "\"", sign(finding)
                + texts.get("intake." + finding.code().replace('_', '-'))).toString();
    }

    private static String sign(Reconciliation.Finding finding) {
        return switch (finding) {
            case SAME -> "= ";
            case DIFFERS -> "≠ ";
            case UNREADABLE -> "? ";
            default -> "+ ";
        };
    }

    private void row(Reconciliation.Row row) {
        html.markup("<article class=\"" + row.finding().code().replace('_', '-') + "\">").markup("<h3>").markup(badge(row.finding()))
                .text(" " + row.code() + " " + row.title().replace('\n', ' ')).markup("</h3>\n<div class=\"sides\">");
        document(row);
        rules(row);
        html.markup("</div></article>\n");
    }

    private void document(Reconciliation.Row row) {
        List<Reconciliation.Cell> read = row.cells().stream().filter(cell -> cell.table() > 0).toList();
        html.markup("<div class=\"side\">");
        if (read.isEmpty()) {
            html.element("h4", texts.get("intake.side-document")).element("p class=\"none\"", texts.get("intake.document-has-none")).markup("</div>");
            return;
        }
        html.element("h4", texts.get("intake.side-document") + ", " + texts.get("intake.side-place", read.get(0).table(), read.get(0).row()));
        levels(read, true);
        read.stream().filter(cell -> cell.why() != null).map(cell -> words.whom(cell.whom()) + ": «" + cell.text().replace('\n', ' ') + "» – "
                + cell.why().said(texts)).distinct().forEach(why -> html.element("p class=\"why\"", why));
        RowSentences sentences = RowSentences.ofYears(row);
        if (row.finding() == Reconciliation.Finding.DIFFERS || row.finding() == Reconciliation.Finding.ONLY_DOCUMENT) {
            if (sentences.why() != null) {
                html.element("p class=\"why\"", texts.get("intake.not-drafted", row.code(), sentences.why().said(texts)));
            } else {
                html.element("p", texts.get("intake.would-say"));
                sentences.statements().forEach(s -> Stream.concat(s.conditions().stream(), s.sentences().stream()).forEach(this::code));
            }
        }
        html.markup("</div>");
    }

    private void rules(Reconciliation.Row row) {
        html.markup("<div class=\"side\">").element("h4", texts.get("intake.side-rules"));
        if (row.encoded() == null) {
            html.element("p class=\"none\"", texts.get("intake.rules-have-none")).markup("</div>");
            return;
        }
        levels(row.cells(), false);
        sentences(row);
        Requirement.Citation citation = row.encoded().requirement().citation();
        html.element("p class=\"small\"", citation.source());
        // Whether somebody confirmed what the document now says otherwise is worth a second look.
        Stream.concat(citation.caveats().stream().map(caveat -> texts.get("proof.provisional") + ": " + caveat), Stream.ofNullable(citation.confirmation())
                .map(confirmation -> texts.get("proof.checked") + ": " + confirmation)).forEach(said -> html.element("p class=\"small\"", said));
        html.markup("</div>");
    }

    /** The lines of rule files that state a row, each with where it stands. */
    private void sentences(Reconciliation.Row row) {
        List<RulePosition> lines = Stream.concat(Stream.of(row.encoded().requirement()), row.encoded().requirements().values().stream()).filter(Objects::nonNull)
                .map(r -> r.citation().rule()).distinct().toList();
        for (RulePosition line : lines) {
            Optional<String> text = files.line(line);
            html.element("p class=\"small\"", line.toString());
            text.ifPresent(t -> code(t.strip().replaceAll("\\s+", " ")));
        }
    }

    private void code(String line) {
        html.markup("<p class=\"sentence\">").element("code", line).markup("</p>");
    }

    /** The levels by whom they are for; neighbours that stand in one cell of the document, or are alike in the rules, stand in one here. */
    private void levels(List<Reconciliation.Cell> cells, boolean ofDocument) {
        html.markup("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        cells.forEach(cell -> html.element("th scope=\"col\"", words.whom(cell.whom())));
        html.markup("</tr></thead><tbody><tr>");
        int from = 0;
        while (from < cells.size()) {
            int to = from + 1;
            while (to < cells.size() && said(cells.get(from), ofDocument).equals(said(cells.get(to), ofDocument))) {
                to++;
            }
            cell(cells.get(from), to - from, ofDocument);
            from = to;
        }
        html.markup("</tr></tbody></table></div>");
    }

    private static List<Object> said(Reconciliation.Cell cell, boolean ofDocument) {
        List<Object> said = new ArrayList<>(List.of(ofDocument ? cell.text() : Objects.toString(cell.encoded()), state(cell)));
        said.add(ofDocument && cell.table() == 0);
        return said;
    }

    /** How a cell stands: {@code same}, {@code differs} or {@code unreadable}. */
    private static String state(Reconciliation.Cell cell) {
        return cell.why() != null ? "unreadable" : Objects.equals(cell.level(), cell.encoded()) ? "same" : "differs";
    }

    private void cell(Reconciliation.Cell cell, int columns, boolean ofDocument) {
        String state = state(cell);
        String sign = state.equals("same") ? "" : state.equals("differs") ? "≠ " : "? ";
        html.element(String.format(Locale.ROOT, "td class=\"%s\"%s", state, columns > 1 ? " colspan=\"" + columns + "\"" : ""),
                sign + (ofDocument ? cell.text().isBlank() ? "–" : cell.text().replace('\n', ' ') : words.level(cell.encoded())));
    }
}
