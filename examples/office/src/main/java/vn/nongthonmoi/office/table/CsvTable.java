package vn.nongthonmoi.office.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Reads a CSV file: UTF-8 with or without BOM, separated by commas or semicolons. */
public final class CsvTable {

    private static final char BOM = '\uFEFF';
    /** Not less than fastcsv asks for. */
    private static final int LEAST_BUFFER = 1 << 16;

    private CsvTable() { }

    /** @throws Failure if the file is not UTF-8 or its quotes do not match */
    public static RawTable read(Path file, Texts texts) throws IOException {
        String text = decode(file, texts);
        List<Rows.Row> rows = new ArrayList<>();
        try (CsvReader<Rows.Row> reader = CsvReader.builder().fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(Math.max(LEAST_BUFFER, text.length() + 1))
                .build(new Rows(), text)) {
            for (Rows.Row each : reader) {
                rows.add(each);
            }
        } catch (CsvParseException e) {
            int after = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
            throw Failure.problem(texts.get("table.quotes", file, after + 1));
        }
        if (rows.isEmpty()) {
            throw Failure.problem(texts.get("table.empty", file));
        }
        List<String> header = rows.get(0).cells();
        rows.get(0).tooLong().forEach(column -> {
            throw Failure.problem(texts.get("table.header-cell", file, column + 1, tooLong(texts)));
        });
        return new RawTable(header, rows.subList(1, rows.size()).stream()
                .map(row -> new RawTable.Row(row.line(), row.cells(), Set.of(), row.tooLong().stream()
                        .filter(column -> column < header.size()).map(column -> new RawTable.Wrong(column, new RowError("WB-208",
                        texts.get("row.field", header.get(column), tooLong(texts))))).toList()))
                .filter(row -> !row.isBlank()).toList());
    }

    private static String tooLong(Texts texts) {
        return texts.get("row.cell-long", XmlPart.LONGEST);
    }

    /** Takes the rows as they are read. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Rows.Row> {

        /** The same few words and numbers fill most cells of a large table; each is held once. */
        private final Map<String, String> held = new HashMap<>();
        private List<String> cells;
        private List<Integer> tooLong;

        /**
         * A row.
         *
         * @param tooLong the columns whose cells hold more than a spreadsheet's could, and are blank here
         */
        record Row(int line, List<String> cells, List<Integer> tooLong) { }

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>();
            tooLong = List.of();
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            if (length > XmlPart.LONGEST) {
                tooLong = Stream.concat(tooLong.stream(), Stream.of(column)).toList();
            }
            cells.add(length > XmlPart.LONGEST ? ""
                    : held.computeIfAbsent(CellText.clean(new String(text, offset, length)), cell -> cell));
        }

        @Override
        protected Row buildRecord() {
            return new Row((int) getStartingLineNumber(), List.copyOf(cells), tooLong);
        }
    }

    private static String decode(Path file, Texts texts) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, chars, true);
        chars.flip();
        if (result.isError()) {
            long line = 1 + chars.chars().filter(c -> c == '\n').count();
            throw Failure.problem(texts.get("table.not-utf8", file, line));
        }
        String text = chars.toString();
        return text.isEmpty() || text.charAt(0) != BOM ? text : text.substring(1);
    }

    /** Whichever of comma and semicolon is more frequent in the header, outside quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            }
        }
        return semicolons > commas ? ';' : ',';
    }
}
