package vn.nongthonmoi.workbench.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints how far units have come. */
@FunctionalInterface
public interface ProgressPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json", "xlsx");

    void print(ProgressReport report, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static ProgressPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvProgress()::print;
            case "json" -> new JsonProgress(texts)::print;
            case "xlsx" -> new XlsxProgress(texts)::print;
            default -> new TextProgress(texts)::print;
        };
    }
}
