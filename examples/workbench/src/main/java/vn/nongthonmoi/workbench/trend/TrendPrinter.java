package vn.nongthonmoi.workbench.trend;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints the days of units side by side. */
@FunctionalInterface
public interface TrendPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json", "xlsx");

    void print(Trends trends, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static TrendPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvTrends(texts)::print;
            case "json" -> new JsonTrends(texts)::print;
            case "xlsx" -> new XlsxTrends(texts)::print;
            default -> new TextTrends(texts)::print;
        };
    }
}
