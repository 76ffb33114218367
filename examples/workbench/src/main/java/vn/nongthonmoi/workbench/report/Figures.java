package vn.nongthonmoi.workbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Shares;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.OpenCounts;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Texts;

/**
 * The figures of a section: three sentences, then numbers, then tables. A bar stands below the row that it draws, so
 * that nobody needs the bars, and paper, a phone and a screen reader have the same.
 */
final class Figures {

    private static final int NAMED = 3;

    private final Texts texts;
    private final ProgressCells cells;

    /**
     * A row of a table.
     *
     * @param head what the row is
     * @param kind its own kind where each row is of another; empty otherwise
     * @param cells its numbers
     * @param bar the numbers that are drawn, by kind
     */
    private record Row(String head, String kind, List<String> cells, Map<String, Integer> bar) { }

    Figures(Texts texts) {
        this.texts = texts;
        this.cells = new ProgressCells(texts);
    }

    void print(Html html, Section section, List<Target> targets) {
        Counted all = Counted.of("", section, section.entries());
        html.markup("<div class=\"leader\">\n");
        sentences(html, section, all);
        headline(html, section, all);
        html.markup("<div class=\"charts\">\n");
        targets.forEach(target -> target(html, section, target));
        bands(html, all.progress());
        if (!section.earlier().isEmpty()) {
            days(html, section);
        }
        places(html, section);
        unmet(html, all.progress());
        html.markup("</div>\n</div>\n");
    }

    /** How many stand where, what holds them back, and what is waited for. */
    private void sentences(Html html, Section section, Counted all) {
        String noun = cells.noun(section.standard().kind());
        Map<String, LocalizedText> kinds = Counted.kinds(section);
        List<String> counts = new ArrayList<>();
        // What is decided comes before what is not.
        List<String> order = new ArrayList<>(kinds.keySet());
        order.sort((x, y) -> Boolean.compare(x.equals(UNDETERMINED), y.equals(UNDETERMINED)));
        order.forEach(kind -> counts.add(all.counts().get(kind) + " " + texts.of(kinds.get(kind))));
        List<String> worst = all.progress().unmet().stream().filter(u -> u.notMet() > 0).limit(NAMED)
                .map(u -> texts.get("html.lead-criterion", u.code(), texts.of(u.title()), u.notMet(), noun)).toList();
        String open = new OpenCounts(section.assessments(), texts).sentence();
        html.markup("<div class=\"lead\">")
                .element("p", texts.get("html.lead-units", all.units(), noun, String.join(", ", counts),
                        texts.number(all.progress().meanMet().toPlainString())))
                .element("p", worst.isEmpty() ? texts.get("html.lead-none")
                        : texts.get("html.lead-unmet", String.join("; ", worst)))
                .element("p", open.isEmpty() ? texts.get("html.lead-closed") : texts.get("html.lead-open", open))
                .markup("</div>\n");
    }

    private static final String UNDETERMINED = "undetermined";

    private void headline(Html html, Section section, Counted all) {
        html.markup("<ul class=\"figures\">");
        figure(html, "all", String.valueOf(all.units()), texts.get("head.units"), "");
        Map<String, LocalizedText> kinds = Counted.kinds(section);
        all.counts().forEach((kind, count) -> figure(html, kind, String.valueOf(count), texts.of(kinds.get(kind)),
                texts.get("html.percent", texts.number(all.progress().share(count).toPlainString()))));
        figure(html, "mean", texts.number(all.progress().meanMet().toPlainString()), cells.mean(section.standard()), "");
        long provisional = section.counted().stream().filter(e -> e.assessment().provisional()).count();
        if (provisional > 0) {
            figure(html, "provisional", String.valueOf(provisional), texts.get("html.provisional-units"), "");
        }
        html.markup("</ul>\n");
        cells.told(section.standard(), all.progress()).forEach(line -> html.element("p class=\"hint\"", line));
    }

    private static void figure(Html html, String kind, String number, String label, String share) {
        html.markup("<li class=\"" + kind + "\">").element("b", number).element("span", label);
        if (!share.isEmpty()) {
            html.element("small", share);
        }
        html.markup("</li>");
    }

