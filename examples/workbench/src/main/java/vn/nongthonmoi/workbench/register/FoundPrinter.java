package vn.nongthonmoi.workbench.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints units of the register. */
@FunctionalInterface
public interface FoundPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json");

    void print(Found found, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static FoundPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvFound()::print;
            case "json" -> new JsonFound()::print;
            default -> new TextFound(texts)::print;
        };
    }
}
