package vn.nongthonmoi.office.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page that others print as text or Markdown, for a browser and for paper. What stands first is its title. */
public final class HtmlPage extends Page {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}");
    private static final int LONG = 30;

    private final String language;
    private String title;
    private String last = "";
    private boolean listing;
    private boolean parts;

    private HtmlPage(String language) {
        this.language = language;
    }

    /** What an answer says, as a page that needs no other file. */
    public static Html of(Answer answer, Texts texts) {
        HtmlPage page = new HtmlPage(texts.locale().getLanguage());
        answer.page(page);
        page.endList();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            page.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Html.page(page.language, Objects.requireNonNullElse(page.title, "")).markup("<main>\n")
                .markup(body.toString(StandardCharsets.UTF_8)).markup("</main>\n");
    }

    @Override
    public void heading(int level, String text) {
        last = text;
        if (title == null) {
            title = text;
            put(new Html().element("h1", text));
        } else {
            // What has several parts has a title above each, and the headings of a part one level below.
            parts |= level == 1;
            put(new Html().element(level > 1 && parts ? "h3" : "h2", text));
        }
    }

    @Override
    public void line(String text) {
        if (title == null) {
            heading(1, text);
        } else {
            put(new Html().element("p", text.strip()));
        }
    }

    @Override
    public void item(String text) {
        if (title == null) {
            heading(1, text);
            return;
        }
        if (!listing) {
            add("<ul>");
            listing = true;
        }
        add(new Html().element(text.startsWith(" ") ? "li class=\"in\"" : "li", text.strip()).toString());
    }

    @Override
    public <R> void table(List<Column<R>> columns, List<R> rows, BiConsumer<R, Page> below) {
        List<String> kinds = kinds(columns, rows);
        put(head(columns, kinds));
        for (R row : rows) {
            add(cells("<tr>", columns, kinds, row).toString());
            HtmlPage more = new HtmlPage(language);
            more.title = "";
            below.accept(row, more);
            more.endList();
            if (more.begun()) {
                add("<tr class=\"part\"><td></td><td colspan=\"" + (columns.size() - 1) + "\">");
                addAll(more);
                add("</td></tr>");
            }
        }
        add("</tbody></table></div>");
    }

    @Override
    public <R> void block(List<Column<R>> columns, Stream<R> rows) {
        table(columns, rows);
    }

    @Override
    public <R> void outline(Table<R> table) {
        List<R> rows = table.rows().toList();
        List<String> kinds = kinds(table.columns(), rows);
        put(head(table.columns(), kinds));
        rows.forEach(row -> add(cells(switch (table.level().apply(row)) {
            case HEADING -> "<tr class=\"head\">";
            case PART -> "<tr class=\"part\">";
            case ROW -> "<tr>";
        }, table.columns(), kinds, row).toString()));
        add("</tbody></table></div>");
    }

    @Override
    public <R> void summary(String text, List<Column<R>> columns, List<R> rows) {
        line(text);
        if (!rows.isEmpty()) {
            table(columns, rows.stream());
        }
    }

    /** What is wider than a phone is moved by the keyboard as well, and says what it is. */
    private <R> Html head(List<Column<R>> columns, List<String> kinds) {
        Html html = new Html().markup("<div class=\"wide-table\" role=\"group\" tabindex=\"0\" aria-label=\"").text(last).markup("\"><table>");
        if (columns.stream().anyMatch(c -> c.head() != null)) {
            html.markup("<thead><tr>");
            for (int c = 0; c < columns.size(); c++) {
                html.element("th scope=\"col\"" + kinds.get(c), Objects.requireNonNullElse(columns.get(c).head(), ""));
            }
            html.markup("</tr></thead>");
        }
        return html.markup("<tbody>");
    }

    private static <R> Html cells(String begin, List<Column<R>> columns, List<String> kinds, R row) {
        Html html = new Html().markup(begin);
        for (int c = 0; c < columns.size(); c++) {
            html.element("td" + kinds.get(c), columns.get(c).said().apply(row).strip());
        }
        return html.markup("</tr>");
    }

    /** The class of each column: numbers and days stay in a line, and long texts are not squeezed to a word a line. */
    private static <R> List<String> kinds(List<Column<R>> columns, List<R> rows) {
        return columns.stream().map(c -> {
            List<String> cells = rows.stream().map(row -> c.said().apply(row)).filter(cell -> !cell.isEmpty()).toList();
            if (c.numeric()) {
                return " class=\"n\"";
            }
            if (!cells.isEmpty() && cells.stream().allMatch(cell -> DAY.matcher(cell).matches())) {
                return " class=\"day\"";
            }
            return cells.stream().anyMatch(cell -> TextTable.width(cell) > LONG) ? " class=\"long\"" : "";
        }).toList();
    }

    private void put(Html markup) {
        endList();
        add(markup.toString());
    }

    private void endList() {
        if (listing) {
            add("</ul>");
            listing = false;
        }
    }
}
