package vn.nongthonmoi.criteria.internal.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CaseReport.Coverage;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.resolve.DemandCells;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;

/** Which requirements the cases have tried: every column of every sentence that requires something. */
final class Coverages {

    /** A column of a sentence. */
    private record Place(RulePosition rule, String column) { }

    private record Asked(String code, Requirement.State state) { }

    private final Map<Place, Asked> asked = new LinkedHashMap<>();
    private final Map<Place, Set<Status>> seen = new LinkedHashMap<>();

    Coverages(List<Layer> layers) {
        for (Layer layer : layers) {
            for (Rule rule : layer.rules()) {
                for (Rule.Stated stated : rule.stated()) {
                    if (stated.statement() instanceof Demand d) {
                        add(d, new RulePosition(layer.file(), stated.line()));
                    }
                }
            }
        }
    }

    private void add(Demand d, RulePosition rule) {
        for (String column : columns(d)) {
            asked.put(new Place(rule, column),
                    new Asked(d.subject().code(), DemandCells.state(d, DemandCells.cell(d, column))));
        }
    }

    private static List<String> columns(Demand d) {
        if (d.cells().isEmpty()) {
            return List.of("");
        }
        return switch (d.basis()) {
            case ONE -> List.of("");
            case REGION -> Stream.of(Region.values()).map(Region::code).toList();
            case GROUP -> Stream.of(CommuneGroup.values()).map(CommuneGroup::code).toList();
            case AREA -> Stream.of(Area.values()).map(Area::name).toList();
        };
    }

    /** Notes an answer that a case expected and got. */
    void seen(IndicatorResult result) {
        Requirement r = result.requirement();
        seen.computeIfAbsent(new Place(r.rule(), r.column()), p -> EnumSet.noneOf(Status.class)).add(result.status());
    }

    List<Coverage> all() {
        List<Coverage> all = new ArrayList<>();
        asked.forEach((place, what) -> {
            Set<Status> statuses = Objects.requireNonNullElse(seen.get(place), Set.of());
            all.add(new Coverage(what.code(), place.column(), place.rule(), what.state(),
                    statuses.contains(Status.MET), statuses.contains(Status.NOT_MET),
                    statuses.contains(Status.UNSPECIFIED)));
        });
        return all;
    }
}
