package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * Reads the first sheet of a workbook. Every cell becomes the text its reader sees: a number its at most 15
 * significant digits, a percentage its figure before the percent sign, a date its ISO form. What cannot be read of a
 * cell is said of that cell, and costs its row alone.
 */
public final class XlsxTable {

    private static final int QUOTED = 60;
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");

    private final Path file;
    private final Texts texts;
    private final List<RawTable.Row> rows = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private final BitSet twice = new BitSet();
    /** The same few words and numbers fill most cells of a large table; each is held once. */
    private final Map<String, String> held = new HashMap<>();
    private List<String> header;

    private XlsxTable(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** @throws Failure if the file is no .xlsx workbook or has no rows, or nobody sees its first sheet */
    public static RawTable read(Path file, Texts texts) throws IOException {
        XlsxTable table = new XlsxTable(file, texts);
        try (XlsxFile workbook = XlsxFile.open(file, texts)) {
            table.read(workbook);
        } catch (Failure e) {
            throw e;
        } catch (XMLStreamException e) {
            throw Failure.problem(texts.get("table.not-xlsx-part", file, e.getMessage()));
        } catch (RuntimeException | IOException e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("table.not-xlsx", file));
        }
        if (table.header == null) {
            throw Failure.problem(texts.get("table.empty", file));
        }
        return new RawTable(table.header, table.rows.stream().map(table::onceOrWrong).toList());
    }

    private void read(XlsxFile workbook) throws IOException, XMLStreamException {
        XlsxFile.Sheet first = workbook.sheets().get(0);
        if (first.hidden()) {
            throw Failure.problem(texts.get("table.hidden-sheet", file, first.name(), workbook.sheets().stream()
                    .filter(s -> !s.hidden()).map(XlsxFile.Sheet::name).collect(Collectors.joining(", "))));
        }
        try (XmlPart sheet = workbook.part(first)) {
            sheet.child();
            while (sheet.child()) {
                if (sheet.is("sheetData")) {
                    rows(workbook, sheet);
                    return;
                }
                sheet.skip();
            }
        }
    }

    private void rows(XlsxFile workbook, XmlPart sheet) throws XMLStreamException {
        int line = 0;
        while (sheet.child()) {
            XlsxRow row = new XlsxRow(workbook, sheet, line + 1);
            List<RawTable.Wrong> wrong = new ArrayList<>();
            if (row.misplaced() != null) {
                wrong.add(ofRow(said(row.misplaced())));
            } else if (seen.get(row.line())) {
                twice.set(row.line());
            } else if (row.line() < line) {
                wrong.add(ofRow(texts.get("row.row-order", row.line(), line)));
            }
            seen.set(row.line());
            line = Math.max(line, row.line());
            if (!row.isBlank()) {
                take(row, wrong);
            }
        }
    }

    /** Takes a row; the first one is the header. */
    private void take(XlsxRow row, List<RawTable.Wrong> wrong) {
        int end = row.cells().entrySet().stream().filter(c -> !c.getValue().isBlank()).mapToInt(c -> c.getKey() + 1).max()
                .orElse(0);
        int width = header == null ? end : header.size();
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        Set<Integer> numbers = new HashSet<>();
        for (int column = 0; column < width; column++) {
            XlsxRow.Cell cell = row.cells().getOrDefault(column, XlsxRow.Cell.BLANK);
            cells.set(column, held.computeIfAbsent(cell.text(), text -> text));
            if (cell.number()) {
                numbers.add(column);
            }
            if (header == null && cell.number() && !WHOLE.matcher(cell.text()).matches()) {
                // As numbers 17.1 and 17.10 are the same, and Excel makes a day of 1.1: nobody can tell which code was typed.
                wrong.add(new RawTable.Wrong(column, new RowError("WB-115", texts.get("table.header-number", file,
                        XlsxRow.letters(column) + row.line(), cell.text()))));
            }
            if (cell.wrong() != null) {
                String place = XlsxRow.letters(column) + row.line();
                wrong.add(new RawTable.Wrong(column, new RowError("WB-208", header == null
                        ? texts.get("table.header-cell", file, place, said(cell.wrong()))
                        : texts.get("row.cell", header.get(column), place, said(cell.wrong())))));
            }
        }
        if (header == null) {
            if (!wrong.isEmpty()) {
                throw Failure.problem(wrong.stream().map(w -> w.error().message()).collect(Collectors.joining("\n")));
            }
            header = cells;
            return;
        }
        if (end > width) {
            wrong.add(new RawTable.Wrong(RawTable.Wrong.ROW, new RowError("WB-201", texts.get("row.width", end, width))));
        }
        rows.add(new RawTable.Row(row.line(), cells, Set.copyOf(numbers), List.copyOf(wrong)));
    }

    /** A row, which is wrong where its number stands twice: nobody can tell which of the two is meant. */
    private RawTable.Row onceOrWrong(RawTable.Row row) {
        return !twice.get(row.line()) ? row : new RawTable.Row(row.line(), row.cells(), row.numbers(), Stream.concat(
                Stream.of(ofRow(texts.get("row.row-twice", row.line()))), row.wrong().stream()).toList());
    }

    private static RawTable.Wrong ofRow(String message) {
        return new RawTable.Wrong(RawTable.Wrong.ROW, new RowError("WB-209", message));
    }

    private String said(CellFormat.Unreadable why) {
        return texts.get(why.key(), Stream.of(why.arguments())
                .map(a -> Texts.shortened(CellText.clean(String.valueOf(a)), QUOTED)).toArray());
    }
}
