package vn.nongthonmoi.assurance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/**
 * Fuzz target: the reading of a decision's document. The input is a page, a PDF or an old document of Word as it is; after {@code W} it
 * is the main part of a new one, after {@code S} a sheet of a workbook, which are packed here, since nothing else passes their check
 * sums.
 */
public final class DocumentTarget {

    private static final Texts TEXTS = Texts.in(Language.VI);
    private static final Path FILE = file();

    private DocumentTarget() { }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".document");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Either it is refused with a code, or each cell is within its table, and each table is one of criteria or none. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        write(bytes);
        DecisionDocument document;
        try {
            document = DecisionDocuments.read(FILE, TEXTS);
        } catch (Failure e) {
            if (!e.getMessage().contains(": WB-1")) {
                throw new AssertionError("refused without a code: " + e.getMessage());
            }
            return;
        }
        for (DocumentTable table : document.tables()) {
            for (DocumentTable.Cell cell : table.cells()) {
                boolean within = cell.row() >= 1 && cell.column() >= 1 && cell.rows() >= 1 && cell.columns() >= 1
                        && cell.row() + cell.rows() - 1 <= table.rows() && cell.column() + cell.columns() - 1 <= table.columns();
                if (!within) {
                    throw new AssertionError("a cell out of its table: " + cell);
                }
            }
            AnnexTable.of(table);
        }
    }

    private static void write(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != 'W' && bytes[0] != 'S') {
            Files.write(FILE, bytes);
            return;
        }
        byte[] part = Arrays.copyOfRange(bytes, 1, bytes.length);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(FILE))) {
            if (bytes[0] == 'W') {
                part(zip, "word/document.xml", part);
            } else {
                part(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
                part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
                part(zip, "xl/_rels/workbook.xml.rels", "<R><R Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></R>".getBytes(StandardCharsets.UTF_8));
                part(zip, "xl/sheet1.xml", part);
            }
        }
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }
}
