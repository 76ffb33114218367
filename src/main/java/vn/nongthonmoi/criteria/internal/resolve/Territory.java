package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Ended;
import vn.nongthonmoi.criteria.internal.rules.Statement.MergedFrom;
import vn.nongthonmoi.criteria.internal.rules.Statement.RegionOf;

/** Which province lies in which region, and which provinces a merged one came from, by date. */
public final class Territory {

    /** One list of provinces: regions by province, and the provinces that merged ones came from. */
    private record Provinces(Layer layer, Map<String, Region> regions, Map<String, List<String>> merged,
            Set<String> endedKinds) {
        static Provinces of(Layer layer) {
            Map<String, Region> regions = new HashMap<>();
            layer.stated(RegionOf.class).forEach(r ->
                    r.provinces().forEach(p -> regions.put(p, Region.valueOf(r.region()))));
            Map<String, List<String>> merged = new HashMap<>();
            layer.stated(MergedFrom.class).forEach(m -> merged.put(m.province(), m.former()));
            return new Provinces(layer, regions, merged,
                    layer.stated(Ended.class).map(Ended::kind).collect(Collectors.toSet()));
        }

        boolean knows(String province) {
            return regions.containsKey(province) || merged.containsKey(province);
        }
    }

    private final List<Provinces> newestFirst;

    Territory(List<Layer> layers) {
        this.newestFirst = layers.stream().filter(Layer::territory)
                .sorted(Comparator.comparing((Layer l) -> l.inForce().from()).reversed()).map(Provinces::of).toList();
    }

    private Optional<Provinces> list(Predicate<Layer> which) {
        return newestFirst.stream().filter(p -> which.test(p.layer())).findFirst();
    }

    private Optional<Provinces> on(LocalDate date) {
        return list(l -> l.inForceOn(date));
    }

    /** The region of a province on a day; empty when the province lies in several or is not known. */
    public Optional<Region> region(String province, LocalDate date) {
        return on(date).map(p -> p.regions().get(province));
    }

    /** The region of a province that had ended by that day. */
    public Optional<Region> formerRegion(String province, LocalDate date) {
        return list(l -> l.inForce().to() != null && l.inForce().to().isBefore(date))
                .map(p -> p.regions().get(province));
    }

    /** The regions that units of a province may lie in on a day; empty when that of any of them is not known. */
    Set<Region> regions(String province, LocalDate date) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (String former : former(province, date)) {
            Optional<Region> region = formerRegion(former, date);
            if (region.isEmpty()) {
                return Set.of();
            }
            regions.add(region.get());
        }
        region(province, date).ifPresent(regions::add);
        return regions;
    }

    /** The layer that lists the provinces of a day; null when there is none. */
    Layer layer(LocalDate date) {
        return on(date).map(Provinces::layer).orElse(null);
    }

    /** Whether the code names a province on that day, or the library has no list for it. */
    public boolean known(String province, LocalDate date) {
        return on(date).map(p -> p.knows(province)).orElse(true);
    }

    /** Why a code names no province on a day: it is another's part by then, or nobody's. */
    public Message unknown(String province, LocalDate date) {
        return into(province, date).map(now -> Message.of("NTM-239", province, date, now))
                .orElseGet(() -> Message.of("NTM-204", province, date, String.join(" ", codes(date))));
    }

    /** The day from which there are no units of a kind; empty while there are. */
    public Optional<LocalDate> ended(UnitKind kind, LocalDate date) {
        return on(date).filter(p -> p.endedKinds().contains(kind.code())).map(p -> p.layer().inForce().from());
    }

    /** The last day on which there are units of a kind; empty where there is no end to them. */
    public Optional<LocalDate> lastDay(UnitKind kind) {
        return newestFirst.stream().filter(p -> p.endedKinds().contains(kind.code())).map(p -> p.layer().inForce().from())
                .min(Comparator.naturalOrder()).map(first -> first.minusDays(1));
    }

    /** The codes of the provinces on a day, sorted. */
    public List<String> codes(LocalDate date) {
        TreeSet<String> codes = new TreeSet<>();
        on(date).ifPresent(p -> {
            codes.addAll(p.regions().keySet());
            codes.addAll(p.merged().keySet());
        });
        return List.copyOf(codes);
    }

    /** The day the province of that code was formed by a merger, for a unit of that day; empty when it was not. */
    public Optional<LocalDate> mergedOn(String province, LocalDate date) {
        return on(date).filter(p -> p.merged().containsKey(province)).map(p -> p.layer().inForce().from());
    }

    /** The province that another had become part of by a day, and no province has had the code since; empty otherwise. */
    public Optional<String> into(String former, LocalDate date) {
        return on(date).filter(p -> !p.knows(former)).stream().flatMap(p -> p.merged().entrySet().stream())
                .filter(m -> m.getValue().contains(former)).map(Map.Entry::getKey).min(Comparator.naturalOrder());
    }

    /** The province that one of a day becomes part of by the next merger; empty where none is known. */
    public Optional<String> successor(String province, LocalDate date) {
        return newestFirst.stream().filter(p -> p.layer().inForce().from().isAfter(date))
                .sorted(Comparator.comparing(p -> p.layer().inForce().from()))
                .flatMap(p -> p.merged().entrySet().stream()).filter(m -> m.getValue().contains(province))
                .map(Map.Entry::getKey).findFirst();
    }

    /** The provinces it was formed from. */
    public List<String> former(String province, LocalDate date) {
        return on(date).map(p -> p.merged().get(province)).orElse(List.of());
    }
}
