package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.CountedApart;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Replaces;

/** The layers of one set, and which of them apply to a unit of a province on a day, in the order they are laid. */
public final class LayerStack {

    private static final Comparator<Layer> ORDER = Comparator.comparing(Layer::jurisdiction)
            .thenComparing((Layer l) -> !l.buildsOnNothing())
            .thenComparing(l -> l.decision().date())
            .thenComparing(l -> l.inForce().from())
            .thenComparing(Layer::file);

    private final Standard standard;
    private final Period period;
    private final List<Layer> layers;
    private final List<Layer> foundations;

    public LayerStack(Standard standard, Period period, List<Layer> all) {
        this.standard = standard;
        this.period = period;
        this.layers = all.stream().filter(l -> l.concerns(standard, period)).sorted(ORDER).toList();
        List<Layer> starting = layers.stream().filter(Layer::buildsOnNothing).toList();
        List<Layer> national = starting.stream().filter(l -> l.jurisdiction() == Jurisdiction.NATIONAL).toList();
        this.foundations = national.isEmpty() ? starting : national;
    }

    public Standard standard() {
        return standard;
    }

    public Period period() {
        return period;
    }

    public List<Layer> layers() {
        return layers;
    }

    /**
     * The layers that start the set: the national ones, or, for a set that each province issues for itself (villages),
     * those of the provinces.
     */
    public List<Layer> foundations() {
        return foundations;
    }

    /** Whether each province issues the set for itself. */
    public boolean ofProvinces() {
        return foundations().stream().allMatch(l -> l.jurisdiction() == Jurisdiction.PROVINCE);
    }

    /** Whether some row of its national layers goes by commune groups. */
    public boolean byGroup() {
        return layers.stream().filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE)
                .flatMap(l -> l.stated(Demand.class)).anyMatch(d -> d.basis() == Basis.GROUP);
    }

    /**
     * The numbers of criteria from which reports count units apart, the greatest first: 15, 10, 5 for a set of 19. The last layer of this
     * set that says any says them all; what sets say that rows are held against counts nothing here.
     */
    public List<Integer> countedApart(Sheet sheet) {
        return sheet.layers().stream().filter(layers::contains).map(layer -> layer.declared(CountedApart.class)
                .map(CountedApart::criteria).distinct().sorted(Comparator.reverseOrder()).toList())
                .filter(own -> !own.isEmpty()).reduce(List.of(), (earlier, later) -> later);
    }

    /** The layer that starts the set and is in force on a day; any province's, where each issues its own. */
    public Optional<Layer> foundation(LocalDate asOf) {
        return foundations().stream().filter(l -> l.inForceOn(asOf)).findFirst();
    }

    /** The layer that starts the set for units of a province and is in force on a day. */
    public Optional<Layer> foundation(String province, LocalDate asOf) {
        return foundations().stream().filter(l -> l.inForceOn(asOf))
                .filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE || l.who().equals(province)).findFirst();
    }

    /** The layers that hold for every unit. */
    List<Layer> national(LocalDate asOf) {
        return withoutReplaced(layers.stream().filter(l -> l.jurisdiction() != Jurisdiction.PROVINCE)
                .filter(l -> l.inForceOn(asOf)).toList());
    }

    /**
     * The layers for a unit of a province; an empty former province is none. A merged unit keeps the layers of the province it came from until the new
     * one issues its own.
     */
    List<Layer> of(String province, String former, LocalDate asOf, Territory territory) {
        Optional<LocalDate> merged = territory.mergedOn(province, asOf);
        List<Layer> own = provincial(province, asOf).stream()
                .filter(l -> merged.isEmpty() || !l.decision().date().isBefore(merged.get())).toList();
        if (own.isEmpty() && !former.isEmpty() && merged.isPresent()) {
            own = provincial(former, asOf).stream().filter(l -> l.decision().date().isBefore(merged.get())).toList();
        }
        List<Layer> applied = new ArrayList<>(national(asOf));
        applied.addAll(own);
        return withoutReplaced(applied);
    }

    /** Whether a merged unit needs its former province named, because one of those had layers. */
    public boolean needsFormer(String province, LocalDate asOf, Territory territory) {
        return territory.mergedOn(province, asOf).map(day ->
                provincial(province, asOf).stream().allMatch(l -> l.decision().date().isBefore(day))
                && territory.former(province, asOf).stream().anyMatch(f -> provincial(f, asOf).stream()
                        .anyMatch(l -> l.decision().date().isBefore(day)))).orElse(false);
    }

    private List<Layer> provincial(String province, LocalDate asOf) {
        return layers.stream().filter(l -> l.jurisdiction() == Jurisdiction.PROVINCE && l.who().equals(province))
                .filter(l -> l.inForceOn(asOf)).toList();
    }

    private static List<Layer> withoutReplaced(List<Layer> inForce) {
        return inForce.stream().filter(l -> inForce.stream().noneMatch(later -> later != l
                && later.jurisdiction() == l.jurisdiction() && later.who().equals(l.who())
                && later.declared(Replaces.class).anyMatch(r -> r.decision().equals(l.decision().number())))).toList();
    }
}
