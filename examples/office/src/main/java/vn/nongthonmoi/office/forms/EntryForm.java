package vn.nongthonmoi.office.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.nongthonmoi.criteria.AskedColumn;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.print.Texts;

/**
 * A workbook to be filled in: a row a unit, a column for each value that the set asks for, with the code of the row above and its title
 * below, what the sentence and the decision say beside each cell, and lists and limits where a value is one of a few or within bounds. These
 * help who types; pasting goes around them, so the reader checks everything again and never trusts the form. A second sheet says which form
 * it is.
 */
public final class EntryForm {


    private static final int HEADER_ROWS = 2;
    private static final int SPARE_ROWS = 200;
    private static final int LONGEST_PROMPT = 255;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_LIST = 255;
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 24;
    private static final int VALUE_WIDTH = 14;
    private static final int CHARACTER = 256;
    private static final List<String> ORIGINS = List.of("source", "date", "confirmed");

    private final CriteriaSet set;
    private final Texts texts;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle coded;
    private final CellStyle titled;
    private final CellStyle text;
    private final CellStyle number;

    private EntryForm(CriteriaSet set, Texts texts) {
        this.set = set;
        this.texts = texts;
        this.coded = head(IndexedColors.GREY_25_PERCENT, false);
        this.titled = head(IndexedColors.LIGHT_CORNFLOWER_BLUE, true);
        this.text = cell("@");
        this.number = cell("General");
    }

    /**
     * Writes the form.
     *
     * @param columns the columns of values, in the order of the annex
     * @param unitColumns the columns that say who a unit is
     * @param about what the cover says, a line each
     */
    public static void write(CriteriaSet set, List<Unit> units, List<UnitColumn> unitColumns, List<AskedColumn> columns, List<String> about,
            Texts texts, OutputStream out) throws IOException {
        EntryForm form = new EntryForm(set, texts);
        try (form.workbook) {
            form.table(units, unitColumns, columns);
            form.cover(about);
            form.workbook.write(out);
        }
    }

    /** The columns that a set asks for of units like these, each once, in the order of the annex; what is only shown by halves is left out. */
    public static List<AskedColumn> columns(CriteriaSet set, Stream<Unit> kinds) {
        Map<String, AskedColumn> columns = new LinkedHashMap<>();
        kinds.forEach(unit -> set.columns(unit).stream().filter(c -> c.owner() != AskedColumn.Owner.UNITS_WITHIN
                && c.holds() != AskedColumn.Holds.HALF && c.holds() != AskedColumn.Holds.OBJECT).forEach(c -> columns.putIfAbsent(c.name(), c)));
        return List.copyOf(columns.values());
    }

    private void table(List<Unit> units, List<UnitColumn> unitColumns, List<AskedColumn> columns) {
        XSSFSheet sheet = workbook.createSheet(texts.get("form.sheet"));
        Row codes = sheet.createRow(0);
        Row titles = sheet.createRow(1);
        int column = 0;
        for (UnitColumn each : unitColumns) {
            head(sheet, codes, titles, column, each.code(), texts.opening(each.title()), each == UnitColumn.NAME ? NAME_WIDTH : CODE_WIDTH);
            column++;
        }
        int last = HEADER_ROWS + units.size() + SPARE_ROWS;
        for (AskedColumn each : columns) {
            head(sheet, codes, titles, column, each.name(), title(each), VALUE_WIDTH);
            sheet.setDefaultColumnStyle(column, isNumber(each.measure()) ? number : text);
            validate(sheet, each, column, last);
            column++;
        }
        for (String each : ORIGINS) {
            head(sheet, codes, titles, column, each, texts.get("form.origin-" + each), NAME_WIDTH);
            sheet.setDefaultColumnStyle(column, text);
            column++;
        }
        for (int i = 0; i < units.size(); i++) {
            Row row = sheet.createRow(HEADER_ROWS + i);
            for (int c = 0; c < column; c++) {
                Cell cell = row.createCell(c);
                boolean value = c >= unitColumns.size() && c < unitColumns.size() + columns.size();
                cell.setCellStyle(value && isNumber(columns.get(c - unitColumns.size()).measure()) ? number : text);
                if (c < unitColumns.size()) {
                    cell.setCellValue(said(units.get(i), unitColumns.get(c)));
                }
            }
        }
        for (int c = 0; c < unitColumns.size(); c++) {
            sheet.setDefaultColumnStyle(c, text);
        }
        titles.setHeightInPoints(60);
        sheet.createFreezePane(Math.min(2, unitColumns.size()), HEADER_ROWS);
        sheet.setAutoFilter(new CellRangeAddress(1, HEADER_ROWS + Math.max(0, units.size() - 1), 0, column - 1));
        // Eighty columns on one page nobody could read: they go over several, each with code and name before them.
        sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        protect(sheet);
    }

