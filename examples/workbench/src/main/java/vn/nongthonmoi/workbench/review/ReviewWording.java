package vn.nongthonmoi.workbench.review;

import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.criteria.programme.Review.Finding;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** Says reviews in the words and cells that the formats for people share. */
final class ReviewWording {

    private static final int SHOWN = 3;

    private final Texts texts;

    ReviewWording(Texts texts) {
        this.texts = texts;
    }

    /** The heading of a report. */
    String heading(Reviews reviews) {
        return texts.get("review.title", reviews.asOf());
    }

    /** Where the values come from: those of the units reviewed, and those of the units that they were formed from. */
    List<String> origins(Reviews reviews) {
        Wording wording = new Wording(texts);
        return reviews.parts().given() ? List.of(wording.origin(reviews.table()), texts.get("review.parts",
                reviews.parts().lastDay(), wording.origin(reviews.parts().name())))
                : List.of(wording.origin(reviews.table()));
    }

    /** The title reviewed; it says where it is not the unit's own. */
    String title(Reviews.Line line) {
        String title = title(line.review());
        return line.titleOfParts() ? texts.get("review.title-of-parts", title) : title;
    }

    /** The title of a set. */
    String title(Review review) {
        return texts.of(review.assessment().standard().title());
    }

    String finding(Review review) {
        return texts.of(review.finding().title());
    }

    /** The findings that are still possible; nothing where the finding is certain or where nothing is ruled out. */
    String possible(Review review) {
        boolean any = review.possible().size() == Finding.values().length - 1;
        return review.finding() != Finding.UNDETERMINED || any ? ""
                : review.possible().stream().map(f -> texts.of(f.title())).collect(Collectors.joining(" / "));
    }

    static String failed(Review review) {
        return String.join(", ", review.withdrawal().failed());
    }

    /** How many indicators keep the title; blank where no choice of them does for certain. */
    static String toKeep(Reviews.Line line) {
        return line.fewestToKeep().map(f -> String.valueOf(f.indicators().size())).orElse("");
    }

    static List<String> indicatorsToKeep(Reviews.Line line) {
        return line.fewestToKeep().map(Remaining.Fewest::indicators).orElse(List.of());
    }

    String reasons(Review review) {
        return review.reasons().stream().map(texts::of).collect(Collectors.joining("; "));
    }

    /** The reasons beside a column of failed criteria, with no more codes than a line of a terminal bears. */
    String shortReasons(Review review) {
        return review.reasons().stream().filter(r -> !r.code().equals("review.failed")).map(r -> switch (r.code()) {
            case "review.open" -> Message.of(r.code(), review.withdrawal().open().size(),
                    some(review.withdrawal().open()));
            case "review.missing" -> Message.of(r.code(), some(codes(review.missing())));
            case "review.awaited" -> Message.of(r.code(), some(codes(review.awaited())));
            default -> r;
        }).map(texts::of).collect(Collectors.joining("; "));
    }

    private static List<String> codes(List<IndicatorResult> rows) {
        return rows.stream().map(IndicatorResult::code).distinct().toList();
    }

    /** The first few codes and how many there are beside them. */
    static String some(List<String> codes) {
        return codes.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (codes.size() > SHOWN ? ", +" + (codes.size() - SHOWN) : "");
    }

    /** How many reviews end with a finding, and how many of these findings are provisional. */
    record Tally(String label, int units, int provisional) {
        private static Tally of(String label, List<Review> reviews) {
            return new Tally(label, reviews.size(), (int) reviews.stream().filter(Review::provisional).count());
        }
    }

    /** A tally a finding, all findings, in their order. */
    List<Tally> tallies(Reviews reviews) {
        List<Review> all = all(reviews);
        return List.of(Finding.values()).stream().map(f -> Tally.of(texts.of(f.title()),
                all.stream().filter(r -> r.finding() == f).toList())).toList();
    }

    /** The tally of all. */
    Tally total(Reviews reviews) {
        return Tally.of(texts.get("tally.total"), all(reviews));
    }

    private static List<Review> all(Reviews reviews) {
        return reviews.reviewed().stream().map(Reviews.Line::review).toList();
    }
}
