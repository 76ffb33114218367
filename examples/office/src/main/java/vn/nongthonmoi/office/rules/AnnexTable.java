package vn.nongthonmoi.office.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Table.Level;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * An annex laid out: a line a row, the code in the first column.
 *
 * @param language language of the texts
 * @param title heading
 * @param columns heads of the columns
 * @param lines the lines
 * @param notes lines below the table: variants, then the legend
 */
public record AnnexTable(String language, String title, List<String> columns, List<Line> lines, List<String> notes) {

    /**
     * A line.
     *
     * @param level what it is
     * @param cells one a column
     */
    public record Line(Level level, List<String> cells) { }

    /** Lays out an annex. For a program the variants are lines of the table, and the heads are codes. */
    public static AnnexTable of(Annex annex, Texts texts, boolean forProgram) {
        return new Layout(annex, texts, forProgram).table();
    }

    /** The table with the notes below it. */
    Table<Line> table() {
        return new Table<>("annex", IntStream.range(0, columns.size()).mapToObj(this::column).toList(), lines.stream(),
                List.of(), notes, Line::level);
    }

    private Column<Line> column(int place) {
        return new Column<>(columns.get(place), columns.get(place), Column.Kind.TEXT, line -> line.cells().get(place),
                line -> line.cells().get(place));
    }

    private record Layout(Annex annex, Texts texts, boolean forProgram) {

        public AnnexTable table() {
            List<Line> lines = new ArrayList<>();
            for (Annex.Criterion criterion : annex.criteria()) {
                lines.add(heading(criterion.code(), texts.of(criterion.title())));
                criterion.rows().forEach(row -> add(row, lines));
            }
            if (!annex.conditions().isEmpty()) {
                lines.add(heading("", texts.get("section.conditions")));
                annex.conditions().forEach(row -> add(row, lines));
            }
            return new AnnexTable(texts.locale().getLanguage(), title(), columns(), lines, notes());
        }

        private String title() {
            String title = texts.get("report.title", texts.of(annex.standard().title()),
                    annex.period(), annex.asOf());
            if (annex.province() == null) {
                return title;
            }
            return title + texts.get("annex.province", texts.within(annex.province().code()))
                    + (annex.area() == null ? "" : texts.get("annex.area", annex.area().code()));
        }

        private List<String> columns() {
            List<String> columns = new ArrayList<>(forProgram ? List.of("code", "title", "comparison")
                    : List.of(texts.get("head.code"), texts.get("head.content"), texts.get("head.comparison")));
            if (annex.byGroup()) {
                for (CommuneGroup group : CommuneGroup.values()) {
                    columns.add(forProgram ? "group" + group.code() : texts.get("head.group", group.code()));
                }
            } else {
                columns.add(forProgram ? "national" : texts.get("head.national"));
                for (Region region : Region.values()) {
                    columns.add(forProgram ? region.code() : region.label());
                }
            }
            if (annex.province() != null) {
                columns.add(forProgram ? "province " + annex.province().code()
                        : texts.province(annex.province().code()));
            }
            columns.addAll(forProgram ? List.of("source", "marks")
                    : List.of(texts.get("head.source"), texts.get("head.marks")));
            return columns;
        }

        private Line heading(String code, String title) {
            List<String> cells = new ArrayList<>(List.of(code, title));
            while (cells.size() < columns().size()) {
                cells.add("");
            }
            return new Line(Level.HEADING, cells);
        }

        private void add(Annex.Row row, List<Line> lines) {
            Requirement behind = row.requirement();
            String comparison = Wording.sign(row.comparison());
            lines.add(line(row.part() ? Level.PART : Level.ROW, row.code(), texts.of(row.title()),
                    row.unit().isEmpty() ? comparison : (comparison + " " + row.unit()).strip(), levels(row),
                    row.provincial() == null ? "" : level(row.provincial()), behind == null ? "" : behind.citation().source(),
                    marks(row)));
            if (forProgram) {
                row.variants().forEach(v -> lines.add(line(Level.ROW, row.code(), v.condition(), "",
                        levels(row).stream().map(l -> "").toList(), v.value(), v.source(), "")));
            }
        }

        /** The columns that decide: the groups, or the national one and the regions. */
        private List<String> levels(Annex.Row row) {
            return annex.byGroup() ? Stream.of(CommuneGroup.values()).map(g -> level(row.groups().getOrDefault(g, "")))
                    .toList() : Stream.concat(Stream.of(level(row.national())), Stream.of(Region.values())
                            .map(r -> level(row.regions().getOrDefault(r, "")))).toList();
        }

        private Line line(Level level, String code, String title, String comparison, List<String> levels,
                String provincial, String source, String marks) {
            List<String> cells = new ArrayList<>(List.of(code, title, comparison));
            cells.addAll(levels);
            if (annex.province() != null) {
                cells.add(provincial);
            }
            cells.addAll(List.of(source, marks));
            return new Line(level, cells);
        }

        private String level(String printed) {
            return forProgram ? printed : texts.number(printed);
        }

        private String marks(Annex.Row row) {
            Requirement behind = row.requirement();
            List<String> marks = new ArrayList<>();
            if (behind != null && behind.citation().provisional()) {
                marks.add(forProgram ? "P" : texts.get("mark.provisional"));
            }
            if (behind != null && !behind.citation().provisional() && behind.citation().confirmation() != null) {
                marks.add(texts.get("mark.checked"));
            }
            if (behind != null && !behind.level().awaits().isEmpty()) {
                marks.add(texts.get("mark.left"));
            }
            if (row.amended()) {
                marks.add(texts.get("mark.amended"));
            }
            if (behind != null && behind.citation().province() != null) {
                marks.add(texts.get("mark.provincial"));
            }
            return String.join(" ", marks);
        }

        private String document(Annex.Document d) {
            String number = d.decision().isEmpty() ? texts.get("annex.no-number", Integer.toString(d.date().getYear()))
                    : texts.get("annex.decision", d.decision(), d.date());
            String text = texts.get("annex.document", d.annex().isEmpty() ? number : number + ", " + d.annex(),
                    d.inForceFrom(), d.inForceTo() == null ? "" : d.inForceTo(), d.layer());
            return text + (d.contentKnown() ? "" : texts.get(d.contentInPart() ? "annex.in-part" : "annex.unseen"))
                    + (d.provisional().isEmpty() ? "" : " (" + d.provisional() + ")");
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (!forProgram) {
                Stream.concat(annex.criteria().stream().flatMap(c -> c.rows().stream()), annex.conditions().stream())
                        .forEach(row -> row.variants().forEach(v -> notes.add(texts.get("annex.variant", row.code(),
                                v.condition(), level(v.value()), v.source(), v.rule()))));
            }
            annex.documents().forEach(d -> notes.add(document(d)));
            notes.add(texts.get("annex.legend"));
            return notes;
        }
    }
}
