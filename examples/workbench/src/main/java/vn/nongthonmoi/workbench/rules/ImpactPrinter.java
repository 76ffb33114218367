package vn.nongthonmoi.workbench.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints whom a change affects. */
@FunctionalInterface
public interface ImpactPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "markdown", "json");

    void print(ImpactReport report, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static ImpactPrinter of(String format, Texts texts) {
        return switch (format) {
            case "json" -> new JsonImpact()::print;
            case "markdown" -> new TextImpact(texts, true)::print;
            default -> new TextImpact(texts, false)::print;
        };
    }
}
