package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Confirmation;
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
        return Requirement.builder(d.subject().code(), d.measure()).state(DemandCells.state(d, threshold))
                .comparison(d.comparison()).threshold(threshold).unit(d.unit()).grade(d.grade()).scale(d.scale())
                .standard(d.manner().standard()).column(column).awaits(d.awaits())
                .ifPresent(d.subject().ifPresent()).menAndWomenAlike(d.manner().alike()).onlyAtRecognition(d.manner().atRecognition()).onlyWhen(d.manner().onlyWhen())
                .base(d.manner().base()).tally(d.manner().tally())
                .source(row.rule().source()).layer(row.layer().id()).province(province(row.layer()))
                .rule(new RulePosition(row.layer().file(), row.line())).caveats(caveats)
                .confirmation(row.rule().checked() == null ? null : Confirmation.of(row.rule().checked()))
                .replaces(row.replaces() == null ? null : of(row.replaces(), profile)).build();
    }

    private static Province province(Layer layer) {
        return layer.jurisdiction() == Jurisdiction.PROVINCE ? Province.of(layer.who()) : null;
    }

    /** The requirement without its level: for a year the decision does not name, or a unit that leaves open which. */
    static Requirement withoutLevel(Requirement other) {
        return other.toBuilder().threshold(null).state(Requirement.State.NOT_KNOWN).awaits("").replaces(null).build();
    }

    /** The requirement whosever column it is from, where it has no level; itself where it has one. */
    static Requirement withoutColumn(Requirement r) {
        Requirement.Level level = r.level();
        boolean leveled = level.threshold() != null || level.column().isEmpty() || level.state() == Requirement.State.DECIDED;
        return leveled ? r : r.toBuilder().column("").build();
    }

    /** A requirement that is a multiple of what another set asks; without a level where that has none. */
    static Requirement timesLevel(Requirement factor, Requirement level) {
        boolean known = level != null && level.level().state() == Requirement.State.DECIDED && level.level().threshold() != null;
        List<String> caveats = new ArrayList<>(factor.citation().caveats());
        if (level != null) {
            level.citation().caveats().forEach(c -> caveats.add(level.citation().source() + ": " + c));
        }
        return factor.toBuilder().measure(Measure.NUMBER)
                .state(known ? Requirement.State.DECIDED : Requirement.State.NOT_KNOWN)
                .threshold(known ? factor.level().threshold().multiply(level.level().threshold()) : null)
                .grade(null).scale(List.of()).standard(null).unit(level == null ? "" : level.level().unit()).awaits("")
                .tally(null).caveats(caveats).build();
    }
}
