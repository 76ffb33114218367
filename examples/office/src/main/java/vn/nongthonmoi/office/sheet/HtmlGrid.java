package vn.nongthonmoi.office.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads the largest table of a web page, which programs on the web hand out as a workbook. */
final class HtmlGrid {

    /** As far as a cell may reach; no page has need of more. */
    private static final int MOST_JOINED = 1_000;

    private HtmlGrid() { }

    /** @throws Failure if the page has no table */
    static Grid read(Path file, Texts texts) throws IOException {
        Document page = Jsoup.parse(file.toFile(), null);
        Element table = page.select("table").stream().max(Comparator.comparingInt(t -> t.select("td, th").size()))
                .orElseThrow(() -> Failure.problem(texts.get("table.no-html-table", file)));
        CellHolder held = new CellHolder();
        List<Grid.Line> lines = new ArrayList<>();
        List<Grid.Merge> merges = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        Map<Integer, Set<Integer>> covered = new HashMap<>();
        int number = 0;
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            number++;
            Map<Integer, Grid.Cell> cells = new HashMap<>();
            Set<Integer> taken = covered.getOrDefault(number, Set.of());
            int column = 0;
            for (Element each : row.children()) {
                if (!each.normalName().equals("td") && !each.normalName().equals("th")) {
                    continue;
                }
                while (taken.contains(column)) {
                    column++;
                }
                String text = LegacyText.clean(each.text());
                Grid.Cell cell = text.length() > XmlPart.LONGEST
                        ? Grid.Cell.unreadable(texts.get("row.cell-long", XmlPart.LONGEST)) : Grid.Cell.of(text);
                if (!cell.isBlank()) {
                    cells.put(column, held.of(cell));
                }
                int wide = span(each, "colspan");
                int high = span(each, "rowspan");
                if (wide > 1 || high > 1) {
                    merges.add(new Grid.Merge(number, column, number + high - 1, column + wide - 1));
                    for (int below = 1; below < high; below++) {
                        for (int beside = 0; beside < wide; beside++) {
                            covered.computeIfAbsent(number + below, n -> new HashSet<>()).add(column + beside);
                        }
                    }
                }
                column += wide;
            }
            covered.remove(number);
            if (!cells.isEmpty()) {
                lines.add(new Grid.Line(number, cells.keySet().stream().mapToInt(c -> c + 1).max().orElse(0), cells, List.of()));
                if (row.attr("style").replace(" ", "").contains("display:none")) {
                    hidden.add(number);
                }
            }
        }
        return new Grid("", List.of(), false, lines, merges, new Grid.Hidden(List.of(), hidden, List.of()), "");
    }

    private static int span(Element cell, String attribute) {
        String given = cell.attr(attribute).strip();
        return given.matches("[0-9]{1,4}") ? Math.max(1, Math.min(MOST_JOINED, Integer.parseInt(given))) : 1;
    }
}
