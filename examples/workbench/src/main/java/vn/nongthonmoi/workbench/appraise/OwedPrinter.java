package vn.nongthonmoi.workbench.appraise;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints who owes which value. */
@FunctionalInterface
public interface OwedPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("table", "csv", "json");

    void print(Owed owed, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static OwedPrinter of(String format, Texts texts) {
        return switch (format) {
            case "csv" -> new CsvOwed()::print;
            case "json" -> new JsonOwed()::print;
            default -> new TextOwed(texts)::print;
        };
    }
}