    /** The head is locked; rows and columns may come and go, and be sorted and filtered. There is no password: it guards against slips. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockDeleteRows(false);
        sheet.lockInsertRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockDeleteColumns(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    private void head(XSSFSheet sheet, Row codes, Row titles, int column, String code, String title, int width) {
        Cell upper = codes.createCell(column);
        upper.setCellValue(code);
        upper.setCellStyle(coded);
        Cell lower = titles.createCell(column);
        lower.setCellValue(title);
        lower.setCellStyle(titled);
        sheet.setColumnWidth(column, width * CHARACTER);
    }

    private String title(AskedColumn column) {
        String title = texts.of(column.title());
        String unit = texts.of(column.requirement().level().unitName());
        String holds = column.holds() == AskedColumn.Holds.VALUE ? "" : ", " + texts.of(column.holds().title());
        return title + (unit.isEmpty() || !isNumber(column.measure()) ? "" : " (" + unit + ")") + holds;
    }

    private static String said(Unit unit, UnitColumn column) {
        return switch (column) {
            case CODE -> unit.code();
            case NAME -> unit.name();
            case KIND -> unit.kind() == null ? "" : unit.kind().vietnamese();
            case PROVINCE -> unit.province().code();
            case DISTRICT -> unit.district();
            case AREA -> unit.area() == null ? "" : unit.area().code();
            default -> "";
        };
    }

    private static boolean isNumber(Measure measure) {
        return measure == Measure.PERCENT || measure == Measure.NUMBER || measure == Measure.GROWTH || measure == Measure.COUNT
                || measure == Measure.RATIO || measure == Measure.OBJECTS;
    }

    /** A list or bounds, and what the sentence and the decision say, shown when the cell is chosen. */
    private void validate(XSSFSheet sheet, AskedColumn column, int at, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        Requirement asked = column.requirement();
        boolean own = column.holds() == AskedColumn.Holds.VALUE;
        List<String> list = !own || isNumber(column.measure()) ? List.of() : column.measure() == Measure.GRADE
                ? Stream.concat(asked.level().scale().stream(), absent(asked)).toList()
                : Stream.concat(Stream.of(texts.get("form.met"), texts.get("form.not-met")), absent(asked)).toList();
        // What is absent is a word, which bounds would not let in.
        boolean bounded = own && !asked.manner().ifPresent() && (column.measure() == Measure.PERCENT || column.measure() == Measure.NUMBER
                || column.measure() == Measure.COUNT);
        DataValidationConstraint constraint = !list.isEmpty() && String.join(",", list).length() <= LONGEST_LIST && list.stream().noneMatch(w -> w.contains(","))
                ? helper.createExplicitListConstraint(list.toArray(String[]::new))
                : bounded && column.measure() == Measure.PERCENT ? helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100")
                : bounded && column.measure() == Measure.COUNT ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                : bounded ? helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                : helper.createCustomConstraint("TRUE");
        DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(HEADER_ROWS, last, at, at));
        validation.setEmptyCellAllowed(true);
        validation.createPromptBox(Texts.shortened(column.name() + " " + texts.of(column.title()), LONGEST_TITLE),
                Texts.shortened(asked.text(texts.locale()) + "\n" + asked.citation().source(), LONGEST_PROMPT));
        validation.setShowPromptBox(true);
        validation.createErrorBox(Texts.shortened(column.name(), LONGEST_TITLE), texts.get("form.wrong"));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private Stream<String> absent(Requirement asked) {
        return asked.manner().ifPresent() ? Stream.of(texts.get("form.absent")) : Stream.empty();
    }

    private void cover(List<String> about) {
        XSSFSheet sheet = workbook.createSheet(texts.get("form.cover"));
        sheet.setColumnWidth(0, 100 * CHARACTER);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        for (int i = 0; i < about.size(); i++) {
            Cell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(about.get(i));
            cell.setCellStyle(wrapped);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle head(IndexedColors colour, boolean wrap) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(wrap);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        border(style);
        style.setLocked(true);
        return style;
    }

    private CellStyle cell(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(false);
        border(style);
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
