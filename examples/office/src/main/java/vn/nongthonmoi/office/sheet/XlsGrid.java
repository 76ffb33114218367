package vn.nongthonmoi.office.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads a sheet of an .xls workbook, as Excel wrote until 2003 and offices still do. */
final class XlsGrid {

    private final Texts texts;
    private final boolean since1904;
    private final CellHolder held = new CellHolder();

    private XlsGrid(Texts texts, boolean since1904) {
        this.texts = texts;
        this.since1904 = since1904;
    }

    /** @throws Failure if the file is no workbook, or has no sheet of that name, or nobody sees any */
    static Grid read(Path file, @Nullable String name, Texts texts) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = parts.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw Failure.problem(texts.get("table.protected", file));
            }
            if (root.hasEntry("WordDocument")) {
                throw Failure.problem(texts.get("table.other-kind", file, "Word (.doc)"));
            }
            HSSFWorkbook workbook = new HSSFWorkbook(root, false);
            Sheets sheets = new Sheets(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).toList(),
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(i -> workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)).toList());
            int number = sheets.chosen(name, file, texts);
            return new XlsGrid(texts, workbook.getInternalWorkbook().isUsing1904DateWindowing())
                    .read(workbook.getSheetAt(number), sheets, number);
        } catch (Failure | FileNotFoundException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("table.not-xls", file));
        }
    }

    private Grid read(Sheet sheet, Sheets sheets, int number) {
        List<Grid.Line> lines = new ArrayList<>();
        List<Integer> hiddenRows = new ArrayList<>();
        int width = 0;
        for (Row row : sheet) {
            Map<Integer, Grid.Cell> cells = new HashMap<>();
            for (Cell each : row) {
                Grid.Cell cell = cell(each);
                if (!cell.isBlank()) {
                    cells.put(each.getColumnIndex(), held.of(cell));
                }
            }
            int last = cells.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
            if (last > 0) {
                lines.add(new Grid.Line(row.getRowNum() + 1, last, cells, List.of()));
                if (row.getZeroHeight()) {
                    hiddenRows.add(row.getRowNum() + 1);
                }
            }
            width = Math.max(width, last);
        }
        List<Grid.Merge> merges = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merges.add(new Grid.Merge(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
        }
        return new Grid(sheet.getSheetName(), sheets.seenBeside(number), false, lines, merges, new Grid.Hidden(sheets.unseen(), hiddenRows,
                IntStream.range(0, width).filter(sheet::isColumnHidden).boxed().toList()), "");
    }

    private Grid.Cell cell(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case NUMERIC -> {
                try {
                    return new Grid.Cell(CellFormat.of(cell.getCellStyle().getDataFormatString())
                            .shown(BigDecimal.valueOf(cell.getNumericCellValue()).toString(), since1904), true, null);
                } catch (CellFormat.Unreadable e) {
                    return Grid.Cell.unreadable(texts.get(e.key(), e.arguments()));
                } catch (NumberFormatException e) {
                    return Grid.Cell.unreadable(texts.get("row.cell-number", String.valueOf(cell.getNumericCellValue())));
                }
            }
            case STRING -> {
                return Grid.Cell.of(LegacyText.clean(cell.getStringCellValue()));
            }
            case BOOLEAN -> {
                return Grid.Cell.of(String.valueOf(cell.getBooleanCellValue()));
            }
            case ERROR -> {
                return Grid.Cell.unreadable(texts.get("row.cell-error", FormulaError.forInt(cell.getErrorCellValue()).getString()));
            }
            default -> {
                return Grid.Cell.BLANK;
            }
        }
    }
}
