package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** A sheet of a workbook is a table of the document, each cell what its reader sees. */
class XlsxReaderTest {

    private static final Texts VI = Texts.in(Language.VI);

    @TempDir
    private Path directory;

    private final XSSFWorkbook book = new XSSFWorkbook();

    private DecisionDocument read() throws IOException {
        Path file = directory.resolve("annex.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return DecisionDocuments.read(file, VI);
    }

    private String refused() {
        return assertThrows(Failure.class, this::read).getMessage();
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private void number(Row row, int column, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private Font font(String name, boolean raised) {
        Font font = book.createFont();
        font.setFontName(name);
        font.setTypeOffset(raised ? Font.SS_SUPER : Font.SS_NONE);
        return font;
    }

    private static List<String> said(DocumentTable table) {
        return table.cells().stream().filter(c -> !c.text().isEmpty() || c.rows() > 1 || c.columns() > 1)
                .map(c -> c.row() + "," + c.column() + " " + c.rows() + "x" + c.columns() + " " + c.text()).toList();
    }

    @Test
    void aSheetIsATableAndWhatStandsAboveItAreParagraphs() throws IOException {
        Sheet sheet = book.createSheet("Phụ lục");
        row(sheet, 1, "BỘ TIÊU CHÍ QUỐC GIA");
        row(sheet, 2, "", "Kèm theo Quyết định số 318", "ngày 8/3/2022");
        row(sheet, 4, "TT", "Nội dung", "Theo vùng");
        row(sheet, 5, "", "", "TDMNPB", "ĐBSH");
        row(sheet, 6, "15.3", "Suy dinh\ndưỡng", "≤ 24%");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("B4:B5"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("C4:D4"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("C6:D6"));
        row(book.createSheet("Trống"), 1);
        Sheet hidden = book.createSheet("Ẩn");
        row(hidden, 1, "a", "b", "c");
        book.setSheetVisibility(2, SheetVisibility.HIDDEN);
        row(book.createSheet("II"), 1, "x");
        DecisionDocument document = read();
        assertEquals(List.of("1 1 BỘ TIÊU CHÍ QUỐC GIA", "2 1 Kèm theo Quyết định số 318", "3 1 ngày 8/3/2022"),
                document.paragraphs().stream().map(p -> p.number() + " " + p.beforeTable() + " " + p.text()).toList());
        assertEquals(List.of("1,1 2x1 TT", "1,2 2x1 Nội dung", "1,3 1x2 Theo vùng", "2,3 1x1 TDMNPB", "2,4 1x1 ĐBSH", "3,1 1x1 15.3",
                "3,2 1x1 Suy dinh\ndưỡng", "3,3 1x2 ≤ 24%"), said(document.tables().get(0)));
        assertEquals(List.of("1,1 1x1 x"), said(document.tables().get(1)));
        assertEquals(2, document.tables().size());
    }

    /** A format is a part of what a person reads; a number keeps all its digits. */
    @Test
    void aNumberIsReadWithWhatItsFormatPutsAroundIt() throws IOException {
        Row row = row(book.createSheet("a"), 1, "1", "b", "c");
        number(row, 3, 0.8, "0%");
        number(row, 4, 16.5, "\"≤ \"0.0\"%\"");
        number(row, 5, 1200, "#,##0");
        number(row, 6, 80, "General");
        row.createCell(7).setCellValue(LocalDate.of(2022, 3, 8));
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        row.getCell(7).setCellStyle(date);
        number(row, 8, 0.165, "0.0%");
        number(row, 9, 3, "\"mức độ \"0");
        assertEquals(List.of("1", "b", "c", "80%", "≤ 16.5%", "1200", "80", "2022-03-08", "16.5%", "mức độ 3"),
                read().tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList());
    }

    @Test
    void raisedDigitsAndOldFontsAreWhatIsSeen() throws IOException {
        Row row = row(book.createSheet("a"), 1, "1", "b");
        XSSFRichTextString note = new XSSFRichTextString("80%1");
        note.applyFont(3, 4, font("Arial", true));
        row.createCell(2).setCellValue(note);
        XSSFRichTextString old = new XSSFRichTextString("³ 80% \u00a7\u00b9t");
        old.applyFont(0, 1, font("Symbol", false));
        old.applyFont(1, 9, font(".VnTime", false));
        row.createCell(3).setCellValue(old);
        CellStyle capitals = book.createCellStyle();
        capitals.setFont(font(".VnTimeH", false));
        row.createCell(4).setCellValue("x\u00b7 n\u00abng");
        row.getCell(4).setCellStyle(capitals);
        CellStyle vni = book.createCellStyle();
        vni.setFont(font("VNI-Times", false));
        row.createCell(5).setCellValue("Ñaït chuaån");
        row.getCell(5).setCellStyle(vni);
        CellStyle struck = book.createCellStyle();
        Font line = font("Arial", false);
        line.setStrikeout(true);
        struck.setFont(line);
        row.createCell(6).setCellValue("80");
        row.getCell(6).setCellStyle(struck);
        assertEquals(List.of("1", "b", "80%¹", "≥ 80% Đạt", "XÃ NÔNG", "Đạt chuẩn", "\uFFFD"),
                read().tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList());
    }

    /** What is not certain is refused, all cells at once. */
    @Test
    void aCellThatIsNotWhatIsSeenIsRefusedWithItsPlace() throws IOException {
        Sheet sheet = book.createSheet("Phụ lục");
        row(sheet, 1, "TT", "Nội dung", "Mức");
        Row row = row(sheet, 2, "1", "a");
        row.createCell(2).setCellFormula("40*2");
        number(row, 3, 16.5, "0");
        row(sheet, 3, "2", "b", "90%").setZeroHeight(true);
        Cell text = row.createCell(4);
        text.setCellValue("80");
        CellStyle sign = book.createCellStyle();
        sign.setDataFormat(book.createDataFormat().getFormat("General;General;General;\"≥ \"@"));
        text.setCellStyle(sign);
        String message = refused();
        assertTrue(message.contains("WB-138 6 ô") && message.contains("Phụ lục!C2: là công thức")
                && message.contains("Phụ lục!D2: số lưu trong ô là 16.5 mà ô hiện 17") && message.contains("Phụ lục!A3: ô ở dòng hoặc cột bị ẩn"), message);
    }

    @Test
    void macrosAndWhatIsTooLargeAreRefused() throws IOException {
        Row row = row(book.createSheet("a"), 1, "1", "b", "c");
        row.createCell(10_000).setCellValue("d");
        assertTrue(refused().contains("WB-133"), refused());
        Path macros = directory.resolve("m.xlsm");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(macros))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
        assertTrue(assertThrows(Failure.class, () -> DecisionDocuments.read(macros, VI)).getMessage().contains("WB-130"));
    }

    /** A sheet with several annexes is a table for each; columns that no cell of a table divides are one to its reader. */
    @Test
    void eachAnnexOfASheetIsATableOfItsOwn() throws IOException {
        Sheet sheet = book.createSheet("Phụ lục");
        row(sheet, 1, "PHỤ LỤC I");
        row(sheet, 2, "TT", "Nội dung", "Chỉ tiêu", "", "Ghi chú");
        row(sheet, 3, "1.1", "Đường xã", "≥ 80%", "", "x");
        sheet.addMergedRegion(CellRangeAddress.valueOf("C2:D2"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
        row(sheet, 5, "Phụ lục II: biểu mẫu");
        row(sheet, 6, "TT", "Tên", "Số", "Ngày");
        row(sheet, 7, "1", "Biểu 01", "2", "3");
        DecisionDocument document = read();
        assertEquals(List.of(2, 2), document.tables().stream().map(DocumentTable::rows).toList());
        assertEquals(List.of("PHỤ LỤC I 1", "Phụ lục II: biểu mẫu 2"), document.paragraphs().stream().map(p -> p.text() + " " + p.beforeTable()).toList());
        AnnexTable annex = AnnexTable.of(document.tables().get(0)).orElseThrow();
        assertEquals(List.of("national >= 80 %"), annex.rows().get(0).cells().entrySet().stream().map(e -> e.getKey() + " " + e.getValue().level().written()).toList());
    }
}
