package vn.nongthonmoi.assurance.hostile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** Tables of units at each limit of a table, and what reading and assessing them comes to. */
final class LargeTables {

    private static final Texts TEXTS = Texts.in(Language.VI);
    private static final String HEAD = "code,province,10";
    private static final int COLUMNS = 16_384;
    private static final int CELL = 32_767;
    private static final int MEBIBYTE = 1 << 20;

    private LargeTables() { }

    /** Writes one table. */
    @FunctionalInterface
    interface Written {
        void to(Path file) throws IOException;
    }

    /** By name, which ends in what kind of file it is. */
    static Map<String, Written> all() {
        Map<String, Written> all = new LinkedHashMap<>();
        for (String kind : new String[] {"csv", "xlsx"}) {
            all.put("a table: 100,000 rows, " + kind, file -> table(file, HEAD, 100_000, row -> ",10,45.1"));
            all.put("a table: 16,384 columns of no set, " + kind, file -> table(file, HEAD + LargeRules.times(COLUMNS - 3,
                    i -> ",90." + i), 100, row -> ",10,45.1" + LargeRules.times(COLUMNS - 3, i -> "," + i)));
            all.put("a table: cells of 32,767 letters, " + kind, file -> table(file, HEAD + ",note", 1_000,
                    row -> ",10,45.1," + "x".repeat(CELL)));
        }
        all.put("a table: too many rows for its memory, csv", file -> table(file, HEAD + ",name", 3_000_000,
                row -> ",10,45.1,n" + row));
        all.put("a table: 512 MiB unpacked, xlsx", file -> workbook(file, "", 511));
        all.put("a table: 200 attributes, 100 levels, xlsx", file -> workbook(file, ("<row r=\"2\""
                + LargeRules.times(199, i -> " a" + i + "=\"1\"") + "/>") + "<x>".repeat(97) + "</x>".repeat(97), 0));
        return all;
    }

    private static void table(Path file, String head, int rows, IntFunction<String> rest) throws IOException {
        if (file.toString().endsWith(".csv")) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(head + "\n");
                for (int row = 0; row < rows; row++) {
                    out.write(String.format("%05d", row % 100_000) + rest.apply(row) + "\n");
                }
            }
            return;
        }
        try (Parts parts = new Parts(file)) {
            parts.begin(Parts.SHEET, "<worksheet><sheetData>" + row(head));
            for (int row = 0; row < rows; row++) {
                parts.write(row(String.format("%05d", row % 100_000) + rest.apply(row)));
            }
            parts.write("</sheetData></worksheet>");
        }
    }

    private static String row(String cells) {
        return "<row><c t=\"inlineStr\"><is><t>" + cells.replace(",", "</t></is></c><c t=\"inlineStr\"><is><t>")
                + "</t></is></c></row>";
    }

    /** A small sheet with some more before its end, and a part that nobody reads. */
    private static void workbook(Path file, String more, int mebibytes) throws IOException {
        try (Parts parts = new Parts(file)) {
            parts.begin(Parts.SHEET, "<worksheet>" + more + "<sheetData>" + row(HEAD) + row("02656,10,45.1")
                    + "</sheetData></worksheet>");
            parts.begin("xl/media/picture.bin", "");
            String blank = " ".repeat(MEBIBYTE);
            for (int i = 0; i < mebibytes; i++) {
                parts.write(blank);
            }
        }
    }

    /** What a table comes to: null where it is read, or the code that it is refused with. */
    static String answered(Path file) throws IOException {
        UnitsTable table;
        try {
            table = UnitsTableReader.read(file, TEXTS);
        } catch (Failure e) {
            return e.getMessage().replaceFirst("(?s).*?\\b([A-Z]{2,3}-\\d{3})\\b.*", "$1");
        }
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        for (UnitsTable.Row row : table.rows()) {
            if (row.error() != null) {
                Promised.check(!row.error().text().isBlank(), "refused without words");
                continue;
            }
            try {
                set.assess(row.unit(), row.evidence());
            } catch (InvalidInputException e) {
                Promised.check(!e.problems().isEmpty(), "refused without a problem");
            }
        }
        return null;
    }

    /** A workbook that is written part by part, so that it need not fit in memory. */
    private static final class Parts implements AutoCloseable {

        static final String SHEET = "xl/worksheets/sheet1.xml";
        private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        private final ZipOutputStream zip;

        Parts(Path file) throws IOException {
            OutputStream out = Files.newOutputStream(file);
            zip = new ZipOutputStream(out);
            begin("xl/workbook.xml", "<workbook xmlns:r=\"" + RELATION + "\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets>"
                    + "</workbook>");
            begin("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + RELATION
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        }

        void begin(String part, String text) throws IOException {
            zip.putNextEntry(new ZipEntry(part));
            write(text);
        }

        void write(String text) throws IOException {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
