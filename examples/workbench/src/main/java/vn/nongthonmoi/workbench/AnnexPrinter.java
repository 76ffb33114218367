package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints an annex in one format. */
@FunctionalInterface
interface AnnexPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("markdown", "html", "csv", "xlsx");

    void print(AnnexTable table, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static AnnexPrinter of(String format) {
        return switch (format) {
            case "html" -> AnnexPrinters::html;
            case "csv" -> AnnexPrinters::csv;
            case "xlsx" -> AnnexPrinters::xlsx;
            default -> AnnexPrinters::markdown;
        };
    }
}
