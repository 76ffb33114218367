package vn.nongthonmoi.benchmarks.growth;

/**
 * What a size cost.
 *
 * @param size how many
 * @param nanos nanoseconds for each of what the series counts
 */
public record Point(double size, double nanos) { }
