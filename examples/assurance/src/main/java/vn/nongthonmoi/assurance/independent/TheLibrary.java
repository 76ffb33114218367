package vn.nongthonmoi.assurance.independent;

import java.util.HashMap;
import java.util.Map;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/** Puts a case to the library, by its public API alone. */
final class TheLibrary {

    private final CriteriaLibrary library;
    private final Map<String, CriteriaSet> sets = new HashMap<>();

    TheLibrary(CriteriaLibrary library) {
        this.library = library;
    }

    /**
     * What the library answers.
     *
     * @param withdrawal whether the title is in the range of withdrawal; null where members are given, whose titles would count
     */
    record Theirs(Assessment assessment, Status withdrawal) { }

    /** @throws RuntimeException as the library does */
    Theirs assess(OneCase one) {
        CriteriaSet set = sets.computeIfAbsent(one.standard() + one.day(),
                k -> library.set(Standard.of(one.standard()), one.day()));
        Unit unit = unit(one.unit(), one);
        if (one.members() == null) {
            Assessment assessment = set.assess(unit, Evidence.of(one.given().told()));
            return new Theirs(assessment, set.withdrawal(assessment, Members.none()).status());
        }
        Members.Builder members = Members.builder();
        one.members().forEach(m -> members.add(unit(m.unit(), one), Evidence.of(m.given().told())));
        return new Theirs(set.assess(unit, Evidence.of(one.given().told()), members.build()), null);
    }

    private static Unit unit(OneUnit unit, OneCase one) {
        Unit.Builder builder = Unit.builder(unit.code(), Province.of(unit.province())).year(one.year())
                .district(unit.district());
        if (one.sayKind() || one.members() != null) {
            builder.kind(UnitKind.find(unit.kind()).orElseThrow());
        }
        if (one.sayFormer() && !unit.home().equals(unit.province())
                || unit.home().equals(unit.province()) && one.sayFormer() && merged(one, unit)) {
            builder.formerProvince(Province.of(unit.home()));
        }
        if (one.sayRegion()) {
            builder.region(Region.valueOf(unit.region()));
        }
        if (unit.area() != null) {
            builder.area(Area.find(unit.area()).orElseThrow());
        }
        if (unit.group() != null) {
            builder.group(CommuneGroup.find(unit.group()).orElseThrow());
        }
        builder.traits(unit.traits().stream().map(t -> Trait.find(t).orElseThrow()).toList());
        return builder.build();
    }

    /** A merged province often keeps the code of one of its parts, so the former one is told even where both are written alike. */
    private static boolean merged(OneCase one, OneUnit unit) {
        return !one.day().isBefore(RealUnits.MERGED) && unit.fromMerged();
    }
}
