package vn.nongthonmoi.office.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A table of a PDF, made of grids that follow each other on pages: cells are what no line divides. */
final class PdfTable {

    private static final double FARTHEST = 8;
    private static final int HIGHEST_HEAD = 6;

    private final List<Part> parts = new ArrayList<>();

    /** A grid with the letters in it. */
    private record Part(PdfGrid grid, List<PdfPage.Letter> letters) { }

    /** A cell while the table is put together; edges are counted from 0. */
    private record Found(int top, int left, int bottom, int right, String text) { }

    PdfTable(PdfGrid grid, List<PdfPage.Letter> letters) {
        parts.add(new Part(grid, letters));
    }

    /** Whether a grid has the same columns, or some of them where the rows of a page do not use all. */
    boolean hasColumnsOf(PdfGrid grid) {
        List<Double> mine = columns();
        List<Double> others = grid.columns();
        return near(mine.get(0), others.get(0)) && near(mine.get(mine.size() - 1), others.get(others.size() - 1))
                && (within(mine, others) || within(others, mine));
    }

    private static boolean within(List<Double> some, List<Double> all) {
        return some.stream().allMatch(one -> all.stream().anyMatch(other -> near(one, other)));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= PdfGrid.NEAR;
    }

    void goesOn(PdfGrid grid, List<PdfPage.Letter> letters) {
        parts.add(new Part(grid, letters));
    }

    private List<Double> columns() {
        List<Double> edges = new ArrayList<>();
        parts.forEach(part -> edges.addAll(part.grid.columns()));
        return PdfGrid.apart(edges);
    }

    /** The table; a row of head that pages repeat is taken once. */
    DocumentTable read(int number) {
        List<Double> columns = columns();
        List<Found> all = new ArrayList<>();
        int rows = 0;
        for (Part part : parts) {
            List<Double> edges = part.grid.rows();
            if ((long) columns.size() * (rows + edges.size()) > DocumentTable.MOST_CELLS || columns.size() > DocumentTable.MOST_COLUMNS) {
                throw new PdfPage.TooMuch();
            }
            List<Found> found = cells(part, columns, edges);
            int repeated = rows == 0 ? 0 : repeated(all, found);
            for (Found cell : found) {
                if (cell.top >= repeated) {
                    all.add(new Found(cell.top - repeated + rows, cell.left, cell.bottom - repeated + rows, cell.right, cell.text));
                }
            }
            rows += edges.size() - 1 - repeated;
        }
        return numbered(number, all);
    }

    /** Without the edges at which no cell begins or ends. */
    private static DocumentTable numbered(int number, List<Found> cells) {
        TreeSet<Integer> tops = new TreeSet<>();
        TreeSet<Integer> lefts = new TreeSet<>();
        cells.forEach(cell -> {
            tops.add(cell.top);
            lefts.add(cell.left);
        });
        return new DocumentTable(number, tops.size(), lefts.size(), cells.stream().map(cell -> new DocumentTable.Cell(tops.headSet(cell.top).size() + 1,
                lefts.headSet(cell.left).size() + 1, tops.subSet(cell.top, cell.bottom).size(), lefts.subSet(cell.left, cell.right).size(), cell.text))
                .sorted((one, other) -> one.row() == other.row() ? Integer.compare(one.column(), other.column()) : Integer.compare(one.row(), other.row()))
                .toList());
    }

    /** How many rows at its beginning are those of the table. */
    private static int repeated(List<Found> table, List<Found> part) {
        int rows = part.stream().mapToInt(Found::bottom).max().orElse(0);
        for (int head = Math.min(rows - 1, HIGHEST_HEAD); head > 0; head--) {
            int until = head;
            List<Found> first = part.stream().filter(cell -> cell.top < until).toList();
            if (first.stream().allMatch(cell -> cell.bottom <= until) && first.stream().anyMatch(cell -> !cell.text.isEmpty())
                    && first.equals(table.stream().filter(cell -> cell.top < until).toList())) {
                return head;
            }
        }
        return 0;
    }

