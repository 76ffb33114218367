package vn.nongthonmoi.criteria.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.UnitKind;

/** The fields of a {@link Profile} that a condition can test. */
public enum ProfileField {
    PROVINCE("province"),
    REGION("region"),
    KIND("kind"),
    AREA("area"),
    GROUP("group"),
    TRAITS("traits"),
    CLASSES("classes"),
    YEAR("year"),
    REMAINING("remaining");

    private final String property;

    ProfileField(String property) {
        this.property = property;
    }

    public static Optional<ProfileField> find(String property) {
        return Arrays.stream(values()).filter(f -> f.property.equals(property)).findFirst();
    }

    /** The property's name, which is also the name of the unit column. */
    public String property() {
        return property;
    }

    /**
     * What a unit that leaves this field blank may in truth be. Empty for a field that cannot be left open: blank
     * traits mean none of them.
     */
    public List<String> completions() {
        return switch (this) {
            case AREA -> Arrays.stream(Area.values()).map(Area::code).toList();
            case GROUP -> Arrays.stream(CommuneGroup.values()).map(CommuneGroup::code).toList();
            case KIND -> Arrays.stream(UnitKind.values()).map(UnitKind::code).toList();
            default -> List.of();
        };
    }
}
