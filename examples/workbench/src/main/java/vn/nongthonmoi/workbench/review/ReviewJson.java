package vn.nongthonmoi.workbench.review;

import java.util.stream.Stream;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.print.Texts;

/** The assessment of each unit as {@code evaluate} prints it, and what follows for its title. */
record ReviewJson(Texts texts) {

    Stream<Object> rows(Reviews reviews) {
        return reviews.lines().stream().map(line -> line.review() == null ? line.json() : row(line));
    }

    private Fields row(Reviews.Line line) {
        Review review = line.review();
        return new Fields().all(AssessmentData.of(review.assessment(), texts.locale())).all(finding(review))
                .with("withdrawal", withdrawal(review.withdrawal()))
                .list("missing", review.missing(), IndicatorResult::code)
                .list("awaited", review.awaited(), IndicatorResult::code).list("reasons", review.reasons(), texts::of)
                .part("fewest_to_keep", line.fewestToKeep().orElse(null), ReviewJson::fewest)
                .with("title_of", line.titleOf()).list("parts", review.parts(), this::part);
    }

    private static Fields finding(Review review) {
        return new Fields().with("review", review.finding().code())
                .list("possible", review.possible(), Review.Finding::code)
                .with("evidence_can_settle", review.evidenceCanSettle())
                .with("review_provisional", review.provisional());
    }

    private static Fields withdrawal(Withdrawal withdrawal) {
        return new Fields().with("status", withdrawal.status().code()).list("grounds", withdrawal.grounds(),
                g -> new Fields().with("title", g.title()).with("status", g.status().code()).with("source", g.source())
                        .with("provisional", g.provisional()));
    }

    private static Fields fewest(Remaining.Fewest fewest) {
        return new Fields().with("criteria", fewest.criteria()).with("indicators", fewest.indicators());
    }

    /** Where a part stood on its last day; of one that held no title, who it was. */
    private Fields part(Review.Part part) {
        Unit unit = part.unit();
        Fields fields = new Fields().with("unit", unit.code()).with("name", unit.name())
                .with("recognised", unit.recognised() == null ? null : unit.recognised().code());
        Review review = part.review();
        return review == null ? fields.with("review", null) : fields.all(finding(review))
                .with("period", review.assessment().period()).with("as_of", review.assessment().asOf())
                .with("criteria_met", review.assessment().criteriaMet())
                .with("criteria_total", review.assessment().criteriaTotal())
                .with("failed", review.withdrawal().failed()).list("reasons", review.reasons(), texts::of);
    }
}
