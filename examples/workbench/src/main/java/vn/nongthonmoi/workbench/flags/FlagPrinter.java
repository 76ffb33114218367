package vn.nongthonmoi.workbench.flags;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints doubtful evidence. */
@FunctionalInterface
public interface FlagPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json");

    void print(Doubts doubts, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static FlagPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvFlags(texts)::print;
            case "json" -> new JsonFlags(texts)::print;
            default -> new TextFlags(texts)::print;
        };
    }
}
