package vn.nongthonmoi.workbench.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints differences between sets. */
@FunctionalInterface
public interface DiffPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "markdown", "json");

    void print(Diff diff, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static DiffPrinter of(String format, Texts texts) {
        return switch (format) {
            case "json" -> new JsonDiff()::print;
            case "markdown" -> new TextDiff(texts)::markdown;
            default -> new TextDiff(texts)::table;
        };
    }
}
