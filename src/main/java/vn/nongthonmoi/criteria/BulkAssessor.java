package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.bulk.BulkRun;
import vn.nongthonmoi.criteria.internal.bulk.Column;
import vn.nongthonmoi.criteria.internal.bulk.Group;
import vn.nongthonmoi.criteria.internal.bulk.Layout;
import vn.nongthonmoi.criteria.internal.bulk.Severities;
import vn.nongthonmoi.criteria.internal.plan.Plans;

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

    private final CriteriaSet set;
    private final List<Unit> units;
    private final Predicate<String> known;
    private final Layout layout;
    private final List<Group> groups = new ArrayList<>();
    private final BitSet misplaced = new BitSet();
    // By unit; null where it has no place.
    private final Group[] groupOf;
    private final boolean alike;

    BulkAssessor(CriteriaSet set, List<Unit> units, Function<Unit, Plans.Found> plans, Predicate<String> known) {
        this.set = set;
        this.units = units;
        this.known = known;
        Map<Plans.Found, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            try {
                kinds.computeIfAbsent(plans.apply(units.get(i)), f -> new ArrayList<>()).add(i);
            } catch (InvalidInputException e) {
                misplaced.set(i);
            }
        }
        layout = Layout.of(kinds.keySet().stream().map(Plans.Found::plan).toList());
        kinds.forEach((found, places) -> groups.add(Group.of(found, places, layout)));
        groupOf = new Group[units.size()];
        for (Group group : groups) {
            IntStream.of(group.units()).forEach(unit -> groupOf[unit] = group);
        }
        alike = misplaced.isEmpty() && groups.stream().allMatch(g -> g.has(layout));
    }

    /** The set the units are held against. */
    public CriteriaSet set() {
        return set;
    }

    /** The units, in the order given. Unmodifiable. */
    public List<Unit> units() {
        return units;
    }

    Layout layout() {
        return layout;
    }

    /** The units that are asked the same as that one, with it; null where it has no place. */
    @Nullable Group group(int unit) {
        return groupOf[unit];
    }

    /** The fingerprint of what a unit's own set asks of it; null where it has no place. */
    @Nullable String fingerprint(int unit) {
        return groupOf[unit] == null ? null : groupOf[unit].found().grounds().fingerprint();
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
        if (evidence.units() != units.size()) {
            throw new IllegalArgumentException("evidence of " + evidence.units() + " units, expected " + units.size());
        }
        Severities severities = alike ? Severities.filled(layout, units.size()) : Severities.none(layout, units.size());
        BitSet odd = (BitSet) misplaced.clone();
        for (Group group : groups) {
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
        return new BulkAssessment(this, evidence, severities, others, Collections.unmodifiableMap(errors));
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
            Assessment a = set.assess(units.get(unit), evidence.evidence(unit));
            a.criterionStatuses().forEach((code, status) ->
                    severities.criterion(layout.criteria().places().get(code))[unit] = status.severity());
            a.indicatorStatuses().forEach((code, status) ->
                    severities.indicator(layout.indicators().places().get(code))[unit] = status.severity());
            a.conditionStatuses().forEach((code, status) ->
                    severities.condition(layout.conditions().places().get(code))[unit] = status.severity());
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
