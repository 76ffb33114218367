package vn.nongthonmoi.office.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes rows as CSV: UTF-8 without BOM, commas, {@code \n}. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, unless a program reads it ({@link Verbatim}); numbers are numbers.
 */
public final class Csv {

    private static final String UNSEEN = "[\\s\\h\"\\p{Cntrl}\\p{Cf}]*+";
    private static final String NUMBER = "[+-]?[0-9]+(?:[.,][0-9]+)?\\s*%?\\s*";
    private static final String SIGN = "[=+@\\-＝＋＠－]";
    /**
     * What begins as a formula does, whatever nobody sees stands before it, and is no number; and a formula within a text,
     * where a spreadsheet that parts cells by semicolons would find it.
     */
    private static final Pattern FORMULA = Pattern.compile("^(?=[\\t\\r\\n]|" + UNSEEN + "(?!" + NUMBER + "$)" + SIGN + ")"
            + "|(?<=[;\\t\\r\\n])(?=" + UNSEEN + "(?!" + NUMBER + "(?:;|$))" + SIGN + "[^;]*[\\p{L}\\p{N}])");

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Csv() { }

    public static void write(List<List<String>> rows, OutputStream out) throws IOException {
        write(rows.stream(), out);
    }

    static void write(Table<?> table, OutputStream out) throws IOException {
        write(table.records(), out);
    }

    /**
     * The same for Excel set up for Vietnamese, which opens a file by a double click: a mark says that it is UTF-8, and semicolons are
     * between the fields, since there a comma is in numbers.
     */
    public static void writeForExcel(Table<?> table, OutputStream out) throws IOException {
        out.write(BOM);
        write(table.records(), CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF), out);
    }

    private static void write(Stream<List<String>> rows, OutputStream out) throws IOException {
        write(rows, CsvWriter.builder().lineDelimiter(LineDelimiter.LF), out);
    }

    private static void write(Stream<List<String>> rows, CsvWriter.CsvWriterBuilder how, OutputStream out) throws IOException {
        CsvWriter writer = how.build(out, StandardCharsets.UTF_8);
        boolean verbatim = out instanceof Verbatim;
        rows.forEach(row -> writer.writeRecord(verbatim ? row : row.stream().map(Csv::plain).toList()));
        writer.flush();
    }

    private static String plain(String cell) {
        return FORMULA.matcher(cell).replaceAll("'");
    }
}