    private static List<Found> cells(Part part, List<Double> columns, List<Double> rows) {
        int wide = columns.size() - 1;
        int high = rows.size() - 1;
        boolean[][] below = new boolean[high][wide];
        boolean[][] beside = new boolean[high][wide];
        for (PdfPage.Line line : part.grid.lines()) {
            if (line.across()) {
                int row = place(rows, line.at()) - 1;
                for (int column = 0; row >= 0 && row < high && column < wide; column++) {
                    below[row][column] |= spans(line, columns.get(column), columns.get(column + 1));
                }
            } else {
                int column = place(columns, line.at()) - 1;
                for (int row = 0; column >= 0 && column < wide && row < high; row++) {
                    beside[row][column] |= spans(line, rows.get(row + 1), rows.get(row));
                }
            }
        }
        Groups group = new Groups(high * wide);
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                if (column + 1 < wide && !beside[row][column]) {
                    group.join(row * wide + column + 1, row * wide + column);
                }
                if (row + 1 < high && !below[row][column]) {
                    group.join((row + 1) * wide + column, row * wide + column);
                }
            }
        }
        return cells(part, columns, rows, group);
    }

    /** Whether a line is there between two edges: in the middle between them, whatever their corners look like. */
    private static boolean spans(PdfPage.Line line, double from, double to) {
        double middle = (from + to) / 2;
        return line.from() <= middle && middle <= line.to();
    }

    private static int place(List<Double> edges, double at) {
        for (int i = 0; i < edges.size(); i++) {
            if (near(edges.get(i), at)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Found> cells(Part part, List<Double> columns, List<Double> rows, Groups group) {
        int wide = columns.size() - 1;
        Map<Integer, int[]> bounds = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            int[] bound = bounds.computeIfAbsent(group.root(i), r -> new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0, 0});
            bound[0] = Math.min(bound[0], i / wide);
            bound[1] = Math.min(bound[1], i % wide);
            bound[2] = Math.max(bound[2], i / wide + 1);
            bound[3] = Math.max(bound[3], i % wide + 1);
            bound[4]++;
        }
        Map<Integer, List<PdfPage.Letter>> said = new HashMap<>();
        List<Double> down = rows.stream().map(edge -> -edge).toList();
        for (PdfPage.Letter letter : part.letters) {
            int column = interval(columns, letter.middle());
            int row = interval(down, -letter.height());
            int at = row * wide + column;
            int[] bound = bounds.get(group.root(at));
            said.computeIfAbsent(isWhole(bound) ? group.root(at) : at, g -> new ArrayList<>()).add(letter);
        }
        Map<Integer, List<PdfLines.Row>> lines = new HashMap<>();
        said.forEach((at, letters) -> lines.put(at, PdfLines.rows(letters)));
        double beside = beside(lines, bounds, columns, wide);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int[] bound = bounds.get(group.root(i));
            // What is no rectangle is not one cell, and nobody knows where it ends: each part of it stands for itself and is unreadable.
            boolean whole = isWhole(bound);
            int left = whole ? bound[1] : i % wide;
            int right = whole ? bound[3] : left + 1;
            if (!whole || bound[0] == i / wide && left == i % wide) {
                String text = String.join("\n", PdfLines.paragraphs(lines.getOrDefault(whole ? group.root(i) : i, List.of()),
                        columns.get(right) - columns.get(left) - 2 * beside));
                found.add(new Found(i / wide, left, whole ? bound[2] : i / wide + 1, right, whole || text.isEmpty() ? text : text + "\uFFFD"));
            }
        }
        return found;
    }

    /** How far text is from the lines beside it, which is the same in all cells: as near as any line of text comes. */
    private static double beside(Map<Integer, List<PdfLines.Row>> lines, Map<Integer, int[]> bounds, List<Double> columns, int wide) {
        double beside = FARTHEST;
        for (Map.Entry<Integer, List<PdfLines.Row>> each : lines.entrySet()) {
            int[] bound = bounds.get(each.getKey());
            double left = columns.get(bound == null ? each.getKey() % wide : bound[1]);
            for (PdfLines.Row row : each.getValue()) {
                beside = Math.min(beside, row.left() - left);
            }
        }
        return Math.max(beside, 0);
    }

    private static boolean isWhole(int[] bound) {
        return (bound[2] - bound[0]) * (bound[3] - bound[1]) == bound[4];
    }

    private static int interval(List<Double> edges, double at) {
        int place = 0;
        while (place < edges.size() - 2 && at >= edges.get(place + 1)) {
            place++;
        }
        return place;
    }

    /** Whether it is the frame around a text and no table. */
    boolean isFrame() {
        return parts.size() == 1 && cells(parts.get(0), columns(), parts.get(0).grid.rows()).size() == 1;
    }
}
