package vn.nongthonmoi.workbench.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.workbench.print.Html;
import vn.nongthonmoi.workbench.print.ProgressCells;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** One printable page: districts, units, and every indicator of every unit. */
public final class HtmlReport implements ReportPrinter {

    private static final int SHOWN = 3;

    private final Texts texts;
    private final Wording wording;

    public HtmlReport(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    @Override
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        String title = texts.get("report.title", texts.get("standard." + evaluation.standard().code()),
                evaluation.period(), evaluation.asOf());
        Html html = Html.page(texts.locale().getLanguage(), title);
        html.markup("<header>").element("h1", title).element("p", evaluation.origin(texts)).markup("</header>\n");
        figures(html, evaluation);
        districts(html, evaluation.assessments());
        units(html, evaluation);
        details(html, evaluation);
        html.markup("<footer>").element("p", texts.get("report.legend"))
                .element("p", texts.get("report.legend-marks")).markup("</footer>\n");
        html.write(out);
    }

    private void figures(Html html, Evaluation evaluation) {
        Progress all = Progress.of("", evaluation.assessments());
        html.markup("<ul class=\"figures\">");
        figure(html, "", all.units(), texts.get("head.units"));
        figure(html, "meets", all.meets(), texts.get("head.meets"));
        figure(html, "falls_short", all.fallsShort(), texts.get("head.falls-short"));
        figure(html, "undetermined", all.undetermined(), texts.get("head.undetermined"));
        if (!evaluation.errors().isEmpty()) {
            figure(html, "error", evaluation.errors().size(), texts.get("outcome.error"));
        }
        html.markup("</ul>\n");
    }

    private static void figure(Html html, String kind, int number, String label) {
        html.markup("<li class=\"" + kind + "\">").element("b", String.valueOf(number)).element("span", label)
                .markup("</li>");
    }

    private void districts(Html html, List<Assessment> assessments) {
        html.element("h2", texts.get("section.districts")).markup("\n<table class=\"districts\">\n<thead><tr>");
        new ProgressCells(texts).heads(texts.get("head.district")).forEach(head -> html.element("th", head));
        html.element("th class=\"bar\"", texts.get("head.shares")).markup("</tr></thead>\n<tbody>\n");
        Progress.byDistrict(assessments).forEach(p -> district(html, p));
        html.markup("</tbody>\n<tfoot>\n");
        district(html, Progress.of(texts.get("tally.total"), assessments));
        html.markup("</tfoot>\n</table>\n");
    }

    private void district(Html html, Progress progress) {
        html.markup("<tr>");
        List<String> cells = new ProgressCells(texts).of(progress);
        html.element("th", cells.get(0));
        cells.subList(1, cells.size()).forEach(cell -> html.element("td class=\"n\"", cell));
        html.markup("<td class=\"bar\"><span class=\"shares\">");
        share(html, "meets", progress.meets(), progress.units());
        share(html, "falls_short", progress.fallsShort(), progress.units());
        share(html, "undetermined", progress.undetermined(), progress.units());
        html.markup("</span></td></tr>\n");
    }

    private static void share(Html html, String kind, int part, int whole) {
        if (part > 0) {
            html.markup("<i class=\"" + kind + "\" style=\"flex-grow:" + part + "\" title=\"" + part + "/" + whole
                    + "\"></i>");
        }
    }

