package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** A document of a decision comes from a stranger: whatever is in it, it is read or refused with a code, soon. */
class HostileDocumentTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Texts VI = Texts.in(Language.VI);
    private static final String WORD = "word/document.xml";
    private static final String CELL = "<w:tc><w:p/></w:tc>";

    @TempDir
    private Path directory;

    private void refused(String code, Path file) {
        Failure failure = assertThrows(Failure.class, () -> assertTimeoutPreemptively(SOON, () -> DecisionDocuments.read(file, VI)));
        assertTrue(failure.getMessage().startsWith(file + ": " + code), failure.getMessage());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path word(String body) throws IOException {
        return zip("a.docx", Map.of(WORD, "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"));
    }

    private Path book(String sheet) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></Relationships>");
        parts.put("xl/sheet1.xml", sheet);
        return zip("a.xlsx", parts);
    }

    private Path bomb(String name, String part, String before) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        return file;
    }

    @Test
    void whatUnpacksToMoreThanAnyDecision() throws IOException {
        refused("WB-133", bomb("bomb.docx", WORD, "<w:document>"));
        refused("WB-133", bomb("bomb.xlsx", "xl/workbook.xml", "<workbook>"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                deflate.write(new byte[1 << 20]);
            }
        }
        refused("WB-133", pdf("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", "<< /Filter /FlateDecode /Length " + packed.size() + " >>", packed.toByteArray()));
        refused("WB-133", write("long.html", "<p>".repeat(1 << 25)));
    }

    @Test
    void whatAsksForOtherFiles() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        refused("WB-132", zip("e.docx", Map.of(WORD, entity + "<w:document><w:body>&e;</w:body></w:document>")));
        refused("WB-104", book(entity + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"));
        String lol = "<!DOCTYPE x [<!ENTITY a \"" + "b".repeat(1000) + "\"><!ENTITY c \"" + "&a;".repeat(1000) + "\">]>";
        refused("WB-132", zip("l.docx", Map.of(WORD, lol + "<w:document><w:body>" + "&c;".repeat(1000) + "</w:body></w:document>")));
        refused("WB-132", zip("s.docx", Map.of("word/styles.xml", lol + "<w:styles>&c;</w:styles>", WORD, "<w:document><w:body/></w:document>")));
    }

    @Test
    void macros() throws IOException {
        refused("WB-130", zip("m.docx", Map.of(WORD, "<w:document/>", "word/vbaProject.bin", "")));
        refused("WB-130", zip("m.xlsx", Map.of("[Content_Types].xml", "<Types/>", "xl/vbaProject.bin", "")));
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            parts.getRoot().createDirectory("Macros");
            try (OutputStream out = Files.newOutputStream(directory.resolve("m.doc"))) {
                parts.writeFilesystem(out);
            }
        }
        refused("WB-130", directory.resolve("m.doc"));
    }

    @Test
    void tenThousandColumns() throws IOException {
        refused("WB-133", word("<w:tbl><w:tr>" + CELL.repeat(10_000) + "</w:tr></w:tbl>"));
        refused("WB-133", word("<w:tbl><w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val=\"10000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"));
        refused("WB-133", book("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"NTP1\"><v>1</v></c><c r=\"NTQ1\"><v>1</v></c></row></sheetData></worksheet>"));
        refused("WB-133", write("c.html", "<table><tr>" + "<td>a".repeat(10_000) + "</table>"));
        refused("WB-133", write("r.html", "<table>" + "<tr><td rowspan=99999 colspan=199>a".repeat(10_000) + "</table>"));
        try (PdfDraft draft = new PdfDraft()) {
            for (int i = 0; i < 10_000; i++) {
                draft.line(i / 20.0, 100, i / 20.0, 700);
            }
            draft.line(0, 100, 500, 100).line(0, 700, 500, 700).text(10, 10, 10, "a");
            Path file = draft.write(directory.resolve("lines.pdf"));
            assertTimeoutPreemptively(SOON, () -> DecisionDocuments.read(file, VI));
        }
        try (PdfDraft draft = new PdfDraft()) {
            for (int i = 0; i < 10_000; i++) {
                draft.line(i % 100 * 5, i / 100 * 8, i % 100 * 5, i / 100 * 8 + 3.5);
            }
            refused("WB-133", draft.text(10, 10, 10, "a").write(directory.resolve("many.pdf")));
        }
    }

    @Test
    void tablesWithinTablesWithoutEnd() throws IOException {
        refused("WB-132", word(("<w:tbl><w:tr><w:tc>").repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000)));
        refused("WB-133", write("t.html", "<table><tr><td>".repeat(100_000)));
        refused("WB-133", write("d.html", "<div>".repeat(100_000) + "<table><tr><td>a</table>"));
    }

    /** What a file is called says nothing. */
    @Test
    void whatIsOfNoKindThatIsRead() throws IOException {
        refused("WB-136", zip("sheet.docx", Map.of("content.xml", "<a/>")));
        refused("WB-136", write("empty.pdf", ""));
        refused("WB-136", write("list.html", "code;province"));
        refused("WB-134", write("old.doc", "{\\rtf1 a}"));
        refused("WB-132", write("broken.xlsx", "PK\u0003\u0004"));
    }

    @Test
    void aFormula() throws IOException {
        refused("WB-138", book("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>"));
    }

    /** Joined cells of which each reaches over all others. */
    @Test
    void joinedCellsOverEachOther() throws IOException {
        refused("WB-138", book("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"900\"><c r=\"GR900\"><v>1</v></c></row></sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(50_000) + "</mergeCells></worksheet>"));
    }

    private Path pdf(String page, String dictionary, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj " + page
                + " endobj\n4 0 obj " + dictionary + "\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.write("\nendstream endobj\ntrailer << /Root 1 0 R >>\n".getBytes(StandardCharsets.ISO_8859_1));
        return Files.write(directory.resolve("a.pdf"), out.toByteArray());
    }

    /** Forms that draw each other, and pages that hold each other. */
    @Test
    void aPdfThatGoesInCircles() throws IOException {
        StringBuilder forms = new StringBuilder("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >> endobj\n"
                + "4 0 obj << /Length 5 >>\nstream\n/F Do\nendstream endobj\n");
        for (int i = 5; i < 30; i++) {
            String draws = i == 29 ? "n\n" : "/F Do\n".repeat(30);
            forms.append(i).append(" 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ").append(i + 1)
                    .append(" 0 R >> >> /Length ").append(draws.length()).append(" >>\nstream\n").append(draws).append("endstream endobj\n");
        }
        refused("WB-133", write("forms.pdf", forms + "trailer << /Root 1 0 R >>\n"));
        refused("WB-1", write("pages.pdf", "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >> "
                + "endobj\ntrailer << /Root 1 0 R >>\n"));
    }

    /** Cut off anywhere, a file is read or refused, and nothing else happens. */
    @Test
    void whatIsCutOff() throws IOException {
        Map<String, Supplier<Path>> files = new LinkedHashMap<>();
        try (PdfDraft draft = new PdfDraft()) {
            Path pdf = draft.table(50, 800, 100, List.of(List.of("TT", "a"), List.of("1", "b"))).write(directory.resolve("whole.pdf"));
            files.put("cut.pdf", () -> pdf);
        }
        Path doc = directory.resolve("whole.doc");
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            parts.createDocument(new ByteArrayInputStream(new byte[5000]), "1Table");
            try (OutputStream out = Files.newOutputStream(doc)) {
                parts.writeFilesystem(out);
            }
        }
        refused("WB-134", doc);
        files.put("cut.doc", () -> doc);
        Path docx = word("<w:tbl><w:tr>" + CELL + "</w:tr></w:tbl>");
        files.put("cut.docx", () -> docx);
        for (Map.Entry<String, Supplier<Path>> each : files.entrySet()) {
            byte[] whole = Files.readAllBytes(each.getValue().get());
            for (int i = 1; i < 20; i++) {
                Path cut = Files.write(directory.resolve(each.getKey()), Arrays.copyOf(whole, whole.length * i / 20));
                try {
                    assertTimeoutPreemptively(SOON, () -> DecisionDocuments.read(cut, VI));
                } catch (Failure e) {
                    assertTrue(e.getMessage().contains(": WB-1"), e.getMessage());
                }
            }
        }
    }
}
