package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.units.Problems;

/** Where a unit lies on a day, by what it says of its province, its former province and its region. */
record Whereabouts(Territory territory, LocalDate asOf) {

    /**
     * The region a unit lies in.
     *
     * @throws InvalidInputException if its kind is no more, its province is not known or was not formed from the former one
     *     given, lies in several regions and none is given, or does not lie in the one given: all of that
     */
    Region region(Unit unit) {
        Province province = unit.province();
        if (!territory.known(province.code(), asOf)) {
            throw new InvalidInputException(unit.code(), "province", territory.unknown(province.code(), asOf));
        }
        Problems problems = new Problems();
        if (unit.kind() != null) {
            territory.ended(unit.kind(), asOf).ifPresent(day ->
                    problems.add(unit.code(), "kind", Message.of("NTM-231", "kind." + unit.kind().code(), day)));
        }
        Optional<Message> noFormer = noFormer(unit);
        noFormer.ifPresent(problem -> problems.add(unit.code(), "former_province", problem));
        Optional<Region> known = noFormer.isPresent() ? Optional.empty() : known(unit);
        Set<Region> possible = known.isPresent() ? EnumSet.of(known.get()) : territory.regions(province.code(), asOf);
        if (unit.region() != null && !possible.isEmpty() && !possible.contains(unit.region())) {
            problems.add(unit.code(), "region", Message.of("NTM-266", unit.region().label(),
                    possible.stream().map(Region::label).collect(Collectors.joining(" | ")), province));
        } else if (unit.region() == null && known.isEmpty() && noFormer.isEmpty()) {
            boolean told = unit.formerProvince() != null;
            problems.add(unit.code(), told ? "former_province" : "region", told
                    ? Message.of("NTM-205", unit.formerProvince(), asOf) : Message.of("NTM-206", province, asOf));
        }
        problems.raise();
        return unit.region() == null ? known.orElseThrow() : unit.region();
    }

    /** What is wrong with the former province that a unit gives: it is none of those that its province was formed from. */
    private Optional<Message> noFormer(Unit unit) {
        String province = unit.province().code();
        String former = unit.formerProvince() == null ? province : unit.formerProvince().code();
        if (territory.mergedOn(province, asOf).isEmpty()) {
            return former.equals(province) ? Optional.empty() : Optional.of(Message.of("NTM-270", province, asOf, former));
        }
        List<String> formers = territory.former(province, asOf);
        return unit.formerProvince() == null || formers.contains(former) ? Optional.empty()
                : Optional.of(Message.of("NTM-207", province, String.join(", ", formers), former));
    }

    /** The region that the list of provinces gives; empty where it gives none, or several. */
    private Optional<Region> known(Unit unit) {
        boolean merged = unit.formerProvince() != null && territory.mergedOn(unit.province().code(), asOf).isPresent();
        return merged ? territory.formerRegion(unit.formerProvince().code(), asOf)
                : territory.region(unit.province().code(), asOf);
    }
}
