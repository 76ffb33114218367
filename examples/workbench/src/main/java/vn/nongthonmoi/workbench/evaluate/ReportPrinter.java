package vn.nongthonmoi.workbench.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints an evaluation in one format; text as UTF-8 with {@code \n} line ends. */
@FunctionalInterface
public interface ReportPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "json", "csv", "xlsx");

    void print(Evaluation evaluation, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static ReportPrinter of(String format, Texts texts) {
        return switch (format) {
            case "json" -> new JsonReport(texts);
            case "csv" -> new CsvReport();
            case "xlsx" -> new XlsxReport(texts);
            default -> new TableReport(texts);
        };
    }
}
