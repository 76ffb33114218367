package vn.nongthonmoi.workbench.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as CSV: UTF-8 without BOM, commas, {@code \n}. */
public final class Csv {

    private Csv() { }

    public static void write(List<List<String>> rows, OutputStream out) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
        rows.forEach(writer::writeRecord);
        writer.flush();
    }
}
