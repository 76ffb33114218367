package vn.nongthonmoi.office.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * Reads a sheet of an .ods workbook, as LibreOffice writes it. A cell says itself what it holds: a number, a percentage, a day or a text.
 * Rows and cells that are alike stand there once, with how often they are repeated.
 */
final class OdsGrid {

    private static final int MOST_ROWS = 1_048_576;

    private final Texts texts;
    private final CellHolder held = new CellHolder();
    private final List<Grid.Line> lines = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private int row = 1;
    private int column;

    private OdsGrid(Texts texts) {
        this.texts = texts;
    }

    /** @throws Failure if the file is no workbook, or has no sheet of that name, or nobody sees any */
    static Grid read(Path file, @Nullable String name, Texts texts) throws IOException {
        try (ZipParts parts = ZipParts.open(file, texts)) {
            Sheets sheets;
            try (XmlPart content = parts.part("content.xml")) {
                sheets = sheets(content);
            }
            int chosen = sheets.chosen(name, file, texts);
            try (XmlPart content = parts.part("content.xml")) {
                OdsGrid grid = new OdsGrid(texts);
                grid.sheet(content, chosen);
                return new Grid(sheets.names().get(chosen), sheets.seenBeside(chosen), false, grid.lines, grid.merges,
                        new Grid.Hidden(sheets.unseen(), grid.hiddenRows, grid.hiddenColumns), "");
            }
        } catch (Failure e) {
            throw e;
        } catch (XMLStreamException | RuntimeException | IOException e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("table.not-ods", file));
        }
    }

    /** Which sheets there are. A sheet is hidden by the style that it names. */
    private static Sheets sheets(XmlPart content) throws XMLStreamException {
        Set<String> hiding = new HashSet<>();
        List<String> names = new ArrayList<>();
        List<Boolean> hidden = new ArrayList<>();
        content.child();
        while (content.child()) {
            if (content.is("automatic-styles")) {
                while (content.child()) {
                    String style = content.attribute("style", "name");
                    while (content.child()) {
                        if (content.is("table-properties") && "false".equals(content.attribute("table", "display"))) {
                            hiding.add(style);
                        }
                        content.skip();
                    }
                }
            } else if (content.is("body")) {
                content.child();
                while (content.child()) {
                    if (content.is("table")) {
                        names.add(content.attribute("table", "name"));
                        hidden.add(hiding.contains(content.attribute("table", "style-name")));
                    }
                    content.skip();
                }
            } else {
                content.skip();
            }
        }
        return new Sheets(names, hidden);
    }

    private void sheet(XmlPart content, int chosen) throws XMLStreamException {
        content.child();
        while (content.child()) {
            if (!content.is("body")) {
                content.skip();
                continue;
            }
            content.child();
            for (int table = 0; content.child();) {
                if (content.is("table") && table++ == chosen) {
                    within(content);
                    return;
                }
                content.skip();
            }
        }
    }

    /** Rows and columns stand in the table itself or in groups, some of them as its head. */
    private void within(XmlPart content) throws XMLStreamException {
        while (content.child()) {
            if (content.is("table-row")) {
                row(content);
            } else if (content.is("table-column")) {
                int repeated = repeated(content, "number-columns-repeated");
                for (int i = 0; i < repeated && unseen(content) && column + i < XlsxRow.MOST_COLUMNS; i++) {
                    hiddenColumns.add(column + i);
                }
                column += repeated;
                content.skip();
            } else if (content.is("table-rows") || content.is("table-row-group") || content.is("table-header-rows")
                    || content.is("table-columns") || content.is("table-column-group") || content.is("table-header-columns")) {
                within(content);
            } else {
                content.skip();
            }
        }
    }

    private void row(XmlPart content) throws XMLStreamException {
        int repeated = repeated(content, "number-rows-repeated");
        boolean hidden = unseen(content);
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        int at = 0;
        while (content.child()) {
            if (!content.is("table-cell") && !content.is("covered-table-cell")) {
                content.skip();
                continue;
            }
            int wide = repeated(content, "number-columns-repeated");
            int right = at + repeated(content, "number-columns-spanned") - 1;
            int bottom = row + repeated(content, "number-rows-spanned") - 1;
            if (right > at || bottom > row) {
                merges.add(new Grid.Merge(row, at, bottom, right));
            }
            boolean covered = content.is("covered-table-cell");
            Grid.Cell cell = cell(content);
            for (int i = 0; i < wide && !covered && !cell.isBlank() && at + i < XlsxRow.MOST_COLUMNS; i++) {
                cells.put(at + i, held.of(cell));
            }
            at += wide;
        }
        int width = cells.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
        for (int i = 0; i < repeated && width > 0 && row + i <= MOST_ROWS; i++) {
            lines.add(new Grid.Line(row + i, width, cells, List.of()));
            if (hidden) {
                hiddenRows.add(row + i);
            }
        }
        row += repeated;
    }

    private Grid.Cell cell(XmlPart content) throws XMLStreamException {
        String type = content.attribute("office", "value-type");
        String value = content.attribute("office", "value");
        String day = content.attribute("office", "date-value");
        String truth = content.attribute("office", "boolean-value");
        boolean formula = content.attribute("table", "formula") != null;
        boolean error = "error".equals(content.attribute("calcext", "value-type"));
        StringBuilder shown = new StringBuilder();
        while (content.child()) {
            if (content.is("p")) {
                shown.append(shown.isEmpty() ? "" : " ").append(content.text());
            } else {
                // A note to the cell has a text of its own.
                content.skip();
            }
        }
        String text = LegacyText.clean(shown.toString());
        if (text.length() > XmlPart.LONGEST) {
            return Grid.Cell.unreadable(texts.get("row.cell-long", XmlPart.LONGEST));
        }
        if (error) {
            return Grid.Cell.unreadable(texts.get("row.cell-error", text));
        }
        if (type == null) {
            return formula ? Grid.Cell.unreadable(texts.get("row.cell-no-result")) : Grid.Cell.of(text);
        }
        try {
            return switch (type) {
                case "float", "currency" -> new Grid.Cell(CellFormat.GENERAL.shown(String.valueOf(value), false), true, null);
                case "percentage" -> new Grid.Cell(CellFormat.of("0%").shown(String.valueOf(value), false), true, null);
                case "date" -> new Grid.Cell(XlsxRow.day(String.valueOf(day)), true, null);
                case "boolean" -> Grid.Cell.of(String.valueOf(truth));
                case "time" -> throw new CellFormat.Unreadable("row.cell-time", text);
                default -> Grid.Cell.of(text);
            };
        } catch (CellFormat.Unreadable e) {
            return Grid.Cell.unreadable(texts.get(e.key(), e.arguments()));
        }
    }

    private static boolean unseen(XmlPart content) {
        String visibility = content.attribute("table", "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private static int repeated(XmlPart content, String attribute) {
        return Math.max(1, Math.min(MOST_ROWS, XlsxFile.number(content.attribute("table", attribute))));
    }
}
