package vn.nongthonmoi.criteria.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Status;

/**
 * What remains to be done until a unit meets a set. For the next standard up, assess the unit against
 * {@link vn.nongthonmoi.criteria.CriteriaLibrary#nextUp} first.
 *
 * @param assessment where the unit stands
 * @param items what is not met or open, in the order of the annex
 * @since 0.1.0
 */
public record Remaining(Assessment assessment, List<Item> items) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Copies the items. */
    public Remaining {
        items = List.copyOf(items);
    }

    /**
     * One thing to be done.
     *
     * @param criterion code of the criterion; empty for a condition
     * @param indicator code of the indicator or condition
     * @param row the indicator, or the part of it, in which the work lies, with value, threshold and gap
     * @param share the gap in percent of the level asked for, rounded up to two decimals; null where there is no gap
     *     or the level is 0
     * @param alternative whether it is one of several parts of which one is enough
     */
    public record Item(String criterion, String indicator, IndicatorResult row, @Nullable BigDecimal share, boolean alternative) {

        /** Who has to set the level; empty where nobody has to. */
        public String awaits() {
            return row.status() == Status.UNSPECIFIED ? row.requirement().level().awaits() : "";
        }
    }

    /**
     * A smallest choice of indicators.
     *
     * @param criteria the criteria that they bring to be met, in the order of the annex
     * @param indicators the indicators, in the order of the annex
     */
    public record Fewest(List<String> criteria, List<String> indicators) {

        /** Copies the lists. */
        public Fewest {
            criteria = List.copyOf(criteria);
            indicators = List.copyOf(indicators);
        }
    }

    /** What remains by an assessment. */
    public static Remaining of(Assessment assessment) {
        Objects.requireNonNull(assessment, "assessment");
        List<Item> items = new ArrayList<>();
        assessment.criteria().forEach(c -> c.indicators().forEach(i -> items(c.code(), i, items)));
        assessment.conditions().forEach(c -> items("", c, items));
        return new Remaining(assessment, items);
    }

    private static void items(String criterion, IndicatorResult indicator, List<Item> items) {
        if (Open.toDo(indicator.status())) {
            boolean any = indicator.requirement().measure() == Measure.ANY_PART;
            Open.causes(indicator).forEach(row -> items.add(new Item(criterion, indicator.code(), row, share(row),
                    any && row != indicator)));
        }
    }

    private static BigDecimal share(IndicatorResult row) {
        if (row.gap() == null) {
            return null;
        }
        BigDecimal asked = row.level();
        return asked == null || asked.signum() == 0 ? null
                : row.gap().multiply(HUNDRED).divide(asked.abs(), 2, RoundingMode.CEILING);
    }

    /** How many indicators and conditions are not met or open. */
    public int indicators() {
        return (int) items.stream().map(i -> i.criterion() + "/" + i.indicator()).distinct().count();
    }

    /**
     * The fewest indicators that, if they were met, would bring the unit to a number of criteria. Indicators without
     * evidence or without a level count as still to be met. Among equally small choices the criteria that come first
     * in the annex are taken.
     *
     * @param criteria how many criteria shall be met
     * @return empty where so many cannot be met: there are not so many, or nothing is known of their indicators
     * @throws IllegalArgumentException if the number is negative
     */
    public Optional<Fewest> fewestFor(int criteria) {
        if (criteria < 0) {
            throw new IllegalArgumentException("criteria " + criteria + ", expected 0 or more");
        }
        List<CriterionResult> cheapest = cheapest(assessment.criteria());
        int needed = Math.max(0, criteria - assessment.criteriaMet());
        return needed > cheapest.size() ? Optional.empty() : Optional.of(fewest(cheapest.subList(0, needed)));
    }

    /**
     * The fewest indicators that, if they were met, would bring a recognised unit out of the range of withdrawal for
     * certain, whatever else is open; none where it is already out of it.
     *
     * @param set the set of the assessment
     * @param members as for {@link CriteriaSet#withdrawal}
     * @return empty where no choice of its own indicators does, or no rule of withdrawal is known
     * @throws IllegalArgumentException if the assessment is not one of the set on its day
     */
    public Optional<Fewest> fewestToKeep(CriteriaSet set, Members members) {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(members, "members");
        if (out(set, members, Set.of())) {
            return Optional.of(new Fewest(List.of(), List.of()));
        }
        // Rules count criteria and ask whether weighty ones are among them, so beside what they cost criteria differ
        // only by that: every choice of the weighty ones is tried with the cheapest of the others.
        List<CriterionResult> open = cheapest(assessment.criteria());
        Set<String> keys = set.withdrawal(assessment, members).grounds().stream().flatMap(g -> g.keys().stream())
                .collect(Collectors.toSet());
        List<CriterionResult> weighty = open.stream().filter(c -> keys.contains(c.code())).toList();
        List<CriterionResult> others = open.stream().filter(c -> !keys.contains(c.code())).toList();
        List<CriterionResult> best = null;
        for (int choice = 0; choice < 1 << weighty.size(); choice++) {
            List<CriterionResult> met = new ArrayList<>();
            for (int i = 0; i < weighty.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    met.add(weighty.get(i));
                }
            }
            for (int more = 0; more <= others.size(); more++) {
                List<CriterionResult> all = Stream.concat(met.stream(), others.stream().limit(more)).toList();
                if (best != null && cost(all) >= cost(best)) {
                    break;
                }
                if (out(set, members, new HashSet<>(all.stream().map(CriterionResult::code).toList()))) {
                    best = all;
                    break;
                }
            }
        }
        return Optional.ofNullable(best).map(this::fewest);
    }

    private boolean out(CriteriaSet set, Members members, Set<String> met) {
        return set.withdrawal(Open.with(assessment, c -> met.contains(c.code()) ? Status.MET : c.status()), members)
                .status() == Status.NOT_MET;
    }

    /** The criteria that can still be brought to be met, those with the fewest indicators first. */
    private static List<CriterionResult> cheapest(List<CriterionResult> criteria) {
        return criteria.stream().filter(c -> Open.toDo(c.status()) && toDo(c) > 0)
                .sorted(Comparator.comparingInt(Remaining::toDo)).toList();
    }

    private static int toDo(CriterionResult criterion) {
        return (int) criterion.indicators().stream().filter(i -> Open.toDo(i.status())).count();
    }

    private static int cost(List<CriterionResult> criteria) {
        return criteria.stream().mapToInt(Remaining::toDo).sum();
    }

    private Fewest fewest(List<CriterionResult> chosen) {
        List<CriterionResult> inOrder = assessment.criteria().stream().filter(chosen::contains).toList();
        return new Fewest(inOrder.stream().map(CriterionResult::code).toList(), inOrder.stream()
                .flatMap(c -> c.indicators().stream()).filter(i -> Open.toDo(i.status())).map(IndicatorResult::code)
                .toList());
    }
}
