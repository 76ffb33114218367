package vn.nongthonmoi.workbench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Texts;

/** One file of the report. */
final class Page {

    /** What the script says, under keys of its own. */
    private static final String SAYS = "html.js.";

    private final Texts texts;
    private final String title;
    private final List<String> origins;
    private final Html html;

    /** @param origins where the values come from, for people */
    Page(Texts texts, String title, List<String> origins) {
        this.texts = texts;
        this.title = title;
        this.origins = origins;
        this.html = Html.page(texts.locale().getLanguage(), title, "/vn/nongthonmoi/workbench/report.css");
    }

    /** The page of units; {@code up} leads to the overview and is empty where this is it. */
    Page units(Answers.Part answers, List<Target> targets, String up) {
        header(answers, up);
        for (int i = 0; i < answers.sections().size(); i++) {
            Section section = answers.sections().get(i);
            begin(section, targets, answers.sections().size());
            heading("html.heat", answers.sections().size());
            new HeatMap(texts).units(html, section, i);
            remaining(section, i, answers.sections().size());
            flags(section, answers.sections().size());
            html.markup("</section>\n");
        }
        unanswered(answers.unanswered());
        html.markup("</main>\n<main id=\"pages\" hidden tabindex=\"-1\"></main>\n");
        footer(answers.sections());
        html.markup("<script type=\"application/json\" id=\"data\">")
                .markup(PageData.of(answers.sections(), says(), texts)).markup("</script>\n");
        scripts();
        return this;
    }

    /** The overview over files of places. */
    Page places(Answers.Part answers, List<Target> targets, Function<Unit, String> place,
            Function<String, String> name, Map<String, String> links) {
        header(answers, "");
        for (Section section : answers.sections()) {
            begin(section, targets, answers.sections().size());
            heading("html.heat", answers.sections().size());
            new HeatMap(texts).places(html, section, place, name, links);
            html.markup("</section>\n");
        }
        unanswered(answers.unanswered());
        html.markup("</main>\n");
        footer(answers.sections());
        html.markup("<script type=\"application/json\" id=\"data\">")
                .markup(PageData.of(List.of(), says(), texts)).markup("</script>\n");
        scripts();
        return this;
    }

    void write(OutputStream out) throws IOException {
        html.write(out);
    }

    private void header(Answers.Part answers, String up) {
        List<Section> sections = answers.sections();
        html.markup("<a class=\"skip\" href=\"#overview\">").text(texts.get("html.skip"))
                .markup("</a>\n<main id=\"overview\" tabindex=\"-1\">\n<header>").element("h1", title);
        origins.forEach(origin -> html.element("p", origin));
        if (answers.leftOut() > 0) {
            html.element("p", texts.get("html.left-out", answers.leftOut()));
        }
        html.markup("<nav>");
        if (!up.isEmpty()) {
            html.markup("<a href=\"" + up + "\">").text(texts.get("html.up")).markup("</a>");
        }
        if (sections.size() > 1) {
            sections.forEach(s -> html.markup("<a href=\"#" + id(s) + "\">").text(name(s)).markup("</a>"));
        }
        html.markup("<button type=\"button\" class=\"print\" hidden>").text(texts.get("html.print"))
                .markup("</button><button type=\"button\" class=\"print-all\" hidden>")
                .text(texts.get("html.print-all")).markup("</button></nav></header>\n<noscript><p class=\"hint\">")
                .text(texts.get("html.no-script")).markup("</p></noscript>\n");
        if (sections.stream().allMatch(s -> s.entries().isEmpty())) {
            html.element("p class=\"hint\"", texts.get("html.nothing"));
        }
    }

    private void begin(Section section, List<Target> targets, int sections) {
        html.markup("<section id=\"" + id(section) + "\">\n");
        if (sections > 1) {
            html.element("h2", name(section));
        }
        new Figures(texts).print(html, section,
                targets.stream().filter(t -> t.standard() == section.standard()).toList());
    }

    private static String id(Section section) {
        return section.standard().code() + "-" + section.period();
    }

    private String name(Section section) {
        return texts.get("html.section", texts.of(section.standard().title()), section.period());
    }

