package vn.nongthonmoi.office.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.IndicatorData;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Confirmation;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * A page to proof-read a set against the gazette: the annex as the decision prints it, every row with how sure it is,
 * where it comes from and where it is stated, and a box to tick. What tells rows apart is said in words and signs, so
 * that a black-and-white print says it too.
 */
public final class ProofSheet {

    /** How a row stands; several may hold. */
    public enum Mark {
        /** Somebody held it against the decision. */
        CHECKED,
        /** Nobody says that it was held against the decision, nor that it was not. */
        UNSAID,
        /** Not confirmed. */
        PROVISIONAL,
        /** Some level is not known. */
        UNKNOWN,
        /** A level is left to somebody. */
        DELEGATED,
        /** An amendment or a ministry replaced what the decision said. */
        AMENDED,
        /** The province states it. */
        PROVINCIAL
    }

    private static final String PERCENT = "%";

    private final Annex annex;
    private final Texts texts;
    private final Wording wording;
    private final AnnexTable table;
    private final Html html;

    private ProofSheet(Annex annex, Texts texts) {
        this.annex = annex;
        this.texts = texts;
        this.wording = new Wording(texts);
        this.table = AnnexTable.of(annex, texts, false);
        this.html = Html.page(table.language(), table.title());
    }

    /** The page. */
    static Html of(Annex annex, Texts texts) {
        return new ProofSheet(annex, texts).page();
    }

