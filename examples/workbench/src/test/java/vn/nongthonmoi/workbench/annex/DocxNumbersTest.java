package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.document.DocxReader;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** A number that Word puts before a paragraph is read as its reader sees it, or is told to be unreadable. */
class DocxNumbersTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String NUMBERS = "word/numbering.xml";

    @TempDir
    private Path directory;

    private DecisionDocument read(String body, Map<String, String> more) throws IOException {
        Path file = directory.resolve("annex.docx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> part : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return DocxReader.read(file, VI);
    }

    /** The paragraphs outside of tables, with the lists as they are defined. */
    private List<String> said(String body, String... lists) throws IOException {
        return read(body, Map.of(NUMBERS, numbering(lists))).paragraphs().stream().map(DecisionDocument.Paragraph::text).toList();
    }

    private static String numbering(String... lists) {
        return "<w:numbering" + NAMESPACE + ">" + String.join("", lists) + "</w:numbering>";
    }

    private static String kind(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String list(int id, int kind, String... own) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + kind + "\"/>" + String.join("", own) + "</w:num>";
    }

    private static String start(int level, int start) {
        return "<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" + start + "\"/></w:lvlOverride>";
    }

    private static String level(int level, String format, String text, String... more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + String.join("", more)
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String in(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + (text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>") + "</w:p>";
    }

    private static String paragraphs(String... properties) {
        return Stream.of(properties).map(each -> paragraph(each, "x")).collect(Collectors.joining());
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + Arrays.stream(cells).map(cell -> "<w:tc>" + cell + "</w:tc>").collect(Collectors.joining()) + "</w:tr>";
    }

    private static String typed(String text) {
        return paragraph("", text);
    }

    private static final String LEVELS = kind(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)"));

    /** The annex of a decision whose numbers nobody typed: in a column of their own, before what a row asks, and letters of parts. */
    @Test
    void theRowsOfAnAnnexHaveTheirNumbers() throws IOException {
        String body = table(row(typed("TT"), typed("Nội dung tiêu chí"), typed("Chỉ tiêu")),
                row(paragraph(in(1, 0), ""), typed("Quy hoạch"), typed("")),
                row(typed(""), paragraph(in(1, 1), "Có quy hoạch chung"), typed("Đạt")),
                row(typed(""), paragraph(in(1, 1), "Tỷ lệ km đường"), typed("≥ 80%")),
                row(typed(""), paragraph(in(1, 2), "Đường xã"), typed("100%")),
                row(typed(""), paragraph(in(1, 2), "Đường thôn"), typed("≥ 70%")),
                row(paragraph(in(1, 0), ""), typed("Thủy lợi"), typed("")),
                row(paragraph(in(1, 1), ""), typed("Tỷ lệ diện tích được tưới"), typed("≥ 90%")));
        DocumentTable table = read(body, Map.of(NUMBERS, numbering(LEVELS, list(1, 0)))).tables().get(0);
        assertEquals("1.2. Tỷ lệ km đường", table.cells().stream().filter(cell -> cell.row() == 4 && cell.column() == 2).findFirst().orElseThrow().text());
        AnnexTable annex = AnnexTable.of(table).orElseThrow();
        assertEquals(List.of("1 Quy hoạch", "1.1 Có quy hoạch chung", "1.2 Tỷ lệ km đường", "1.2.a Đường xã", "1.2.b Đường thôn", "2 Thủy lợi",
                "2.1 Tỷ lệ diện tích được tưới"), annex.rows().stream().map(row -> row.code() + " " + row.title()).toList());
        assertEquals(List.of(), annex.unnumbered());
    }

    /** A number that cannot be told leaves its row without one, which is told. */
    @Test
    void aRowWhoseNumberNobodyCanTellIsTold() throws IOException {
        String body = table(row(typed("TT"), typed("Nội dung tiêu chí"), typed("Chỉ tiêu")), row(typed("1.1"), typed("Có quy hoạch"), typed("Đạt")),
                row(paragraph(in(7, 1), ""), typed("Tỷ lệ km đường"), typed("≥ 80%")), row(typed(""), paragraph(in(7, 1), "Tỷ lệ hộ"), typed("≥ 90%")));
        AnnexTable annex = AnnexTable.of(read(body, Map.of()).tables().get(0)).orElseThrow();
        assertEquals(List.of("1.1"), annex.rows().stream().map(AnnexTable.Row::code).toList());
        assertEquals(List.of(3, 4), annex.unnumbered());
    }

    /** A typed part below a row whose number nobody can tell is no part of the row above that. */
    @Test
    void thePartsOfARowThatNobodyCanNameAreNoPartsOfAnother() throws IOException {
        String body = table(row(typed("TT"), typed("Nội dung tiêu chí"), typed("Chỉ tiêu")), row(typed("1.1"), typed("Có quy hoạch"), typed("Đạt")),
                row(typed(""), typed("a) Quy hoạch chung"), typed("Đạt")), row(paragraph(in(7, 1), ""), typed("Tỷ lệ km đường"), typed("")),
                row(typed(""), typed("a) Đường xã"), typed("100%")), row(typed("b)"), typed("Đường thôn"), typed("≥ 70%")),
                row(typed("2.2"), paragraph(in(7, 1), "Tỷ lệ hộ"), typed("≥ 90%")), row(typed("a)"), typed("Hộ nghèo"), typed("≥ 80%")));
        AnnexTable annex = AnnexTable.of(read(body, Map.of()).tables().get(0)).orElseThrow();
        assertEquals(List.of("1.1", "1.1.a", "2.2", "2.2.a"), annex.rows().stream().map(AnnexTable.Row::code).toList());
        assertEquals(List.of(5, 6), annex.unnumbered());
    }

    @Test
    void listsGoOnThroughParagraphsCellsAndTablesWithin() throws IOException {
        String within = table(row(paragraph(in(1, 0), "trong")));
        DecisionDocument document = read(paragraph(in(1, 0), "trước") + table(row(paragraph(in(1, 0), "ô"), within + paragraph(in(1, 0), "sau bảng")))
                + paragraph(in(1, 0), "cuối") + paragraph(in(1, 0), ""), Map.of(NUMBERS, numbering(LEVELS, list(1, 0))));
        assertEquals(List.of("1. trước", "5. cuối", "6."), document.paragraphs().stream().map(DecisionDocument.Paragraph::text).toList());
        assertEquals(List.of("2. ô", "4. sau bảng", "3. trong"),
                document.tables().stream().flatMap(table -> table.cells().stream()).map(DocumentTable.Cell::text).toList());
    }

    /** A level begins anew after those above it, after the one that it names, or never; lists of one kind go on with each other. */
    @Test
    void aLevelBeginsAnewWhereTheFileSaysSo() throws IOException {
        String kind = kind(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>"),
                level(3, "decimal", "(%4)", "<w:lvlRestart w:val=\"0\"/>"));
        assertEquals(List.of("1. x", "1.1 x", "a) x", "(1) x", "1.2 x", "b) x", "(2) x", "2. x", "2.1 x", "a) x", "(3) x"), said(paragraphs(in(1, 0), in(1, 1),
                in(1, 2), in(1, 3), in(1, 1), in(1, 2), in(1, 3), in(1, 0), in(1, 1), in(1, 2), in(1, 3)), kind, list(1, 0)));
        assertEquals(List.of("1. x", "2. x", "3. x", "1. x", "2. x", "8. x", "8.5. x", "8.6. x", "9. x", "9.5. x"), said(paragraphs(in(1, 0), in(1, 0), in(2, 0),
                in(3, 0), in(3, 0), in(4, 0), in(4, 1), in(4, 1), in(4, 0), in(4, 1)), LEVELS, list(1, 0), list(2, 0), list(3, 0, start(0, 1)),
                list(4, 0, start(0, 8), start(1, 5))));
    }

    @Test
    void aListMayHaveLevelsOfItsOwn() throws IOException {
        String own = "<w:lvlOverride w:ilvl=\"1\">" + level(1, "upperRoman", "%1-%2", "<w:suff w:val=\"space\"/>") + "</w:lvlOverride>";
        assertEquals(List.of("1. x", "1-I x", "1-II x"), said(paragraphs(in(1, 0), in(1, 1), in(1, 1)), LEVELS, list(1, 0, own)));
    }

    @Test
    void numbersAreShownInTheirFormats() throws IOException {
        String kind = kind(0, level(0, "upperRoman", "Phụ lục %1", "<w:suff w:val=\"space\"/>"), level(1, "decimalZero", "%2/"), level(2, "upperLetter", "%3-", "<w:suff w:val=\"nothing\"/>"),
                level(3, "lowerRoman", "%4."), level(4, "decimal", "%1.%2.%5", "<w:isLgl/>"), level(5, "bullet", "\uF0B7"), level(6, "none", ""),
                level(7, "none", "Ghi chú:"), level(8, "lowerLetter", "%9)"));
        assertEquals(List.of("Phụ lục I x", "Phụ lục II x", "Phụ lục III x", "Phụ lục IV x", "01/ x", "A-x", "i. x", "4.01.1 x", "- x", "x", "Ghi chú: x", "a) x", "b) x",
                "c) x", "d) x", "e) x"), said(paragraphs(in(1, 0), in(1, 0), in(1, 0), in(1, 0), in(1, 1), in(1, 2), in(1, 3), in(1, 4), in(1, 5), in(1, 6), in(1, 7),
                in(1, 8), in(1, 8), in(1, 8), in(1, 8), in(1, 8)), kind, list(1, 0)));
    }

    /** A style may number its paragraphs, at the level that names it, and a paragraph may be taken out of the list. */
    @Test
    void aStyleNumbersItsParagraphs() throws IOException {
        String styles = "<w:styles" + NAMESPACE + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Usual\"/>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Row\"><w:basedOn w:val=\"Head\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Same\"><w:basedOn w:val=\"Row\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"None\"><w:basedOn w:val=\"Row\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"numbering\" w:styleId=\"List\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
        String kinds = kind(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"Head\"/>"), level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Row\"/>"))
                + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"List\"/></w:abstractNum>";
        String body = Stream.of("Head", "Row", "Same", "None", "Usual", "Head").map(id -> paragraph("<w:pStyle w:val=\"" + id + "\"/>", id)).collect(Collectors.joining())
                + paragraph("<w:pStyle w:val=\"Head\"/>" + in(0, 0), "a") + paragraph("<w:pStyle w:val=\"Head\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>", "b")
                + "<w:p><w:r><w:t>c</w:t></w:r></w:p>" + paragraph(in(2, 1), "d");
        assertEquals(List.of("1. Head", "1.1 Row", "1.2 Same", "None", "Usual", "2. Head", "a", "2.1 b", "c", "2.2 d"),
                read(body, Map.of("word/styles.xml", styles, NUMBERS, numbering(kinds, list(1, 0), list(2, 1)))).paragraphs().stream()
                        .map(DecisionDocument.Paragraph::text).toList());
    }

    /** The letters of a number are of a font as any others, and it may be hidden or struck out. */
    @Test
    void aNumberLooksAsItsLevelOrItsParagraphSays() throws IOException {
        String kind = kind(0, level(0, "decimal", "\u00a7i\u00d2u %1.", "<w:rPr><w:rFonts w:hAnsi=\".VnTime\"/></w:rPr>"), level(1, "decimal", "%2.",
                "<w:rPr><w:vanish/></w:rPr>"), level(2, "decimal", "%3."));
        assertEquals(List.of("Điều 1. x", "x", "1. x", "\uFFFD x"), said(paragraphs(in(1, 0), in(1, 1), in(1, 2), in(1, 2) + "<w:rPr><w:strike/></w:rPr>"), kind, list(1, 0)));
    }

    /** What programs do not agree on, or the file does not say, is no number, and neither is what follows from it. */
    @Test
    void whatNobodyCanTellIsNoNumber() throws IOException {
        String x = "\uFFFD x";
        assertEquals(List.of(x, x), said(paragraphs(in(2, 0), in(1, 0)), list(1, 9)));
        assertEquals(List.of("1. x", x, x), said(paragraphs(in(1, 0), in(1, 9), in(1, 0)), LEVELS, list(1, 0)));
        assertEquals(List.of(x, x, "a) x", x), said(paragraphs(in(1, 1), in(1, 0), in(1, 2), in(2, 2)), LEVELS, list(1, 0)));
        assertEquals(List.of(x, x, x, x), said(paragraphs(in(1, 0), in(1, 1), in(1, 2), in(1, 3)), kind(0, level(0, "chicago", "%1"), level(1, "decimal", "%1.%2"),
                level(2, "decimal", "%4"), "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%4\"/></w:lvl>"), list(1, 0)));
        assertEquals(List.of("1. x", "1. x", x), said(paragraphs(in(1, 0), in(2, 0), in(1, 0)), LEVELS, list(1, 0), list(2, 0, start(0, 1))));
        assertEquals("z) x|" + x, String.join("|", said(paragraphs(in(1, 0), in(1, 0)), kind(0, level(0, "lowerLetter", "%1)").replace("start w:val=\"1", "start w:val=\"26")),
                list(1, 0))));
    }

    /** Another list may count within a level until that begins anew. */
    @Test
    void aLevelThatBeginsAnewIsCertainAgain() throws IOException {
        assertEquals(List.of("1. x", "1.1. x", "1.1. x", "2. x", "2.1. x", "2.2. x"), said(paragraphs(in(1, 0), in(1, 1), in(2, 1), in(1, 0), in(1, 1), in(1, 1)),
                LEVELS, list(1, 0), list(2, 0, start(1, 1))));
    }

    @Test
    void aFieldThatCountsShowsANumberThatIsNotInTheFile() throws IOException {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> LISTNUM </w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertEquals(List.of("\uFFFD quy hoạch", "\uFFFD", "3"), said("<w:p>" + field + "<w:r><w:t xml:space=\"preserve\"> quy hoạch</w:t></w:r></w:p>"
                + "<w:p><w:fldSimple w:instr=\" AUTONUMLGL \"/></w:p><w:p><w:fldSimple w:instr=\"SEQ a\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"));
    }

    /** Whether a paragraph counts that nobody sees, no one can tell. */
    @Test
    void aNumberedParagraphThatIsNotSeenLeavesItsLevelOpen() throws IOException {
        String covered = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph(in(1, 0), "");
        DocumentTable table = read(table(row("<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph(in(1, 0), ""), typed("a")), row(covered, typed("b")),
                row(paragraph(in(1, 0), ""), paragraph(in(1, 1), "c"))), Map.of(NUMBERS, numbering(LEVELS, list(1, 0)))).tables().get(0);
        assertEquals(List.of("1.", "a", "b", "\uFFFD", "\uFFFD c"), table.cells().stream().map(DocumentTable.Cell::text).toList());
    }

    @Test
    void numbersThatNobodyDecidedOnAreRefused() {
        String mark = paragraph(in(1, 0) + "<w:rPr><w:del/></w:rPr>", "");
        String put = paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins/></w:numPr>", "b");
        String moved = paragraph(in(1, 0) + "<w:pPrChange><w:pPr>" + in(1, 1) + "</w:pPr></w:pPrChange>", "c");
        String same = paragraph(in(1, 0) + "<w:pPrChange><w:pPr>" + in(1, 0) + "</w:pPr></w:pPrChange>", "d");
        String message = assertThrows(Failure.class, () -> read(table(row(mark, put, moved, same)), Map.of(NUMBERS, numbering(LEVELS, list(1, 0))))).getMessage();
        assertTrue(message.contains("WB-131") && message.contains("còn 3 chỗ") && message.contains("cột 1; bảng 1, dòng 1, cột 2; bảng 1, dòng 1, cột 3"), message);
    }

    @Test
    void moreListsThanAnyDocumentHasAreRefused() {
        assertTrue(assertThrows(Failure.class, () -> said("", list(1, 0).repeat(100_001))).getMessage().contains("WB-133"));
    }
}
