package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.bulk.Group;
import vn.nongthonmoi.criteria.internal.bulk.Layout;
import vn.nongthonmoi.criteria.internal.plan.Plans;

/** Units that are assessed together, grouped by what they are asked. Immutable. */
final class BulkUnits {

    private final List<Unit> list;
    private final BiFunction<Unit, Evidence, Assessment> alone;
    private final Layout layout;
    private final List<Group> groups = new ArrayList<>();
    private final BitSet misplaced = new BitSet();
    // By unit; null where it has no place.
    private final Group[] groupOf;
    private final boolean alike;

    /** @param alone assesses one unit by itself */
    BulkUnits(List<Unit> list, Function<Unit, Plans.UnitPlan> plans, BiFunction<Unit, Evidence, Assessment> alone) {
        this.list = list;
        this.alone = alone;
        Map<Plans.UnitPlan, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                kinds.computeIfAbsent(plans.apply(list.get(i)), f -> new ArrayList<>()).add(i);
            } catch (InvalidInputException e) {
                misplaced.set(i);
            }
        }
        layout = Layout.of(kinds.keySet().stream().map(Plans.UnitPlan::plan).toList());
        kinds.forEach((found, places) -> groups.add(Group.of(found, places, layout)));
        groupOf = new Group[list.size()];
        for (Group group : groups) {
            IntStream.of(group.units()).forEach(unit -> groupOf[unit] = group);
        }
        alike = misplaced.isEmpty() && groups.stream().allMatch(g -> g.has(layout));
    }


    List<Unit> list() {
        return list;
    }

    /** One of them assessed by itself. */
    Assessment assess(int unit, EvidenceColumns evidence) {
        return alone.apply(list.get(unit), evidence.evidence(unit));
    }

    List<Group> groups() {
        return groups;
    }

    /** Those that have no place among the provinces of the day; to be changed by who asks. */
    BitSet misplaced() {
        return (BitSet) misplaced.clone();
    }

    /** Whether every unit is asked every row. */
    boolean alike() {
        return alike;
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
        return groupOf[unit] == null ? null : groupOf[unit].found().provenance().fingerprint();
    }
}
