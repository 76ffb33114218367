package vn.nongthonmoi.benchmarks.growth;

import java.util.List;

/**
 * How costs grow with one size.
 *
 * @param size what grows, for example {@code units}
 * @param series what was timed
 * @param note what the reader has to know; empty for nothing
 */
public record Panel(String size, List<Series> series, String note) {

    /** Copies the series. */
    public Panel {
        series = List.copyOf(series);
    }
}
