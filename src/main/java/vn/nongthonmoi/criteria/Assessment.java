package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer for one unit.
 *
 * @param unit who was assessed
 * @param standard what it was assessed against
 * @param period the set's period
 * @param asOf the date that chose the layers
 * @param year the year that chose values stated by year
 * @param region the unit's own region, before any special status
 * @param layers the layers applied, in the order they were laid
 * @param outcome the answer
 * @param provisional whether the outcome would differ if every provisional requirement were unspecified
 * @param criteria the criteria in the order of the annex
 * @param conditions the conditions of recognition that stand beside the criteria
 * @param fingerprint {@code sha256:…} naming the statements that decided: the same fingerprint and the same input
 *     give the same answer
 */
public record Assessment(Unit unit, Standard standard, Period period, LocalDate asOf, int year, Region region,
        List<String> layers, Outcome outcome, boolean provisional, List<CriterionResult> criteria,
        List<IndicatorResult> conditions, String fingerprint) {

    /** Copies the lists. */
    public Assessment {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(layers, "layers");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(fingerprint, "fingerprint");
        layers = List.copyOf(layers);
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
    }

    /** How many criteria are met. */
    public int criteriaMet() {
        return (int) criteria.stream().filter(c -> c.status() == Status.MET).count();
    }

    /** How many criteria the set has. */
    public int criteriaTotal() {
        return criteria.size();
    }

    /** All indicators in the order of the annex. */
    public Stream<IndicatorResult> indicators() {
        return criteria.stream().flatMap(c -> c.indicators().stream());
    }

    /**
     * The result of an indicator, of a part of one, or of a condition.
     *
     * @throws IllegalArgumentException if the set has none of that code
     */
    public IndicatorResult indicator(String code) {
        Objects.requireNonNull(code, "code");
        return row(code).orElseThrow(() ->
                new IllegalArgumentException("no indicator '" + code + "' in " + standard.code() + " " + period));
    }

    /** The same for hosts that ask about any code; empty if the set has none of that code. */
    public Optional<IndicatorResult> row(String code) {
        Objects.requireNonNull(code, "code");
        return rows().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The codes of all indicators, parts and conditions in the order of the annex. */
    public List<String> codes() {
        return rows().map(IndicatorResult::code).toList();
    }

    /** All indicators, parts and conditions in the order of the annex. */
    public Stream<IndicatorResult> rows() {
        List<IndicatorResult> rows = new ArrayList<>();
        criteria.forEach(c -> withParts(c.indicators(), rows));
        withParts(conditions, rows);
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
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("no criterion '" + code + "' in " + standard.code() + " " + period));
    }
}
