package vn.nongthonmoi.criteria.internal.plan;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/** What a plan depends on of a unit, with its hash worked out beforehand. Immutable. */
public final class UnitKey {

    private final Province province;
    private final Province former;
    private final UnitKind kind;
    private final Region region;
    private final Area area;
    private final CommuneGroup group;
    private final int traits;
    private final Integer year;
    private final int hash;

    /** A key; all but the province and the traits may be null. */
    public UnitKey(Province province, Province former, UnitKind kind, Region region, Area area, CommuneGroup group,
            Set<Trait> traits, Integer year) {
        this.province = province;
        this.former = former;
        this.kind = kind;
        this.region = region;
        this.area = area;
        this.group = group;
        int bits = 0;
        for (Trait trait : traits) {
            bits |= 1 << trait.ordinal();
        }
        this.traits = bits;
        this.year = year;
        this.hash = Objects.hash(province, former, kind, region, area, group, bits, year);
    }

    /** A unit of the kind, with a code that none has. */
    public Unit unit() {
        return Unit.builder("0", province).kind(kind).formerProvince(former).region(region).area(area).group(group)
                .traits(Arrays.stream(Trait.values()).filter(t -> (traits & 1 << t.ordinal()) != 0).toArray(Trait[]::new))
                .year(year).build();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof UnitKey k && hash == k.hash && kind == k.kind && region == k.region
                && area == k.area && group == k.group && traits == k.traits && province.equals(k.province)
                && Objects.equals(former, k.former) && Objects.equals(year, k.year);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
