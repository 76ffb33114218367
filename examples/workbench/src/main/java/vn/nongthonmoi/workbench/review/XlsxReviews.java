package vn.nongthonmoi.workbench.review;

import static vn.nongthonmoi.workbench.print.Sheet.Column.number;
import static vn.nongthonmoi.workbench.print.Sheet.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.workbench.print.Sheet;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Xlsx;

/** A workbook to filter and to count with: titles, the units that merged ones were formed from, findings. */
final class XlsxReviews {

    private final Texts texts;
    private final ReviewWording wording;

    XlsxReviews(Texts texts) {
        this.texts = texts;
        this.wording = new ReviewWording(texts);
    }

    void print(Reviews reviews, OutputStream out) throws IOException {
        List<Sheet> sheets = new ArrayList<>(List.of(titles(reviews)));
        if (reviews.reviewed().stream().anyMatch(line -> !line.review().parts().isEmpty())) {
            sheets.add(parts(reviews));
        }
        sheets.add(findings(reviews));
        Xlsx.write(sheets, out);
    }

    private Sheet titles(Reviews reviews) {
        List<Sheet.Column> columns = Stream.concat(columns(), Stream.of(number(texts.get("review.head-to-keep")),
                text(texts.get("review.head-indicators")), text(texts.get("head.error")))).toList();
        List<List<String>> below = new ArrayList<>(List.of(List.of(texts.get("review.legend"))));
        if (!reviews.errors().isEmpty()) {
            below.add(List.of(texts.get("report.errors", reviews.errors().size())));
        }
        return sheet("sheet.titles", columns, reviews.lines().stream().map(this::line).toList(), reviews, below);
    }

    /** What is said of a unit and of a part alike. */
    private Stream<Sheet.Column> columns() {
        return Stream.of(text(texts.get("head.code")), text(texts.get("head.name")), text(texts.get("head.district")),
                text(texts.get("review.head-title")), text(texts.get("review.head-finding")),
                text(texts.get("review.head-possible")), number(texts.get("head.criteria-met")),
                number(texts.get("head.criteria-total")), text(texts.get("head.provisional")),
                text(texts.get("review.head-failed")), text(texts.get("review.head-reasons")));
    }

    private List<String> line(Reviews.Line line) {
        if (line.review() == null) {
            return List.of(line.code() == null ? "?" : line.code(), "", "", "", texts.get("outcome.error"), "", "", "",
                    "", "", "", "", "", texts.get("report.error", line.number(), line.error().code(),
                            line.error().text()));
        }
        return Stream.concat(cells(line.review().assessment().unit(), wording.title(line), line.review()), Stream.of(
                ReviewWording.toKeep(line), String.join(", ", ReviewWording.indicatorsToKeep(line)), "")).toList();
    }

    private Stream<String> cells(Unit unit, String title, Review review) {
        Assessment a = review.assessment();
        return Stream.of(unit.code(), unit.name(), unit.district(), title, wording.finding(review),
                wording.possible(review), String.valueOf(a.criteriaMet()), String.valueOf(a.criteriaTotal()),
                review.provisional() ? texts.get("cell.yes") : "", ReviewWording.failed(review),
                wording.reasons(review));
    }

    private Sheet parts(Reviews reviews) {
        List<Sheet.Column> columns = Stream.concat(Stream.of(text(texts.get("review.head-part-of"))), columns())
                .toList();
        List<List<String>> rows = new ArrayList<>();
        reviews.reviewed().forEach(line -> line.review().parts().forEach(part -> rows.add(
                Stream.concat(Stream.of(line.code()), part(part)).toList())));
        return sheet("sheet.parts", columns, rows, reviews, List.of());
    }

    private Stream<String> part(Review.Part part) {
        Unit unit = part.unit();
        return part.review() != null ? cells(unit, wording.title(part.review()), part.review())
                : Stream.of(unit.code(), unit.name(), unit.district(), texts.get("review.no-title"), "", "", "", "", "",
                        "", "");
    }

    private Sheet findings(Reviews reviews) {
        List<String> heads = wording.tallyHeads();
        return sheet("sheet.findings", List.of(text(heads.get(0)), number(heads.get(1)), number(heads.get(2))),
                wording.tallies(reviews), reviews, List.of(wording.total(reviews)));
    }

    /** Every sheet says what it is and where its values come from: it may be copied or printed alone. */
    private Sheet sheet(String name, List<Sheet.Column> columns, List<List<String>> rows, Reviews reviews,
            List<List<String>> below) {
        List<List<String>> last = new ArrayList<>(below);
        last.add(List.of(wording.heading(reviews)));
        wording.origins(reviews).forEach(origin -> last.add(List.of(origin)));
        return new Sheet(texts.get(name), columns, rows, last);
    }
}
