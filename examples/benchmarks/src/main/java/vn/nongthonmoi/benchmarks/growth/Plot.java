package vn.nongthonmoi.benchmarks.growth;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws panels as SVG, two in a row, both axes logarithmic: a level line is a cost that grows with the size. Colours
 * follow the reader's light or dark setting.
 */
public final class Plot {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 340;
    private static final int LEFT = 64;
    private static final int TOP = 34;
    private static final int PLOT_WIDTH = WIDTH - LEFT - 20;
    private static final int PLOT_HEIGHT = 190;
    private static final int LEGEND_LINE = 16;
    private static final String STYLE = """
            <style>
            svg { background: #ffffff; font: 12px system-ui, sans-serif; }
            text { fill: #24292f; } .t { font-weight: 600; font-size: 14px; }
            .g { stroke: #d0d7de; } .l { fill: none; stroke-width: 2; }
            .c0 { stroke: #0550ae; } .c1 { stroke: #bc4c00; } .c2 { stroke: #1a7f37; } .c3 { stroke: #8250df; }
            .d1 { stroke-dasharray: 7 3; } .d2 { stroke-dasharray: 2 3; } .d3 { stroke-dasharray: 9 3 2 3; }
            @media (prefers-color-scheme: dark) {
            svg { background: #0d1117; } text { fill: #e6edf3; } .g { stroke: #30363d; }
            .c0 { stroke: #79c0ff; } .c1 { stroke: #ffa657; } .c2 { stroke: #7ee787; } .c3 { stroke: #d2a8ff; }
            }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    private Plot() { }

    /** The picture, in UTF-8. */
    public static String of(List<Panel> panels) {
        Plot plot = new Plot();
        int rows = (panels.size() + 1) / 2;
        plot.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">", 2 * WIDTH,
                rows * HEIGHT);
        plot.add("<title>How cost grows</title>");
        plot.svg.append(STYLE);
        for (int i = 0; i < panels.size(); i++) {
            plot.add("<g transform=\"translate(%d %d)\">", i % 2 * WIDTH, i / 2 * HEIGHT);
            plot.panel(panels.get(i));
            plot.add("</g>");
        }
        return plot.add("</svg>").svg.toString();
    }

    private void panel(Panel panel) {
        double[] sizes = decades(panel, Point::size);
        double[] times = decades(panel, Point::nanos);
        add("<text class=\"t\" x=\"%d\" y=\"20\">%s</text>", LEFT, panel.size());
        for (double d = sizes[0]; d <= sizes[1]; d++) {
            double x = x(d, sizes);
            add("<line class=\"g\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP, x, TOP + PLOT_HEIGHT);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, TOP + PLOT_HEIGHT + 16, count(d));
        }
        for (double d = times[0]; d <= times[1]; d++) {
            double y = y(d, times);
            add("<line class=\"g\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y, LEFT + PLOT_WIDTH, y);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 6, y + 4,
                    Durations.text(Math.pow(10, d)));
        }
        for (int s = 0; s < panel.series().size(); s++) {
            series(panel.series().get(s), s, sizes, times);
        }
    }

    private void series(Series series, int number, double[] sizes, double[] times) {
        StringBuilder points = new StringBuilder();
        for (Point p : series.points()) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(Math.log10(p.size()), sizes),
                    y(Math.log10(p.nanos()), times)));
        }
        add("<polyline class=\"l c%d d%d\" points=\"%s\"/>", number, number, points.toString().strip());
        int y = TOP + PLOT_HEIGHT + 38 + number * LEGEND_LINE;
        add("<line class=\"l c%d d%d\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", number, number, LEFT, y - 4,
                LEFT + 34, y - 4);
        add("<text x=\"%d\" y=\"%d\">%s, time per %s</text>", LEFT + 42, y, series.name(), series.each());
    }

    /** The powers of ten around all points. */
    private static double[] decades(Panel panel, ToDoubleFunction<Point> of) {
        double[] logs = panel.series().stream().flatMap(s -> s.points().stream()).mapToDouble(of).map(Math::log10)
                .toArray();
        double least = logs.length == 0 ? 0 : Math.floor(java.util.Arrays.stream(logs).min().orElseThrow());
        double most = logs.length == 0 ? 1 : Math.ceil(java.util.Arrays.stream(logs).max().orElseThrow());
        return new double[] {least, Math.max(most, least + 1)};
    }

    private static double x(double log, double[] range) {
        return LEFT + (log - range[0]) / (range[1] - range[0]) * PLOT_WIDTH;
    }

    private static double y(double log, double[] range) {
        return TOP + (range[1] - log) / (range[1] - range[0]) * PLOT_HEIGHT;
    }

    private static String count(double power) {
        return power < 4 ? String.valueOf(Math.round(Math.pow(10, power)))
                : "10<tspan dy=\"-5\" font-size=\"9\">" + Math.round(power) + "</tspan>";
    }

    private Plot add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }
}
