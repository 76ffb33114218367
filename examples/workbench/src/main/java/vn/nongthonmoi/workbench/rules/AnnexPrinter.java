package vn.nongthonmoi.workbench.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.workbench.print.Texts;

/** Prints an annex in one format. */
@FunctionalInterface
public interface AnnexPrinter {

    /** The names of the formats. */
    List<String> FORMATS = List.of("markdown", "html", "csv", "xlsx");

    void print(Annex annex, Texts texts, OutputStream out) throws IOException;

    /** The printer of one of {@link #FORMATS}. */
    static AnnexPrinter of(String format) {
        return switch (format) {
            case "html" -> ProofSheet::print;
            case "csv" -> (annex, texts, out) -> AnnexPrinters.csv(AnnexTable.of(annex, texts, true), out);
            case "xlsx" -> (annex, texts, out) -> AnnexPrinters.xlsx(AnnexTable.of(annex, texts, false), out);
            default -> (annex, texts, out) -> AnnexPrinters.markdown(AnnexTable.of(annex, texts, false), out);
        };
    }
}
