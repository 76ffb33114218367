package vn.nongthonmoi.workbench.progress;

import java.util.function.ToIntFunction;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Texts;

/** How far units have come, for other programs. The order of the fields is part of it. */
record ProgressJson(Texts texts) {

    Fields report(ProgressReport report) {
        return new Fields().with("table", report.now().table()).with("as_of", report.now().asOf())
                .with("rows", report.now().lines().size()).with("unreadable", report.now().errors().size())
                .list("standards", report.sections(), this::section);
    }

    /** How many do not say their kind is left out where all do. */
    private Fields section(ProgressReport.Section section) {
        Fields fields = new Fields().with("standard", section.standard().code()).with("period", section.period());
        if (section.blankKinds() > 0) {
            fields.with("blank_kind", section.blankKinds());
        }
        return fields.list("groups", section.groups(), group -> new Fields().with("by", group.by().code())
                        .given("province", group.province()).with("name", group.progress().name())
                        .all(progress(group.progress())))
                .list("targets", section.targets(), ProgressJson::target)
                .list("earlier", section.earlier(), day -> new Fields().with("as_of", day.asOf())
                        .with("table", day.table()).with("period", day.period()).with("unreadable", day.unread())
                        .all(progress(day.progress())).with("change", change(day.progress(), section.all())));
    }

    /** The kinds that are not counted are left out where every unit counts. */
    private Fields progress(Progress p) {
        Fields fields = new Fields().with("units", p.units());
        counted(fields, "meets", p, p.meets());
        counted(fields, "falls_short", p, p.fallsShort());
        counted(fields, "undetermined", p, p.undetermined());
        counted(fields, "recognised", p, p.recognised());
        fields.with("criteria_met", p.criteriaMet()).with("mean_met", p.meanMet().toPlainString())
                .list("bands", p.bands(), band -> new Fields().with("from", band.from()).with("to", band.to())
                        .with("units", band.units()))
                .list("unmet", p.unmet(), unmet -> new Fields().with("code", unmet.code())
                        .with("title", texts.of(unmet.title())).with("not_met", unmet.notMet()).with("open", unmet.open())
                        .part("waiting", unmet, ProgressJson::waiting));
        if (!p.notCounted().isEmpty()) {
            Fields kinds = new Fields();
            p.notCounted().forEach((kind, units) -> kinds.with(kind.code(), units));
            fields.with("not_counted", kinds);
        }
        return fields;
    }

    private static void counted(Fields fields, String name, Progress p, int units) {
        fields.with(name, units).with("share_" + name, p.share(units).toPlainString());
    }

    /** What was added since. */
    private static Fields waiting(Progress.Unmet unmet) {
        Fields fields = new Fields();
        for (OpenCause cause : OpenCause.values()) {
            fields.with(cause.code(), unmet.waiting().getOrDefault(cause, 0));
        }
        return fields;
    }

    private static Fields change(Progress then, Progress now) {
        Fields fields = new Fields();
        added(fields, "units", Progress::units, then, now);
        added(fields, "meets", Progress::meets, then, now);
        added(fields, "falls_short", Progress::fallsShort, then, now);
        added(fields, "undetermined", Progress::undetermined, then, now);
        added(fields, "recognised", Progress::recognised, then, now);
        return fields.with("mean_met", now.meanMet().subtract(then.meanMet()).toPlainString());
    }

    private static void added(Fields fields, String name, ToIntFunction<Progress> count, Progress then, Progress now) {
        fields.with(name, count.applyAsInt(now) - count.applyAsInt(then));
    }

    private static Fields target(Target.Standing standing) {
        return new Fields().with("target", standing.target().units()).with("by", standing.target().by())
                .with("units", standing.units()).with("reached", standing.reached()).with("open", standing.open())
                .with("outstanding", standing.outstanding()).with("state", standing.state().code())
                .list("nearest", standing.nearest(), ProgressJson::near);
    }

    private static Fields near(Remaining remaining) {
        Unit unit = remaining.assessment().unit();
        return new Fields().with("unit", unit.code()).with("name", unit.name()).with("province", unit.province().code())
                .with("district", unit.district()).with("outcome", remaining.assessment().outcome().code())
                .with("remaining", remaining.indicators());
    }
}
