package vn.nongthonmoi.criteria.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * The assessments of one unit on several days side by side. It decides nothing: the outcome is that of the assessment
 * of the day.
 *
 * @param unit who, as on the last day
 * @param standard what it was assessed against
 * @param days the days, from the first to the last
 * @param rows the rows of the last day's set that have a number or a status on some earlier day as well, in the order
 *     of the annex, also where the set then asked for another kind of value
 * @since 0.1.0
 */
public record Trend(Unit unit, Standard standard, List<Day> days, List<Row> rows) {

    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");
    /** A line drawn further than this says nothing. */
    private static final int MOST_YEARS = 10;
    private static final Set<Measure> NUMBERS =
            Set.of(Measure.PERCENT, Measure.NUMBER, Measure.COUNT, Measure.GROWTH);

    /**
     * One day's answer.
     *
     * @param asOf the day
     * @param period the period of the set in force
     * @param outcome the outcome
     * @param criteriaMet how many criteria were met
     * @param criteriaTotal how many the set had
     */
    public record Day(LocalDate asOf, Period period, Outcome outcome, int criteriaMet, int criteriaTotal) { }

    /**
     * One indicator, part or condition over the days.
     *
     * @param code the row
     * @param title its title on the last day
     * @param points one for each day on which a set of the same period asked for the same kind of value in the same
     *     unit of measure, from the first to the last
     * @param change the last number less the one before it; null where there are not two
     * @param outlook where a straight line leads
     * @param formerly the days on which a set of the same period asked for another kind of value, or for it in another
     *     unit of measure, from the first to the last: 15.4 asked for a share until 211/QĐ-TTg, and for đạt since. These
     *     values are not to be compared with those of the points
     */
    public record Row(String code, LocalizedText title, List<Point> points, @Nullable BigDecimal change, Outlook outlook,
            List<Former> formerly) {

        /** Copies the lists. */
        public Row {
            points = List.copyOf(points);
            formerly = List.copyOf(formerly);
        }
    }

    /**
     * A row on a day on which it asked for something else.
     *
     * @param asOf the day
     * @param status the status
     * @param value the value; null where there is none
     * @param requirement what was asked on that day
     */
    public record Former(LocalDate asOf, Status status, @Nullable String value, Requirement requirement) {

        /** Refuses null where there has to be something. */
        public Former {
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(requirement, "requirement");
        }
    }

    /**
     * A row on one day.
     *
     * @param asOf the day
     * @param status the status
     * @param value the value; null where there is none
     * @param threshold the level asked for on that day, in the value's own unit ({@link IndicatorResult#level()}); null
     *     where there is none
     */
    public record Point(LocalDate asOf, Status status, @Nullable String value, @Nullable BigDecimal threshold) { }

    /**
     * When a straight line through the first and the last value would reach the level of the last day. Never a
     * decision; see {@link #limits()}.
     *
     * @param kind what can be said
     * @param perYear the change in a year, to four decimals, in the value's unit; null where there is no line
     * @param years from the last day, rounded up to one decimal; null unless the line reaches the level
     */
    public record Outlook(Kind kind, @Nullable BigDecimal perYear, @Nullable BigDecimal years) {

        /** What can be said of a row's future. */
        public enum Kind {
            /** It is met on the last day. */
            MET("met", "đã đạt", "met"),
            /** The line reaches the level within ten years. */
            REACHES("reaches", "sẽ đạt", "reaches the level"),
            /** The line reaches it only after more than ten years: too far to say. */
            TOO_FAR("too-far", "quá xa để nói", "too far to say"),
            /** The value stands still or moves away from the level. */
            NOT_APPROACHING("not-approaching", "không tiến gần mức", "not approaching the level"),
            /** There are not two days with numbers, or the last day has none. */
            TOO_LITTLE("too-little", "chưa đủ số liệu", "too few days"),
            /** There is no number or no level to reach. */
            NO_NUMBER("no-number", "không có số hoặc không có mức", "no number or no level");

            private final String code;
            private final LocalizedText title;

            Kind(String code, String vi, String en) {
                this.code = code;
                this.title = new LocalizedText(vi, en);
            }

            /** The name used in JSON, for example {@code no-number}. */
            public String code() {
                return code;
            }

            /** The name for people. */
            public LocalizedText title() {
                return title;
            }

            /** The one of that code, in any letter case; empty when there is none. */
            public static Optional<Kind> find(String code) {
                return Texts.find(values(), Kind::code, Objects.requireNonNull(code, "code"));
            }
        }

        /** What a straight line does not know; to be said wherever it is shown. */
        public static List<Message> limits() {
            return List.of(Message.of("outlook.line"), Message.of("outlook.level"), Message.of("outlook.decision"));
        }
    }