    private void target(Html html, Section section, Target target) {
        Target.Standing standing = target.standing(section.asOf(), section.assessments());
        int open = Math.min(standing.open(), standing.outstanding());
        Map<String, Integer> bar = new LinkedHashMap<>();
        bar.put("meets", standing.reached());
        bar.put(UNDETERMINED, open);
        String title = texts.get("html.target", target.units(), texts.of(target.standard().title()),
                texts.date(target.by()));
        begin(html, "gauge", title, cells.state(standing));
        bar(html, bar, Math.max(target.units(), standing.reached()));
        table(html, title, List.of("", texts.get("head.units")), List.of(), List.of(
                row(texts.get("html.target-reached"), "meets", standing.reached()),
                row(texts.get("html.target-open"), UNDETERMINED, open),
                row(texts.get("html.target-rest"), "rest", standing.outstanding() - open)), null);
        html.markup("</figure>\n");
    }

    private void bands(Html html, Progress progress) {
        begin(html, "bars", texts.get("html.bands"), "");
        table(html, texts.get("html.bands"), List.of(texts.get("html.band"), texts.get("head.units"), texts.get("html.share")),
                List.of(), progress.bands().stream().map(band -> new Row(band(band), "",
                        List.of(String.valueOf(band.units()), texts.number(progress.share(band.units()).toPlainString())),
                        Map.of("units", band.units()))).toList(), null);
        html.markup("</figure>\n");
    }

    private String band(Progress.Band band) {
        return band.from() == band.to() ? texts.get("html.band-one", band.from())
                : texts.get("html.band-range", band.from(), band.to());
    }

    private void days(Html html, Section section) {
        begin(html, "bars", texts.get("html.days"), texts.get("html.days-same"));
        List<Row> rows = new ArrayList<>();
        section.earlier().forEach(past -> rows.add(day(texts.date(past.asOf()), past.period().toString(),
                Progress.of("", past.assessments()))));
        rows.add(day(texts.date(section.asOf()), section.period().toString(),
                Progress.of("", section.assessments())));
        table(html, texts.get("html.days"), List.of(texts.get("html.day-head"), texts.get("html.period"),
                texts.get("head.units"), texts.get("head.meets"), texts.get("html.share-meets"),
                cells.mean(section.standard())), List.of(), rows, null);
        section.earlier().stream().filter(p -> p.assessments().size() < section.entries().size()).forEach(p ->
                html.element("p class=\"hint\"", texts.get("html.days-missing", p.table(), p.assessments().size(),
                        section.entries().size(), p.unreadable())));
        html.markup("</figure>\n");
    }

    private Row day(String day, String period, Progress progress) {
        Map<String, Integer> bar = new LinkedHashMap<>();
        bar.put("meets", progress.meets());
        bar.put("rest", progress.units() - progress.meets());
        return new Row(day, "", List.of(period, String.valueOf(progress.units()), String.valueOf(progress.meets()),
                texts.number(progress.share(progress.meets()).toPlainString()),
                texts.number(progress.meanMet().toPlainString())), bar);
    }

    /** By province where there are several, by district, and by area; each only where the table tells most units apart. */
    private void places(Html html, Section section) {
        Map<String, Function<Unit, String>> ways = new LinkedHashMap<>();
        ways.put("province", u -> u.province().code());
        ways.put("district", Unit::district);
        ways.put("area", u -> u.area() == null ? "" : u.area().code());
        ways.forEach((way, place) -> {
            List<Counted> places = Counted.by(place, section);
            int unnamed = places.stream().filter(p -> p.name().isEmpty()).mapToInt(Counted::units).sum();
            boolean tells = (places.size() > 1 || way.equals("district"))
                    && unnamed * 2 < section.counted().size();
            // Where there are very many, the files of the provinces have them.
            if (tells && places.size() <= HeatMap.MOST_PLACES) {
                places(html, section, way, places);
            }
        });
    }

    private void places(Html html, Section section, String way, List<Counted> places) {
        Map<String, LocalizedText> kinds = Counted.kinds(section);
        begin(html, "stack", texts.get("html.by-" + way), "");
        List<String> heads = new ArrayList<>(List.of(texts.get("html.head-" + way), texts.get("head.units")));
        List<String> series = new ArrayList<>(List.of("", ""));
        kinds.forEach((kind, title) -> {
            heads.add(texts.of(title));
            series.add(kind);
        });
        heads.addAll(List.of(texts.get("html.share-of", texts.of(kinds.values().iterator().next())),
                cells.mean(section.standard())));
        table(html, texts.get("html.by-" + way), heads, series,
                places.stream().map(p -> place(name(way, p.name()), p)).toList(),
                place(texts.get("tally.total"), Counted.of("", section, section.entries())));
        html.markup("</figure>\n");
    }

