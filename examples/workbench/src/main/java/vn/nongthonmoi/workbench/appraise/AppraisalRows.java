package vn.nongthonmoi.workbench.appraise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** The table of one sheet: every row of the set, with two columns left empty. */
public final class AppraisalRows {

    private static final List<String> COLUMNS =
            List.of("code", "content", "asked", "value", "result", "gap", "finding", "note");

    /** A code of more letters is printed smaller, so that it stays in one piece. */
    private static final int SHORT = 7;

    /** Where the appraiser writes. */
    private static final String EMPTY = "<td class=\"finding\"></td><td class=\"note\"></td></tr>\n";

    /** Begins the rows that stay on one page. */
    private static final String LAST = "</tbody>\n<tbody class=\"last\">\n";

    private static final Set<Reason> REPEATED = EnumSet.of(Reason.NO_EVIDENCE, Reason.LEFT, Reason.NOT_KNOWN);

    private final Texts texts;
    private final Wording wording;
    private final Html html;

    AppraisalRows(Texts texts, Html html) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.html = html;
    }

    /**
     * Prints the table.
     *
     * @param whose says on each page whose sheet it is: pages of many units lie in one heap
     * @param origin says on each page where the values come from: a page of made-up values must not pass for real
     * @param closing prints what is signed: it stays on the page of the last rows, since nobody signs a page on which nothing stands
     */
    void print(Assessment a, String whose, String origin, Runnable closing) {
        html.markup("<table class=\"rows\">\n<colgroup>");
        COLUMNS.forEach(c -> html.markup("<col class=\"" + c + "\">"));
        html.markup("</colgroup>\n<thead>\n<tr class=\"running\"><th colspan=\"" + COLUMNS.size() + "\">").text(whose)
                .element("small", origin).markup("</th></tr>\n<tr>");
        COLUMNS.forEach(c -> html.element("th class=\"" + c + "\"", texts.get("appraisal.head-" + c)));
        html.markup("</tr>\n</thead>\n<tbody>\n");
        List<CriterionResult> criteria = a.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (i == criteria.size() - 1 && a.conditions().isEmpty()) {
                html.markup(LAST);
            }
            heading(criteria.get(i));
            criteria.get(i).indicators().forEach(row -> row(row, 0));
        }
        if (!a.conditions().isEmpty()) {
            html.markup(LAST + "<tr class=\"head\"><td></td>").element("th colspan=\"" + (COLUMNS.size() - 1) + "\"",
                    texts.get("section.conditions")).markup("</tr>\n");
            a.conditions().forEach(c -> row(c, 0));
        }
        html.markup("<tr class=\"closing\"><td colspan=\"" + COLUMNS.size() + "\">");
        closing.run();
        html.markup("</td></tr>\n</tbody>\n</table>\n");
    }

    private void heading(CriterionResult criterion) {
        html.markup("<tr class=\"head\">").element("td", criterion.code()).markup("<th colspan=\"3\">")
                .text(texts.of(criterion.title()));
        mark(criterion.provisional(), "result.provisional");
        html.markup("</th><td colspan=\"2\" class=\"" + criterion.status().code() + "\">")
                .text(texts.of(criterion.status().title())).markup("</td>" + EMPTY);
    }

    private void row(IndicatorResult result, int depth) {
        html.markup(depth == 0 ? "<tr>" : "<tr class=\"part depth" + Math.min(depth, 2) + "\">")
                .element(result.code().length() > SHORT ? "td class=\"long\"" : "td", result.code())
                .markup("<td>").text(texts.of(result.title()));
        wording.members(result).forEach(line -> html.element("small", line));
        html.markup("</td><td>");
        asked(result);
        html.markup("</td>").element("td class=\"value\"", result.value() == null ? "" : texts.number(result.value()))
                .markup("<td class=\"" + result.status().code() + "\">").text(texts.of(result.status().title()));
        if (said(result)) {
            html.element("small", texts.of(result.reason()));
        }
        if (result.note() != null) {
            html.element("small", texts.of(result.note()));
        }
        html.markup("</td>").element("td class=\"n\"", result.gap() == null ? "" : wording.number(result.gap()))
                .markup(EMPTY);
        result.parts().forEach(p -> row(p, depth + 1));
    }

    private void asked(IndicatorResult result) {
        Requirement asked = result.requirement();
        html.text(asked == null ? "" : wording.requirement(result));
        mark(result.provisional(), "mark.provisional");
        if (asked != null) {
            html.element("small class=\"source\"", asked.citation().source());
        }
    }

    private void mark(boolean marked, String key) {
        if (marked) {
            html.markup(" ").element("b class=\"mark\"", texts.get(key));
        }
    }

    /** Whether the reason says more than the status and the threshold beside it do. */
    public static boolean said(IndicatorResult result) {
        return result.reason() != null && result.why().filter(REPEATED::contains).isEmpty();
    }
}
