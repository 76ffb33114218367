package vn.nongthonmoi.criteria.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * How many units shall meet a standard by a day, for example 94 communes by the end of 2025.
 *
 * @param standard what they shall meet
 * @param units how many, 1 or more
 * @param by the day
 * @since 0.1.0
 */
public record Target(Standard standard, int units, LocalDate by) {

    /** @throws IllegalArgumentException if the number is not positive */
    public Target {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(by, "by");
        if (units < 1) {
            throw new IllegalArgumentException("target of " + units + " units, expected 1 or more");
        }
    }

    /** Whether a target can still be reached. */
    public enum State {
        /** As many units meet the standard. */
        REACHED("reached", "đã đạt mục tiêu", "reached"),
        /** The undetermined units are enough, if it turns out that they meet it. */
        OPEN("open", "đủ nếu các đơn vị chưa xác định đều đạt", "possible if the undetermined units meet it"),
        /** Units that fall short have to come up to it, and there are enough of them. */
        WORK("work", "chưa đủ mục tiêu", "units that fall short have to come up"),
        /** There are not so many units. */
        IMPOSSIBLE("impossible", "không đủ số đơn vị", "there are not so many units"),
        /** The day is past and not as many units meet the standard. */
        MISSED("missed", "đã qua hạn mà chưa đạt mục tiêu", "past its day and not reached");

        private final String code;
        private final LocalizedText title;

        State(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code missed}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<State> find(String code) {
            return Texts.find(values(), State::code, Objects.requireNonNull(code, "code"));
        }
    }

    /**
     * Where a target stands.
     *
     * @param target the target
     * @param asOf the day of the assessments
     * @param units how many units count: those of the standard's own kind or of a blank one, as in {@link Progress}
     * @param reached how many meet the standard
     * @param open how many are undetermined
     * @param outstanding how many are still missing; 0 when reached
     * @param state whether the rest is possible
     * @param nearest as many of the units that do not meet it as are outstanding, those with the fewest indicators
     *     and conditions remaining first, then by code
     * @param notCounted how many of the units assessed are of another kind, such as wards, and count for nothing, by kind
     */
    public record Standing(Target target, LocalDate asOf, int units, int reached, int open, int outstanding,
            State state, List<Remaining> nearest, Map<UnitKind, Integer> notCounted) {

        /** Copies the units. */
        public Standing {
            nearest = List.copyOf(nearest);
            notCounted = Collections.unmodifiableMap(new TreeMap<>(notCounted));
        }
    }

    /**
     * Where the target stands by assessments. A unit reaches it by meeting the set, not by its title. A target of
     * communes is one of communes: wards, townships and special zones are told and not counted.
     *
     * @param asOf the day of the assessments
     * @param assessments of all units that count, against the target's standard
     * @throws IllegalArgumentException if one is against another standard or of another day
     * @throws vn.nongthonmoi.criteria.InvalidInputException if a unit, told by province and code, stands among them twice
     */
    public Standing standing(LocalDate asOf, Collection<Assessment> assessments) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(assessments, "assessments");
        // They are gone through several times.
        List<Assessment> given = Once.each(assessments);
        given.stream().filter(a -> a.standard() != standard || !a.asOf().equals(asOf)).findFirst().ifPresent(a -> {
            throw new IllegalArgumentException("assessment against " + a.standard().code() + " as of " + a.asOf()
                    + ", expected " + standard.code() + " as of " + asOf);
        });
        List<Assessment> all = given.stream().filter(a -> Progress.counts(a.unit(), standard)).toList();
        int reached = count(all, Outcome.MEETS);
        int open = count(all, Outcome.UNDETERMINED);
        int outstanding = Math.max(0, units - reached);
        List<Remaining> nearest = outstanding == 0 ? List.of() : all.stream()
                .filter(a -> a.outcome() != Outcome.MEETS).map(Remaining::of)
                .sorted(Comparator.comparingInt(Remaining::indicators).thenComparing(r -> r.assessment().unit().code()))
                .limit(outstanding).toList();
        return new Standing(this, asOf, all.size(), reached, open, outstanding,
                state(asOf, all.size(), reached, open), nearest, Progress.notCounted(given));
    }

    private State state(LocalDate asOf, int all, int reached, int open) {
        if (reached >= units) {
            return State.REACHED;
        }
        if (all < units) {
            return State.IMPOSSIBLE;
        }
        if (asOf.isAfter(by)) {
            return State.MISSED;
        }
        return reached + open >= units ? State.OPEN : State.WORK;
    }

    private static int count(Collection<Assessment> assessments, Outcome outcome) {
        return (int) assessments.stream().filter(a -> a.outcome() == outcome).count();
    }
}
