package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.bulk.Findings;
import vn.nongthonmoi.criteria.internal.bulk.Severities;
import vn.nongthonmoi.criteria.internal.plan.Codes;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.Statuses;

/**
 * The answers for many units: statuses by row of the annex, as bytes. A byte is a {@link Status#severity()}, or
 * {@link #NONE} where the unit's set has no such row or the unit has an {@link #error}. A place is that of the unit in
 * {@link BulkAssessor#units()}, from 0. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@ApiStatus.Experimental
public final class BulkAssessment {

    /** In place of a severity: the unit has no such row, or could not be assessed. */
    public static final byte NONE = Severities.NONE;

    private final BulkUnits units;
    private final EvidenceColumns evidence;
    private final Severities severities;
    // Of units that were assessed by themselves: other sets may have decided with their own.
    private final Map<Integer, String> fingerprints;
    private final Map<Integer, InvalidInputException> errors;

    BulkAssessment(BulkUnits units, EvidenceColumns evidence, Severities severities, Map<Integer, String> fingerprints,
            Map<Integer, InvalidInputException> errors) {
        this.units = units;
        this.evidence = evidence;
        this.severities = severities;
        this.fingerprints = fingerprints;
        this.errors = errors;
    }

    /** How many units. */
    public int units() {
        return units.list().size();
    }

    /** The codes of the criteria that any of the units has, in the order of the annex. Unmodifiable. */
    public List<String> criteria() {
        return units.layout().criteria().list();
    }

    /** The codes of the indicators, without parts, that any of the units has, in the order of the annex. Unmodifiable. */
    public List<String> indicators() {
        return units.layout().indicators().list();
    }

    /** The codes of the conditions of recognition that any of the units has. Unmodifiable. */
    public List<String> conditions() {
        return units.layout().conditions().list();
    }

    /**
     * The severities of a criterion, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] criterion(String code) {
        return severities.criterion(place(units.layout().criteria(), code)).clone();
    }

    /**
     * The severities of an indicator, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] indicator(String code) {
        return severities.indicator(place(units.layout().indicators(), code)).clone();
    }

    /**
     * The severities of a condition of recognition, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] condition(String code) {
        return severities.condition(place(units.layout().conditions(), code)).clone();
    }

    private static int place(Codes codes, String code) {
        Integer place = codes.places().get(Objects.requireNonNull(code, "code"));
        if (place == null) {
            throw new IllegalArgumentException("no '" + code + "', expected one of " + String.join(" ", codes.list()));
        }
        return place;
    }

    /**
     * The outcome for a unit; null where it has an {@link #error}.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public @Nullable Outcome outcome(int unit) {
        byte severity = severities.all()[Objects.checkIndex(unit, units())];
        return severity == NONE ? null : Statuses.outcome(Status.ofSeverity(severity));
    }

    /** How many units have that outcome. */
    public int count(Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        int count = 0;
        for (int unit = 0; unit < units(); unit++) {
            count += outcome(unit) == outcome ? 1 : 0;
        }
        return count;
    }

    /**
     * How many criteria a unit meets; 0 where it has an {@link #error}.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int criteriaMet(int unit) {
        Objects.checkIndex(unit, units());
        int met = 0;
        for (int c = 0; c < criteria().size(); c++) {
            met += severities.criterion(c)[unit] == Status.MET.severity() ? 1 : 0;
        }
        return met;
    }

    /** The places of the units that could not be assessed, ascending. Unmodifiable. */
    public Set<Integer> errors() {
        return errors.keySet();
    }

    /**
     * Why a unit could not be assessed; null where it was.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public @Nullable InvalidInputException error(int unit) {
        return errors.get(Objects.checkIndex(unit, units()));
    }

    /**
     * Whether a unit's outcome would differ if every provisional requirement were unspecified; false where it has an
     * {@link #error}. Where statuses do not say, the unit is assessed by itself, which takes longer.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public boolean provisional(int unit) {
        if (error(unit) != null) {
            return false;
        }
        Findings.Finding<Boolean> found = alone(unit) ? null : findings(unit).provisional(unit, outcome(unit));
        return found != null && found.known() ? found.value() : assessment(unit).provisional();
    }

    /**
     * How far a unit misses an indicator or a condition, as {@link IndicatorResult#gap()} has it: positive, in the value's own
     * unit; null where it is not missed, has no distance, or the unit has an {@link #error} or no such row. Where values do not say,
     * the unit is assessed by itself, which takes longer.
     *
     * @throws IllegalArgumentException if no unit has an indicator or condition of that code
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public @Nullable BigDecimal gap(String code, int unit) {
        Objects.requireNonNull(code, "code");
        if (!units.layout().conditions().places().containsKey(code)) {
            place(units.layout().indicators(), code);
        }
        if (error(unit) != null) {
            return null;
        }
        Findings findings = findings(unit);
        Row row = findings.row(code);
        if (row == null || findings.severity(unit, row) != Status.NOT_MET.severity()) {
            return null;
        }
        Findings.Finding<BigDecimal> found = alone(unit) ? null : findings.gap(unit, row);
        return found != null && found.known() ? found.value() : assessment(unit).indicator(code).gap();
    }

    /** Whether a unit was assessed by itself, since more than its own plain values decide. */
    private boolean alone(int unit) {
        return fingerprints.containsKey(unit);
    }

    private Findings findings(int unit) {
        return new Findings(units.group(unit), evidence.columns(), severities);
    }

    /**
     * {@code sha256:…} naming the statements that decided over a unit; null where it has an {@link #error}.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public @Nullable String fingerprint(int unit) {
        return error(unit) != null ? null : fingerprints.getOrDefault(unit, units.fingerprint(unit));
    }

    /**
     * The answer for a unit with everything that explains it.
     *
     * @throws InvalidInputException the {@link #error}, where there is one
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Assessment assessment(int unit) {
        return units.assess(unit, evidence);
    }
}
