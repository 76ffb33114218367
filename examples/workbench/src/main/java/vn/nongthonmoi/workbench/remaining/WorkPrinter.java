package vn.nongthonmoi.workbench.remaining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints what remains to be done. */
@FunctionalInterface
public interface WorkPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json", "xlsx");

    void print(WorkReport report, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static WorkPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvWork(texts)::print;
            case "json" -> new JsonWork(texts)::print;
            case "xlsx" -> new XlsxWork(texts)::print;
            default -> new TextWork(texts)::print;
        };
    }
}
