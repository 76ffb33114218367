package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.XmlPart;
import vn.nongthonmoi.office.sheet.ZipParts;

/**
 * Reads a Word document. Its tables are read from the cells themselves: which are joined, to the right or down, is what the file says
 * and not what a library makes of it. A change that nobody has accepted or refused leaves open what the document says, so it is
 * refused with all such places.
 */
public final class DocxReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final int NAMED = 20;


    private final XmlPart xml;
    private final DocxParagraphs words;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final List<DecisionDocument.Paragraph> paragraphs = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final Texts texts;
    private final Path file;
    private int begun;
    private int cells;
    /** Whether the cell goes on with another, so that what stands in it is not seen. */
    private boolean covered;

    private DocxReader(XmlPart xml, DocxStyles styles, DocxNumbers numbers, Path file, Texts texts) {
        this.xml = xml;
        this.file = file;
        this.texts = texts;
        this.words = new DocxParagraphs(xml, styles, numbers, this::changedAt, texts.get("annex.too-large", file));
    }

    /**
     * Reads a document.
     *
     * @throws Failure if it is no document of Word, is larger than any decision, holds macros, or changes in it are open
     */
    public static DecisionDocument read(Path file, Texts texts) throws IOException {
        try (ZipParts parts = ZipParts.open(file, DecisionDocument.MOST_UNPACKED, texts.get("annex.too-large", file))) {
            if (parts.has("word/vbaProject.bin")) {
                throw Failure.problem(texts.get("annex.macros", file));
            }
            try (XmlPart xml = parts.part(DOCUMENT)) {
                DocxStyles styles = DocxStyles.of(parts);
                DocxReader document = new DocxReader(xml, styles, new DocxNumbers(DocxLists.of(parts, styles, texts.get("annex.too-large", file))), file, texts);
                document.body();
                if (!document.changed.isEmpty()) {
                    throw Failure.problem(texts.get("annex.tracked", file, document.changed.size(),
                            String.join("; ", document.changed.subList(0, Math.min(NAMED, document.changed.size())))));
                }
                document.tables.sort(Comparator.comparing(DocumentTable::number));
                return new DecisionDocument(document.tables, document.paragraphs);
            }
        } catch (Failure e) {
            throw e;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // Whatever a part of the file that is spoilt leads to.
            throw Failure.problem(texts.get("annex.not-docx", file));
        }
    }

    private void body() throws XMLStreamException {
        xml.child();
        while (xml.child()) {
            if (xml.is("body")) {
                content("");
            } else {
                xml.skip();
            }
        }
    }

    /**
     * Reads what stands in the body or in a cell.
     *
     * @param place the cell; empty for the body
     * @return its paragraphs, a line each
     */
    private String content(String place) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        while (xml.child()) {
            block(lines, place);
        }
        return String.join("\n", lines);
    }

    /** Reads one paragraph or table, or what holds some, and adds what the paragraphs say. */
    private void block(List<String> lines, String place) throws XMLStreamException {
        if (xml.is("p")) {
            String line = words.read(place, covered);
            if (place.isEmpty()) {
                outside(line.strip());
            } else {
                lines.add(line);
            }
        } else if (xml.is("tbl")) {
            table();
        } else if (isOne(DocxParagraphs.HOLDERS)) {
            lines.add(content(place));
        } else if (isOne(DocxParagraphs.CHANGES)) {
            change(place);
        } else {
            xml.skip();
        }
    }

    /** Keeps a paragraph outside of tables. */
    private void outside(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (paragraphs.size() >= DecisionDocument.MOST_PARAGRAPHS) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        paragraphs.add(new DecisionDocument.Paragraph(paragraphs.size() + 1, begun + 1, text));
    }

    private boolean isOne(Set<String> names) {
        return names.stream().anyMatch(xml::is);
    }

    private void change(String place) throws XMLStreamException {
        changedAt(place);
        xml.skip();
    }

    private void changedAt(String place) {
        String where = place.isEmpty() ? texts.get("annex.paragraph", paragraphs.size() + 1) : place;
        if (!changed.contains(where)) {
            changed.add(where);
        }
    }

    /** A table while it is read. */
    private static final class Begun {

        private final int number;
        private final JoinedCells joined = new JoinedCells();
        private int rows;
        private int columns;

        private Begun(int number) {
            this.number = number;
        }
    }

    private void table() throws XMLStreamException {
        begun++;
        if (begun > DocumentTable.MOST_TABLES) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        Begun table = new Begun(begun);
        rows(table);
        tables.add(new DocumentTable(table.number, table.rows, table.columns, table.joined.cells()));
    }

    private void rows(Begun table) throws XMLStreamException {
        while (xml.child()) {
            if (xml.is("tr")) {
                table.rows++;
                row(table, new int[] {1});
            } else if (isOne(DocxParagraphs.HOLDERS)) {
                rows(table);
            } else {
                xml.skip();
            }
        }
    }

    /** @param next the column of the next cell, which content controls move on for those who hold them */
    private void row(Begun table, int[] next) throws XMLStreamException {
        while (xml.child()) {
            if (xml.is("trPr")) {
                while (xml.child()) {
                    if (xml.is("gridBefore")) {
                        next[0] += number(xml.prefixed("val"), 0);
                        xml.skip();
                    } else if (isOne(DocxParagraphs.CHANGES)) {
                        change(texts.get("annex.place", table.number, table.rows, next[0]));
                    } else {
                        xml.skip();
                    }
                }
            } else if (xml.is("tc")) {
                cell(table, next);
            } else if (isOne(DocxParagraphs.HOLDERS)) {
                row(table, next);
            } else {
                xml.skip();
            }
        }
        table.columns = Math.max(table.columns, next[0] - 1);
    }

    private void cell(Begun table, int[] next) throws XMLStreamException {
        int column = next[0];
        String place = texts.get("annex.place", table.number, table.rows, column);
        int columns = 1;
        JoinedCells.Join down = JoinedCells.Join.NONE;
        JoinedCells.Join across = JoinedCells.Join.NONE;
        List<String> lines = new ArrayList<>();
        boolean outer = covered;
        // The properties come first; what follows is the content of the cell.
        while (xml.child()) {
            if (xml.is("tcPr")) {
                while (xml.child()) {
                    if (xml.is("gridSpan")) {
                        columns = Math.max(1, number(xml.prefixed("val"), 1));
                    } else if (xml.is("vMerge")) {
                        down = join();
                    } else if (xml.is("hMerge")) {
                        across = join();
                    } else if (isOne(DocxParagraphs.CHANGES)) {
                        change(place);
                        continue;
                    }
                    xml.skip();
                }
            } else {
                covered = outer || down == JoinedCells.Join.GOES_ON || across == JoinedCells.Join.GOES_ON;
                block(lines, place);
            }
        }
        covered = outer;
        next[0] = column + columns;
        cells++;
        if (next[0] > DocumentTable.MOST_COLUMNS || cells > DocumentTable.MOST_CELLS) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        table.joined.add(new DocumentTable.Cell(table.rows, column, 1, columns, String.join("\n", lines).strip()), down, across);
    }

    private JoinedCells.Join join() {
        return "restart".equals(xml.prefixed("val")) ? JoinedCells.Join.BEGINS : JoinedCells.Join.GOES_ON;
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
