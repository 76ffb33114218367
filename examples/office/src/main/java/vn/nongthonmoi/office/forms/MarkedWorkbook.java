package vn.nongthonmoi.office.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;
import vn.nongthonmoi.office.sheet.GridReader;
import vn.nongthonmoi.office.table.Reading;
import vn.nongthonmoi.office.table.Understood.Problem;

/**
 * The workbook that somebody sent, with each wrong cell coloured and what is wrong with it as a note. What is no .xlsx becomes one with the
 * same cells.
 */
public final class MarkedWorkbook {

    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 6;
    /** Excel takes no longer note. */
    private static final int LONGEST = 30_000;

    private MarkedWorkbook() { }

    /**
     * Writes it; what is wrong with a row as a whole is noted at its first cell. A workbook in which nothing is wrong stays as it is.
     *
     * @throws Failure if it does not fit in memory, since the whole of it is held at once
     */
    public static void write(Path file, Reading reading, List<Problem> problems, Texts texts, OutputStream out) throws IOException {
        if (problems.isEmpty() && GridReader.isXlsx(file)) {
            Files.copy(file, out);
            return;
        }
        try {
            mark(file, reading, problems, texts, out);
        } catch (OutOfMemoryError e) {
            throw Failure.problem(texts.get("table.no-memory", file, Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    private static void mark(Path file, Reading reading, List<Problem> problems, Texts texts, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = open(file, reading, texts)) {
            Sheet sheet = reading.sheet().isEmpty() ? workbook.getSheetAt(0) : workbook.getSheet(reading.sheet());
            Map<CellAddress, List<String>> notes = new LinkedHashMap<>();
            for (Problem problem : problems) {
                int row = problem.row() == 0 ? reading.headerRows().get(0) : problem.row();
                notes.computeIfAbsent(problem.cell().isEmpty() ? new CellAddress(row - 1, 0) : new CellAddress(problem.cell()),
                        cell -> new ArrayList<>()).add(problem.code() + " " + problem.message());
            }
            Map<Short, CellStyle> coloured = new LinkedHashMap<>();
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            notes.forEach((place, messages) -> mark(cell(sheet, place), messages.stream().collect(Collectors.joining("\n")), drawing,
                    coloured));
            workbook.write(out);
        }
    }

    private static XSSFWorkbook open(Path file, Reading reading, Texts texts) throws IOException {
        if (GridReader.isXlsx(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return new XSSFWorkbook(in);
            }
        }
        Grid grid = GridReader.read(file, reading.sheet().isEmpty() ? null : reading.sheet(), texts);
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet(reading.sheet().isEmpty() ? "Sheet1" : reading.sheet());
        for (Grid.Line line : grid.lines()) {
            Row row = sheet.createRow(line.number() - 1);
            line.cells().forEach((column, cell) -> row.createCell(column).setCellValue(cell.text()));
        }
        return workbook;
    }

    private static Cell cell(Sheet sheet, CellAddress place) {
        Row row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return row.getCell(place.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void mark(Cell cell, String text, Drawing<?> drawing, Map<Short, CellStyle> coloured) {
        cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        }));
        cell.removeCellComment();
        ClientAnchor anchor = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 1 + NOTE_COLUMNS);
        anchor.setRow2(cell.getRowIndex() + NOTE_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        comment.setAuthor("ntm-criteria");
        cell.setCellComment(comment);
    }
}
