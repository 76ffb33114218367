package vn.nongthonmoi.benchmarks.figures;

/**
 * What JMH found.
 *
 * @param nanos nanoseconds an operation
 * @param error half of the interval that holds the mean with 99.9 % confidence; not a number for too few runs
 * @param bytes bytes allocated an operation
 */
record Timing(double nanos, double error, double bytes) { }
