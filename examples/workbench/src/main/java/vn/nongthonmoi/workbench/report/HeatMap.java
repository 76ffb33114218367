package vn.nongthonmoi.workbench.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Texts;

/** A table of units by criteria, or, where there are too many units, of places by criteria. */
final class HeatMap {

    /** More places than this stand in files of their own and not in the table. */
    static final int MOST_PLACES = 100;

    /** A sign for each status: colour alone tells nothing on paper, or to everybody. */
    private static final Map<Status, String> SIGNS = Map.of(Status.MET, "✓", Status.NOT_MET, "✗", Status.UNKNOWN, "?",
            Status.UNSPECIFIED, "□", Status.NOT_APPLICABLE, "–");

    /** The sign of a level that a decision has and this software does not know. */
    private static final String UNSEEN = "◇";

    private final Texts texts;

    HeatMap(Texts texts) {
        this.texts = texts;
    }

    /** The units of the section; {@code number} is the section's place in the page's data. */
    void units(Html html, Section section, int number) {
        Map<String, LocalizedText> criteria = section.criteria();
        filters(html, section, number, criteria);
        html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(texts.get("html.heat"))
                .markup("\">\n<table class=\"heat sortable\" data-section=\"" + number + "\">\n<thead><tr>");
        head(html, "text", texts.get("head.name"), "");
        head(html, "text", texts.get("head.district"), "");
        head(html, "text", texts.get(section.reviewed() ? "html.finding" : "head.outcome"), "");
        head(html, "number", texts.get("head.met"), texts.get("head.criteria-met"));
        head(html, "number", texts.get("head.missing"), texts.get("head.missing-count"));
        criteria.forEach((code, title) -> head(html, "status", code, texts.of(title)));
        html.markup("</tr></thead>\n<tbody>\n");
        List<String> ids = section.ids();
        for (int i = 0; i < ids.size(); i++) {
            unit(html, section, i, ids.get(i), criteria.keySet());
        }
        html.markup("</tbody>\n</table>\n</div>\n");
        legend(html);
    }

    /** Sorts by its column. Paper gets the plain text, since a browser does not repeat buttons at the head of a page. */
    private static void head(Html html, String sort, String text, String title) {
        html.markup("<th scope=\"col\" data-sort=\"" + sort + "\" data-head=\"").text(text).markup("\"")
                .markup(title.isEmpty() ? "" : " title=\"").text(title)
                .markup(title.isEmpty() ? "><button type=\"button\">" : "\"><button type=\"button\">").text(text)
                .markup(title.isEmpty() ? "" : "<span class=\"sr\"> ").text(title)
                .markup(title.isEmpty() ? "</button></th>" : "</span></button></th>");
    }

    private void unit(Html html, Section section, int i, String id, Set<String> codes) {
        Section.Entry entry = section.entries().get(i);
        Assessment a = entry.assessment();
        Unit unit = a.unit();
        html.markup("<tr data-u=\"" + i + "\"><th scope=\"row\"><a href=\"#" + section.standard().code() + "/")
                .text(id).markup("\">").text(unit.name().isEmpty() ? unit.code() : unit.name())
                .markup("</a>").element("small", unit.code()).markup("</th>").element("td", unit.district())
                .markup("<td>").element("span class=\"chip " + entry.kind() + "\"", texts.of(entry.kindTitle()))
                .markup(a.provisional() ? " <small>" : "").text(a.provisional() ? texts.get("result.provisional") : "")
                .markup(a.provisional() ? "</small></td>" : "</td>")
                .element("td class=\"n\" data-v=\"" + a.criteriaMet() + "\"", a.criteriaMet() + "/" + a.criteriaTotal())
                .element("td class=\"n\"", String.valueOf(Remaining.of(a).indicators()));
        Map<String, CriterionResult> results = a.criteria().stream()
                .collect(Collectors.toMap(CriterionResult::code, c -> c));
        codes.forEach(code -> cell(html, results.get(code)));
        html.markup("</tr>\n");
    }

    private void cell(Html html, CriterionResult c) {
        if (c == null) {
            html.markup("<td></td>");
            return;
        }
        boolean unseen = c.openCause().filter(OpenCause.SOFTWARE::equals).isPresent();
        html.markup("<td class=\"" + c.status().code() + "\"" + (c.provisional() ? " data-p>" : ">")
                + (unseen ? UNSEEN : SIGNS.get(c.status())) + "<span class=\"sr\"> ")
                .text(c.openCause().map(cause -> texts.of(cause.title())).orElse(texts.of(c.status().title()))
                        + (c.provisional() ? ", " + texts.get("result.provisional") : "")).markup("</span></td>");
    }

