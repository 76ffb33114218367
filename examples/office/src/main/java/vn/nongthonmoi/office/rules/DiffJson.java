package vn.nongthonmoi.office.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Confirmation;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;

/** Differences between sets for other programs. The order of the fields is part of it. */
final class DiffJson {

    private DiffJson() { }

    static Fields of(Diff diff) {
        return new Fields().optional("before", diff.ofRules() ? diff.before() : "", side -> side)
                .optional("after", diff.ofRules() ? diff.after() : "", side -> side)
                .list("sets", diff.sets(), change -> new Fields().with("standard", change.standard().code()).with("period", change.period())
                        .part("before", change.before(), DiffJson::dates).part("after", change.after(), DiffJson::dates))
                .list("differences", diff.differences(), d -> new Fields().with("before", set(d.before()))
                        .with("after", set(d.after())).list("changes", d.changes(), DiffJson::change)
                        .list("criteria", d.criteria(), DiffJson::criterion)
                        .list("classes", d.classes(), DiffJson::unitClass));
    }

    private static Fields dates(SetSummary set) {
        return new Fields().with("decision", set.decision()).with("in_force_from", set.inForceFrom())
                .with("in_force_to", set.inForceTo());
    }

    private static Fields set(Annex annex) {
        return new Fields().with("standard", annex.standard().code()).with("period", annex.period())
                .with("as_of", annex.asOf()).with("province", annex.province() == null ? null : annex.province().code())
                .with("layers", annex.layers());
    }

    private static Fields change(SetDifference.Change change) {
        Annex.Row before = change.before();
        Annex.Row after = change.after();
        return new Fields().with("code", change.row().code()).with("title", change.row().title().vi())
                .part("code_before", before, Annex.Row::code).part("title_before", before, row -> row.title().vi())
                .list("kinds", change.kinds(), SetDifference.Kind::code)
                .list("levels", change.levels(), level -> new Fields().with("column", level.column())
                        .with("kind", level.kind().code()).part("before", level.before(), DiffJson::requirement)
                        .part("after", level.after(), DiffJson::requirement))
                .list("particular_before", variants(before), DiffJson::variant)
                .list("particular_after", variants(after), DiffJson::variant)
                .part("before", before == null ? null : before.requirement(), DiffJson::requirement)
                .part("after", after == null ? null : after.requirement(), DiffJson::requirement);
    }

    private static Fields criterion(SetDifference.CriterionChange change) {
        return new Fields().with("code", change.criterion().code()).with("kind", change.kind().code())
                .part("title_before", change.before(), criterion -> criterion.title().vi())
                .part("title", change.after(), criterion -> criterion.title().vi());
    }

    private static Fields unitClass(SetDifference.ClassChange change) {
        return new Fields().with("name", change.name()).with("kind", change.kind().code())
                .list("before", change.before(), DiffJson::rule).list("after", change.after(), DiffJson::rule);
    }

    private static Fields rule(Annex.UnitClass rule) {
        return new Fields().with("condition", rule.condition()).with("source", rule.source()).with("rule", rule.rule());
    }

    private static Fields confirmation(Confirmation c) {
        return new Fields().with("day", c.day()).given("by", c.by()).given("against", c.against()).with("text", c.text());
    }

    private static Collection<Annex.Variant> variants(Annex.Row row) {
        return row == null ? List.of() : row.variants();
    }

    private static Fields variant(Annex.Variant variant) {
        return new Fields().with("condition", variant.condition()).with("value", variant.value())
                .with("source", variant.source());
    }

    private static Fields requirement(Requirement r) {
        return new Fields().with("measure", r.measure().name().toLowerCase(Locale.ROOT))
                .with("state", r.level().state().name().toLowerCase(Locale.ROOT))
                .with("op", r.level().comparison() == null ? null : r.level().comparison().code())
                .with("value", r.level().grade() != null ? r.level().grade() : r.level().threshold()).given("unit", r.level().unit())
                .with("source", r.citation().source()).with("rule", r.citation().rule()).with("provisional", r.citation().provisional())
                .with("caveats", r.citation().caveats()).part("confirmation", r.citation().confirmation(), DiffJson::confirmation);
    }
}
