package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.check.Answer;
import vn.nongthonmoi.criteria.internal.check.ExplainedAnswer;
import vn.nongthonmoi.criteria.internal.check.Explanation;
import vn.nongthonmoi.criteria.internal.plan.Provenance;
import vn.nongthonmoi.criteria.internal.resolve.Placing;

/**
 * The answer for one unit. Statuses are known at once; results with value, gap, reason and citation are worked out when
 * they are first asked for, by the same rules and values. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Assessment {

    private final Placing.Placed placed;
    private final Provenance provenance;
    private final Answer answer;
    private final List<String> unused;

    private Assessment(Builder b) {
        this(Placing.Placed.asGiven(b.unit), new Provenance(b.standard, b.period, b.asOf, b.year, b.region, b.layers, b.fingerprint,
                b.placements, b.countedApart), new ExplainedAnswer(new Explanation(b.outcome, null, null, b.provisional, b.criteria, b.conditions)), List.of());
    }

    Assessment(Placing.Placed placed, Provenance provenance, Answer answer, List<String> unused) {
        this.unused = unused;
        this.placed = placed;
        this.provenance = provenance;
        this.answer = answer;
    }

    /**
     * An answer put together by a host, for example one with some statuses as they may turn out. It is undetermined and without a
     * criterion until something else is set.
     *
     * @param unit who was assessed
     * @param standard what it was assessed against
     * @param period the set's period
     * @param asOf the date that chose the layers
     * @param region the unit's own region, before any special status
     */
    public static Builder builder(Unit unit, Standard standard, Period period, LocalDate asOf, Region region) {
        return new Builder(unit, standard, period, asOf, region);
    }

    /**
     * A builder with all that a host may set of this answer. What only the library says, {@link #filled}, {@link #doubts} and
     * {@link #unused}, is empty in an answer put together by a host.
     */
    public Builder toBuilder() {
        return builder(unit(), standard(), period(), asOf(), region()).year(year()).layers(layers()).outcome(outcome())
                .provisional(provisional()).criteria(criteria()).conditions(conditions()).fingerprint(fingerprint())
                .placements(placements()).countedApart(countedApart());
    }

    /** Who was assessed: the unit given, with the blank fields that the register of units knows {@linkplain #filled filled}. */
    public Unit unit() {
        return placed.unit();
    }

    /** Which fields of the unit the register filled: among name, kind, district and former province. Unmodifiable. */
    public Set<UnitColumn> filled() {
        return placed.filled();
    }

    /**
     * What about the unit does not agree with the register, or cannot be told from it: a code that it does not know, another
     * name. It decides nothing; somebody should look. Unmodifiable, empty where there is nothing.
     */
    public List<Message> doubts() {
        return placed.doubts();
    }

    /** What it was assessed against. */
    public Standard standard() {
        return provenance.standard();
    }

    /** The set's period. */
    public Period period() {
        return provenance.period();
    }

    /** The date that chose the layers. */
    public LocalDate asOf() {
        return provenance.asOf();
    }

    /** The year that chose values stated by year. */
    public int year() {
        return provenance.year();
    }

    /** The unit's own region, before any special status. */
    public Region region() {
        return provenance.region();
    }

    /**
     * The columns that rules put the unit in, other than its own region's: whose levels it is held to and why. Empty
     * where nothing but its own region and group decides. Unmodifiable.
     */
    public List<Placement> placements() {
        return provenance.placements();
    }

    /**
     * The layers applied, in the order they were laid; one that only puts units in columns and classes is named for those
     * that it puts in one. Unmodifiable.
     */
    public List<String> layers() {
        return provenance.layers();
    }

    /**
     * From how many criteria met the rules have reports count units apart, the greatest first: 15, 10, 5 for the 19 criteria of a
     * commune; empty where they say nothing. No threshold, it decides nothing.
     */
    public List<Integer> countedApart() {
        return provenance.countedApart();
    }

    /** {@code sha256:…} naming the statements that decided: the same fingerprint and the same input give the same answer. */
    public String fingerprint() {
        return provenance.fingerprint();
    }

    /**
     * The evidence columns of this set whose value no row read, as the host named them and sorted: a row that is not asked of this
     * unit or in this year ({@code 10@2031} in 2024), or one whose value came from another column. Columns that name another set
     * are left out. It decides nothing; a value that was meant to decide stands in the wrong column. Unmodifiable.
     */
    public List<String> unused() {
        return unused;
    }

    /** The answer. */
    public Outcome outcome() {
        return answer.outcome();
    }

    /** Whether the outcome would differ if every provisional requirement were unspecified. */
    public boolean provisional() {
        return answer.explained().provisional();
    }

    /** The criteria in the order of the annex. Unmodifiable. */
    public List<CriterionResult> criteria() {
        return answer.explained().criteria();
    }

    /** The conditions of recognition that stand beside the criteria. Unmodifiable. */
    public List<IndicatorResult> conditions() {
        return answer.explained().conditions();
    }

    /**
     * The statuses of the criteria by code, in the order of the annex. To read these, and those of indicators and
     * conditions, takes no explanation. Unmodifiable.
     */
    public Map<String, Status> criterionStatuses() {
        return answer.criteria();
    }

    /** The statuses of the indicators, without their parts, by code, in the order of the annex. Unmodifiable. */
    public Map<String, Status> indicatorStatuses() {
        return answer.indicators();
    }

    /** The statuses of the conditions of recognition by code. Unmodifiable. */
    public Map<String, Status> conditionStatuses() {
        return answer.conditions();
    }

    /** How many criteria are met. */
    public int criteriaMet() {
        return answer.criteriaMet();
    }

    /** How many criteria concern the unit: those of the set without any that has no applicable indicator. */
    public int criteriaTotal() {
        return (int) answer.criteria().values().stream().filter(s -> s != Status.NOT_APPLICABLE).count();
    }

    /** All indicators in the order of the annex. */
    public Stream<IndicatorResult> indicators() {
        return criteria().stream().flatMap(c -> c.indicators().stream());
    }

    /**
     * The result of an indicator, of a part of one, or of a condition.
     *
     * @throws IllegalArgumentException if the set has none of that code
     */
    public IndicatorResult indicator(String code) {
        Objects.requireNonNull(code, "code");
        return row(code).orElseThrow(() ->
                new IllegalArgumentException("no indicator '" + code + "' in " + standard().code() + " " + period()));
    }

    /** The same for hosts that ask about any code; empty if the set has none of that code. */
    public Optional<IndicatorResult> row(String code) {
        Objects.requireNonNull(code, "code");
        return answer.row(code);
    }

    /** The codes of all indicators, parts and conditions in the order of the annex. */
    public List<String> codes() {
        return rows().map(IndicatorResult::code).toList();
    }

    /** All indicators, parts and conditions in the order of the annex. */
    public Stream<IndicatorResult> rows() {
        List<IndicatorResult> rows = new ArrayList<>();
        criteria().forEach(c -> withParts(c.indicators(), rows));
        withParts(conditions(), rows);
        return rows.stream();
    }

    private static void withParts(List<IndicatorResult> of, List<IndicatorResult> rows) {
        for (IndicatorResult row : of) {
            rows.add(row);
            withParts(row.parts(), rows);
        }
    }

    /**
     * The result of a criterion.
     *
     * @throws IllegalArgumentException if the set has none of that code
     */
    public CriterionResult criterion(String code) {
        Objects.requireNonNull(code, "code");
        return criteria().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("no criterion '" + code + "' in " + standard().code() + " " + period()));
    }

    private List<Object> values() {
        return List.of(placed, provenance, outcome(), provisional(), criteria(), conditions(), unused);
    }

    /** Whether the other is an answer with the same components, explanations included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment a && a.values().equals(values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(placed, provenance, outcome());
    }

    /** The unit, the set and the outcome. */
    @Override
    public String toString() {
        return unit() + " " + standard().code() + " " + period() + " as of " + asOf() + ": " + outcome().code();
    }

    /** Puts an answer together. Every setter replaces what was set before. Not thread-safe. */
    public static final class Builder {

        private Unit unit;
        private Standard standard;
        private Period period;
        private LocalDate asOf;
        private Region region;
        private int year;
        private List<String> layers = List.of();
        private Outcome outcome = Outcome.UNDETERMINED;
        private boolean provisional;
        private List<CriterionResult> criteria = List.of();
        private List<IndicatorResult> conditions = List.of();
        private String fingerprint = "";
        private List<Placement> placements = List.of();
        private List<Integer> countedApart = List.of();

        private Builder(Unit unit, Standard standard, Period period, LocalDate asOf, Region region) {
            unit(unit).standard(standard).period(period).asOf(asOf).region(region).year(asOf.getYear());
        }

        /** Who was assessed. */
        public Builder unit(Unit unit) {
            this.unit = Objects.requireNonNull(unit, "unit");
            return this;
        }

        /** What it was assessed against. */
        public Builder standard(Standard standard) {
            this.standard = Objects.requireNonNull(standard, "standard");
            return this;
        }

        /** The set's period. */
        public Builder period(Period period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /** The date that chose the layers. */
        public Builder asOf(LocalDate asOf) {
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            return this;
        }

        /** The unit's own region, before any special status. */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        /** The year that chose values stated by year; that of the date where nothing is set. */
        public Builder year(int year) {
            this.year = year;
            return this;
        }

        /** The layers applied, in the order they were laid. */
        public Builder layers(List<String> layers) {
            this.layers = List.copyOf(Objects.requireNonNull(layers, "layers"));
            return this;
        }

        /** The answer. */
        public Builder outcome(Outcome outcome) {
            this.outcome = Objects.requireNonNull(outcome, "outcome");
            return this;
        }

        /** Whether the outcome would differ if every provisional requirement were unspecified. */
        public Builder provisional(boolean provisional) {
            this.provisional = provisional;
            return this;
        }

        /** The criteria in the order of the annex. */
        public Builder criteria(List<CriterionResult> criteria) {
            this.criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
            return this;
        }

        /** The conditions of recognition that stand beside the criteria. */
        public Builder conditions(List<IndicatorResult> conditions) {
            this.conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
            return this;
        }

        /** {@code sha256:…} naming the statements that decided. */
        public Builder fingerprint(String fingerprint) {
            this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
            return this;
        }

        /** The columns that rules put the unit in. */
        public Builder placements(List<Placement> placements) {
            this.placements = List.copyOf(Objects.requireNonNull(placements, "placements"));
            return this;
        }

        /** From how many criteria met reports count units apart, the greatest first; none unless set. */
        public Builder countedApart(List<Integer> countedApart) {
            this.countedApart = List.copyOf(Objects.requireNonNull(countedApart, "countedApart"));
            return this;
        }

        /** The answer. */
        public Assessment build() {
            return new Assessment(this);
        }
    }
}