    /** The marks of a row. */
    public static Set<Mark> marks(Annex.Row row) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Requirement r : row.requirements().values()) {
            boolean open = r.level().state() == Requirement.State.NOT_KNOWN;
            if (r.citation().provisional()) {
                marks.add(Mark.PROVISIONAL);
            }
            if (open) {
                marks.add(Mark.UNKNOWN);
            }
            if (!r.level().awaits().isEmpty()) {
                marks.add(Mark.DELEGATED);
            }
            if (r.citation().province() != null) {
                marks.add(Mark.PROVINCIAL);
            }
            if (!r.citation().provisional() && !open) {
                marks.add(r.citation().confirmation() == null ? Mark.UNSAID : Mark.CHECKED);
            }
        }
        if (row.amended()) {
            marks.add(Mark.AMENDED);
        }
        if (!row.variants().isEmpty()) {
            marks.add(Mark.PROVINCIAL);
        }
        if (marks.contains(Mark.PROVISIONAL) || marks.contains(Mark.UNKNOWN)) {
            marks.removeAll(EnumSet.of(Mark.UNSAID, Mark.CHECKED));
        } else if (marks.contains(Mark.UNSAID)) {
            // A row of which one level was looked at, and of the others nobody says so, is still to be proof-read.
            marks.remove(Mark.CHECKED);
        }
        return marks;
    }

    /** The annex with only those rows that are still to be confirmed. */
    public static Annex unconfirmed(Annex annex) {
        return annex.toBuilder().criteria(annex.criteria().stream().map(c -> new Annex.Criterion(c.code(), c.title(),
                        c.rows().stream().filter(ProofSheet::open).toList())).filter(c -> !c.rows().isEmpty()).toList())
                .conditions(annex.conditions().stream().filter(ProofSheet::open).toList()).build();
    }

    private static boolean open(Annex.Row row) {
        Set<Mark> marks = marks(row);
        return marks.contains(Mark.PROVISIONAL) || marks.contains(Mark.UNKNOWN) || marks.contains(Mark.UNSAID);
    }

    private Html page() {
        html.markup("<header>").element("h1", table.title());
        annex.documents().forEach(d -> html.element("p", table.notes().get(
                table.notes().size() - 1 - annex.documents().size() + annex.documents().indexOf(d))));
        counts();
        html.markup("</header>\n");
        html.markup("<main class=\"scroll\" tabindex=\"0\"><table class=\"annex proof\">\n<colgroup><col class=\"code\"><col class=\"content\">");
        html.markup("<col class=\"level\">".repeat(width() - 5)).markup("<col class=\"source\"><col class=\"state\"><col class=\"box\"></colgroup>\n<thead>");
        heads();
        html.markup("</thead>\n<tbody>\n");
        for (Annex.Criterion criterion : annex.criteria()) {
            heading(criterion.code(), texts.of(criterion.title()));
            criterion.rows().forEach(this::row);
        }
        if (!annex.conditions().isEmpty()) {
            heading("", texts.get("section.conditions"));
            annex.conditions().forEach(this::row);
        }
        html.markup("</tbody>\n</table></main>\n<footer>").element("p", texts.get("proof.legend"))
                .element("p", texts.get("proof.signature"));
        return html.markup("</footer>\n");
    }

    private void counts() {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        annex.rows().forEach(r -> marks(r).forEach(m -> counts.merge(m, 1, Integer::sum)));
        html.markup("<ul class=\"marks\">");
        counts.forEach((mark, count) -> html.markup("<li>").markup(badge(mark)).text(" " + count).markup("</li>"));
        html.markup("</ul>\n");
    }

    private String badge(Mark mark) {
        String name = mark.name().toLowerCase(Locale.ROOT);
        return new StringBuilder("<span class=\"mark ").append(name).append("\">")
                .append(texts.get("proof." + name)).append("</span>").toString();
    }

    private List<String> columns() {
        return annex.byGroup() ? Stream.of(CommuneGroup.values()).map(g -> texts.get("head.group", g.code())).toList()
                : Stream.of(Region.values()).map(Region::label).toList();
    }

    private void heads() {
        boolean regions = !annex.byGroup();
        html.markup("<tr>");
        html.element("th rowspan=\"2\"", texts.get("head.code")).element("th rowspan=\"2\"", texts.get("head.content"));
        if (regions) {
            html.element("th rowspan=\"2\"", texts.get("proof.national"));
        }
        html.element("th colspan=\"" + columns().size() + "\"",
                texts.get(regions ? "proof.by-region" : "proof.by-group"));
        if (annex.province() != null) {
            html.element("th rowspan=\"2\"", texts.province(annex.province().code()));
        }
        html.element("th rowspan=\"2\"", texts.get("head.source")).element("th rowspan=\"2\"", texts.get("proof.state"))
                .element("th rowspan=\"2\" class=\"box\"", texts.get("proof.box")).markup("</tr><tr>");
        columns().forEach(c -> html.element("th", c));
        html.markup("</tr>");
    }

    private int width() {
        return 5 + columns().size() + (annex.byGroup() ? 0 : 1) + (annex.province() == null ? 0 : 1);
    }

    private void heading(String code, String title) {
        html.markup("<tr class=\"head\">").element("td", code)
                .element("th colspan=\"" + (width() - 1) + "\"", title).markup("</tr>\n");
    }

    private void row(Annex.Row row) {
        Set<Mark> marks = marks(row);
        html.markup("<tr class=\"" + (row.part() ? "part " : "") + marks.stream()
                .map(m -> m.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")) + "\">");
        html.element("td", row.code()).markup("<td>").text(texts.of(row.title()));
        if (!row.unit().isEmpty() && !row.unit().equals(PERCENT)) {
            html.element("div class=\"small\"", texts.get("proof.unit", row.unit()));
        }
        caveats(row).forEach(c -> html.element("div class=\"small\"", c));
        html.markup("</td>");
        List<String> levels = new ArrayList<>();
        if (annex.byGroup()) {
            Stream.of(CommuneGroup.values()).forEach(g -> levels.add(level(row, row.groups().getOrDefault(g, ""))));
        } else {
            levels.add(level(row, row.national()));
            Stream.of(Region.values()).forEach(r -> levels.add(level(row, row.regions().getOrDefault(r, ""))));
        }
        levels(levels);
        // The province's column stands by itself, whatever the nation's say.
        if (annex.province() != null) {
            html.markup("<td>").text(level(row, row.provincial() == null ? "" : row.provincial()));
            row.variants().forEach(v -> html.element("div class=\"small\"", v.condition() + ": " + wording.level(v)));
            html.markup("</td>");
        }
        html.markup("<td class=\"source\">").text(row.requirement().citation().source()).element("div class=\"small\"", row.requirement().citation().rule().toString());
        if (row.requirement().replaces() != null) {
            html.element("div class=\"small\"", texts.get("proof.replaces", IndicatorData.replaced(row.requirement())));
        }
        html.markup("</td><td class=\"state\">");
        marks.forEach(m -> html.markup(badge(m)).text(" "));
        html.markup("</td><td class=\"box\">☐</td></tr>\n");
    }

    /** Like the decisions, writes a level that holds for neighbouring columns once, across them. */
    private void levels(List<String> cells) {
        int from = 0;
        while (from < cells.size()) {
            int to = from + 1;
            while (to < cells.size() && !cells.get(from).isEmpty() && cells.get(to).equals(cells.get(from))) {
                to++;
            }
            html.element(to - from > 1 ? "td class=\"wide\" colspan=\"" + (to - from) + "\"" : "td", cells.get(from));
            from = to;
        }
    }

    private static List<String> caveats(Annex.Row row) {
        List<String> notes = new ArrayList<>();
        row.requirements().values().forEach(r -> Stream.concat(r.citation().caveats().stream(),
                Stream.ofNullable(r.citation().confirmation()).map(Confirmation::text)).filter(n -> !notes.contains(n)).forEach(notes::add));
        return notes;
    }

    /** A level with its sign, as print has it; a unit other than percent stands under the title. */
    private String level(Annex.Row row, String level) {
        boolean number = level.matches("-?\\d.*");
        String unit = row.unit().equals(PERCENT) ? " " + PERCENT : "";
        return !number ? level : (Wording.sign(row.comparison()) + " " + texts.number(level) + unit).strip();
    }
}