    private void units(Html html, Evaluation evaluation) {
        html.element("h2", texts.get("section.units")).markup("\n<table class=\"units\">\n<thead><tr>");
        for (String head : List.of("head.code", "head.name", "head.district", "head.outcome", "head.met",
                "head.missing")) {
            html.element("th", texts.get(head));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        for (Evaluation.Line line : evaluation.lines()) {
            if (line.assessment() == null) {
                html.markup("<tr>").element("td", line.code() == null ? "?" : line.code())
                        .markup("<td></td><td></td><td>");
                chip(html, "error", texts.get("outcome.error"));
                html.markup("</td><td></td>").element("td", texts.get("report.error", line.number(),
                        line.error().code(), line.error().message())).markup("</tr>\n");
            } else {
                unit(html, line);
            }
        }
        html.markup("</tbody>\n</table>\n");
    }

    private void unit(Html html, Evaluation.Line line) {
        Assessment a = line.assessment();
        List<IndicatorResult> missing = Wording.missing(a);
        String more = missing.size() > SHOWN ? "; +" + (missing.size() - SHOWN) : "";
        html.markup("<tr>").element("td", a.unit().code()).markup("<td><a href=\"#line" + line.number() + "\">")
                .text(a.unit().name().isEmpty() ? a.unit().code() : a.unit().name()).markup("</a></td>")
                .element("td", a.unit().district()).markup("<td>");
        chip(html, a.outcome().code(), texts.of(a.outcome().title()));
        html.markup("</td>").element("td class=\"n\"", met(a)).element("td", missing.stream().limit(SHOWN)
                .map(wording::finding).collect(Collectors.joining("; ")) + more).markup("</tr>\n");
    }

    private void details(Html html, Evaluation evaluation) {
        html.element("h2", texts.get("section.details")).element("p class=\"hint\"", texts.get("report.print-hint"))
                .markup("\n");
        evaluation.lines().stream().filter(line -> line.assessment() != null).forEach(line -> detail(html, line));
    }

    private void detail(Html html, Evaluation.Line line) {
        Assessment a = line.assessment();
        html.markup("<details id=\"line" + line.number() + "\"><summary>").element("span class=\"who\"",
                a.unit().toString()).element("span class=\"where\"", a.unit().district());
        chip(html, a.outcome().code(), texts.of(a.outcome().title()));
        html.element("span class=\"n\"", met(a)).markup("</summary>\n");
        html.element("p class=\"layers\"", texts.get("report.layers", String.join(", ", a.layers())))
                .element("p class=\"layers\"", a.fingerprint());
        html.markup("\n<table class=\"rows\">\n<thead><tr>");
        for (String head : List.of("head.code", "head.content", "head.status", "head.value", "head.requirement",
                "head.gap", "head.source", "head.marks")) {
            html.element("th", texts.get(head));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        for (CriterionResult criterion : a.criteria()) {
            heading(html, criterion);
            criterion.indicators().forEach(i -> row(html, i, false));
        }
        if (!a.conditions().isEmpty()) {
            html.markup("<tr class=\"head\"><td></td>").element("th colspan=\"7\"", texts.get("section.conditions"))
                    .markup("</tr>\n");
            a.conditions().forEach(c -> row(html, c, false));
        }
        html.markup("</tbody>\n</table>\n</details>\n");
    }

    private void heading(Html html, CriterionResult criterion) {
        html.markup("<tr class=\"head\">").element("td", criterion.code()).element("th", texts.of(criterion.title()))
                .markup("<td colspan=\"5\">");
        chip(html, criterion.status().code(), texts.of(criterion.status().title()));
        html.markup("</td>").element("td", criterion.provisional() ? texts.get("mark.provisional") : "")
                .markup("</tr>\n");
    }

    private void row(Html html, IndicatorResult result, boolean part) {
        Requirement asked = result.requirement();
        html.markup(part ? "<tr class=\"part\">" : "<tr>").element("td", result.code())
                .element("td", texts.of(result.title())).markup("<td>");
        chip(html, result.status().code(), texts.of(result.status().title()));
        if (result.reason() != null) {
            html.element("small", texts.of(result.reason()));
        }
        wording.members(result).forEach(line -> html.element("small", line));
        html.markup("</td>").element("td class=\"n\"", result.value() == null ? "" : texts.number(result.value()))
                .element("td", asked == null ? "" : wording.requirement(asked))
                .element("td class=\"n\"", result.gap() == null ? "" : wording.number(result.gap()))
                .markup("<td>");
        if (asked != null) {
            html.text(asked.source()).element("small", asked.rule().toString());
            if (asked.replaces() != null) {
                html.element("small", texts.get("report.replaces", Wording.replaced(asked)));
            }
        }
        html.markup("</td>").element("td", result.provisional() ? texts.get("mark.provisional") : "")
                .markup("</tr>\n");
        result.parts().forEach(p -> row(html, p, true));
    }

    private static void chip(Html html, String kind, String label) {
        html.element("span class=\"chip " + kind + "\"", label);
    }

    private static String met(Assessment a) {
        return a.criteriaMet() + "/" + a.criteriaTotal() + (a.provisional() ? " *" : "");
    }
}
