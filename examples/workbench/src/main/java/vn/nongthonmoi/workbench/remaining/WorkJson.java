package vn.nongthonmoi.workbench.remaining;

import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.contracts.UnreadableData;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What remains to be done, for other programs. The order of the fields is part of it. */
record WorkJson(Texts texts) {

    Fields report(WorkReport report) {
        return report.evaluation().json()
                .with("next_standard", report.next() == null ? null : report.next().standard().code())
                .with("unreadable", report.errors().size()).list("units", report.lines(), this::unit);
    }

    private Fields unit(WorkReport.Line line) {
        Fields fields = new Fields().with("unit", line.code());
        if (line.work() == null) {
            fields.with("line", line.number());
        } else {
            fields.with("name", line.work().assessment().unit().name())
                    .with("district", line.work().assessment().unit().district()).all(work(line.work()))
                    .part("next", line.above(), above -> new Fields().with("standard", above.assessment().standard().code())
                            .with("period", above.assessment().period()).all(work(above)));
        }
        if (line.error() == null) {
            return fields;
        }
        UnreadableData wrong = UnreadableData.of(line.code(), line.number(), line.error().data());
        return fields.with("error", wrong.error()).listed("errors", wrong.errors(), error -> error);
    }

    private Fields work(WorkReport.Work work) {
        Assessment a = work.assessment();
        return new Fields().with("outcome", a.outcome().code()).with("criteria_met", a.criteriaMet())
                .with("criteria_total", a.criteriaTotal()).with("provisional", a.provisional())
                .with("remaining", work.remaining().indicators()).list("items", work.remaining().items(), this::item)
                .list("fewest", work.goals(), goal -> new Fields().with("for", goal.criteria())
                        .all(fewest(goal.fewest().orElse(null))))
                .part("keep", work.keep(), keep -> new Fields().with("withdrawal", keep.withdrawal().status().code())
                        .all(fewest(keep.fewest().orElse(null))));
    }

    private Fields item(Remaining.Item item) {
        IndicatorResult row = item.row();
        return new Fields().given("criterion", item.criterion()).with("indicator", item.indicator())
                .with("code", row.code()).with("title", texts.of(row.title())).with("status", row.status().code())
                .with("value", row.value()).with("requirement", new Wording(texts).requirement(row))
                .with("threshold", row.level()).with("gap", row.gap()).with("share", item.share())
                .given("awaits", item.awaits()).with("alternative", item.alternative())
                .with("source", row.requirement().citation().source()).with("rule", row.requirement().citation().rule())
                .with("provisional", row.provisional());
    }

    /** Null where no choice reaches the goal. */
    private static Fields fewest(Remaining.Fewest fewest) {
        return new Fields().part("indicators", fewest, Remaining.Fewest::indicators)
                .part("criteria", fewest, Remaining.Fewest::criteria);
    }
}
