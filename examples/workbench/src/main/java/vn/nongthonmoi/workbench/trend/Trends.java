package vn.nongthonmoi.workbench.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.evaluate.Evaluation;

/**
 * The units of several tables side by side.
 *
 * @param days the answers of each day, from the first to the last
 * @param lines one a unit: those of the last day in the order of their table, then those that are not in it
 */
public record Trends(List<Evaluation> days, List<Line> lines) {

    /** Copies the lists. */
    public Trends {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /**
     * A unit.
     *
     * @param trend its days
     * @param missing the days on which its table does not have it, or has it in a row that cannot be read
     * @param rows the rows over the days; none where the last day is missing, since nothing leads on from there
     */
    public record Line(Trend trend, List<LocalDate> missing, List<Trend.Row> rows) {

        /** Copies the lists. */
        public Line {
            missing = List.copyOf(missing);
            rows = List.copyOf(rows);
        }

        /** How many rows have the same value and status on all days. */
        public long unchanged() {
            return rows.stream().filter(r -> !changed(r)).count();
        }

        /** Whether a row has another value or status on some day, or asked for something else. */
        static boolean changed(Trend.Row row) {
            return !row.formerly().isEmpty() || row.points().stream().map(p -> p.status() + " " + p.value()).distinct().count() > 1;
        }
    }

    /** Pairs the units by province and code. */
    public static Trends of(List<Evaluation> days) {
        Map<String, List<Assessment>> units = new LinkedHashMap<>();
        for (int d = days.size() - 1; d >= 0; d--) {
            days.get(d).assessments().forEach(a -> units.computeIfAbsent(
                    a.unit().province() + " " + a.unit().code(), u -> new ArrayList<>()).add(a));
        }
        LocalDate last = days.get(days.size() - 1).asOf();
        return new Trends(days, units.values().stream().map(unit -> {
            Trend trend = Trend.of(unit);
            List<LocalDate> missing = days.stream().map(Evaluation::asOf)
                    .filter(day -> unit.stream().noneMatch(a -> a.asOf().equals(day))).toList();
            return new Line(trend, missing, missing.contains(last) ? List.of() : trend.rows());
        }).toList());
    }

    /** What the units are held against. */
    public Standard standard() {
        return last().standard();
    }

    /** The answers of the last day. */
    public Evaluation last() {
        return days.get(days.size() - 1);
    }

    /** A row's points by the place of their day; null where it has none on that day. */
    List<Trend.Point> points(Trend.Row row) {
        Map<LocalDate, Trend.Point> points = row.points().stream()
                .collect(Collectors.toMap(Trend.Point::asOf, p -> p));
        return IntStream.range(0, days.size()).mapToObj(d -> points.get(days.get(d).asOf()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