    /** Copies the lists. */
    public Trend {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /**
     * The trend of one unit's assessments against one standard.
     *
     * @param assessments at least one; of different days, in any order
     * @throws IllegalArgumentException if there is none, two are of one day, or they are not of one unit code and
     *     standard
     */
    public static Trend of(Collection<Assessment> assessments) {
        Objects.requireNonNull(assessments, "assessments");
        List<Assessment> days = assessments.stream().sorted(Comparator.comparing(Assessment::asOf)).toList();
        if (days.isEmpty() || days.stream().map(Assessment::asOf).distinct().count() < days.size()
                || days.stream().map(a -> a.unit().code() + " " + a.standard()).distinct().count() > 1) {
            throw new IllegalArgumentException("a trend needs assessments of one unit against one standard on different"
                    + " days, found " + days.stream().map(a -> a.unit().code() + " " + a.standard().code() + " "
                            + a.asOf()).toList());
        }
        Assessment last = days.get(days.size() - 1);
        List<Row> rows = new ArrayList<>();
        Map<LocalDate, Map<String, IndicatorResult>> byDay = new TreeMap<>();
        days.stream().filter(a -> a.period().equals(last.period())).forEach(a -> byDay.put(a.asOf(),
                a.rows().collect(Collectors.toMap(IndicatorResult::code, r -> r))));
        last.rows().forEach(row -> row(row, byDay).ifPresent(rows::add));
        return new Trend(last.unit(), last.standard(), days.stream().map(a -> new Day(a.asOf(), a.period(), a.outcome(),
                a.criteriaMet(), a.criteriaTotal())).toList(), rows);
    }

    private static Optional<Row> row(IndicatorResult now, Map<LocalDate, Map<String, IndicatorResult>> byDay) {
        List<Point> points = new ArrayList<>();
        List<Former> formerly = new ArrayList<>();
        byDay.forEach((day, rows) -> {
            IndicatorResult then = rows.get(now.code());
            if (then != null && same(then.requirement(), now.requirement())) {
                points.add(new Point(day, then.status(), then.value(), then.level()));
            } else if (then != null) {
                formerly.add(new Former(day, then.status(), then.value(), then.requirement()));
            }
        });
        if (points.size() + formerly.size() < 2) {
            return Optional.empty();
        }
        boolean numeric = NUMBERS.contains(now.requirement().measure());
        List<Point> numbers = numeric ? points.stream().filter(p -> number(p) != null).toList() : List.of();
        BigDecimal change = numbers.size() < 2 ? null
                : number(numbers.get(numbers.size() - 1)).subtract(number(numbers.get(numbers.size() - 2)));
        return Optional.of(new Row(now.code(), now.title(), points, change, outlook(now, numeric, points, numbers),
                formerly));
    }

    /** Whether two days asked for the same kind of value: a row that was replaced by another begins anew. */
    private static boolean same(Requirement one, Requirement two) {
        return one.measure() == two.measure() && one.level().unit().equals(two.level().unit());
    }

    private static BigDecimal number(Point point) {
        try {
            return point.value() == null ? null : new BigDecimal(point.value());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Outlook outlook(IndicatorResult now, boolean numeric, List<Point> points, List<Point> numbers) {
        if (now.status() == Status.MET || now.status() == Status.NOT_APPLICABLE) {
            return new Outlook(Outlook.Kind.MET, numeric ? perYear(numbers) : null, null);
        }
        if (!numeric || now.requirement().level().threshold() == null) {
            return new Outlook(Outlook.Kind.NO_NUMBER, null, null);
        }
        BigDecimal perYear = perYear(numbers);
        if (perYear == null || now.gap() == null || number(points.get(points.size() - 1)) == null) {
            return new Outlook(Outlook.Kind.TOO_LITTLE, perYear, null);
        }
        int towards = now.requirement().level().threshold().compareTo(number(points.get(points.size() - 1)));
        if (perYear.signum() == 0 || perYear.signum() != towards) {
            return new Outlook(Outlook.Kind.NOT_APPROACHING, perYear, null);
        }
        BigDecimal years = now.gap().divide(perYear.abs(), 1, RoundingMode.CEILING);
        return years.compareTo(BigDecimal.valueOf(MOST_YEARS)) > 0 ? new Outlook(Outlook.Kind.TOO_FAR, perYear, null)
                : new Outlook(Outlook.Kind.REACHES, perYear, years);
    }

    /** The slope of the line through the first and the last number; null where there are not two. */
    private static BigDecimal perYear(List<Point> numbers) {
        if (numbers.size() < 2) {
            return null;
        }
        Point first = numbers.get(0);
        Point last = numbers.get(numbers.size() - 1);
        return number(last).subtract(number(first)).multiply(DAYS_A_YEAR)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first.asOf(), last.asOf())), 4, RoundingMode.HALF_EVEN);
    }
}
