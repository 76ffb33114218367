package vn.nongthonmoi.criteria.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;
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

    /** The kind of unit, handed on field by field, since units have keys and keys know no unit. */
    public <T> T as(Fields<T> unit) {
        return unit.of(province, former, kind, region, area, group,
                Arrays.stream(Trait.values()).filter(t -> (traits & 1 << t.ordinal()) != 0).toList(), year);
    }

    /** Makes something of the fields of a kind of unit. */
    public interface Fields<T> {
        T of(Province province, Province former, UnitKind kind, Region region, Area area, CommuneGroup group, List<Trait> traits,
                Integer year);
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
