package vn.nongthonmoi.workbench.appraise;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * The sheets on which units are appraised, one file to be printed on A4: each unit from a page of its own, what it
 * reported beside what is asked of it, and room for what the appraiser finds. What matters is said in words and type,
 * never by colour alone.
 */
public final class AppraisalSheets {

    private static final List<String> SIGNATURES = List.of("appraisal.appraiser", "appraisal.head-of-office");

    private final Texts texts;
    private final Function<Unit, List<Annex.Document>> documents;

    /**
     * Prepares to print.
     *
     * @param documents the documents behind the layers that may apply to a unit
     */
    public AppraisalSheets(Texts texts, Function<Unit, List<Annex.Document>> documents) {
        this.texts = texts;
        this.documents = documents;
    }

    /** Prints a sheet for every unit that was assessed. */
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        Html html = Html.page(texts.locale().getLanguage(), texts.get("appraisal.page",
                standard(evaluation), evaluation.period(), texts.date(evaluation.asOf())),
                "/vn/nongthonmoi/workbench/appraisal.css");
        html.markup("<main>\n");
        Map<Province, List<Annex.Document>> known = new HashMap<>();
        for (Evaluation.Line line : evaluation.lines()) {
            if (line.assessment() != null) {
                Unit unit = line.assessment().unit();
                // Which documents there are does not depend on the unit's other facts, and is worked out once.
                sheet(html, evaluation, line, known.computeIfAbsent(unit.province(), p -> documents.apply(unit)));
            }
        }
        html.markup("</main>\n").write(out);
    }

    private void sheet(Html html, Evaluation evaluation, Evaluation.Line line, List<Annex.Document> laid) {
        Assessment a = line.assessment();
        html.markup("<section class=\"sheet\" id=\"line" + line.number() + "\">\n");
        letterhead(html);
        html.element("h1", texts.get("appraisal.title")).element("p class=\"subtitle\"", texts.get("appraisal.subtitle"))
                .markup("\n");
        facts(html, evaluation, a, laid);
        new AppraisalRows(texts, html).print(a, texts.get("appraisal.running", a.unit(), standard(evaluation),
                evaluation.period(), texts.date(evaluation.asOf())), evaluation.origin(texts), () -> {
                    summary(html, a);
                    signatures(html, a);
                    html.element("p class=\"layers\"", texts.get("appraisal.layers", String.join(", ", a.layers()), a.fingerprint()));
                });
        html.markup("</section>\n");
    }

    private void letterhead(Html html) {
        html.markup("<div class=\"letterhead\"><div>").element("b", texts.get("appraisal.office"))
                .element("span", texts.get("appraisal.office-blank")).element("span", texts.get("appraisal.number"))
                .markup("</div><div>").element("b", texts.get("appraisal.nation"))
                .element("b class=\"motto\"", texts.get("appraisal.motto")).markup("</div></div>\n");
    }

    private void facts(Html html, Evaluation evaluation, Assessment a, List<Annex.Document> laid) {
        Unit unit = a.unit();
        html.markup("<dl class=\"facts\">");
        fact(html, name(kind(a)), unit.name().isEmpty() ? unit.code()
                : texts.get("appraisal.named", unit.name(), unit.code()));
        // Districts have ended, and a district is in none.
        if (!unit.district().isEmpty()) {
            fact(html, texts.get("appraisal.district"), unit.district());
        }
        fact(html, texts.get("appraisal.province"), texts.get("appraisal.province-code",
                texts.provinceName(unit.province().code()).orElse(texts.get("appraisal.office-blank")), unit.province()));
        fact(html, texts.get("appraisal.standard"), texts.get("appraisal.set", standard(evaluation),
                evaluation.period(), texts.date(evaluation.asOf())));
        a.placements().forEach(p -> fact(html, texts.get("appraisal.column"), new Wording(texts).placement(p)));
        fact(html, texts.get("appraisal.documents"),
                String.join("; ", new Decisions(texts, true).of(a.layers(), laid)));
        html.element("dt", texts.get("appraisal.origin")).markup("<dd>").element("b", evaluation.origin(texts))
                .markup("</dd></dl>\n");
    }

    private static void fact(Html html, String label, String text) {
        html.element("dt", label).element("dd", text);
    }

    private static UnitKind kind(Assessment a) {
        return a.unit().kind() == null ? a.standard().kind() : a.unit().kind();
    }

    /** A kind of unit, at the beginning of a line. */
    private String name(UnitKind kind) {
        String name = texts.locale().getLanguage().equals("vi") ? kind.vietnamese() : kind.code();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void summary(Html html, Assessment a) {
        html.markup("<div class=\"summary\">").element("p class=\"result\"", texts.get("appraisal.summary",
                a.criteriaMet(), a.criteriaTotal(), new Wording(texts).outcome(a)))
                .element("p", texts.get("appraisal.finding", a.criteriaTotal()))
                .element("p class=\"blank\"", texts.get("appraisal.opinion"))
                .element("p class=\"legend\"", texts.get("appraisal.legend")).markup("</div>\n");
    }

    private void signatures(Html html, Assessment a) {
        html.markup("<div class=\"signatures\">");
        SIGNATURES.forEach(who -> signature(html, texts.get(who)));
        // A village has no people's committee.
        signature(html, kind(a) == UnitKind.VILLAGE ? texts.get("appraisal.village-side")
                : texts.get("appraisal.unit-side", name(kind(a)).toUpperCase(texts.locale())));
        html.markup("</div>\n");
    }

    private void signature(Html html, String who) {
        html.markup("<div>").element("i", texts.get("appraisal.day")).element("b", who)
                .element("i", texts.get("appraisal.sign")).element("span class=\"name\"", texts.get("appraisal.name"))
                .markup("</div>");
    }

    private String standard(Evaluation evaluation) {
        return texts.of(evaluation.standard().title());
    }
}
