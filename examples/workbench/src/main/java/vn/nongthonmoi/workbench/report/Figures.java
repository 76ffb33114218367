package vn.nongthonmoi.workbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Texts;

/**
 * The figures of a section. Every chart is drawn from the table below it, so that nobody needs the chart: a column with
 * a {@code data-series} is drawn, by its kind, and its numbers stand in {@code data-v} where they are printed otherwise.
 */
final class Figures {

    private final Texts texts;

    Figures(Texts texts) {
        this.texts = texts;
    }

    void print(Html html, Section section, List<Target> targets) {
        Counted all = Counted.of("", section, section.entries());
        headline(html, section, all);
        html.markup("<div class=\"charts\">\n");
        targets.forEach(target -> target(html, section, target));
        bands(html, all.progress());
        if (!section.earlier().isEmpty()) {
            days(html, section);
        }
        places(html, section);
        unmet(html, all.progress());
        html.markup("</div>\n");
    }

    private void headline(Html html, Section section, Counted all) {
        html.markup("<ul class=\"figures\">");
        figure(html, "all", String.valueOf(all.units()), texts.get("head.units"), "");
        Map<String, LocalizedText> kinds = Counted.kinds(section);
        all.counts().forEach((kind, count) -> figure(html, kind, String.valueOf(count), texts.of(kinds.get(kind)),
                texts.get("html.percent", texts.number(all.progress().share(count).toPlainString()))));
        figure(html, "mean", texts.number(all.progress().meanMet().toPlainString()), texts.get("head.mean"), "");
        long provisional = section.counted().stream().filter(e -> e.assessment().provisional()).count();
        if (provisional > 0) {
            figure(html, "provisional", String.valueOf(provisional), texts.get("html.provisional-units"), "");
        }
        html.markup("</ul>\n");
        new ProgressCells(texts).told(section.standard(), all.progress())
                .forEach(line -> html.element("p class=\"hint\"", line));
    }

    private static void figure(Html html, String kind, String number, String label, String share) {
        html.markup("<li class=\"" + kind + "\">").element("b", number).element("span", label);
        if (!share.isEmpty()) {
            html.element("small", share);
        }
        html.markup("</li>");
    }

    private void target(Html html, Section section, Target target) {
        List<Assessment> assessments = section.assessments();
        Target.Standing standing = target.standing(section.asOf(), assessments);
        int open = Math.min(standing.open(), standing.outstanding());
        chart(html, "gauge", texts.get("html.target", target.units(), texts.of(target.standard().title()),
                texts.date(target.by())), texts.of(standing.state().title()));
        table(html, List.of("", texts.get("head.units")), List.of("", "units"), List.of(
                row(texts.get("html.target-reached"), "meets", standing.reached()),
                row(texts.get("html.target-open"), "undetermined", open),
                row(texts.get("html.target-rest"), "rest", standing.outstanding() - open)));
        html.markup("</figure>\n");
    }

    private void bands(Html html, Progress progress) {
        chart(html, "bars", texts.get("html.bands"), "");
        table(html, List.of(texts.get("html.band"), texts.get("head.units"), texts.get("html.share")),
                List.of("", "units", ""), progress.bands().stream().map(band -> row(band(band), "",
                        String.valueOf(band.units()), texts.number(progress.share(band.units()).toPlainString())))
                        .toList());
        html.markup("</figure>\n");
    }

    private String band(Progress.Band band) {
        return band.from() == band.to() ? texts.get("html.band-one", band.from())
                : texts.get("html.band-range", band.from(), band.to());
    }

    private void days(Html html, Section section) {
        chart(html, "lines", texts.get("html.days"), texts.get("html.days-same"));
        List<List<String>> rows = new ArrayList<>();
        section.earlier().forEach(past -> rows.add(day(texts.date(past.asOf()), past.period().toString(),
                Progress.of("", past.assessments()))));
        rows.add(day(texts.date(section.asOf()), section.period().toString(),
                Progress.of("", section.assessments())));
        table(html, List.of(texts.get("html.day-head"), texts.get("html.period"), texts.get("head.units"),
                texts.get("head.meets"), texts.get("html.share-meets"), texts.get("head.mean")),
                List.of("", "", "", "", "meets", ""), rows);
        section.earlier().stream().filter(p -> p.assessments().size() < section.entries().size()).forEach(p ->
                html.element("p class=\"hint\"", texts.get("html.days-missing", p.table(), p.assessments().size(),
                        section.entries().size(), p.unreadable())));
        html.markup("</figure>\n");
    }

