package vn.nongthonmoi.workbench.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints reviews in one format. */
@FunctionalInterface
public interface ReviewPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "json", "csv", "xlsx");

    void print(Reviews reviews, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static ReviewPrinter of(String format, Texts texts) {
        return switch (format) {
            case "json" -> new JsonReviews(texts)::print;
            case "csv" -> new CsvReviews(texts)::print;
            case "xlsx" -> new XlsxReviews(texts)::print;
            default -> new TextReviews(texts)::print;
        };
    }
}
