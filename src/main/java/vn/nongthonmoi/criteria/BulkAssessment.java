package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.nongthonmoi.criteria.internal.bulk.Severities;
import vn.nongthonmoi.criteria.internal.check.Codes;
import vn.nongthonmoi.criteria.internal.check.Statuses;

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

    private final BulkAssessor assessor;
    private final EvidenceColumns evidence;
    private final Severities severities;
    // Of units that were assessed by themselves: other sets may have decided with their own.
    private final Map<Integer, String> fingerprints;
    private final Map<Integer, InvalidInputException> errors;

    BulkAssessment(BulkAssessor assessor, EvidenceColumns evidence, Severities severities, Map<Integer, String> fingerprints,
            Map<Integer, InvalidInputException> errors) {
        this.assessor = assessor;
        this.evidence = evidence;
        this.severities = severities;
        this.fingerprints = fingerprints;
        this.errors = errors;
    }

    /** How many units. */
    public int units() {
        return assessor.units().size();
    }

    /** The codes of the criteria that any of the units has, in the order of the annex. Unmodifiable. */
    public List<String> criteria() {
        return assessor.layout().criteria().list();
    }

    /** The codes of the indicators, without parts, that any of the units has, in the order of the annex. Unmodifiable. */
    public List<String> indicators() {
        return assessor.layout().indicators().list();
    }

    /** The codes of the conditions of recognition that any of the units has. Unmodifiable. */
    public List<String> conditions() {
        return assessor.layout().conditions().list();
    }

    /**
     * The severities of a criterion, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] criterion(String code) {
        return severities.criterion(place(assessor.layout().criteria(), code)).clone();
    }

    /**
     * The severities of an indicator, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] indicator(String code) {
        return severities.indicator(place(assessor.layout().indicators(), code)).clone();
    }

    /**
     * The severities of a condition of recognition, one a unit. The array is the caller's.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public byte[] condition(String code) {
        return severities.condition(place(assessor.layout().conditions(), code)).clone();
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
    public Outcome outcome(int unit) {
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
    public InvalidInputException error(int unit) {
        return errors.get(Objects.checkIndex(unit, units()));
    }

    /**
     * {@code sha256:…} naming the statements that decided over a unit; null where it has an {@link #error}.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public String fingerprint(int unit) {
        return error(unit) != null ? null : fingerprints.getOrDefault(unit, assessor.fingerprint(unit));
    }

    /**
     * The answer for a unit with everything that explains it.
     *
     * @throws InvalidInputException the {@link #error}, where there is one
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Assessment assessment(int unit) {
        return assessor.set().assess(assessor.units().get(unit), evidence.evidence(unit));
    }
}
