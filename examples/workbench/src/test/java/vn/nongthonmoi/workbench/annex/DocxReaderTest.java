package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.document.DocxReader;
import vn.nongthonmoi.office.document.Places;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** Every cell of a Word table is read once, where its reader sees it. */
class DocxReaderTest {

    private static final Texts VI = Texts.in(Language.VI);

    @TempDir
    private Path directory;

    private Path document(String body, Map<String, String> more) throws IOException {
        Path file = directory.resolve("annex.docx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>" + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> part : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<DocumentTable> read(String body) throws IOException {
        return DocxReader.read(document(body, Map.of()), VI).tables();
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static List<String> said(DocumentTable table) {
        return table.cells().stream().map(c -> c.row() + "," + c.column() + " " + c.rows() + "x" + c.columns() + " " + c.text()).collect(Collectors.toList());
    }

    @Test
    void joinedCellsAreOneWhereTheyBegin() throws IOException {
        DocumentTable table = read(table(
                row(cell("<w:vMerge w:val=\"restart\"/>", "TT"), cell("<w:vMerge w:val=\"restart\"/>", "Chỉ tiêu"), cell("<w:gridSpan w:val=\"2\"/>", "Theo vùng")),
                row(cell("<w:vMerge/>", ""), cell("<w:vMerge/>", ""), cell("", "TDMNPB"), cell("", "ĐBSH")),
                row(cell("", "15.3"), cell("", "Suy dinh dưỡng"), cell("<w:hMerge w:val=\"restart\"/>", "≤ 24%"), cell("<w:hMerge/>", ""))).replace("\n", ""))
                .get(0);
        assertEquals(List.of("1,1 2x1 TT", "1,2 2x1 Chỉ tiêu", "1,3 1x2 Theo vùng", "2,3 1x1 TDMNPB", "2,4 1x1 ĐBSH", "3,1 1x1 15.3",
                "3,2 1x1 Suy dinh dưỡng", "3,3 1x2 ≤ 24%"), said(table));
        assertEquals("≤ 24%", new Places(table).at(3, 4).orElseThrow().text());
        assertEquals("TT", new Places(table).at(2, 1).orElseThrow().text());
        assertEquals(List.of(3, 4), List.of(table.rows(), table.columns()));
        assertTrue(new Places(table).at(4, 1).isEmpty());
    }

    /** Files that other programs write restart every row, or go on with nothing: the text is there all the same. */
    @Test
    void whatGoesOnWithNothingIsACellOfItsOwn() throws IOException {
        DocumentTable table = read(table(row(cell("<w:vMerge w:val=\"restart\"/>", "a")), row(cell("<w:vMerge w:val=\"restart\"/>", "b")),
                row(cell("<w:vMerge/><w:gridSpan w:val=\"2\"/>", "c")))).get(0);
        assertEquals(List.of("1,1 1x1 a", "2,1 1x1 b", "3,1 1x2 c"), said(table));
    }

    @Test
    void whatStandsInHoldersAndTablesWithinIsRead() throws IOException {
        String within = "<w:tc><w:tcPr/><w:p><w:r><w:t>ngoài</w:t></w:r></w:p>" + table(row(cell("", "trong"))) + "<w:p/></w:tc>";
        String held = "<w:sdt><w:sdtPr/><w:sdtContent>" + row(cell("", "được giữ"), "<w:sdt><w:sdtContent>" + cell("", "80%") + "</w:sdtContent></w:sdt>")
                + "</w:sdtContent></w:sdt>";
        List<DocumentTable> tables = read(table(row(within), held) + table(row(cell("", "sau"))));
        assertEquals(List.of(List.of("1,1 1x1 ngoài", "2,1 1x1 được giữ", "2,2 1x1 80%"), List.of("1,1 1x1 trong"), List.of("1,1 1x1 sau")),
                tables.stream().map(DocxReaderTest::said).toList());
        assertEquals(List.of(1, 2, 3), tables.stream().map(DocumentTable::number).toList());
    }

    @Test
    void aFootnoteIsNoDigitAndASignOfTheFontSymbolIsWhatItLooksLike() throws IOException {
        String note = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
        String symbol = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>";
        String unknown = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>";
        DocumentTable table = read(table(row(
                "<w:tc><w:p>" + symbol + "<w:r><w:t xml:space=\"preserve\"> 80%</w:t></w:r>" + note + "</w:p></w:tc>",
                "<w:tc><w:p>" + unknown + "<w:r><w:t>80</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p></w:tc>"))).get(0);
        assertEquals(List.of("1,1 1x1 ≥ 80%¹", "1,2 1x1 \uFFFD80\nb c"), said(table));
    }

    /** What is not in a table is read as well, with the table that it stands before. */
    @Test
    void whatStandsBetweenTheTablesIsRead() throws IOException {
        String body = paragraph("QUYẾT ĐỊNH") + paragraph(" ") + "<w:sdt><w:sdtContent>" + paragraph("Điều 1. Ban hành bộ tiêu chí") + "</w:sdtContent></w:sdt>"
                + table(row("<w:tc>" + paragraph("a") + table(row(cell("", "trong"))) + "</w:tc>")) + paragraph("Phụ lục II") + table(row(cell("", "b")))
                + paragraph("Nơi nhận:");
        DecisionDocument document = DocxReader.read(document(body, Map.of()), VI);
        assertEquals(List.of("1 1 QUYẾT ĐỊNH", "2 1 Điều 1. Ban hành bộ tiêu chí", "3 3 Phụ lục II", "4 4 Nơi nhận:"),
                document.paragraphs().stream().map(p -> p.number() + " " + p.beforeTable() + " " + p.text()).toList());
        assertEquals(3, document.tables().size());
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** Signs are put in as formulas and pictures, and what is struck out stands there: none of this may leave another level. */
    @Test
    void whatIsNoTextIsNotLeftOutOfACell() throws IOException {
        DocumentTable table = read(table(row("<w:tc><w:p><m:oMath><m:r><m:t>≤</m:t></m:r></m:oMath><w:r><w:t> 24%</w:t></w:r></w:p></w:tc>",
                "<w:tc><w:p><m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara></w:p></w:tc>",
                "<w:tc><w:p><w:r><w:object/></w:r><w:r><w:t>80%</w:t></w:r></w:p></w:tc>",
                "<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>80</w:t></w:r><w:r><w:t>90</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r></w:p></w:tc>")
                ).replace("<w:tbl>", "<w:tbl xmlns:m=\"m\">")).get(0);
        assertEquals(List.of("≤ 24%", "\uFFFD", "\uFFFD80%", "\uFFFD90"), table.cells().stream().map(DocumentTable.Cell::text).toList());
    }

    /** A style says in which font a text is, or that it is raised, as well as the text itself. */
    @Test
    void fontsOfStylesAreReadByTheirNames() throws IOException {
        String styles = "<w:styles xmlns:w=\"w\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:rPr><w:rFonts w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:basedOn w:val=\"Head\"/></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Note\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>";
        String note = "<w:r><w:rPr><w:rStyle w:val=\"Note\"/><w:rFonts w:hAnsi=\"Arial\"/></w:rPr><w:t>1</w:t></w:r>";
        String theme = "<w:r><w:rPr><w:rFonts w:hAnsiTheme=\"minorHAnsi\"/></w:rPr><w:t>Đạt</w:t></w:r>";
        DecisionDocument document = DocxReader.read(document("<w:p><w:pPr><w:pStyle w:val=\"Sub\"/></w:pPr><w:r><w:t>x\u00b7</w:t></w:r></w:p>"
                + table(row("<w:tc><w:p><w:r><w:t>\u00a7</w:t></w:r><w:r><w:t>\u00b9t</w:t></w:r>" + note + "</w:p></w:tc>", "<w:tc><w:p>" + theme + "</w:p></w:tc>",
                "<w:tc><w:p><w:r><w:t>\u00d3\u00c0</w:t></w:r></w:p></w:tc>", cell("", "≥ 80% hộ"))), Map.of("word/styles.xml", styles)), VI);
        assertEquals("XÃ", document.paragraphs().get(0).text());
        assertEquals(List.of("Đạt¹", "Đạt", "ể\uFFFD", "≥ 80% hộ"), document.tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList());
    }

    @Test
    void changesThatNobodyDecidedAreRefusedWithTheirPlaces() {
        String inserted = "<w:tc><w:p><w:ins><w:r><w:t>90</w:t></w:r></w:ins><w:del><w:r><w:delText>80</w:delText></w:r></w:del></w:p></w:tc>";
        String row = "<w:tr><w:trPr><w:ins/></w:trPr>" + cell("", "x") + "</w:tr>";
        String message = assertThrows(Failure.class, () -> read(paragraph("a") + "<w:p><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"
                + table(row(cell("", "a"), inserted), row))).getMessage();
        assertTrue(message.contains("WB-131") && message.contains("còn 3 chỗ")
                && message.contains("đoạn 2; bảng 1, dòng 1, cột 2; bảng 1, dòng 2, cột 1"), message);
    }

    @Test
    void whatIsNoDecisionIsRefusedByItsKind() throws IOException {
        Path macros = document(table(row(cell("", "a"))), Map.of("word/vbaProject.bin", "x"));
        assertTrue(assertThrows(Failure.class, () -> DocxReader.read(macros, VI)).getMessage().contains("WB-130"));
        Path text = Files.writeString(directory.resolve("x.docx"), "no document");
        assertTrue(assertThrows(Failure.class, () -> DocxReader.read(text, VI)).getMessage().contains("WB-132"));
        assertTrue(assertThrows(Failure.class, () -> read(table(row(cell("<w:gridSpan w:val=\"10000\"/>", "a"))))).getMessage().contains("WB-133"));
        String deep = "<w:tc><w:p/>".repeat(1) + ("<w:tbl><w:tr><w:tc><w:p/>").repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200) + "</w:tc>";
        assertTrue(assertThrows(Failure.class, () -> read(table(row(deep)))).getMessage().contains("WB-132"));
        assertTrue(assertThrows(Failure.class, () -> DocxReader.read(document("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", Map.of()), VI))
                .getMessage().contains("WB-132"));
    }
}
