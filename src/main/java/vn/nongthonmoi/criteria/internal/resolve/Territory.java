package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.MergedFrom;
import vn.nongthonmoi.criteria.internal.rules.Statement.RegionOf;

/** Which province lies in which region, and which provinces a merged one came from, by date. */
public final class Territory {

    private final List<Layer> newestFirst;

    Territory(List<Layer> layers) {
        this.newestFirst = layers.stream().filter(Layer::territory)
                .sorted(Comparator.comparing((Layer l) -> l.inForce().from()).reversed()).toList();
    }

    /** The region of a province on a day; empty when the province lies in several or is not known. */
    public Optional<Region> region(String province, LocalDate date) {
        return newestFirst.stream().filter(l -> l.inForceOn(date)).findFirst().flatMap(l -> region(l, province));
    }

    /** The region of a province that had ended by that day. */
    public Optional<Region> formerRegion(String province, LocalDate date) {
        return newestFirst.stream().filter(l -> l.inForce().to() != null && l.inForce().to().isBefore(date))
                .findFirst().flatMap(l -> region(l, province));
    }

    private static Optional<Region> region(Layer layer, String province) {
        return layer.stated(RegionOf.class).filter(r -> r.provinces().contains(province)).findFirst()
                .map(r -> Region.valueOf(r.region()));
    }

    /** Whether the code names a province on that day, or the library has no list for it. */
    public boolean known(String province, LocalDate date) {
        return newestFirst.stream().filter(l -> l.inForceOn(date)).findFirst().map(l -> codes(l).contains(province))
                .orElse(true);
    }

    /** The codes of the provinces on a day, sorted. */
    public List<String> codes(LocalDate date) {
        return newestFirst.stream().filter(l -> l.inForceOn(date)).findFirst().map(Territory::codes).orElse(List.of());
    }

    private static List<String> codes(Layer layer) {
        return java.util.stream.Stream.concat(layer.stated(RegionOf.class).flatMap(r -> r.provinces().stream()),
                layer.stated(MergedFrom.class).map(Statement.MergedFrom::province)).distinct().sorted().toList();
    }

    /** The day the province of that code was formed by a merger, for a unit of that day; empty when it was not. */
    Optional<LocalDate> mergedOn(String province, LocalDate date) {
        return merger(province, date).map(l -> l.inForce().from());
    }

    /** The provinces it was formed from. */
    List<String> former(String province, LocalDate date) {
        return merger(province, date).stream().flatMap(l -> l.stated(MergedFrom.class))
                .filter(m -> m.province().equals(province)).flatMap(m -> m.former().stream()).toList();
    }

    private Optional<Layer> merger(String province, LocalDate date) {
        return newestFirst.stream().filter(l -> l.inForceOn(date))
                .filter(l -> l.stated(MergedFrom.class).anyMatch(m -> m.province().equals(province))).findFirst();
    }
}
