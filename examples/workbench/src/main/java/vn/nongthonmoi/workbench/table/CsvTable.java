package vn.nongthonmoi.workbench.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;

/** Reads a CSV file: UTF-8 with or without BOM, separated by commas or semicolons. */
public final class CsvTable {

    private static final char BOM = '\uFEFF';

    private CsvTable() { }

    /** @throws Failure if the file is not UTF-8 or its quotes do not match */
    public static RawTable read(Path file, Texts texts) throws IOException {
        String text = decode(file, texts);
        List<RawTable.Row> rows = new ArrayList<>();
        // The same few words and numbers fill most cells of a large table; each is held once.
        Map<String, String> held = new HashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                rows.add(new RawTable.Row((int) each.getStartingLineNumber(),
                        each.getFields().stream().map(CellText::clean)
                                .map(cell -> held.computeIfAbsent(cell, c -> c)).toList(), Set.of()));
            }
        } catch (CsvParseException e) {
            int after = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
            throw Failure.problem(texts.get("table.quotes", file, after + 1));
        }
        if (rows.isEmpty()) {
            throw Failure.problem(texts.get("table.empty", file));
        }
        return new RawTable(rows.get(0).cells(),
                rows.subList(1, rows.size()).stream().filter(r -> !r.isBlank()).toList());
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
