package vn.nongthonmoi.workbench.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.workbench.print.Csv;
import vn.nongthonmoi.workbench.print.Texts;

/** One line a title, and one a unit that a merged unit was formed from; lists in a cell are parted by semicolons. */
final class CsvReviews {

    private static final List<String> HEAD = List.of("code", "name", "district", "part_of", "title", "title_of",
            "as_of", "finding", "possible", "provisional", "criteria_met", "criteria_total", "failed", "to_keep",
            "indicators_to_keep", "missing", "awaited", "reasons");

    private final ReviewWording wording;

    CsvReviews(Texts texts) {
        this.wording = new ReviewWording(texts);
    }

    void print(Reviews reviews, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Reviews.Line line : reviews.lines()) {
            if (line.review() == null) {
                rows.add(filled(line.code() == null ? "" : line.code(), "", "", "", "", "", "",
                        "error:" + line.error().code()));
            } else {
                Unit unit = line.review().assessment().unit();
                rows.add(row(unit, "", line.titleOfParts() ? "parts" : "unit", line.review(),
                        ReviewWording.toKeep(line), String.join("; ", ReviewWording.indicatorsToKeep(line))));
                line.review().parts().forEach(part -> rows.add(part.review() == null
                        ? filled(part.unit().code(), part.unit().name(), part.unit().district(), unit.code())
                        : row(part.unit(), unit.code(), "unit", part.review(), "", "")));
            }
        }
        Csv.write(rows, out);
    }

    private List<String> row(Unit unit, String partOf, String titleOf, Review review, String toKeep,
            String indicators) {
        Assessment a = review.assessment();
        return List.of(unit.code(), unit.name(), unit.district(), partOf, a.standard().code(), titleOf,
                a.asOf().toString(), review.finding().code(),
                review.possible().stream().map(Review.Finding::code).collect(Collectors.joining("; ")),
                String.valueOf(review.provisional()), String.valueOf(a.criteriaMet()),
                String.valueOf(a.criteriaTotal()), String.join("; ", review.withdrawal().failed()), toKeep, indicators,
                codes(review.missing()), codes(review.awaited()), wording.reasons(review));
    }

    /** A row that has nothing to say in its last columns. */
    private static List<String> filled(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < HEAD.size()) {
            row.add("");
        }
        return row;
    }

    private static String codes(List<IndicatorResult> rows) {
        return rows.stream().map(IndicatorResult::code).collect(Collectors.joining("; "));
    }
}
