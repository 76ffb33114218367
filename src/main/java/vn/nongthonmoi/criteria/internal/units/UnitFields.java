package vn.nongthonmoi.criteria.internal.units;

import java.time.LocalDate;
import java.util.List;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitKind;

/** The fields of a unit as a row of a table gives them. Code and province are there; texts are empty, others null where blank. */
public record UnitFields(String code, String name, UnitKind kind, Province province, Province former, String district,
        Region region, Area area, CommuneGroup group, List<Trait> traits, Integer year, Standard recognised,
        LocalDate recognisedOn, List<String> formedFrom) { }
