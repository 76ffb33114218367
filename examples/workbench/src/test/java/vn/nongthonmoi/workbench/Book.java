package vn.nongthonmoi.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook read back. */
record Book(Map<String, List<Row>> sheets, Map<String, String> parts) {

    static Book read(byte[] bytes) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return new Book(sheets, parts(bytes));
    }

    /** By way of a file: fastexcel leaves sizes to the directory at the end, which a stream comes to last. */
    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    parts.put(entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** What the file says of the sheet at that place, counted from 1. */
    String xml(int sheet) {
        return parts.get("xl/worksheets/sheet" + sheet + ".xml");
    }

    /** The rows of the table below its head, without those set apart below it. */
    List<Row> table(String sheet) {
        List<Row> table = new ArrayList<>();
        for (Row row : sheets.get(sheet).subList(1, sheets.get(sheet).size())) {
            if (row.getRowNum() != table.size() + 2) {
                break;
            }
            table.add(row);
        }
        return table;
    }

    /** The texts below the table's head in the column of that head. */
    List<String> column(String sheet, String head) {
        int column = index(sheet, head);
        return table(sheet).stream().map(row -> row.getCellText(column)).toList();
    }

    /** The same as numbers; null where a cell is blank. */
    List<String> numbers(String sheet, String head) {
        int column = index(sheet, head);
        return table(sheet).stream().map(row -> {
            Cell cell = row.getOptionalCell(column).orElse(null);
            return type(row, column) == CellType.NUMBER ? cell.asNumber().toPlainString() : null;
        }).toList();
    }

    static CellType type(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getType).orElse(CellType.EMPTY);
    }

    private int index(String sheet, String head) {
        Row heads = sheets.get(sheet).get(0);
        for (int i = 0; i < heads.getCellCount(); i++) {
            if (heads.getCellText(i).equals(head)) {
                return i;
            }
        }
        throw new AssertionError("no column " + head + " in " + heads);
    }
}
