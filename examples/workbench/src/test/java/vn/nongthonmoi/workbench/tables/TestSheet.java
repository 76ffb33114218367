package vn.nongthonmoi.workbench.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet as somebody may have made it, to be written as a file of each kind. Cells are texts, or numbers with a format. */
final class TestSheet {

    final List<List<Object>> rows = new ArrayList<>();
    /** First row, first column, last row, last column, from 0. */
    final List<int[]> merges = new ArrayList<>();
    boolean hiddenBefore;
    Charset charset = StandardCharsets.UTF_8;
    String before = "";
    char separator = ',';

    /** A number as a workbook stores it; a file of text has what its reader would see. */
    record Number(double stored, String format, String seen) { }

    TestSheet row(Object... cells) {
        rows.add(new ArrayList<>(List.of(cells)));
        return this;
    }

    Path write(Path directory, String kind) throws IOException {
        Path file = directory.resolve("bang." + kind);
        switch (kind) {
            case "csv" -> Files.write(file, (before + csv()).getBytes(charset));
            case "ods" -> ods(file);
            default -> workbook(file, kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        }
        return file;
    }

    private int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private String csv() {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < width(); c++) {
                String cell = c >= row.size() ? "" : row.get(c) instanceof Number n ? n.seen() : String.valueOf(row.get(c));
                cells.add(cell.matches("(?s).*[\",;\t\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(String.join(String.valueOf(separator), cells)).append("\r\n");
        }
        return text.toString();
    }

    private void workbook(Path file, Workbook workbook) throws IOException {
        try (workbook; OutputStream out = Files.newOutputStream(file)) {
            if (hiddenBefore) {
                workbook.createSheet("Cũ").createRow(0).createCell(0).setCellValue("bỏ");
                workbook.setSheetHidden(0, true);
            }
            Sheet sheet = workbook.createSheet("Số liệu");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Cell cell = row.createCell(c);
                    if (rows.get(r).get(c) instanceof Number number) {
                        cell.setCellValue(number.stored());
                        CellStyle style = workbook.createCellStyle();
                        style.setDataFormat(workbook.createDataFormat().getFormat(number.format()));
                        cell.setCellStyle(style);
                    } else if (!rows.get(r).get(c).equals("")) {
                        cell.setCellValue(String.valueOf(rows.get(r).get(c)));
                    }
                }
            }
            merges.forEach(m -> sheet.addMergedRegion(new CellRangeAddress(m[0], m[2], m[1], m[3])));
            workbook.setActiveSheet(hiddenBefore ? 1 : 0);
            workbook.write(out);
        }
    }

    private void ods(Path file) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\" xmlns:style=\"urn:s\"><office:automatic-styles>"
                + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet>");
        if (hiddenBefore) {
            xml.append("<table:table table:name=\"Cũ\" table:style-name=\"ta2\"><table:table-row><table:table-cell"
                    + " office:value-type=\"string\"><text:p>bỏ</text:p></table:table-cell></table:table-row></table:table>");
        }
        xml.append("<table:table table:name=\"Số liệu\"><table:table-column table:number-columns-repeated=\"16384\"/>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<table:table-row>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                xml.append(odsCell(r, c));
            }
            xml.append("<table:table-cell table:number-columns-repeated=\"16300\"/></table:table-row>");
        }
        xml.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
                + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private String odsCell(int r, int c) {
        Object cell = rows.get(r).get(c);
        String spans = merges.stream().filter(m -> m[0] == r && m[1] == c).map(m -> " table:number-rows-spanned=\"" + (m[2] - m[0] + 1)
                + "\" table:number-columns-spanned=\"" + (m[3] - m[1] + 1) + "\"").collect(Collectors.joining());
        boolean covered = merges.stream().anyMatch(m -> m[0] <= r && r <= m[2] && m[1] <= c && c <= m[3] && (m[0] != r || m[1] != c));
        String name = covered ? "table:covered-table-cell" : "table:table-cell";
        String shown = cell instanceof Number n ? n.seen() : String.valueOf(cell).replace("&", "&amp;").replace("<", "&lt;");
        String type = !(cell instanceof Number n) ? "office:value-type=\"string\"" : n.format().contains("y")
                ? "office:value-type=\"date\" office:date-value=\"" + java.time.LocalDate.of(1899, 12, 30).plusDays((long) n.stored()) + "\""
                : "office:value-type=\"" + (n.format().endsWith("%") ? "percentage" : "float") + "\" office:value=\"" + n.stored() + "\"";
        return shown.isEmpty() ? "<" + name + spans + "/>"
                : "<" + name + " " + type + spans + "><text:p>" + shown + "</text:p></" + name + ">";
    }
}
