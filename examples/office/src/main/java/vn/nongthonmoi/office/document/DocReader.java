package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.SeenText;

/**
 * Reads a document of Word as it was until 2003. Such a file has no columns: each row says where its cells end, in twentieths of a
 * point, and programs round that as they like. Whatever cannot be read is told to be saved as .docx, which needs no guess.
 */
final class DocReader {

    private static final int NAMED = 20;
    /** Edges that are less than a millimetre apart are one. */
    private static final int ONE_EDGE = 56;
    private static final short SUPERSCRIPT = 1;
    /** Of a list, where the paragraph is in none. */
    private static final short IN_NO_LIST = (short) 0xF801;
    private static final int BULLET = 23;
    private static final int WITHOUT_NUMBER = 255;

    /** Signs that are no letters of the text. */
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_SHOWS = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char PICTURE = 0x01;
    private static final char DRAWING = 0x08;
    private static final char LINE_ENDS = 0x0B;
    private static final char HYPHEN = 0x1E;
    private static final char HIDDEN_HYPHEN = 0x1F;

    private final Path file;
    private final Texts texts;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int begun;
    private int cells;
    private int inField;

    private DocReader(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** @throws Failure if it cannot be read for certain, is larger than any decision, holds macros, or changes in it are open */
    static DecisionDocument read(Path file, Texts texts) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            if (!parts.getRoot().hasEntry("WordDocument")) {
                throw Failure.problem(texts.get(parts.getRoot().hasEntry("EncryptedPackage") ? "annex.old-word" : "annex.other-kind", file));
            }
            if (parts.getRoot().hasEntry("Macros")) {
                throw Failure.problem(texts.get("annex.macros", file));
            }
            DocReader reader = new DocReader(file, texts);
            try (HWPFDocument document = new HWPFDocument(parts)) {
                reader.content(document.getRange(), 0, "");
            }
            if (!reader.changed.isEmpty()) {
                throw Failure.problem(texts.get("annex.tracked", file, reader.changed.size(),
                        String.join("; ", reader.changed.subList(0, Math.min(NAMED, reader.changed.size())))));
            }
            reader.tables.sort(Comparator.comparing(DocumentTable::number));
            return new DecisionDocument(reader.tables, reader.paragraphs);
        } catch (Failure e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // One that is protected or older still, and whatever a part of it that is spoilt leads to.
            throw Failure.problem(texts.get("annex.old-word", file));
        }
    }

    /**
     * Reads what stands in the document or in a cell.
     *
     * @param level within how many tables
     * @param place the cell; empty for the document
     * @return its paragraphs, a line each
     */
    private String content(Range range, int level, String place) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, level + 1);
                i += Math.max(1, table.numParagraphs()) - 1;
                continue;
            }
            String text = text(paragraph, place);
            if (!place.isEmpty()) {
                lines.add(text);
            } else if (!text.isEmpty()) {
                paragraphs.add(new DecisionDocument.Paragraph(paragraphs.size() + 1, begun + 1, text));
                check(paragraphs.size() <= DecisionDocument.MOST_PARAGRAPHS);
            }
        }
        return String.join("\n", lines).strip();
    }

    private void check(boolean within) {
        if (!within) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
    }

    private String text(Paragraph paragraph, String place) {
        SeenText text = new SeenText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if ((run.isMarkedDeleted() || run.isMarkedInserted()) && !letters(run.text()).isBlank()) {
                String where = place.isEmpty() ? texts.get("annex.paragraph", paragraphs.size() + 1) : place;
                if (!changed.contains(where)) {
                    changed.add(where);
                }
            }
            boolean raised = run.getSubSuperScriptIndex() == SUPERSCRIPT || run.getVerticalOffset() > 0;
            if (run.isVanished()) {
                continue;
            }
            boolean struck = (run.isStrikeThrough() || run.isDoubleStrikeThrough()) && !letters(run.text()).isBlank();
            if (struck || DocxNumbers.isCountingField(run.text()) || !place.isEmpty() && isPicture(run.text())) {
                text.add(SeenText.UNKNOWN, "", false);
            } else if (run.isSymbol()) {
                text.add(String.valueOf(run.getSymbolCharacter()), run.getSymbolFont().getMainFontName(), raised);
            } else {
                text.add(letters(run.text()), run.getFontName(), raised);
            }
        }
        return (number(paragraph) + text).strip();
    }

    /**
     * What stands before a paragraph of a list. The library that reads such files does not count its numbers as Word does where lists
     * begin anew, so that all that is told of one is that there is one.
     */
    private static String number(Paragraph paragraph) {
        if (paragraph.getIlfo() == 0 || (short) paragraph.getIlfo() == IN_NO_LIST) {
            return "";
        }
        ListData list = paragraph.getIlfo() < 0 ? null : paragraph.getList().getListData();
        ListLevel level = list == null || paragraph.getIlvl() < 0 || paragraph.getIlvl() >= list.numLevels() ? null : list.getLevels()[paragraph.getIlvl()];
        if (level != null && level.getNumberFormat() == WITHOUT_NUMBER && String.valueOf(level.getNumberText()).isBlank()) {
            return "";
        }
        return level != null && level.getNumberFormat() == BULLET ? "- " : SeenText.UNKNOWN + " ";
    }

    /** Whether it shows a picture, or a formula that another program put in: in a cell these must not be left out. */
    private static boolean isPicture(String run) {
        return run.indexOf(PICTURE) >= 0 || run.indexOf(DRAWING) >= 0;
    }

    /** What is seen of a run: not the instructions of fields, nor the marks that stand for the ends of cells, pictures and notes. */
    private String letters(String run) {
        StringBuilder letters = new StringBuilder();
        for (char c : run.toCharArray()) {
            if (c == FIELD_BEGINS) {
                inField++;
            } else if (c == FIELD_SHOWS || c == FIELD_ENDS) {
                inField = Math.max(0, inField - (c == FIELD_SHOWS ? 1 : 0));
            } else if (inField > 0) {
                continue;
            } else if (c == LINE_ENDS) {
                letters.append('\n');
            } else if (c == HYPHEN) {
                letters.append('-');
            } else if (c == HIDDEN_HYPHEN) {
                // A letter of TCVN3.
                letters.append('\u00ad');
            } else if (c == '\t') {
                letters.append(' ');
            } else if (c >= ' ') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private void table(Table table, int level) {
        begun++;
        check(begun <= DocumentTable.MOST_TABLES && level <= DocumentTable.MOST_COLUMNS);
        int number = begun;
        int[] edges = edges(table);
        check(edges.length - 1 <= DocumentTable.MOST_COLUMNS);
        JoinedCells joined = new JoinedCells();
        int columns = 0;
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int from = column(edges, cell.getLeftEdge());
                int to = Math.max(from + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
                columns = Math.max(columns, to);
                cells++;
                check(cells <= DocumentTable.MOST_CELLS);
                String text = content(cell, level, texts.get("annex.place", number, r + 1, from + 1));
                joined.add(new DocumentTable.Cell(r + 1, from + 1, 1, to - from, text),
                        join(cell.isVerticallyMerged(), cell.isFirstVerticallyMerged()), join(cell.isMerged(), cell.isFirstMerged()));
            }
        }
        tables.add(new DocumentTable(number, table.numRows(), columns, joined.cells()));
    }

    private static JoinedCells.Join join(boolean joined, boolean first) {
        return first ? JoinedCells.Join.BEGINS : joined ? JoinedCells.Join.GOES_ON : JoinedCells.Join.NONE;
    }

    /** Where the columns of a table begin, and the last one ends. */
    private static int[] edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                all.add(row.getCell(c).getLeftEdge());
                all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > ONE_EDGE) {
                edges.add(edge);
            }
        }
        return edges.stream().mapToInt(e -> e).toArray();
    }

    /** The column that begins at an edge, from 0. */
    private static int column(int[] edges, int edge) {
        int place = Arrays.binarySearch(edges, edge);
        return place >= 0 ? place : IntStream.range(0, edges.length).filter(i -> edge >= edges[i]).max().orElse(0);
    }
}
