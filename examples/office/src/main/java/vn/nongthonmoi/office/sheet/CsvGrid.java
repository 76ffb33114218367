package vn.nongthonmoi.office.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads a table written as text: its fields are apart by commas, semicolons or tabs. */
final class CsvGrid {

    /** Not less than fastcsv asks for. */
    private static final int LEAST_BUFFER = 1 << 16;

    private CsvGrid() { }

    /** @throws Failure if the text is in no encoding that is known, or its quotes do not match */
    static Grid read(Path file, byte[] bytes, Texts texts) {
        TextFile text = TextFile.of(file, bytes, texts);
        Separator separator = Separator.of(text.text());
        Rows rows = new Rows(texts);
        List<Grid.Line> lines = new ArrayList<>();
        String table = text.text().substring(separator.from());
        try (CsvReader<Grid.Line> reader = CsvReader.builder().fieldSeparator(separator.sign())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(Math.max(LEAST_BUFFER, table.length() + 1))
                .build(rows, table)) {
            for (Grid.Line each : reader) {
                rows.last = each.number();
                if (!each.cells().isEmpty()) {
                    // What names the separator is a line before the table.
                    lines.add(separator.from() == 0 ? each : new Grid.Line(each.number() + 1, each.width(), each.cells(), each.wrong()));
                }
            }
        } catch (CsvParseException e) {
            throw Failure.problem(texts.get("table.quotes", file, rows.last + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grid("", List.of(), true, lines, List.of(), Grid.Hidden.NONE, text.converted());
    }

    /** Takes the rows as they are read. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Grid.Line> {

        private final CellHolder held = new CellHolder();
        private final Grid.Cell tooLong;
        private Map<Integer, Grid.Cell> cells;
        private int width;
        private int last;

        Rows(Texts texts) {
            tooLong = Grid.Cell.unreadable(texts.get("row.cell-long", XmlPart.LONGEST));
        }

        @Override
        protected void handleBegin(long line) {
            cells = new HashMap<>();
            width = 0;
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            width = column + 1;
            // No spreadsheet keeps so much in a cell.
            Grid.Cell cell = length > XmlPart.LONGEST ? tooLong
                    : Grid.Cell.of(CellText.clean(new String(text, offset, length)));
            if (!cell.isBlank()) {
                cells.put(column, held.of(cell));
            }
        }

        @Override
        protected Grid.Line buildRecord() {
            return new Grid.Line((int) getStartingLineNumber(), width, cells, List.of());
        }
    }
}
