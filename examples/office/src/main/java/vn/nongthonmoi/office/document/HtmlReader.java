package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads a web page, as the sites of gazettes have decisions; a table within a cell is one of its own. */
public final class HtmlReader {

    /** What marks that something was struck out or put in. */
    private static final String CHANGES = "ins, del, s, strike, [style*=line-through]";
    private static final Set<String> CHANGED = Set.of("ins", "del", "s", "strike");
    /** No page has elements within each other as deep as this, or so many. */
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 1_000_000;

    private final Path file;
    private final Texts texts;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int next = 1;
    private int cells;

    private HtmlReader(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /**
     * Reads a page.
     *
     * @throws Failure if it is larger than any decision, or marks what was struck out or put in
     */
    public static DecisionDocument read(Path file, Texts texts) throws IOException {
        HtmlReader reader = new HtmlReader(file, texts);
        reader.page(Jsoup.parse(file.toFile(), null));
        return new DecisionDocument(reader.tables, reader.paragraphs);
    }

    private void page(Document page) {
        int[] nodes = {0};
        NodeTraversor.traverse((node, depth) -> {
            nodes[0]++;
            check(depth <= DEEPEST && nodes[0] <= MOST_NODES);
        }, page);
        Elements all = page.select("table");
        check(all.size() <= DocumentTable.MOST_TABLES);
        HtmlText.giveFonts(page);
        new HtmlText(page.body(), this::paragraph, this::beside).take();
        all.forEach(this::table);
        if (!changed.isEmpty()) {
            throw Failure.problem(texts.get("annex.tracked", file, changed.size(), String.join("; ", changed)));
        }
    }

    private void check(boolean within) {
        if (!within) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
    }

    private void paragraph(String text) {
        paragraphs.add(new DecisionDocument.Paragraph(paragraphs.size() + 1, next, text));
        check(paragraphs.size() <= DecisionDocument.MOST_PARAGRAPHS);
    }

    /** Sees an element outside of tables, or a table. */
    private void beside(Element element) {
        if (element.normalName().equals("table")) {
            next += element.select("table").size();
        } else if ((CHANGED.contains(element.normalName()) || element.attr("style").contains("line-through")) && element.hasText()) {
            // Advertisements are put into elements of that name, in which nothing stands.
            change(texts.get("annex.paragraph", paragraphs.size() + 1));
        }
    }

    private void change(String place) {
        if (!changed.contains(place)) {
            changed.add(place);
        }
    }

    private void table(Element table) {
        int number = tables.size() + 1;
        List<DocumentTable.Cell> found = new ArrayList<>();
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
                int wide = span(each, "colspan");
                // One that reaches below the last row ends with it.
                int high = Math.min(span(each, "rowspan"), rows.size() - row + 1);
                columns = Math.max(columns, column + wide - 1);
                cells++;
                check(columns <= DocumentTable.MOST_COLUMNS && cells <= DocumentTable.MOST_CELLS
                        && taken.size() + (long) wide * high <= DocumentTable.MOST_CELLS);
                for (int below = row; below < row + high; below++) {
                    for (int beside = column; beside < column + wide; beside++) {
                        taken.add(place(below, beside));
                    }
                }
                if (each.select(CHANGES).stream().anyMatch(e -> e.closest("table") == table)) {
                    change(texts.get("annex.place", number, row, column));
                }
                List<String> lines = new ArrayList<>();
                new HtmlText(each, lines::add, within -> { }).take();
                found.add(new DocumentTable.Cell(row, column, high, wide, String.join("\n", lines)));
                column += wide;
            }
        }
        tables.add(new DocumentTable(number, row, columns, found));
    }

    private static long place(int row, int column) {
        return (long) row * (2L * DocumentTable.MOST_CELLS) + column;
    }

    private static int span(Element cell, String attribute) {
        String given = cell.attr(attribute).strip();
        return given.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(given)) : 1;
    }
}
