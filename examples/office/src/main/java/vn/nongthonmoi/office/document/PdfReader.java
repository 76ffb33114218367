package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * Reads a PDF, which has letters and lines and knows of no table: cells are between the lines that are drawn, and nothing is guessed
 * where none are. A table goes on over pages where its columns are the same. A letter that a line goes across, or that does not stand
 * upright, is U+FFFD, so that its cell is unreadable.
 */
final class PdfReader {

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_LETTERS = 1_000_000;
    private static final int NAMED = 20;

    private final List<Page> pages = new ArrayList<>();
    private final List<PdfTable> tables = new ArrayList<>();
    private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();

    /** A page: what stands outside of its grids, and its grids with what stands within. */
    private record Page(List<PdfLines.Row> outside, List<Block> grids, double right) { }

    private record Block(PdfGrid grid, List<PdfPage.Letter> letters) { }

    private PdfReader() { }

    /** @throws Failure if it is protected, broken or larger than any decision, is a picture of a page, or has no lines of a table */
    static DecisionDocument read(Path file, Texts texts) throws IOException {
        PdfFonts.use();
        try {
            if (PdfStreams.areTooLarge(file)) {
                throw Failure.problem(texts.get("annex.too-large", file));
            }
            try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                if (document.isEncrypted()) {
                    throw Failure.problem(texts.get("annex.pdf-protected", file));
                }
                return read(document, file, texts);
            }
        } catch (Failure e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw Failure.problem(texts.get("annex.pdf-protected", file));
        } catch (PdfPage.TooMuch e) {
            throw Failure.problem(texts.get("annex.too-large", file));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("annex.pdf-broken", file));
        }
    }

    private static DecisionDocument read(PDDocument document, Path file, Texts texts) throws IOException {
        PdfReader reader = new PdfReader();
        List<String> scanned = new ArrayList<>();
        int letters = 0;
        int operations = 0;
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new PdfPage.TooMuch();
        }
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PdfPage page = new PdfPage(document.getPage(i), operations);
            operations += page.operations();
            letters += page.letters().size();
            if (letters > MOST_LETTERS) {
                throw new PdfPage.TooMuch();
            }
            if (page.isScanned()) {
                scanned.add(String.valueOf(i + 1));
            }
            reader.pages.add(page(page));
        }
        if (!scanned.isEmpty()) {
            throw Failure.problem(texts.get("annex.pdf-scanned", file, scanned.size(), String.join(", ",
                    scanned.subList(0, Math.min(NAMED, scanned.size()))) + (scanned.size() > NAMED ? ", …" : "")));
        }
        reader.together();
        if (reader.tables.isEmpty()) {
            throw Failure.problem(texts.get("annex.pdf-no-lines", file));
        }
        List<DocumentTable> read = new ArrayList<>();
        for (PdfTable table : reader.tables) {
            read.add(table.read(read.size() + 1));
            if (read.size() > DocumentTable.MOST_TABLES || read.stream().mapToInt(t -> t.cells().size()).sum() > DocumentTable.MOST_CELLS) {
                throw new PdfPage.TooMuch();
            }
        }
        return new DecisionDocument(read, reader.paragraphs);
    }

    private static Page page(PdfPage page) {
        List<PdfGrid> grids = new ArrayList<>(PdfGrid.of(page.lines()));
        grids.removeIf(grid -> new PdfTable(grid, List.of()).isFrame());
        Map<PdfGrid, List<PdfPage.Letter>> within = new HashMap<>();
        grids.forEach(grid -> within.put(grid, new ArrayList<>()));
        List<PdfPage.Letter> outside = new ArrayList<>();
        PdfCrossings lines = new PdfCrossings(page.lines());
        Set<PdfPage.Letter> divided = PdfLines.divided(page.letters(), lines);
        for (PdfPage.Letter each : page.letters()) {
            PdfPage.Letter letter = !each.isBlank() && (divided.contains(each) || lines.cross(each)) ? each.unknown() : each;
            grids.stream().filter(grid -> grid.contains(letter)).findFirst().map(within::get).orElse(outside).add(letter);
        }
        page.signs().forEach(sign -> grids.stream().filter(grid -> grid.contains(sign)).findFirst().map(within::get).ifPresent(letters -> letters.add(sign)));
        double right = Math.max(grids.stream().mapToDouble(PdfGrid::right).max().orElse(0),
                outside.stream().mapToDouble(letter -> letter.x() + letter.width()).max().orElse(0));
        return new Page(PdfLines.rows(outside), grids.stream().sorted(Comparator.comparingDouble(grid -> -grid.top()))
                .map(grid -> new Block(grid, within.get(grid))).toList(), right);
    }

    /** Puts together what goes on over pages. */
    private void together() {
        Set<String> heads = repeated(pages.stream().map(page -> page.outside.isEmpty() ? null : page.outside.get(0)).toList());
        Set<String> feet = repeated(pages.stream().map(page -> page.outside.isEmpty() ? null : page.outside.get(page.outside.size() - 1)).toList());
        PdfTable last = null;
        for (Page page : pages) {
            List<PdfLines.Row> rows = new ArrayList<>(page.outside);
            if (!rows.isEmpty() && isFurniture(rows.get(0), heads)) {
                rows.remove(0);
            }
            if (!rows.isEmpty() && isFurniture(rows.get(rows.size() - 1), feet)) {
                rows.remove(rows.size() - 1);
            }
            double room = page.right - rows.stream().mapToDouble(PdfLines.Row::left).min().orElse(0);
            List<PdfGrid> grids = page.grids.stream().map(Block::grid).toList();
            boolean first = true;
            for (Block block : page.grids) {
                List<PdfLines.Row> above = rows.stream().filter(row -> row.y() > block.grid.top()).toList();
                rows.removeAll(above);
                last = add(above, room) ? null : last;
                if (block.grid.isWithin(grids)) {
                    tables.add(new PdfTable(block.grid, block.letters));
                } else if (first && last != null && last.hasColumnsOf(block.grid)) {
                    last.goesOn(block.grid, block.letters);
                } else {
                    last = new PdfTable(block.grid, block.letters);
                    tables.add(last);
                }
                first = false;
            }
            last = add(rows, room) ? null : last;
        }
    }

    /** Adds what the lines say before the next table, if they say anything. */
    private boolean add(List<PdfLines.Row> rows, double room) {
        PdfLines.paragraphs(rows, room).forEach(text -> paragraphs.add(new DecisionDocument.Paragraph(paragraphs.size() + 1, tables.size() + 1, text)));
        return !rows.isEmpty();
    }

    /** What stands at the same end of several pages, but for numbers. */
    private static Set<String> repeated(Collection<PdfLines.@Nullable Row> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> row != null).map(row -> row.text().replaceAll("[0-9]+", "#")).filter(text -> !seen.add(text))
                .collect(Collectors.toSet());
    }

    private static boolean isFurniture(PdfLines.Row row, Set<String> repeated) {
        String text = row.text().replaceAll("[0-9]+", "#");
        return text.matches("[-–—]?\\s*#\\s*[-–—/]?\\s*#?") || repeated.contains(text);
    }
}
