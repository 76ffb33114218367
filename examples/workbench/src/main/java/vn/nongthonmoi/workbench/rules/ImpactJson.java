package vn.nongthonmoi.workbench.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Status;

/** Whom a change affects, for other programs. The order of the fields is part of it. */
final class ImpactJson {

    private ImpactJson() { }

    /** The only one, or all of them with the sides that they share. */
    static Fields of(List<ImpactReport> reports, boolean all, String before, String after) {
        return all ? new Fields().with("before", before).with("after", after).list("impacts", reports, ImpactJson::of)
                : of(reports.get(0));
    }

    private static Fields of(ImpactReport report) {
        Impact impact = report.impact();
        Fields districts = new Fields();
        impact.byDistrict().forEach((district, of) -> districts.with(district, totals(of)));
        Map<String, Integer> recognised = new HashMap<>();
        impact.recognised().causes().forEach(c -> recognised.put(c.code(), c.lost() + c.news()));
        return new Fields().with("before", set(report.before(), report.rulesBefore()))
                .with("after", set(report.after(), report.rulesAfter()))
                .with("table", report.table()).with("synthetic", report.table().contains("synthetic"))
                .with("unreadable", report.errors()).with("totals", totals(impact))
                .with("recognised", totals(impact.recognised())).with("districts", districts)
                .list("causes", impact.causes(), cause -> new Fields().with("code", cause.code())
                        .with("title", cause.title().vi()).with("lost", cause.lost()).with("new", cause.news())
                        .with("recognised", recognised.getOrDefault(cause.code(), 0)).with("gained", cause.gained())
                        .with("least_gap", cause.leastGap()).with("greatest_gap", cause.greatestGap()))
                .list("changed", impact.changed(), ImpactJson::unit);
    }

    private static Fields set(CriteriaSet set, String rules) {
        return new Fields().with("standard", set.standard().code()).with("period", set.period()).with("as_of", set.asOf())
                .given("rules", rules);
    }

    private static Fields totals(Impact impact) {
        Fields moves = new Fields();
        Fields fields = new Fields().with("units", impact.units().size()).with("changed", impact.changed().size())
                .with("moves", moves);
        for (Outcome outcome : Outcome.values()) {
            Fields to = new Fields();
            Stream.of(Outcome.values()).forEach(other -> to.with(other.code(), impact.moved(outcome, other)));
            moves.with(outcome.code(), to);
            fields.with(outcome.code(), new Fields().with("before", impact.before(outcome))
                    .with("after", impact.after(outcome)));
        }
        return fields;
    }

    private static Fields unit(SetComparison unit) {
        Map<String, IndicatorResult> before = new HashMap<>();
        unit.rows().forEach(r -> before.put(r.after().code(), r.before()));
        return new Fields().with("unit", unit.after().unit().code()).with("name", unit.after().unit().name())
                .with("district", unit.after().unit().district())
                .with("outcome_before", unit.before().outcome().code()).with("outcome_after", unit.after().outcome().code())
                .with("rows", unit.after().rows().filter(now -> before.get(now.code()) == null
                        ? now.status() == Status.NOT_MET : before.get(now.code()).status() != now.status())
                        .map(now -> row(before.get(now.code()), now)));
    }

    private static Fields row(IndicatorResult then, IndicatorResult now) {
        return new Fields().with("code", now.code()).part("code_before", then, IndicatorResult::code)
                .part("status_before", then, r -> r.status().code()).with("status_after", now.status().code())
                .with("value", now.value()).with("gap", now.gap()).with("rule", now.requirement().citation().rule());
    }
}
