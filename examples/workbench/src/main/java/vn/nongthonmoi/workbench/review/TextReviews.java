package vn.nongthonmoi.workbench.review;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;
import static vn.nongthonmoi.workbench.print.TextTable.Align.RIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;

/** A page for the terminal: one line a title, below it those of the units it was formed from; then the totals. */
final class TextReviews {

    private final Texts texts;
    private final ReviewWording wording;

    TextReviews(Texts texts) {
        this.texts = texts;
        this.wording = new ReviewWording(texts);
    }

    void print(Reviews reviews, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(wording.heading(reviews));
        lines.addAll(wording.origins(reviews));
        lines.add("");
        lines.addAll(units(reviews));
        lines.add("");
        lines.addAll(totals(reviews));
        lines.add("");
        lines.add(texts.get("review.legend"));
        if (!reviews.errors().isEmpty()) {
            lines.add(texts.get("report.errors", reviews.errors().size()));
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> units(Reviews reviews) {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT, LEFT, RIGHT, LEFT, LEFT, LEFT, LEFT);
        table.add(List.of(texts.get("head.code"), texts.get("head.name"), texts.get("head.district"),
                texts.get("review.head-title"), texts.get("review.head-finding"), texts.get("head.met"), "",
                texts.get("review.head-failed"), texts.get("review.head-to-keep"), texts.get("review.head-reasons")));
        for (Reviews.Line line : reviews.lines()) {
            if (line.review() == null) {
                table.add(List.of(line.code() == null ? "?" : line.code(), "", "", "", texts.get("outcome.error"), "",
                        "", "", "", texts.get("report.error", line.number(), line.error().code(),
                                line.error().text())));
            } else {
                table.add(row(line.review().assessment().unit(), "", wording.title(line), line.review(),
                        toKeep(line)));
                line.review().parts().forEach(part -> table.add(part(part)));
            }
        }
        return table.lines();
    }

    private List<String> part(Review.Part part) {
        return part.review() == null
                ? List.of("└ " + part.unit().code(), part.unit().name(), part.unit().district(),
                        texts.get("review.no-title"))
                : row(part.unit(), "└ ", wording.title(part.review()), part.review(), "");
    }

    private List<String> row(Unit unit, String mark, String title, Review review, String toKeep) {
        String possible = wording.possible(review);
        return List.of(mark + unit.code(), unit.name(), unit.district(), title,
                wording.finding(review) + (possible.isEmpty() ? "" : " (" + possible + ")"),
                review.assessment().criteriaMet() + "/" + review.assessment().criteriaTotal(),
                review.provisional() ? "*" : "", ReviewWording.failed(review), toKeep, wording.shortReasons(review));
    }

    private static String toKeep(Reviews.Line line) {
        String number = ReviewWording.toKeep(line);
        List<String> indicators = ReviewWording.indicatorsToKeep(line);
        return number.isEmpty() ? "?" : indicators.isEmpty() ? number
                : number + ": " + ReviewWording.some(indicators);
    }

    private List<String> totals(Reviews reviews) {
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT);
        table.add(wording.tallyHeads());
        wording.tallies(reviews).forEach(table::add);
        table.add(wording.total(reviews));
        return table.lines();
    }
}
