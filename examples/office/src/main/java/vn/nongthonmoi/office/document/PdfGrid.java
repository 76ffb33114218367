package vn.nongthonmoi.office.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Lines that touch each other, as those around the cells of a table do, on one page.
 *
 * @param lines the lines
 * @param left where the first column begins
 * @param right where the last column ends
 * @param top where the first row begins
 * @param bottom where the last row ends
 */
record PdfGrid(List<PdfPage.Line> lines, double left, double right, double top, double bottom) {

    /** Lines and ends of lines that are as near as this are one: borders are drawn twice, and cell by cell. */
    static final double NEAR = 3;
    private static final int MOST_LINES = 3_000;

    PdfGrid {
        lines = List.copyOf(lines);
    }

    /** The grids of a page, the smallest first, so that one within a cell of another comes before it. */
    static List<PdfGrid> of(List<PdfPage.Line> drawn) {
        List<PdfPage.Line> lines = whole(drawn);
        if (lines.size() > MOST_LINES) {
            throw new PdfPage.TooMuch();
        }
        Groups together = new Groups(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (touch(lines.get(i), lines.get(j))) {
                    together.join(i, j);
                }
            }
        }
        Map<Integer, List<PdfPage.Line>> groups = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(together.root(i), g -> new ArrayList<>()).add(lines.get(i));
        }
        return groups.values().stream().filter(each -> each.stream().filter(PdfPage.Line::across).count() > 1
                && each.stream().anyMatch(line -> !line.across())).map(PdfGrid::around)
                .sorted(Comparator.comparingDouble(grid -> (grid.right - grid.left) * (grid.top - grid.bottom))).toList();
    }

    private static PdfGrid around(List<PdfPage.Line> lines) {
        ToDoubleFunction<PdfPage.Line> at = PdfPage.Line::at;
        double left = Math.min(min(lines, false, at), min(lines, true, PdfPage.Line::from));
        double right = Math.max(max(lines, false, at), max(lines, true, PdfPage.Line::to));
        double top = Math.max(max(lines, true, at), max(lines, false, PdfPage.Line::to));
        double bottom = Math.min(min(lines, true, at), min(lines, false, PdfPage.Line::from));
        return new PdfGrid(lines, left, right, top, bottom);
    }

    private static double min(List<PdfPage.Line> lines, boolean across, ToDoubleFunction<PdfPage.Line> of) {
        return lines.stream().filter(line -> line.across() == across).mapToDouble(of).min().orElse(0);
    }

    private static double max(List<PdfPage.Line> lines, boolean across, ToDoubleFunction<PdfPage.Line> of) {
        return lines.stream().filter(line -> line.across() == across).mapToDouble(of).max().orElse(0);
    }

    private static boolean touch(PdfPage.Line one, PdfPage.Line other) {
        return one.across() != other.across() && covers(one, other.at()) && covers(other, one.at());
    }

    private static boolean covers(PdfPage.Line line, double place) {
        return line.from() - NEAR <= place && place <= line.to() + NEAR;
    }

    /** The pieces of each line as one. */
    private static List<PdfPage.Line> whole(List<PdfPage.Line> drawn) {
        List<PdfPage.Line> whole = new ArrayList<>();
        for (boolean across : new boolean[] {true, false}) {
            List<PdfPage.Line> sorted = drawn.stream().filter(line -> line.across() == across).sorted(Comparator.comparing(PdfPage.Line::at)).toList();
            int begin = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size() || sorted.get(i).at() - sorted.get(begin).at() > NEAR) {
                    join(sorted.subList(begin, i), whole);
                    begin = i;
                }
            }
        }
        return whole;
    }

    private static void join(List<PdfPage.Line> pieces, List<PdfPage.Line> whole) {
        PdfPage.Line last = null;
        for (PdfPage.Line piece : pieces.stream().sorted(Comparator.comparing(PdfPage.Line::from)).toList()) {
            if (last != null && piece.from() <= last.to() + NEAR) {
                last = new PdfPage.Line(last.across(), last.at(), last.from(), Math.max(last.to(), piece.to()));
            } else {
                if (last != null) {
                    whole.add(last);
                }
                last = piece;
            }
        }
        if (last != null) {
            whole.add(last);
        }
    }

    /** Whether it is within a cell of another. */
    boolean isWithin(List<PdfGrid> grids) {
        return grids.stream().anyMatch(grid -> grid != this && grid.left < left && right < grid.right && grid.bottom < bottom && top < grid.top);
    }

    boolean contains(PdfPage.Letter letter) {
        return letter.middle() > left - NEAR && letter.middle() < right + NEAR && letter.height() > bottom - NEAR && letter.height() < top + NEAR;
    }

    /** Where columns begin, and the last one ends. */
    List<Double> columns() {
        List<Double> edges = new ArrayList<>(lines.stream().filter(line -> !line.across()).map(PdfPage.Line::at).toList());
        edges.add(left);
        edges.add(right);
        return apart(edges);
    }

    /** Where rows end and begin, from above. */
    List<Double> rows() {
        List<Double> edges = new ArrayList<>(lines.stream().filter(PdfPage.Line::across).map(line -> -line.at()).toList());
        edges.add(-top);
        edges.add(-bottom);
        return apart(edges).stream().map(edge -> -edge).toList();
    }

    /** Places from the left, those that are near each other as one. */
    static List<Double> apart(List<Double> edges) {
        List<Double> apart = new ArrayList<>();
        edges.stream().sorted().forEach(edge -> {
            if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > NEAR) {
                apart.add(edge);
            }
        });
        return apart;
    }
}
