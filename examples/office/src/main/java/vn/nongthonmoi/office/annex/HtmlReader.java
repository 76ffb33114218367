package vn.nongthonmoi.office.annex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads a web page, as the sites of gazettes have decisions; a table within a cell is one of its own. */
public final class HtmlReader {

    /** Elements that begin a line of their own. */
    private static final Set<String> LINES = Set.of("p", "div", "br", "li", "tr");

    /** What marks that something was struck out or put in. */
    private static final String CHANGES = "ins, del, s, strike";

    private HtmlReader() { }

    /**
     * Reads a page.
     *
     * @throws Failure if it is larger than any decision, or marks what was struck out or put in
     */
    public static DecisionDocument read(Path file, Texts texts) throws IOException {
        Document page = Jsoup.parse(file.toFile(), null);
        List<DocumentTable> tables = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int cells = 0;
        Elements all = page.select("table");
        if (all.size() > DocumentTable.MOST_TABLES) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        for (Element each : all) {
            DocumentTable table = table(each, tables.size() + 1, changed, texts);
            cells += table.cells().size();
            if (cells > DocumentTable.MOST_CELLS || table.columns() > DocumentTable.MOST_COLUMNS) {
                throw Failure.problem(texts.get("annex.too-large", file));
            }
            tables.add(table);
        }
        Outside outside = new Outside(texts, changed);
        page.body().filter(outside);
        outside.end();
        if (outside.paragraphs.size() > DecisionDocument.MOST_PARAGRAPHS) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        if (!changed.isEmpty()) {
            throw Failure.problem(texts.get("annex.tracked", file, changed.size(), String.join("; ", changed)));
        }
        return new DecisionDocument(tables, outside.paragraphs);
    }

    /** Takes the paragraphs outside of tables. */
    private static final class Outside implements NodeFilter {

        private final Texts texts;
        private final List<String> changed;
        private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int next = 1;

        private Outside(Texts texts, List<String> changed) {
            this.texts = texts;
            this.changed = changed;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(isRaised(words) ? Raised.of(words.text()) : words.text());
            } else if (node instanceof Element each) {
                if (each.normalName().equals("table")) {
                    end();
                    next += each.select("table").size();
                    return FilterResult.SKIP_CHILDREN;
                }
                if (each.normalName().equals("br")) {
                    text.append('\n');
                } else if (each.isBlock()) {
                    end();
                }
                // Advertisements are put into elements of that name, in which nothing stands.
                if (each.is(CHANGES) && each.hasText()) {
                    changed.add(texts.get("annex.paragraph", paragraphs.size() + 1));
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element each && each.isBlock() && !each.normalName().equals("br")) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        /** Ends a paragraph. */
        private void end() {
            String said = clean(text);
            if (!said.isEmpty()) {
                paragraphs.add(new DecisionDocument.Paragraph(paragraphs.size() + 1, next, said));
            }
            text.setLength(0);
        }
    }

    private static DocumentTable table(Element table, int number, List<String> changed, Texts texts) {
        List<DocumentTable.Cell> cells = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        int row = 0;
        int columns = 0;
        List<Element> rows = table.select("tr").stream().filter(tr -> tr.closest("table") == table).toList();
        for (Element tr : rows) {
            row++;
            int column = 1;
            for (Element each : tr.children()) {
                if (!each.normalName().equals("td") && !each.normalName().equals("th")) {
                    continue;
                }
                while (taken.contains(place(row, column))) {
                    column++;
                }
                int wide = Math.min(span(each, "colspan"), DocumentTable.MOST_COLUMNS + 1);
                // One that reaches below the last row ends with it.
                int high = Math.min(span(each, "rowspan"), rows.size() - row + 1);
                for (int below = row; below < row + high; below++) {
                    for (int beside = column; beside < column + wide; beside++) {
                        taken.add(place(below, beside));
                    }
                }
                if (each.select(CHANGES).stream().anyMatch(e -> e.closest("table") == table)) {
                    changed.add(texts.get("annex.place", number, row, column));
                }
                cells.add(new DocumentTable.Cell(row, column, high, wide, text(each)));
                column += wide;
                columns = Math.max(columns, column - 1);
            }
        }
        return new DocumentTable(number, row, columns, cells);
    }

    private static long place(int row, int column) {
        return (long) row * (2L * DocumentTable.MOST_CELLS) + column;
    }

    /** What the cell says, but for tables within it. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words && ownerOf(words) == cell) {
                    String said = words.text();
                    text.append(isRaised(words) ? Raised.of(said) : said);
                } else if (node instanceof Element each && LINES.contains(each.normalName()) && !text.toString().isBlank()) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) { }
        });
        return clean(text);
    }

    private static String clean(CharSequence text) {
        return text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }

    private static Element ownerOf(TextNode words) {
        Node node = words.parent();
        while (node instanceof Element each && !each.normalName().equals("td") && !each.normalName().equals("th")) {
            node = each.parent();
        }
        return (Element) node;
    }

    private static boolean isRaised(TextNode words) {
        for (Node node = words.parent(); node instanceof Element each && !each.normalName().equals("td"); node = node.parent()) {
            if (each.normalName().equals("sup")) {
                return true;
            }
        }
        return false;
    }

    private static int span(Element cell, String attribute) {
        String given = cell.attr(attribute).strip();
        return given.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(given)) : 1;
    }
}