    private void legend(Html html) {
        html.markup("<ul class=\"legend\">");
        for (Status status : Status.values()) {
            legend(html, status.code() + "\"", SIGNS.get(status), switch (status) {
                case UNKNOWN -> texts.of(OpenCause.UNIT.title());
                case UNSPECIFIED -> texts.of(OpenCause.AUTHORITY.title());
                case MET, NOT_MET, NOT_APPLICABLE -> texts.of(status.title());
            });
        }
        legend(html, Status.UNSPECIFIED.code() + "\"", UNSEEN, texts.of(OpenCause.SOFTWARE.title()));
        legend(html, "\" data-p", "\u00a0", texts.get("result.provisional"));
        html.markup("</ul>\n");
    }

    private static void legend(Html html, String kind, String sign, String said) {
        html.markup("<li><span class=\"cell " + kind + " aria-hidden=\"true\">" + sign + "</span> ").text(said).markup("</li>");
    }

    private void filters(Html html, Section section, int number, Map<String, LocalizedText> criteria) {
        html.markup("<form class=\"filters\" data-section=\"" + number + "\" role=\"search\">\n<label>")
                .text(texts.get("html.filter-name")).markup(" <input type=\"search\" name=\"name\"></label>\n");
        List<String> districts = section.entries().stream().map(e -> e.assessment().unit().district()).distinct()
                .filter(d -> !d.isEmpty()).toList();
        if (districts.size() > 1) {
            select(html, "district", texts.get("head.district"), districts, d -> d);
        }
        Map<String, LocalizedText> kinds = Counted.kinds(section);
        select(html, "kind", texts.get(section.reviewed() ? "html.finding" : "head.outcome"), kinds.keySet(),
                kind -> texts.of(kinds.get(kind)));
        select(html, "criterion", texts.get("html.filter-unmet"), criteria.keySet(),
                code -> code + " " + texts.of(criteria.get(code)));
        if (section.entries().stream().anyMatch(e -> e.assessment().provisional())) {
            html.markup("<label class=\"check\"><input type=\"checkbox\" name=\"provisional\"> ")
                    .text(texts.get("html.filter-provisional")).markup("</label>\n");
        }
        html.element("button type=\"reset\"", texts.get("html.filter-reset"))
                .markup("<output aria-live=\"polite\"></output>\n</form>\n");
    }

    private void select(Html html, String name, String label, Collection<String> values,
            Function<String, String> text) {
        html.markup("<label>").text(label).markup(" <select name=\"" + name + "\"><option value=\"\">")
                .text(texts.get("html.filter-all")).markup("</option>");
        values.forEach(value -> html.markup("<option value=\"").text(value).markup("\">").text(text.apply(value))
                .markup("</option>"));
        html.markup("</select></label>\n");
    }

    /**
     * The places of the section with the share of their units that meet each criterion.
     *
     * @param links the file of each place
     */
    void places(Html html, Section section, Function<Unit, String> place, Function<String, String> name,
            Map<String, String> links) {
        Map<String, LocalizedText> criteria = section.criteria();
        html.element("p class=\"hint\"", texts.get("html.heat-places")).markup("<div class=\"scroll\" role=\"group\""
                + " tabindex=\"0\" aria-label=\"").text(texts.get("html.heat"))
                .markup("\">\n<table class=\"heat places sortable\">\n<thead><tr>");
        head(html, "text", texts.get("html.head-place"), "");
        head(html, "number", texts.get("head.units"), "");
        head(html, "number", texts.of(Counted.kinds(section).values().iterator().next()), "");
        head(html, "number", new ProgressCells(texts).mean(section.standard()), "");
        criteria.forEach((code, title) -> head(html, "number", code, texts.of(title)));
        html.markup("</tr></thead>\n<tbody>\n");
        Counted.groups(place, section).forEach((key, entries) -> {
            Counted counted = Counted.of(key, section, entries);
            html.markup("<tr><th scope=\"row\"><a href=\"").text(links.get(key)).markup("\">").text(name.apply(key))
                    .markup("</a></th>").element("td class=\"n\"", String.valueOf(counted.units()))
                    .element("td class=\"n\"", String.valueOf(counted.counts().values().iterator().next()));
            BigDecimal mean = counted.progress().meanMet();
            html.element("td class=\"n\" data-v=\"" + mean.toPlainString() + "\"", texts.number(mean.toPlainString()));
            criteria.keySet().forEach(code -> share(html, code, entries, counted));
            html.markup("</tr>\n");
        });
        html.markup("</tbody>\n</table>\n</div>\n");
    }

    private void share(Html html, String code, List<Section.Entry> entries, Counted counted) {
        int met = (int) entries.stream().flatMap(e -> e.assessment().criteria().stream())
                .filter(c -> c.code().equals(code) && c.status() == Status.MET).count();
        BigDecimal share = counted.progress().share(met);
        html.element("td class=\"share\" data-v=\"" + share.toPlainString() + "\" style=\"--share:" + share.toPlainString()
                + "%\"", texts.number(share.toPlainString()));
    }
}
