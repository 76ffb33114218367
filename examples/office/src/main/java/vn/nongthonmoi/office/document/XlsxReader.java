package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;
import vn.nongthonmoi.office.sheet.GridReader;

/**
 * Reads a workbook: each sheet that is seen and holds something is a table, and what stands in single cells above and below it are paragraphs.
 * A cell is what its reader sees; where that is not what is stored, the workbook is refused with all such cells.
 */
final class XlsxReader {

    private static final int NAMED = 20;
    /** A table of an annex has numbers of rows, what they ask, and levels: rows of fewer cells stand above it. */
    private static final int FEWEST = 3;

    private final Texts texts;
    private final Path file;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();
    private int cells;

    private XlsxReader(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** @throws Failure if it is no workbook, has macros, is larger than any decision, or has cells that are not what is seen */
    static DecisionDocument read(Path file, Texts texts) throws IOException {
        if (hasMacros(file)) {
            throw Failure.problem(texts.get("annex.macros", file));
        }
        List<Grid> sheets = GridReader.seen(file, texts);
        List<String> refused = sheets.stream().flatMap(sheet -> refused(sheet, texts).stream()).toList();
        if (!refused.isEmpty()) {
            throw Failure.problem(texts.get("annex.sheet-cells", file, refused.size(),
                    String.join("; ", refused.subList(0, Math.min(NAMED, refused.size())))));
        }
        XlsxReader reader = new XlsxReader(file, texts);
        sheets.forEach(reader::sheet);
        return new DecisionDocument(reader.tables, reader.paragraphs);
    }

    private static boolean hasMacros(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        } catch (IOException | IllegalArgumentException e) {
            // The reader says what is wrong with it.
            return false;
        }
    }

    /** What of a sheet is not what its reader sees, each with its place. */
    private static List<String> refused(Grid sheet, Texts texts) {
        List<String> refused = new ArrayList<>();
        for (Grid.Line line : sheet.lines()) {
            line.wrong().forEach(why -> refused.add(sheet.sheet() + ": " + why));
            line.cells().forEach((column, cell) -> {
                String place = sheet.sheet() + "!" + Grid.place(column, line.number());
                if (cell.wrong() != null) {
                    refused.add(place + ": " + cell.wrong());
                } else if (sheet.hidden().rows().contains(line.number()) || sheet.hidden().columns().contains(column)) {
                    refused.add(place + ": " + texts.get("annex.sheet-hidden"));
                }
            });
        }
        return refused;
    }

    /** A sheet is a table, with the lines above and below it; where it has several annexes, each is one. */
    private void sheet(Grid sheet) {
        List<Grid.Line> lines = sheet.lines().stream().sorted((one, other) -> Integer.compare(one.number(), other.number())).toList();
        int begin = 0;
        for (int line = 1; line <= lines.size(); line++) {
            if (line == lines.size() || lines.get(line).cells().size() == 1
                    && AnnexHeadings.isHeading(text(lines.get(line).cells().values().iterator().next().text()))) {
                part(sheet, lines.subList(begin, line));
                begin = line;
            }
        }
    }

    private void part(Grid sheet, List<Grid.Line> lines) {
        int begin = 0;
        while (begin < lines.size() && lines.get(begin).cells().size() < FEWEST) {
            begin++;
        }
        // Narrow rows are a table nevertheless where the sheet has no other.
        boolean narrow = begin == lines.size();
        List<Grid.Line> above = narrow ? List.of() : lines.subList(0, begin);
        int end = lines.size();
        while (end > above.size() + 1 && lines.get(end - 1).cells().size() == 1) {
            end--;
        }
        paragraphs(above);
        if (narrow && lines.size() < sheet.lines().size() && lines.stream().allMatch(line -> line.cells().size() == 1)) {
            paragraphs(lines);
            return;
        }
        tables.add(table(sheet, lines.subList(above.size(), end)));
        paragraphs(lines.subList(end, lines.size()));
    }

    private void paragraphs(List<Grid.Line> lines) {
        lines.forEach(line -> new TreeMap<>(line.cells()).values().forEach(cell -> paragraphs.add(
                new DecisionDocument.Paragraph(paragraphs.size() + 1, tables.size() + 1, text(cell.text())))));
    }

    /** The table from the first cell that holds something to the last; a place in which nothing stands is a cell too. */
    private DocumentTable table(Grid sheet, List<Grid.Line> lines) {
        int top = lines.get(0).number();
        int rows = lines.get(lines.size() - 1).number() - top + 1;
        int left = lines.stream().flatMap(line -> line.cells().keySet().stream()).mapToInt(c -> c).min().orElse(0);
        int columns = lines.stream().mapToInt(Grid.Line::width).max().orElse(0) - left;
        cells += (int) Math.min((long) rows * columns, DocumentTable.MOST_CELLS + 1L);
        if (tables.size() >= DocumentTable.MOST_TABLES || columns > DocumentTable.MOST_COLUMNS || cells > DocumentTable.MOST_CELLS) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        String[][] said = new String[rows][columns];
        lines.forEach(line -> line.cells().forEach((column, cell) -> said[line.number() - top][column - left] = cell.text()));
        DocumentTable.Cell[][] joined = joined(sheet, said, top, left);
        List<DocumentTable.Cell> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                DocumentTable.Cell cell = joined[row][column];
                if (cell == null) {
                    all.add(new DocumentTable.Cell(row + 1, column + 1, 1, 1, text(said[row][column])));
                } else if (cell.row() == row + 1 && cell.column() == column + 1) {
                    all.add(cell);
                }
            }
        }
        return new DocumentTable(tables.size() + 1, rows, columns, all);
    }

    /** The joined cells, at each of the places that they reach over. */
    private DocumentTable.Cell[][] joined(Grid sheet, String[][] said, int top, int left) {
        DocumentTable.Cell[][] joined = new DocumentTable.Cell[said.length][said[0].length];
        for (Grid.Merge merge : sheet.merges()) {
            int fromRow = Math.max(0, merge.top() - top);
            int toRow = Math.min(said.length - 1, merge.bottom() - top);
            int fromColumn = Math.max(0, merge.left() - left);
            int toColumn = Math.min(said[0].length - 1, merge.right() - left);
            if (fromRow > toRow || fromColumn > toColumn) {
                continue;
            }
            // What stands in it stands in its first cell, which may be above the table or beside it.
            String text = merge.top() < top || merge.left() < left ? "" : text(said[fromRow][fromColumn]);
            DocumentTable.Cell cell = new DocumentTable.Cell(fromRow + 1, fromColumn + 1, toRow - fromRow + 1, toColumn - fromColumn + 1, text);
            for (int row = fromRow; row <= toRow; row++) {
                for (int column = fromColumn; column <= toColumn; column++) {
                    if (joined[row][column] != null) {
                        throw Failure.problem(texts.get("annex.sheet-cells", file, 1, sheet.sheet() + "!"
                                + Grid.place(column + left, row + top) + ": " + texts.get("annex.sheet-joined-twice")));
                    }
                    joined[row][column] = cell;
                }
            }
        }
        return joined;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }
}
