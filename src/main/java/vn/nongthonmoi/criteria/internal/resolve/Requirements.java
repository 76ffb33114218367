package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;

/** Makes the requirement of one profile out of a laid row. */
final class Requirements {

    private Requirements() { }

    static Requirement of(LaidRow row, Profile profile) {
        Demand d = row.demand();
        String column = DemandCells.column(d, profile);
        BigDecimal threshold = DemandCells.cell(d, column);
        List<String> caveats = new ArrayList<>();
        if (row.rule().provisional() != null) {
            caveats.add(row.rule().provisional());
        }
        caveats.addAll(row.caveats());
        return new Requirement(d.subject().code(), d.measure(), d.comparison(), threshold, d.grade(), d.scale(),
                d.unit(), column, DemandCells.state(d, threshold), d.subject().ifPresent(), d.manner().alike(), d.manner().onlyWhen(),
                d.awaits(),
                row.rule().source(), row.layer().id(), province(row.layer()), new RulePosition(row.layer().file(), row.line()),
                !caveats.isEmpty(), caveats, row.rule().checked() == null ? "" : row.rule().checked(),
                row.replaces() == null ? null : of(row.replaces(), profile), d.manner().base(),
                d.manner().standard(), d.manner().tally());
    }

    private static Province province(Layer layer) {
        return layer.jurisdiction() == Jurisdiction.PROVINCE ? Province.of(layer.who()) : null;
    }

    /** The requirement without its level: for a year the decision does not name, or a unit that leaves open which. */
    static Requirement withoutLevel(Requirement other) {
        return new Requirement(other.code(), other.measure(), other.comparison(), null, other.grade(), other.scale(),
                other.unit(), other.column(), Requirement.State.NOT_KNOWN, other.ifPresent(), other.menAndWomenAlike(),
                other.onlyWhen(), "", other.source(), other.layer(), other.province(), other.rule(), other.provisional(),
                other.caveats(), other.checked(), null, other.base(), other.standard(), other.tally());
    }

    /** The requirement whosever column it is from, where it has no level; itself where it has one. */
    static Requirement withoutColumn(Requirement r) {
        boolean leveled = r.threshold() != null || r.column().isEmpty() || r.state() == Requirement.State.DECIDED;
        return leveled ? r : new Requirement(r.code(), r.measure(), r.comparison(), null, r.grade(), r.scale(), r.unit(), "", r.state(),
                r.ifPresent(), r.menAndWomenAlike(), r.onlyWhen(), r.awaits(), r.source(), r.layer(), r.province(), r.rule(),
                r.provisional(), r.caveats(), r.checked(), r.replaces(), r.base(), r.standard(), r.tally());
    }

    /** A requirement that is a multiple of what another set asks; without a level where that has none. */
    static Requirement timesLevel(Requirement factor, Requirement level) {
        boolean known = level != null && level.state() == Requirement.State.DECIDED && level.threshold() != null;
        List<String> caveats = new ArrayList<>(factor.caveats());
        if (level != null) {
            level.caveats().forEach(c -> caveats.add(level.source() + ": " + c));
        }
        return new Requirement(factor.code(), Measure.NUMBER, factor.comparison(),
                known ? factor.threshold().multiply(level.threshold()) : null, null, List.of(),
                level == null ? "" : level.unit(), factor.column(), known ? Requirement.State.DECIDED : Requirement.State.NOT_KNOWN,
                factor.ifPresent(), factor.menAndWomenAlike(), factor.onlyWhen(), "", factor.source(), factor.layer(), factor.province(),
                factor.rule(), !caveats.isEmpty(), caveats, factor.checked(), factor.replaces(), factor.base(), null, null);
    }
}
