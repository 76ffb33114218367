package vn.nongthonmoi.office.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * Reads a sheet of an .xlsx or .xlsm workbook. Every cell becomes the text its reader sees: a number its at most 15
 * significant digits, a percentage its figure before the percent sign, a date its ISO form. What cannot be read of a
 * cell is said of that cell, and costs its row alone.
 */
final class XlsxGrid {

    private static final int QUOTED = 60;
    /** More joined cells than any table has; what is beyond is not looked at and cannot be filled down. */
    private static final int MOST_MERGES = 100_000;
    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6}):\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");

    private final Texts texts;
    private final List<Grid.Line> lines = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private final BitSet twice = new BitSet();
    private final CellHolder held = new CellHolder();

    private XlsxGrid(Texts texts) {
        this.texts = texts;
    }

    /** @throws Failure if the file is no workbook, or has no sheet of that name, or nobody sees any */
    static Grid read(Path file, @Nullable String sheet, Texts texts) throws IOException {
        return opened(file, false, texts, (workbook, sheets) -> grid(workbook, sheets, sheets.chosen(sheet, file, texts), texts));
    }

    /**
     * Every sheet that is seen and holds something, its cells as a document has them: with what formats put around numbers, and
     * line by line. A formula is refused, since its result is nothing that anybody wrote.
     *
     * @throws Failure if the file is no workbook
     */
    static List<Grid> seen(Path file, Texts texts) throws IOException {
        return opened(file, true, texts, (workbook, sheets) -> {
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < sheets.names().size(); i++) {
                Grid grid = sheets.hidden().get(i) ? null : grid(workbook, sheets, i, texts);
                if (grid != null && !grid.lines().isEmpty()) {
                    grids.add(grid);
                }
            }
            return grids;
        });
    }

    /** What is read of a workbook. */
    private interface Part<T> {

        T of(XlsxFile workbook, Sheets sheets) throws IOException, XMLStreamException;
    }

    private static <T> T opened(Path file, boolean seen, Texts texts, Part<T> part) throws IOException {
        try (XlsxFile workbook = XlsxFile.open(file, seen, texts)) {
            return part.of(workbook, new Sheets(workbook.sheets().stream().map(XlsxFile.Sheet::name).toList(),
                    workbook.sheets().stream().map(XlsxFile.Sheet::hidden).toList()));
        } catch (Failure e) {
            throw e;
        } catch (XMLStreamException e) {
            throw Failure.problem(texts.get("table.not-xlsx-part", file, e.getMessage()));
        } catch (RuntimeException | IOException e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("table.not-xlsx", file));
        }
    }

    private static Grid grid(XlsxFile workbook, Sheets sheets, int number, Texts texts) throws IOException, XMLStreamException {
        XlsxFile.Sheet chosen = workbook.sheets().get(number);
        XlsxGrid grid = new XlsxGrid(texts);
        grid.read(workbook, chosen);
        return new Grid(chosen.name(), sheets.seenBeside(number), false, grid.lines.stream().map(grid::onceOrWrong).toList(), grid.merges,
                new Grid.Hidden(sheets.unseen(), grid.hiddenRows, grid.hiddenColumns), "");
    }

    private void read(XlsxFile workbook, XlsxFile.Sheet chosen) throws IOException, XMLStreamException {
        try (XmlPart sheet = workbook.part(chosen)) {
            sheet.child();
            while (sheet.child()) {
                if (sheet.is("sheetData")) {
                    rows(workbook, sheet);
                } else if (sheet.is("cols")) {
                    columns(sheet);
                } else if (sheet.is("mergeCells")) {
                    merges(sheet);
                } else {
                    sheet.skip();
                }
            }
        }
    }

    private void columns(XmlPart sheet) throws XMLStreamException {
        while (sheet.child()) {
            int from = XlsxFile.number(sheet.attribute("min"));
            int to = Math.min(XlsxFile.number(sheet.attribute("max")), XlsxRow.MOST_COLUMNS);
            for (int column = from; column >= 1 && column <= to && XlsxFile.isTrue(sheet.attribute("hidden")); column++) {
                hiddenColumns.add(column - 1);
            }
            sheet.skip();
        }
    }

    private void merges(XmlPart sheet) throws XMLStreamException {
        while (sheet.child()) {
            String range = sheet.attribute("ref");
            Matcher m = RANGE.matcher(range == null ? "" : range);
            if (m.matches() && merges.size() < MOST_MERGES) {
                merges.add(new Grid.Merge(Integer.parseInt(m.group(2)), XlsxRow.column(m.group(1)), Integer.parseInt(m.group(4)),
                        XlsxRow.column(m.group(3))));
            }
            sheet.skip();
        }
    }

    private void rows(XlsxFile workbook, XmlPart sheet) throws XMLStreamException {
        int line = 0;
        while (sheet.child()) {
            boolean hidden = XlsxFile.isTrue(sheet.attribute("hidden"));
            XlsxRow row = new XlsxRow(workbook, sheet, line + 1);
            List<String> wrong = new ArrayList<>();
            if (row.misplaced() != null) {
                wrong.add(said(row.misplaced()));
            } else if (seen.get(row.line())) {
                twice.set(row.line());
            } else if (row.line() < line) {
                wrong.add(texts.get("row.row-order", row.line(), line));
            }
            seen.set(row.line());
            line = Math.max(line, row.line());
            if (!row.isBlank()) {
                lines.add(line(row, wrong));
                if (hidden) {
                    hiddenRows.add(row.line());
                }
            }
        }
    }

    private Grid.Line line(XlsxRow row, List<String> wrong) {
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        int width = 0;
        for (Map.Entry<Integer, XlsxRow.Cell> each : row.cells().entrySet()) {
            XlsxRow.Cell cell = each.getValue();
            if (!cell.isBlank()) {
                cells.put(each.getKey(), held.of(new Grid.Cell(cell.text(), cell.number(),
                        cell.wrong() == null ? null : said(cell.wrong()))));
                width = Math.max(width, each.getKey() + 1);
            }
        }
        return new Grid.Line(row.line(), width, cells, List.copyOf(wrong));
    }

    /** A row, which is wrong where its number stands twice: nobody can tell which of the two is meant. */
    private Grid.Line onceOrWrong(Grid.Line line) {
        return !twice.get(line.number()) ? line : new Grid.Line(line.number(), line.width(), line.cells(), Stream.concat(
                Stream.of(texts.get("row.row-twice", line.number())), line.wrong().stream()).toList());
    }

    private String said(CellFormat.Unreadable why) {
        return texts.get(why.key(), Stream.of(why.arguments())
                .map(a -> Texts.shortened(CellText.clean(String.valueOf(a)), QUOTED)).toArray());
    }
}
