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
import org.jsoup.select.NodeVisitor;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** The tables of a web page, as the sites of gazettes have decisions; a table within a cell is one of its own. */
public final class HtmlTables {

    /** Elements that begin a line of their own. */
    private static final Set<String> LINES = Set.of("p", "div", "br", "li", "tr");

    private HtmlTables() { }

    /**
     * Reads all tables of a page, in its order.
     *
     * @throws Failure if it is larger than any decision, or marks what was struck out or put in
     */
    public static List<DocumentTable> read(Path file, Texts texts) throws IOException {
        Document page = Jsoup.parse(file.toFile(), null);
        List<DocumentTable> tables = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int cells = 0;
        for (Element each : page.select("table")) {
            DocumentTable table = table(each, tables.size() + 1, changed, texts);
            cells += table.cells().size();
            if (tables.size() >= DocumentTable.MOST_TABLES || cells > DocumentTable.MOST_CELLS || table.columns() > DocumentTable.MOST_COLUMNS) {
                throw Failure.problem(texts.get("annex.too-large", file));
            }
            tables.add(table);
        }
        if (!changed.isEmpty()) {
            throw Failure.problem(texts.get("annex.tracked", file, changed.size(), String.join("; ", changed)));
        }
        return tables;
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
                if (each.select("ins, del, s, strike").stream().anyMatch(e -> e.closest("table") == table)) {
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
                    text.append(isRaised(words, cell) ? Raised.of(said) : said);
                } else if (node instanceof Element each && LINES.contains(each.normalName()) && !text.toString().isBlank()) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) { }
        });
        return text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }

    private static Element ownerOf(TextNode words) {
        Node node = words.parent();
        while (node instanceof Element each && !each.normalName().equals("td") && !each.normalName().equals("th")) {
            node = each.parent();
        }
        return (Element) node;
    }

    private static boolean isRaised(TextNode words, Element cell) {
        for (Node node = words.parent(); node != null && node != cell; node = node.parent()) {
            if (node instanceof Element each && each.normalName().equals("sup")) {
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
