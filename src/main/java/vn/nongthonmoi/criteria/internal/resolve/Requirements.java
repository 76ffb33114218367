package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.internal.rules.Profile;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;

/** Makes the requirement of one profile out of a laid row. */
final class Requirements {

    private Requirements() { }

    static Requirement of(LaidRow row, Profile profile) {
        Demand d = row.demand();
        BigDecimal threshold = cell(d, profile);
        List<String> caveats = new ArrayList<>();
        if (row.rule().provisional() != null) {
            caveats.add(row.rule().provisional());
        }
        caveats.addAll(row.caveats());
        return new Requirement(d.subject().code(), d.measure(), d.comparison(), threshold, d.grade(), d.scale(),
                d.unit(), state(d, threshold), d.subject().ifPresent(), d.alike(), d.onlyWhen(), d.awaits(),
                row.rule().source(), row.layer().id(), new RulePosition(row.layer().file(), row.line()),
                !caveats.isEmpty(), caveats, row.replaces() == null ? null : of(row.replaces(), profile));
    }

    private static Requirement.State state(Demand d, BigDecimal threshold) {
        if (d.kind() == Kind.LEFT) {
            return Requirement.State.LEFT;
        }
        boolean needsNumber = d.measure() != Measure.PASS && d.measure() != Measure.GRADE
                && d.measure() != Measure.ALL_PARTS && d.measure() != Measure.ANY_PART;
        if (needsNumber && threshold == null) {
            return Requirement.State.NOT_KNOWN;
        }
        return d.kind() == Kind.FLOOR ? Requirement.State.FLOOR : Requirement.State.DECIDED;
    }

    /** The cell of the row that decides for the profile; null when it is not known or there is none. */
    static BigDecimal cell(Demand d, Profile profile) {
        if (d.cells().isEmpty()) {
            return null;
        }
        return switch (d.basis()) {
            case ONE -> d.cells().get(0);
            // Without a region it is the national column, which is printed and never decides.
            case REGION -> d.cells().get(profile.getRegion().isEmpty() ? 0
                    : 1 + Region.valueOf(profile.getRegion()).ordinal());
            case GROUP -> CommuneGroup.find(String.valueOf(profile.getGroup()))
                    .map(g -> d.cells().get(g.ordinal())).orElse(null);
            case AREA -> profile.getArea() == null || profile.getArea().isEmpty() ? null
                    : d.cells().get(Area.valueOf(profile.getArea()).ordinal());
        };
    }

    /** The requirement without its level: for a year the decision does not name, or a unit that leaves open which. */
    static Requirement withoutLevel(Requirement other) {
        return new Requirement(other.code(), other.measure(), other.comparison(), null, other.grade(), other.scale(),
                other.unit(), Requirement.State.NOT_KNOWN, other.ifPresent(), other.menAndWomenAlike(),
                other.onlyWhen(), "", other.source(), other.layer(), other.rule(), other.provisional(),
                other.caveats(), null);
    }
}
