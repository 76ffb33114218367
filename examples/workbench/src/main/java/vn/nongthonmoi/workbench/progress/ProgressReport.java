package vn.nongthonmoi.workbench.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;

/**
 * How far the units of a mixed table have come.
 *
 * @param now the answers of the day
 * @param earlier those of earlier days, from the first to the last
 * @param sections one a standard, in the order of {@link Standard}
 */
public record ProgressReport(Answers now, List<Answers> earlier, List<Section> sections) {

    /** What units of a group have in common. */
    public enum By {
        /** Nothing: all units of the table. */
        ALL("all"),
        /** The province. */
        PROVINCE("province"),
        /** The district. */
        DISTRICT("district"),
        /** Khu vực. */
        AREA("area"),
        /** Nhóm xã. */
        GROUP("group");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** The name used in JSON and CSV. */
        public String code() {
            return code;
        }
    }

    /**
     * One standard.
     *
     * @param standard the standard
     * @param period the period of the set in force; null where no unit was held against one
     * @param groups all units, then the provinces where there are several, the districts, the areas and the commune groups
     * @param targets where the targets stand
     * @param days all units on each day, the day of the report last
     * @param blankKinds how many of the units counted do not say of which kind they are
     */
    public record Section(Standard standard, Period period, List<Group> groups, List<Target.Standing> targets,
            List<Day> days, int blankKinds) {

        /** Copies the lists. */
        public Section {
            groups = List.copyOf(groups);
            targets = List.copyOf(targets);
            days = List.copyOf(days);
        }

        /** All units. */
        public Progress all() {
            return groups.get(0).progress();
        }

        /** The days before that of the report. */
        List<Day> earlier() {
            return days.subList(0, days.size() - 1);
        }
    }

    /**
     * Units that have something in common.
     *
     * @param by what
     * @param province the code of the province of a district where there are several provinces; empty otherwise
     * @param progress how far they have come
     */
    public record Group(By by, String province, Progress progress) { }

    /**
     * All units on a day.
     *
     * @param asOf the day
     * @param table name of the table's file
     * @param period the period of the set in force; null where no unit was held against one
     * @param unread how many rows of the table no total counts
     * @param progress how far they had come
     */
    public record Day(LocalDate asOf, String table, Period period, int unread, Progress progress) { }

    /** Copies the lists. */
    public ProgressReport {
        earlier = List.copyOf(earlier);
        sections = List.copyOf(sections);
    }

    /** Adds up the answers. */
    public static ProgressReport of(Answers now, List<Answers> earlier, List<Target> targets) {
        List<Section> sections = Arrays.stream(Standard.values())
                .filter(s -> Stream.concat(Stream.of(now), earlier.stream()).anyMatch(a -> !a.of(s).isEmpty())
                        || targets.stream().anyMatch(t -> t.standard() == s))
                .map(s -> section(s, now, earlier, targets)).toList();
        return new ProgressReport(now, earlier, sections);
    }

    private static Section section(Standard standard, Answers now, List<Answers> earlier, List<Target> targets) {
        List<Assessment> all = now.of(standard);
        return new Section(standard, period(all), groups(all), targets.stream().filter(t -> t.standard() == standard)
                .map(t -> t.standing(now.asOf(), all)).toList(),
                Stream.concat(earlier.stream(), Stream.of(now)).map(a -> day(standard, a)).toList(),
                now.blankKinds(standard));
    }

    private static Day day(Standard standard, Answers answers) {
        List<Assessment> all = answers.of(standard);
        return new Day(answers.asOf(), answers.table(), period(all), answers.errors().size(), Progress.of("", all));
    }

    private static Period period(List<Assessment> all) {
        return all.isEmpty() ? null : all.get(0).period();
    }

    private static List<Group> groups(List<Assessment> all) {
        List<Group> groups = new ArrayList<>(List.of(new Group(By.ALL, "", Progress.of("", all))));
        List<Progress> provinces = Progress.byProvince(all);
        boolean several = provinces.size() > 1;
        if (several) {
            add(groups, By.PROVINCE, "", provinces);
        }
        if (any(all, u -> !u.district().isEmpty())) {
            // Names of districts come twice in different provinces.
            provinces.forEach(p -> add(groups, By.DISTRICT, several ? p.name() : "", Progress.byDistrict(
                    all.stream().filter(a -> a.unit().province().code().equals(p.name())).toList())));
        }
        if (any(all, u -> u.area() != null)) {
            add(groups, By.AREA, "", Progress.byArea(all));
        }
        if (any(all, u -> u.group() != null)) {
            add(groups, By.GROUP, "", Progress.byGroup(all));
        }
        return groups;
    }

    private static void add(List<Group> groups, By by, String province, List<Progress> parts) {
        parts.forEach(p -> groups.add(new Group(by, province, p)));
    }

    private static boolean any(Collection<Assessment> all, Predicate<Unit> says) {
        return all.stream().map(Assessment::unit).anyMatch(says);
    }
}
