package vn.nongthonmoi.criteria;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.internal.bulk.BulkRun;
import vn.nongthonmoi.criteria.internal.bulk.Column;
import vn.nongthonmoi.criteria.internal.bulk.Group;
import vn.nongthonmoi.criteria.internal.bulk.Severities;

/**
 * Assesses the same units again and again, a column at a time: years, scenarios, whole countries. Who they are is looked
 * up once. The answers are those of {@link CriteriaSet#assess(Unit, Evidence)}, unit by unit. Quickest are columns of
 * {@link EvidenceColumns.Builder#decimals} and {@link EvidenceColumns.Builder#passes} with plain codes, for sets whose
 * rows are decided by the unit's own values; any other set, column or value gives the same answers more slowly. Immutable
 * and thread-safe; one call uses one thread.
 *
 * @since 0.1.0
 */
@ApiStatus.Experimental
public final class BulkAssessor {

    private final BulkUnits units;
    private final Predicate<String> known;

    BulkAssessor(BulkUnits units, Predicate<String> known) {
        this.units = units;
        this.known = known;
    }

    /** The units, in the order given. Unmodifiable. */
    public List<Unit> units() {
        return units.list();
    }

    /**
     * Assesses every unit.
     *
     * @param evidence a value a unit in every column, in the order of {@link #units()}
     * @return the answers; a unit that cannot be assessed, or whose evidence cannot be read, has an error in its place
     * @throws IllegalArgumentException if the evidence is of another number of units
     */
    public BulkAssessment assess(EvidenceColumns evidence) {
        Objects.requireNonNull(evidence, "evidence");
        if (evidence.units() != units.list().size()) {
            throw new IllegalArgumentException("evidence of " + evidence.units() + " units, expected " + units.list().size());
        }
        Severities severities = units.alike() ? Severities.filled(units.layout(), units.list().size())
                : Severities.none(units.layout(), units.list().size());
        BitSet odd = units.misplaced();
        for (Group group : units.groups()) {
            if (group.found().plan().quick()) {
                new BulkRun(group, evidence.columns(), odd).into(severities);
                foreign(group, evidence.columns(), odd);
            } else {
                IntStream.of(group.units()).forEach(odd::set);
            }
        }
        Map<Integer, InvalidInputException> errors = new TreeMap<>();
        Map<Integer, String> others = new HashMap<>();
        odd.stream().forEach(unit -> one(unit, evidence, severities, others, errors));
        return new BulkAssessment(units, evidence, severities, others, Collections.unmodifiableMap(errors));
    }

    /** Units with a value in a column that the plan does not read, and the set perhaps does not know. */
    private void foreign(Group group, Map<String, Column> columns, BitSet odd) {
        columns.forEach((name, column) -> {
            if (!known.test(name)) {
                IntStream.of(group.units()).filter(unit -> column.value(unit) != null).forEach(odd::set);
            }
        });
    }

    private void one(int unit, EvidenceColumns evidence, Severities severities, Map<Integer, String> others,
            Map<Integer, InvalidInputException> errors) {
        severities.clear(unit);
        try {
            Assessment a = units.assess(unit, evidence);
            a.criterionStatuses().forEach((code, status) ->
                    severities.criterion(units.layout().criteria().places().get(code))[unit] = status.severity());
            a.indicatorStatuses().forEach((code, status) ->
                    severities.indicator(units.layout().indicators().places().get(code))[unit] = status.severity());
            a.conditionStatuses().forEach((code, status) ->
                    severities.condition(units.layout().conditions().places().get(code))[unit] = status.severity());
            severities.all()[unit] = switch (a.outcome()) {
                case MEETS -> Status.MET.severity();
                case FALLS_SHORT -> Status.NOT_MET.severity();
                case UNDETERMINED -> Status.UNKNOWN.severity();
            };
            others.put(unit, a.fingerprint());
        } catch (InvalidInputException e) {
            errors.put(unit, e);
        }
    }
}
