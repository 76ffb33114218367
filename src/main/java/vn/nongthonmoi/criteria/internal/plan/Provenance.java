package vn.nongthonmoi.criteria.internal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;

/** What an answer rests on, but for the evidence; shared by units of one profile. The components are those of an Assessment. */
public record Provenance(Standard standard, Period period, LocalDate asOf, int year, Region region, List<String> layers,
        String fingerprint, List<Placement> placements, List<Integer> countedApart) {

    /** Copies the lists. */
    public Provenance {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(layers, "layers");
        Objects.requireNonNull(fingerprint, "fingerprint");
        layers = List.copyOf(layers);
        placements = List.copyOf(Objects.requireNonNull(placements, "placements"));
        countedApart = List.copyOf(Objects.requireNonNull(countedApart, "countedApart"));
    }
}
