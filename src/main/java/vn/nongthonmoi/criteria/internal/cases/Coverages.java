package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CaseReport.Coverage;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.proofread.Reach;
import vn.nongthonmoi.criteria.internal.resolve.DemandCells;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Which requirements the cases have tried: every column of every sentence that requires something. */
final class Coverages {

    /** A column of a sentence. */
    private record Place(RulePosition rule, String column) { }

    private record Asked(String code, Set<Status> needed) { }

    private final Map<Place, Asked> asked = new LinkedHashMap<>();
    private final Map<Place, Set<Status>> seen = new HashMap<>();

    /** Needs cases for every requirement that decides for anybody. */
    Coverages(List<Layer> layers, Reach reach) {
        each(layers, (layer, rule, d) -> {
            if (reach.decides(rule)) {
                columns(d).forEach(column -> asked.put(new Place(rule, column),
                        new Asked(d.subject().code(), needed(d, column, layer))));
            }
        });
    }

    /** Where every requirement is stated, and the row it is about. */
    static Map<RulePosition, String> requirements(List<Layer> layers) {
        Map<RulePosition, String> all = new LinkedHashMap<>();
        each(layers, (layer, rule, d) -> all.put(rule, d.subject().code()));
        return all;
    }

    /** Something done with every requirement. */
    private interface Visitor {
        void visit(Layer layer, RulePosition rule, Demand demand);
    }

    private static void each(List<Layer> layers, Visitor visitor) {
        for (Layer layer : layers) {
            layer.rules().stream().flatMap(r -> r.stated().stream()).forEach(s -> {
                if (s.statement() instanceof Demand d) {
                    visitor.visit(layer, new RulePosition(layer.file(), s.line()), d);
                }
            });
        }
    }

    private static Set<Status> needed(Demand d, String column, Layer layer) {
        Set<Status> needed = EnumSet.noneOf(Status.class);
        if (possible(Status.MET, d, column, layer)) {
            needed.add(Status.MET);
        } else {
            needed.add(Status.UNSPECIFIED);
        }
        if (possible(Status.NOT_MET, d, column, layer)) {
            needed.add(Status.NOT_MET);
        }
        return needed;
    }

    /** Whether a row can be met, or not met; one that stands by its parts only as far as they can. */
    private static boolean possible(Status status, Demand d, String column, Layer layer) {
        boolean all = d.measure() == Measure.ALL_PARTS || d.measure() == Measure.OBJECTS;
        if (all || d.measure() == Measure.ANY_PART) {
            Stream<Demand> parts = layer.stated(Demand.class).filter(p -> p != d
                    && p.subject().isPartOf(d.subject().code()));
            Predicate<Demand> one = p -> columns(p).stream().anyMatch(c -> possible(status, p, c, layer));
            return all == (status == Status.MET) ? parts.allMatch(one) : parts.anyMatch(one);
        }
        Requirement.State state = DemandCells.state(d, DemandCells.cell(d, column));
        return state == Requirement.State.DECIDED || state == Requirement.State.FLOOR && status == Status.NOT_MET;
    }

    private static List<String> columns(Demand d) {
        if (d.cells().isEmpty()) {
            return List.of("");
        }
        return switch (d.basis()) {
            case ONE -> List.of("");
            case REGION -> Stream.of(Region.values()).map(Region::code).toList();
            case GROUP -> Stream.of(CommuneGroup.values()).map(CommuneGroup::code).toList();
            case AREA -> Stream.of(Area.values()).filter(Area::zoned).map(Area::code).toList();
        };
    }

    /** Notes an answer that a case expected and got. */
    void seen(IndicatorResult result) {
        Requirement r = result.requirement();
        seen.computeIfAbsent(new Place(r.citation().rule(), r.level().column()), p -> EnumSet.noneOf(Status.class)).add(result.status());
    }

    List<Coverage> all() {
        List<Coverage> all = new ArrayList<>();
        asked.forEach((place, what) -> all.add(new Coverage(what.code(), place.column(), place.rule(), what.needed(),
                seen.getOrDefault(place, Set.of()))));
        return all;
    }
}
