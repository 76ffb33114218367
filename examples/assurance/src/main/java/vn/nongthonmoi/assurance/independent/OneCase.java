package vn.nongthonmoi.assurance.independent;

import java.time.LocalDate;
import java.util.List;

/**
 * One question put to both.
 *
 * @param standard what the unit is held against
 * @param day the as-of day
 * @param year the year assessed where the unit says one; null for the day's
 * @param sayFormer whether the library is told the former province, and {@code sayRegion} the region
 * @param members the units within; null where they are not known
 */
record OneCase(String standard, LocalDate day, Integer year, OneUnit unit, boolean sayFormer, boolean sayRegion,
        boolean sayKind, Given given, List<Within> members) {

    int assessed() {
        return year == null ? day.getYear() : year;
    }

    OneCase with(Given other) {
        return new OneCase(standard, day, year, unit, sayFormer, sayRegion, sayKind, other, members);
    }

    OneCase with(List<Within> others) {
        return new OneCase(standard, day, year, unit, sayFormer, sayRegion, sayKind, given, others.isEmpty() ? null : others);
    }

    @Override
    public String toString() {
        return standard + " as of " + day + (year == null ? "" : " year " + year) + " " + unit.kind() + " " + unit.code()
                + " province " + unit.province() + (unit.home().equals(unit.province()) ? "" : " former " + unit.home()
                + (sayFormer ? "" : " (not told)")) + " " + unit.region() + (sayRegion ? "" : " (not told)")
                + (unit.area() == null ? "" : " area " + unit.area()) + (unit.group() == null ? "" : " group " + unit.group())
                + (unit.traits().isEmpty() ? "" : " " + unit.traits()) + " " + given.told()
                + (members == null ? "" : " members " + members.stream()
                        .map(m -> m.unit().kind() + " " + m.unit().code() + " " + m.given().told()).toList());
    }
}
