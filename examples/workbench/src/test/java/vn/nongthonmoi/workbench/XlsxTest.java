package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Sheet;
import vn.nongthonmoi.office.print.Xlsx;

class XlsxTest {

    private static final List<Sheet.Column> COLUMNS =
            List.of(Sheet.Column.text("Mã"), Sheet.Column.text("Tên"), Sheet.Column.number("Số"));

    private static Sheet sheet(String name, List<List<String>> rows) {
        return new Sheet(name, COLUMNS, rows, List.of());
    }

    private static Book write(Sheet... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(List.of(sheets), out);
        return Book.read(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@SUM(A1)", "02659", "2656", "1E5"})
    void whatLooksLikeAFormulaOrANumberStaysTextInATextColumn(String text) throws IOException {
        Book book = write(sheet("a", List.of(List.of(text, "x", "1"))));

        assertEquals(CellType.STRING, Book.type(book.table("a").get(0), 0));
        assertEquals(text, book.table("a").get(0).getCellText(0));
        assertFalse(book.xml(1).contains("<f>"), book.xml(1));
        assertTrue(book.parts().get("xl/styles.xml").contains("formatCode=\"@\""), "text after an edit as well");
    }

    @Test
    void numbersAreExactNumbersAndAWordAmongThemStaysAWord() throws IOException {
        List<Row> rows = write(sheet("a", List.of(List.of("1", "x", "26.350"), List.of("2", "x", "-0.1"),
                List.of("3", "x", "không đạt"), List.of("4", "x", "=2"), List.of("5", "x", "")))).table("a");

        assertEquals(new BigDecimal("26.350"), rows.get(0).getCellAsNumber(2).orElseThrow());
        assertEquals(new BigDecimal("-0.1"), rows.get(1).getCellAsNumber(2).orElseThrow());
        assertEquals("không đạt", rows.get(2).getCellText(2));
        assertEquals(CellType.STRING, Book.type(rows.get(3), 2));
        assertEquals(CellType.EMPTY, Book.type(rows.get(4), 2));
    }

    @Test
    void theFilterCoversTheTableAndNotWhatIsBelowIt() throws IOException {
        Book book = write(new Sheet("a", COLUMNS, List.of(List.of("1", "x", "2"), List.of("2", "y", "3")),
                List.of(List.of("Tổng", "", "5"), List.of("ghi chú"))), sheet("b", List.of()));

        assertTrue(book.xml(1).contains("<autoFilter ref=\"A1:C3\">"), book.xml(1));
        assertTrue(book.xml(2).contains("<autoFilter ref=\"A1:C1\">"), book.xml(2));
        List<Row> rows = book.sheets().get("a");
        assertEquals(List.of(1, 2, 3, 5, 6), rows.stream().map(Row::getRowNum).toList());
        assertEquals(new BigDecimal("5"), rows.get(3).getCellAsNumber(2).orElseThrow());
    }

    @Test
    void onPaperASheetIsAsWideAsThePageAndEveryPageHasTheHeads() throws IOException {
        Book book = write(sheet("a", List.of(List.of("1", "x", "2"))));

        String xml = book.xml(1);
        assertTrue(xml.contains("fitToPage=\"true\""), xml);
        assertTrue(xml.matches("(?s).*<pageSetup [^>]*paperSize=\"9\"[^>]*fitToWidth=\"1\" fitToHeight=\"0\"[^>]*"
                + " orientation=\"landscape\".*"), xml);
        assertTrue(book.parts().get("xl/workbook.xml").contains("_xlnm.Print_Titles"), "the first row is repeated");
    }

    @Test
    void aSheetTooWideForReadableLettersTakesLargerPaperAndThenMoreOfIt() throws IOException {
        Book book = write(wide("a", 20), wide("b", 60));

        assertTrue(book.xml(1).matches("(?s).*<pageSetup [^>]*paperSize=\"8\"[^>]*fitToWidth=\"1\" .*"), "A3");
        assertTrue(book.xml(2).matches("(?s).*<pageSetup [^>]*paperSize=\"8\"[^>]*fitToWidth=\"3\" .*"), "three sheets of A3 beside each other");
        assertTrue(book.parts().get("xl/workbook.xml").matches("(?s).*_xlnm.Print_Titles[^<]*>'?b'?!\\$A:\\$B,.*"), "whose row it is stands on each");
    }

    private static Sheet wide(String name, int columns) {
        return new Sheet(name, Collections.nCopies(columns, Sheet.Column.text("Nghiêng")), List.of(Collections.nCopies(columns, "dài".repeat(4))), List.of());
    }

    @Test
    void aDayIsADayAndAWordAmongDaysStaysAWord() throws IOException {
        Sheet days = new Sheet("a", List.of(Sheet.Column.text("Mã"), new Sheet.Column("Ngày", Sheet.Kind.DATE)),
                List.of(List.of("1", "2024-12-31"), List.of("2", "chưa có")), List.of());
        Book book = write(days);

        assertEquals(LocalDate.of(2024, 12, 31), book.table("a").get(0).getCellAsDate(1).orElseThrow().toLocalDate());
        assertEquals("chưa có", book.table("a").get(1).getCellText(1));
        assertTrue(book.parts().get("xl/styles.xml").contains("formatCode=\"dd/mm/yyyy\""));
    }

    @Test
    void cellsThatSayHowSomethingStandsHaveItsColour() throws IOException {
        Book book = write(sheet("a", List.of(List.of("1", "đạt", "2"), List.of("không đạt", "không đạt", "2"), List.of("2", "", "2"))));

        String xml = book.xml(1);
        assertTrue(xml.contains("<formula>B2=\"đạt\"</formula>") && xml.contains("<formula>B2=\"không đạt\"</formula>"), xml);
        assertFalse(xml.contains("A2="), "a column with other things has none, whatever a cell says");
    }

    @Test
    void theHeadAndTheFirstTwoColumnsStayInSight() throws IOException {
        String xml = write(sheet("a", List.of(List.of("1", "x", "2")))).xml(1);

        assertTrue(xml.contains("<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""), xml);
        assertTrue(xml.contains("state=\"frozen\""), xml);
    }

    @Test
    void namesOfSheetsAreLegalAndDifferInMoreThanCase() throws IOException {
        String longName = "n".repeat(40);
        Book book = write(sheet("a[b]:c*d?e/f\\g", List.of()), sheet("Xã", List.of()), sheet("xã", List.of()),
                sheet(longName, List.of()), sheet(longName + "o", List.of()), sheet("'ô'", List.of()),
                sheet("", List.of()));

        assertEquals(List.of("a-b--c-d-e-f-g", "Xã", "xã 2", "n".repeat(30) + "…", "n".repeat(28) + "… 2", "’ô’", "-"),
                List.copyOf(book.sheets().keySet()));
    }

    @Test
    void textTooLongForACellIsCutAndSaysSo() throws IOException {
        String text = write(sheet("a", List.of(List.of("x".repeat(40_000), "", "")))).table("a").get(0).getCellText(0);

        assertEquals(32_767, text.length());
        assertTrue(text.endsWith("x…"));
    }

    @Test
    void theSameSheetsGiveTheSameWorkbookButForTheTimeOfWriting() throws IOException {
        Sheet sheet = sheet("a", List.of(List.of("02659", "Thống Nhất", "1.5")));
        Map<String, String> first = new HashMap<>(write(sheet).parts());
        Map<String, String> second = new HashMap<>(write(sheet).parts());

        assertTrue(first.remove("docProps/core.xml").contains("created"));
        second.remove("docProps/core.xml");
        assertEquals(first, second);
    }
}
