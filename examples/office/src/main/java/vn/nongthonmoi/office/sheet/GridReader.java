package vn.nongthonmoi.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * Reads one sheet of a file, whatever it is called: the first bytes tell what it is. Workbooks are saved as .csv and text as .xls every
 * day, and programs on the web write a page and call it .xls.
 */
public final class GridReader {

    private static final int HEAD = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] RICH_TEXT = {'{', '\\', 'r', 't', 'f'};

    private GridReader() { }

    /**
     * Reads a sheet.
     *
     * @param sheet its name; null for the first one that is seen
     * @throws Failure if the file holds no table that can be read, or no such sheet
     */
    public static Grid read(Path file, @Nullable String sheet, Texts texts) throws IOException {
        try {
            return unicode(kind(file, sheet, texts));
        } catch (OutOfMemoryError e) {
            // Nothing of the table is held any more, so there is memory to say so.
            throw Failure.problem(texts.get("table.no-memory", file, Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /**
     * Reads every sheet of an .xlsx workbook that is seen and holds something, as a document is read: a number has what its format
     * puts around it, a formula is refused, and the letters of old fonts are those that they show.
     *
     * @throws Failure if the file is no workbook that can be read
     */
    public static List<Grid> seen(Path file, Texts texts) throws IOException {
        try {
            return XlsxGrid.seen(file, texts);
        } catch (OutOfMemoryError e) {
            throw Failure.problem(texts.get("table.no-memory", file, Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /** Whether a file is a workbook of the form that is written today, .xlsx or .xlsm, whatever it is called. */
    public static boolean isXlsx(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Grid kind(Path file, @Nullable String sheet, Texts texts) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, ZIP)) {
            return packed(file, sheet, texts);
        }
        if (begins(head, OLE)) {
            return XlsGrid.read(file, sheet, texts);
        }
        if (begins(head, PDF)) {
            throw Failure.problem(texts.get("table.other-kind", file, "PDF"));
        }
        if (begins(head, RICH_TEXT)) {
            throw Failure.problem(texts.get("table.other-kind", file, "Word (.rtf)"));
        }
        Grid grid;
        String first = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(ï»¿|ÿþ|þÿ)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        if (first.startsWith("<?xml") && first.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw Failure.problem(texts.get("table.other-kind", file, "XML Spreadsheet 2003"));
        }
        grid = first.startsWith("<") && first.matches("(?s)<(!doctype|html|head|body|table|meta|\\?xml|!--|style|div).*")
                ? HtmlGrid.read(file, texts) : CsvGrid.read(file, Files.readAllBytes(file), texts);
        if (sheet != null) {
            throw Failure.problem(texts.get("table.one-sheet", file, sheet));
        }
        return grid;
    }

    private static Grid packed(Path file, @Nullable String sheet, Texts texts) throws IOException {
        boolean open = false;
        boolean word = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            open = zip.getEntry("content.xml") != null;
            word = zip.getEntry("word/document.xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            // The reader says what is wrong with it.
            open = file.toString().toLowerCase(Locale.ROOT).endsWith(".ods");
        }
        if (word) {
            throw Failure.problem(texts.get("table.other-kind", file, "Word (.docx)"));
        }
        return open ? OdsGrid.read(file, sheet, texts) : XlsxGrid.read(file, sheet, texts);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.mismatch(head, 0, with.length, with, 0, with.length) < 0;
    }

    /** The grid with the letters of an old font as those that they stand for. */
    private static Grid unicode(Grid grid) {
        if (grid.text()) {
            return grid;
        }
        Set<String> foreign = new LinkedHashSet<>();
        grid.lines().forEach(line -> line.cells().values().forEach(cell -> {
            if (cell.text().chars().anyMatch(c -> c > 0x7f)) {
                foreign.add(cell.text());
            }
        }));
        LegacyText.Meant converted = LegacyText.converted(String.join("\n", foreign)).orElse(null);
        if (converted == null && foreign.stream().allMatch(text -> text.equals(CellText.clean(text)))) {
            return grid;
        }
        Map<String, String> meant = new HashMap<>();
        List<String> texts = converted == null ? List.copyOf(foreign) : List.of(converted.text().split("\n", -1));
        foreign.forEach(text -> meant.put(text, CellText.clean(texts.get(meant.size()))));
        return new Grid(grid.sheet(), grid.others(), false, grid.lines().stream().map(line -> {
            Map<Integer, Grid.Cell> cells = new HashMap<>();
            line.cells().forEach((column, cell) -> cells.put(column,
                    new Grid.Cell(meant.getOrDefault(cell.text(), cell.text()), cell.number(), cell.wrong())));
            return new Grid.Line(line.number(), line.width(), cells, line.wrong());
        }).toList(), grid.merges(), grid.hidden(), converted == null ? "" : converted.name());
    }
}
