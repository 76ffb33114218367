package vn.nongthonmoi.benchmarks.growth;

import java.util.List;

/**
 * How the cost of one thing grows.
 *
 * @param name what is timed
 * @param each what the time of a point is for, for example {@code unit and indicator}
 * @param perSize whether that is one of what the size counts, so that time stays the same where cost grows with size
 * @param points by rising size
 */
public record Series(String name, String each, boolean perSize, List<Point> points) {

    /** Copies the points. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * The power of the size that the whole cost grows with over the larger sizes, where what is paid once no longer
     * shows: 1 for linear, 0 where it does not depend on the size; not a number for fewer than two points.
     */
    public double power() {
        List<Point> larger = points.subList(points.size() / 2, points.size());
        if (larger.size() < 2) {
            return Double.NaN;
        }
        double meanX = larger.stream().mapToDouble(p -> Math.log(p.size())).average().orElseThrow();
        double meanY = larger.stream().mapToDouble(p -> Math.log(p.nanos())).average().orElseThrow();
        double across = 0;
        double square = 0;
        for (Point p : larger) {
            across += (Math.log(p.size()) - meanX) * (Math.log(p.nanos()) - meanY);
            square += (Math.log(p.size()) - meanX) * (Math.log(p.size()) - meanX);
        }
        return across / square + (perSize ? 1 : 0);
    }
}
