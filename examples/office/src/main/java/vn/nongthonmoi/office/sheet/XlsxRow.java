package vn.nongthonmoi.office.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * A row of a sheet. However many cells the file has and wherever it puts them, there is at most one for each column
 * that a sheet can have.
 */
final class XlsxRow {

    /** What a sheet can have. */
    private static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;
    private static final int ISO_DATE = 10;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final XlsxFile workbook;
    private final XmlPart sheet;
    private final int line;
    private final Map<Integer, Cell> cells = new HashMap<>();
    private CellFormat.Unreadable misplaced;
    private int last = -1;

    /**
     * A cell.
     *
     * @param text what its reader sees; empty where that cannot be read
     * @param number whether it is stored as a number
     * @param wrong why it cannot be read; null where it can
     */
    record Cell(String text, boolean number, CellFormat.Unreadable wrong) {

        static final Cell BLANK = new Cell("", false, null);

        boolean isBlank() {
            return text.isEmpty() && wrong == null;
        }
    }

    /**
     * Reads the row at which the sheet stands.
     *
     * @param next its number where the file gives it none
     */
    XlsxRow(XlsxFile workbook, XmlPart sheet, int next) throws XMLStreamException {
        this.workbook = workbook;
        this.sheet = sheet;
        String given = sheet.attribute("r");
        int number = XlsxFile.number(given);
        boolean known = number >= 1 && number <= MOST_ROWS;
        line = known ? number : next;
        if (given != null && !known) {
            misplaced = new CellFormat.Unreadable("row.row-number", given);
        }
        while (sheet.child()) {
            if (sheet.is("c")) {
                cell(known);
            } else {
                sheet.skip();
            }
        }
    }

    /** Takes a cell; its place has to be in this row, where the number of the row is known. */
    private void cell(boolean known) throws XMLStreamException {
        String place = sheet.attribute("r");
        Cell cell = content();
        int column = last + 1;
        if (place != null) {
            Matcher m = PLACE.matcher(place);
            column = m.matches() && (!known || m.group(2).equals(String.valueOf(line))) ? column(m.group(1)) : MOST_COLUMNS;
        }
        if (column >= MOST_COLUMNS) {
            misplaced = new CellFormat.Unreadable("row.cell-place", place == null ? "?" : place, line);
            return;
        }
        last = column;
        if (cells.put(column, cell) != null) {
            cells.put(column, wrong(new CellFormat.Unreadable("row.cell-twice")));
        }
    }

    /** The number of a column from its letters, from 0. */
    static int column(String letters) {
        return letters.chars().reduce(0, (before, letter) -> before * LETTERS + letter - 'A' + 1) - 1;
    }

    private Cell content() throws XMLStreamException {
        String type = sheet.attribute("t") == null ? "n" : sheet.attribute("t");
        String style = sheet.attribute("s");
        String value = null;
        boolean formula = false;
        boolean twice = false;
        while (sheet.child()) {
            if (sheet.is("v") || sheet.is("is")) {
                twice |= value != null;
                value = sheet.is("v") ? sheet.text() : workbook.seen() ? workbook.seen(sheet.fontRuns(), style) : sheet.runs();
            } else {
                formula |= sheet.is("f");
                sheet.skip();
            }
        }
        try {
            if (twice) {
                throw new CellFormat.Unreadable("row.cell-twice");
            }
            if (formula && workbook.seen()) {
                throw new CellFormat.Unreadable("row.cell-formula");
            }
            if (value == null && formula) {
                throw new CellFormat.Unreadable("row.cell-no-result");
            }
            if (value == null || value.isBlank()) {
                return Cell.BLANK;
            }
            String text = text(type, style, value);
            if (text.length() > XmlPart.LONGEST) {
                throw new CellFormat.Unreadable("row.cell-long", XmlPart.LONGEST);
            }
            return new Cell(workbook.seen() ? text.strip() : LegacyText.clean(text), type.equals("n"), null);
        } catch (CellFormat.Unreadable e) {
            return wrong(e);
        }
    }

    private static Cell wrong(CellFormat.Unreadable why) {
        return new Cell("", false, why);
    }

    private String text(String type, String style, String value) throws CellFormat.Unreadable {
        CellFormat ofText = workbook.seen() && !type.equals("n") ? workbook.format(style) : null;
        if (ofText != null && ofText.addsToText()) {
            throw new CellFormat.Unreadable("row.cell-format", ofText.code());
        }
        switch (type) {
            case "str", "inlineStr" -> {
                return value;
            }
            case "n" -> {
                CellFormat format = workbook.format(style);
                if (format == null) {
                    throw new CellFormat.Unreadable("row.cell-style", style);
                }
                return workbook.seen() ? workbook.seen(List.of(new SeenText.Run(format.seen(value.strip(), workbook.since1904()), "", false)), style) : format.shown(value.strip(), workbook.since1904());
            }
            case "s" -> {
                List<SeenText.Run> runs = workbook.sharedRuns(value.strip());
                String shared = !workbook.seen() ? workbook.sharedText(value.strip()) : runs == null ? null : workbook.seen(runs, style);
                if (shared == null) {
                    throw new CellFormat.Unreadable("row.cell-shared", value);
                }
                return shared;
            }
            case "b" -> {
                if (value.strip().matches("0|1|true|false")) {
                    return String.valueOf(XlsxFile.isTrue(value.strip()));
                }
            }
            case "d" -> {
                return day(value.strip());
            }
            case "e" -> throw new CellFormat.Unreadable("row.cell-error", value);
            default -> { }
        }
        throw new CellFormat.Unreadable("row.cell-type", type, value);
    }

    /** The day of a date in ISO form, with or without a time. */
    static String day(String value) throws CellFormat.Unreadable {
        try {
            return LocalDate.parse(value.length() > ISO_DATE && value.charAt(ISO_DATE) == 'T' ? value.substring(0, ISO_DATE)
                    : value).toString();
        } catch (DateTimeParseException e) {
            throw new CellFormat.Unreadable("row.cell-date", value);
        }
    }

    int line() {
        return line;
    }

    /** The cells by their columns. */
    Map<Integer, Cell> cells() {
        return cells;
    }

    /** Why nobody can tell where the row, or a cell of it, stands; null where it is known. */
    CellFormat.Unreadable misplaced() {
        return misplaced;
    }

    boolean isBlank() {
        return misplaced == null && cells.values().stream().allMatch(Cell::isBlank);
    }
}
