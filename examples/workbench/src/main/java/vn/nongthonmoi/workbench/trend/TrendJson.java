package vn.nongthonmoi.workbench.trend;

import java.util.Locale;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** The days of units side by side, for other programs. The order of the fields is part of it. */
record TrendJson(Texts texts) {

    Fields trends(Trends trends) {
        return new Fields().with("standard", trends.standard().code()).with("as_of", trends.last().asOf())
                .list("days", trends.days(), day -> new Fields().with("as_of", day.asOf()).with("table", day.table())
                        .with("period", day.period()).with("unreadable", day.errors().size()))
                .list("units", trends.lines(), this::unit).with("limits", new TrendWords(texts).limits());
    }

    private Fields unit(Trends.Line line) {
        Unit unit = line.trend().unit();
        return new Fields().with("unit", unit.code()).with("name", unit.name()).with("province", unit.province().code())
                .with("district", unit.district()).with("missing", line.missing())
                .list("days", line.trend().days(), day -> new Fields().with("as_of", day.asOf())
                        .with("period", day.period()).with("outcome", day.outcome().code())
                        .with("criteria_met", day.criteriaMet()).with("criteria_total", day.criteriaTotal()))
                .list("rows", line.rows(), this::row);
    }

    /** Left out of it is what the row formerly asked for where that was always the same kind of value. */
    private Fields row(Trend.Row row) {
        return new Fields().with("code", row.code()).with("title", texts.of(row.title()))
                .list("points", row.points(), p -> new Fields().with("as_of", p.asOf())
                        .with("status", p.status().code()).with("value", p.value()).with("threshold", p.threshold()))
                .listed("formerly", row.formerly(), f -> new Fields().with("as_of", f.asOf())
                        .with("status", f.status().code()).with("value", f.value())
                        .with("requirement", new Wording(texts).requirement(f.requirement())))
                .with("change", row.change())
                .with("outlook", new Fields().with("kind", row.outlook().kind().name().toLowerCase(Locale.ROOT))
                        .with("per_year", row.outlook().perYear()).with("years", row.outlook().years()));
    }
}