    /** Below the name of its section where there are several. */
    private void heading(String key, int sections) {
        html.element(sections > 1 ? "h3" : "h2", texts.get(key)).markup("\n");
    }

    /** The script fills it: it follows the filters, and may be long. */
    private void remaining(Section section, int number, int sections) {
        heading("html.remaining", sections);
        html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(texts.get("html.remaining"))
                .markup("\">\n<table class=\"remaining sortable\" data-section=\"" + number + "\">\n<thead><tr>");
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("head.name", "text");
        heads.put("head.indicator", "row");
        heads.put("head.status", "text");
        heads.put("head.value", "number");
        heads.put("head.requirement", "text");
        heads.put("head.gap", "number");
        heads.put("html.gap-share", "number");
        heads.forEach((key, sort) -> html.markup("<th scope=\"col\" data-sort=\"" + sort + "\" data-head=\"").text(texts.get(key))
                .markup("\"><button type=\"button\">").text(texts.get(key)).markup("</button></th>"));
        html.markup("</tr></thead>\n<tbody></tbody>\n</table>\n</div>\n<p class=\"more\"></p>\n");
    }

    private void flags(Section section, int sections) {
        if (section.flags().isEmpty()) {
            return;
        }
        heading("html.flags", sections);
        html.element("p class=\"hint\"", texts.get("html.flags-hint"));
        Map<String, Integer> kinds = new TreeMap<>();
        section.flags().forEach(f -> kinds.merge(texts.of(f.kind().title()), 1, Integer::sum));
        html.markup("<details class=\"flags\"><summary>");
        html.text(String.join("; ", kinds.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()))
                .markup("</summary>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(texts.get("html.flags"))
                .markup("\"><table>\n<thead><tr>");
        List.of("head.name", "head.code", "html.flag", "html.flag-found", "html.flag-limit")
                .forEach(key -> html.element("th scope=\"col\"", texts.get(key)));
        html.markup("</tr></thead>\n<tbody>\n");
        section.flags().forEach(f -> flag(section, f));
        html.markup("</tbody>\n</table></div></details>\n");
    }

    private void flag(Section section, EvidenceFlag flag) {
        html.markup("<tr><th scope=\"row\">");
        if (flag.unit() == null) {
            html.text(texts.get("html.flag-together"));
        } else {
            html.markup("<a href=\"#" + section.standard().code() + "/").text(flag.unit().code()).markup("\">")
                    .text(flag.unit().name().isEmpty() ? flag.unit().code() : flag.unit().name()).markup("</a>");
        }
        html.markup("</th>").element("td", flag.code()).element("td", texts.of(flag.kind().title()))
                .element("td", texts.of(flag.message())).markup("<td>").text(flag.limit().toString())
                .element("small", flag.source()).markup("</td></tr>\n");
    }

    private void unanswered(List<Answers.Unanswered> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.element("h2", texts.get("report.errors", rows.size())).markup("<ul class=\"errors\">");
        rows.forEach(r -> html.element("li", (r.code() == null ? "" : r.code() + " – ")
                + texts.get("report.error", r.line(), r.error().code(), r.error().text())));
        html.markup("</ul>\n");
    }

    private void footer(List<Section> sections) {
        html.markup("<footer>").element("p", texts.get("html.legend"));
        if (sections.stream().anyMatch(s -> !s.earlier().isEmpty())) {
            Trend.Outlook.limits().forEach(limit -> html.element("p", texts.of(limit)));
        }
        html.markup("</footer>\n");
    }

    private Map<String, String> says() {
        Map<String, String> says = new TreeMap<>();
        Collections.list(texts.bundle().getKeys()).stream().filter(key -> key.startsWith(SAYS))
                .forEach(key -> says.put(key.substring(SAYS.length()), texts.bundle().getString(key)));
        for (Status status : Status.values()) {
            says.put("status-" + status.code(), texts.of(status.title()));
        }
        says.put("status-unseen", texts.of(OpenCause.SOFTWARE.title()));
        says.put("provisional-result", texts.get("result.provisional"));
        return says;
    }

    private void scripts() {
        html.markup("<script>")
                .markup(Html.resource("/vn/nongthonmoi/workbench/report.js")).markup("</script>\n");
    }
}
