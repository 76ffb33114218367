package vn.nongthonmoi.assurance.independent;

import java.util.Set;

/**
 * Who is assessed.
 *
 * @param kind the library's word for it
 * @param home the province whose older decisions hold for it: the former one after the mergers, else its own
 * @param fromMerged whether its province was formed from several
 * @param region of its own, before any special status
 * @param area I, II, III or none; null where it is not said
 * @param group 1, 2 or 3; null where it is not said
 * @param traits codes
 */
record OneUnit(String code, String name, String kind, String district, String province, String home,
        boolean fromMerged, String region, String area, String group, Set<String> traits) {

    /**
     * 318 Điều 1 (notes 3): especially difficult and safety-zone communes in poor districts and in districts that left
     * poverty in 2018-2020 use the TDMNPB column. That the condition on the district is for both kinds is one reading (issue 18,
     * 3.18).
     */
    boolean special() {
        return (traits.contains("especially-difficult") || traits.contains("safety-zone")) && inPoorDistrict();
    }

    /** The other reading of the same sentence, in which the condition on the district is only for safety zones. */
    boolean perhapsSpecial() {
        return traits.contains("especially-difficult") && !inPoorDistrict();
    }

    OneUnit coded(String other) {
        return new OneUnit(other, name, kind, district, province, home, fromMerged, region, area, group, traits);
    }

    private boolean inPoorDistrict() {
        return traits.contains("poor-district") || traits.contains("former-poor-district");
    }
}