    private String name(String way, String name) {
        return name.isEmpty() ? texts.get("tally.no-district")
                : way.equals("province") ? texts.province(name) : texts.get("html.name-" + way, name);
    }

    private Row place(String name, Counted counted) {
        List<String> numbers = new ArrayList<>(List.of(String.valueOf(counted.units())));
        counted.counts().values().forEach(count -> numbers.add(String.valueOf(count)));
        numbers.add(texts.number(counted.best().toPlainString()));
        numbers.add(texts.number(counted.progress().meanMet().toPlainString()));
        return new Row(name, "", numbers, counted.counts());
    }

    /** The criteria that hold units back, and of those that are open what they wait for. */
    private void unmet(Html html, Progress progress) {
        if (progress.unmet().isEmpty()) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of(texts.get("head.criterion"), texts.get("html.unmet-not")));
        List<String> series = new ArrayList<>(List.of("", "falls_short"));
        for (OpenCause cause : OpenCause.values()) {
            heads.add(texts.get("head.waiting-" + cause.code()));
            series.add(cause.code());
        }
        begin(html, "stack", texts.get("html.unmet"), "");
        table(html, texts.get("html.unmet"), heads, series, progress.unmet().stream().map(u -> {
            Map<String, Integer> bar = new LinkedHashMap<>();
            bar.put("falls_short", u.notMet());
            for (OpenCause cause : OpenCause.values()) {
                bar.put(cause.code(), u.waiting().getOrDefault(cause, 0));
            }
            return new Row(u.code() + " " + texts.of(u.title()), "",
                    bar.values().stream().map(String::valueOf).toList(), bar);
        }).toList(), null);
        html.markup("</figure>\n");
    }

    private static void begin(Html html, String kind, String title, String below) {
        html.markup("<figure data-chart=\"" + kind + "\"><figcaption>").element("b", title);
        if (!below.isEmpty()) {
            html.element("span", below);
        }
        html.markup("</figcaption>\n");
    }

    private static Row row(String head, String kind, int number) {
        return new Row(head, kind, List.of(String.valueOf(number)), Map.of());
    }

    /** The bars of all rows have one scale: that of the longest. */
    private static void table(Html html, String title, List<String> heads, List<String> series, List<Row> rows, Row total) {
        html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(title)
                .markup("\"><table class=\"numbers\" aria-label=\"").text(title).markup("\">\n<thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            String kind = i < series.size() ? series.get(i) : "";
            String tag = (heads.get(i).isEmpty() ? "td" : "th scope=\"col\"") + (kind.isEmpty() ? "" : " class=\"key " + kind + "\"");
            html.element(tag, heads.get(i));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        int most = rows.stream().mapToInt(r -> sum(r.bar())).max().orElse(0);
        rows.forEach(row -> {
            row(html, row);
            if (!row.bar().isEmpty()) {
                html.markup("<tr class=\"bar\" aria-hidden=\"true\"><td colspan=\"" + heads.size() + "\">");
                bar(html, row.bar(), most);
                html.markup("</td></tr>\n");
            }
        });
        html.markup("</tbody>\n");
        if (total != null) {
            html.markup("<tfoot>\n");
            row(html, total);
            html.markup("</tfoot>\n");
        }
        html.markup("</table></div>\n");
    }

    private static int sum(Map<String, Integer> bar) {
        return bar.values().stream().mapToInt(n -> n).sum();
    }

    private static void bar(Html html, Map<String, Integer> parts, int most) {
        html.markup("<span class=\"bars\" aria-hidden=\"true\">");
        parts.forEach((kind, number) -> {
            if (number > 0) {
                html.markup("<i class=\"" + kind + "\" style=\"width:" + Shares.percent(BigDecimal.valueOf(number),
                        BigDecimal.valueOf(most), 1).toPlainString() + "%\"></i>");
            }
        });
        html.markup("</span>\n");
    }

    private static void row(Html html, Row row) {
        html.markup("<tr>").element("th scope=\"row\"" + (row.kind().isEmpty() ? "" : " class=\"key " + row.kind() + "\""),
                row.head());
        row.cells().forEach(cell -> html.element("td class=\"n\"", cell));
        html.markup("</tr>\n");
    }
}