    private List<String> day(String day, String period, Progress progress) {
        return row(day, "", period, String.valueOf(progress.units()), String.valueOf(progress.meets()),
                texts.number(progress.share(progress.meets()).toPlainString()),
                texts.number(progress.meanMet().toPlainString()));
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
        chart(html, "stack", texts.get("html.by-" + way), "");
        List<String> heads = new ArrayList<>(List.of(texts.get("html.head-" + way), texts.get("head.units")));
        List<String> series = new ArrayList<>(List.of("", ""));
        kinds.forEach((kind, title) -> {
            heads.add(texts.of(title));
            series.add(kind);
        });
        heads.addAll(List.of(texts.get("html.share-of", texts.of(kinds.values().iterator().next())),
                texts.get("head.mean")));
        series.addAll(List.of("", ""));
        List<List<String>> rows = new ArrayList<>();
        places.forEach(p -> rows.add(place(name(way, p.name()), p)));
        Counted all = Counted.of("", section, section.entries());
        table(html, heads, series, rows, place(texts.get("tally.total"), all));
        html.markup("</figure>\n");
    }

    private String name(String way, String name) {
        return name.isEmpty() ? texts.get("tally.no-district") : texts.get("html.name-" + way, name);
    }

    private List<String> place(String name, Counted counted) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(counted.units())));
        counted.counts().values().forEach(count -> cells.add(String.valueOf(count)));
        cells.add(texts.number(counted.best().toPlainString()));
        cells.add(texts.number(counted.progress().meanMet().toPlainString()));
        return row(name, "", (Object[]) cells.toArray(String[]::new));
    }

    private void unmet(Html html, Progress progress) {
        if (progress.unmet().isEmpty()) {
            return;
        }
        chart(html, "stack", texts.get("html.unmet"), "");
        table(html, List.of(texts.get("head.criterion"), texts.get("html.unmet-not"), texts.get("html.unmet-open")),
                List.of("", "falls_short", "undetermined"), progress.unmet().stream().map(u -> row(
                        u.code() + " " + texts.of(u.title()), "", String.valueOf(u.notMet()),
                        String.valueOf(u.open()))).toList());
        html.markup("</figure>\n");
    }

    private void chart(Html html, String kind, String title, String below) {
        html.markup("<figure data-chart=\"" + kind + "\"><figcaption>").element("b", title);
        if (!below.isEmpty()) {
            html.element("span", below);
        }
        html.markup("</figcaption>\n<div class=\"canvas\" aria-hidden=\"true\"><canvas></canvas></div>\n");
    }

    /** First what the row is, then its kind of series where it has one of its own, then the cells. */
    private static List<String> row(String head, String series, Object... cells) {
        List<String> row = new ArrayList<>(List.of(head, series));
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        return row;
    }

    private void table(Html html, List<String> heads, List<String> series, List<List<String>> rows) {
        table(html, heads, series, rows, List.of());
    }

    private void table(Html html, List<String> heads, List<String> series, List<List<String>> rows,
            List<String> total) {
        html.markup("<div class=\"scroll\"><table class=\"numbers\">\n<thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            html.element("th scope=\"col\"" + (series.get(i).isEmpty() ? "" : " data-series=\"" + series.get(i) + "\""),
                    heads.get(i));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(html, row));
        html.markup("</tbody>\n");
        if (!total.isEmpty()) {
            html.markup("<tfoot>\n");
            row(html, total);
            html.markup("</tfoot>\n");
        }
        html.markup("</table></div>\n");
    }

    private static void row(Html html, List<String> row) {
        html.markup(row.get(1).isEmpty() ? "<tr>" : "<tr data-series=\"" + row.get(1) + "\">")
                .element("th scope=\"row\"", row.get(0));
        row.subList(2, row.size()).forEach(cell -> html.element("td class=\"n\"", cell));
        html.markup("</tr>\n");
    }
}
