package vn.nongthonmoi.criteria.internal.engine;

import java.util.Objects;
import java.util.Set;

/**
 * What rules may ask about a unit, in the canonical spelling of the vocabulary. The one fact a session holds.
 * A null field is one the unit leaves blank; a condition on it does not match.
 */
public final class Profile {

    private final String province;
    private final String region;
    private final String kind;
    private final String area;
    private final String group;
    private final Set<String> traits;
    private final Set<String> classes;
    private final int year;

    public Profile(String province, String region, String kind, String area, String group, Set<String> traits,
            Set<String> classes, int year) {
        this.province = province;
        this.region = region;
        this.kind = kind;
        this.area = area;
        this.group = group;
        this.traits = Set.copyOf(traits);
        this.classes = Set.copyOf(classes);
        this.year = year;
    }

    public String getProvince() {
        return province;
    }

    public String getRegion() {
        return region;
    }

    public String getKind() {
        return kind;
    }

    public String getArea() {
        return area;
    }

    public String getGroup() {
        return group;
    }

    public Set<String> getTraits() {
        return traits;
    }

    public Set<String> getClasses() {
        return classes;
    }

    public int getYear() {
        return year;
    }

    /** True for every unit: "các xã còn lại" is sorted out when a layer's rows are laid, not by matching. */
    public boolean isRemaining() {
        return true;
    }

    /** This profile with a field that holds one word changed. */
    public Profile with(ProfileField field, String value) {
        return new Profile(field == ProfileField.PROVINCE ? value : province,
                field == ProfileField.REGION ? value : region, field == ProfileField.KIND ? value : kind,
                field == ProfileField.AREA ? value : area, field == ProfileField.GROUP ? value : group, traits, classes,
                field == ProfileField.YEAR ? Integer.parseInt(value) : year);
    }

    /** This profile with other traits and classes. */
    public Profile with(Set<String> newTraits, Set<String> newClasses) {
        return new Profile(province, region, kind, area, group, newTraits, newClasses, year);
    }

    /** The field's value as text; null when blank. Not for the fields that hold several. */
    public String value(ProfileField field) {
        return switch (field) {
            case PROVINCE -> province;
            case REGION -> region;
            case KIND -> kind;
            case AREA -> area;
            case GROUP -> group;
            case YEAR -> Integer.toString(year);
            case TRAITS, CLASSES, REMAINING -> throw new IllegalArgumentException(field.name());
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile p && Objects.equals(province, p.province) && Objects.equals(region, p.region)
                && Objects.equals(kind, p.kind) && Objects.equals(area, p.area) && Objects.equals(group, p.group)
                && traits.equals(p.traits) && classes.equals(p.classes) && year == p.year;
    }

    @Override
    public int hashCode() {
        return Objects.hash(province, region, kind, area, group, traits, classes, year);
    }
}
