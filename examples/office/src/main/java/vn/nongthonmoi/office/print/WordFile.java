package vn.nongthonmoi.office.print;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word document in the making, on A4 with the margins and the letter of Nghị định 30/2020/NĐ-CP, Phụ lục I. It is written as it comes,
 * so that a table may be of any length, and names no time: the same calls give the same bytes.
 */
public final class WordFile implements Closeable {

    /** Twips in a millimetre, as far as a page is laid out. */
    private static final double MILLIMETRE = 1440 / 25.4;
    private static final int LONG_SIDE = twips(297);
    private static final int SHORT_SIDE = twips(210);
    private static final int TOP = twips(20);
    private static final int LEFT = twips(30);
    private static final int RIGHT = twips(15);
    private static final int HEADER = twips(10);
    private static final int RULE_ABOVE = 60;
    /** What a cell keeps free on its left and right, each. */
    static final int CELL_MARGIN = 57;

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;
    private final Writer out;
    private boolean landscape;
    private boolean empty = true;
    private boolean firstSection = true;

    /** Where lines of a paragraph stand. */
    public enum Align {
        LEFT, CENTER, RIGHT, BOTH
    }

    /**
     * How a paragraph looks.
     *
     * @param size of the letters, in half points
     * @param bold whether it is bold
     * @param italic whether it is in italics
     * @param align where its lines stand
     * @param firstLine how far its first line is set in, in twips
     * @param before the space above, in twips
     * @param after the space below, in twips
     * @param keep whether it stays on the page of what follows
     * @param heading its level among the headings; 0 for none
     */
    public record Look(int size, boolean bold, boolean italic, Align align, int firstLine, int before, int after, boolean keep, int heading) {

        public static Look of(int size) {
            return new Look(size, false, false, Align.LEFT, 0, 0, 0, false, 0);
        }

        public Look strong() {
            return new Look(size, true, italic, align, firstLine, before, after, keep, heading);
        }

        public Look slanted() {
            return new Look(size, bold, true, align, firstLine, before, after, keep, heading);
        }

        public Look to(Align where) {
            return new Look(size, bold, italic, where, firstLine, before, after, keep, heading);
        }

        public Look in(int twips) {
            return new Look(size, bold, italic, align, twips, before, after, keep, heading);
        }

        public Look spaced(int above, int below) {
            return new Look(size, bold, italic, align, firstLine, above, below, keep, heading);
        }

        public Look kept() {
            return new Look(size, bold, italic, align, firstLine, before, after, true, heading);
        }

        public Look heading(int level) {
            return new Look(size, bold, italic, align, firstLine, before, after, true, level);
        }
    }

    /**
     * A paragraph.
     *
     * @param text what it says, with a tab for dots up to the edge of the page; null for a line drawn across instead
     * @param look how
     * @param indent how far a drawn line is set in on both sides, in twips
     */
    public record Paragraph(String text, Look look, int indent) {

        public Paragraph(String text, Look look) {
            this(text, look, 0);
        }

        /** A line drawn across, set in on both sides by so many twips. */
        public static Paragraph rule(int indent) {
            return new Paragraph(null, Look.of(2).spaced(RULE_ABOVE, 0), indent);
        }
    }

    /**
     * A cell.
     *
     * @param paragraphs what stands in it
     * @param span how many columns it takes
     * @param filled whether it stands out as a head does
     */
    public record Cell(List<Paragraph> paragraphs, int span, boolean filled) {

        /** Copies the paragraphs. */
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        public static Cell of(String text, Look look) {
            return new Cell(List.of(new Paragraph(text, look)), 1, false);
        }

        public Cell over(int columns) {
            return new Cell(paragraphs, columns, filled);
        }

        public Cell fill() {
            return new Cell(paragraphs, span, true);
        }
    }

    public WordFile(OutputStream stream, boolean landscape) throws IOException {
        this.landscape = landscape;
        zip = new ZipOutputStream(stream);
        part("[Content_Types].xml", HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("document", "document.main") + type("styles", "styles") + type("settings", "settings") + type("header1", "header") + "</Types>");
        part("_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation(1, "officeDocument", "word/document.xml")
                + "</Relationships>");
        part("word/_rels/document.xml.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation(1, "styles", "styles.xml")
                + relation(2, "settings", "settings.xml") + relation(3, "header", "header1.xml") + "</Relationships>");
        part("word/styles.xml", styles());
        part("word/settings.xml", HEAD + "<w:settings" + NAMESPACES + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>");
        // The number of a page stands above it in the middle, and not on the first one.
        part("word/header1.xml", HEAD + "<w:hdr" + NAMESPACES + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>");
        zip.putNextEntry(entry("word/document.xml"));
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write(HEAD + "<w:document" + NAMESPACES + "><w:body>");
    }

    /** So many millimetres. */
    public static int twips(int millimetres) {
        return (int) Math.round(millimetres * MILLIMETRE);
    }

    /** How wide the text is on the page that is written to. */
    public int width() {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
    }

    /** Goes on with pages of that kind: on a new page where they change. */
    public void pages(boolean wide) throws IOException {
        if (wide != landscape && !empty) {
            out.write("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/>");
            section();
            out.write("</w:pPr></w:p>");
        }
        landscape = wide;
    }

    public void paragraph(String text, Look look) throws IOException {
        paragraph(new Paragraph(text, look));
    }

    public void paragraph(Paragraph paragraph) throws IOException {
        empty = false;
        Look look = paragraph.look();
        out.write("<w:p><w:pPr>");
        if (look.heading() > 0) {
            out.write("<w:pStyle w:val=\"Heading" + look.heading() + "\"/>");
        }
        out.write((look.keep() ? "<w:keepNext/>" : "") + (paragraph.text() == null
                ? "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>" : "")
                + (paragraph.text() != null && paragraph.text().contains("\t")
                        ? "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + width() + "\"/></w:tabs>" : "")
                + "<w:spacing w:before=\"" + look.before() + "\" w:after=\"" + look.after() + "\"/>"
                + (paragraph.indent() > 0 ? "<w:ind w:left=\"" + paragraph.indent() + "\" w:right=\"" + paragraph.indent() + "\"/>" : "")
                + (look.firstLine() > 0 ? "<w:ind w:firstLine=\"" + look.firstLine() + "\"/>" : "")
                + (look.align() == Align.LEFT ? "" : "<w:jc w:val=\"" + align(look.align()) + "\"/>") + "</w:pPr>");
        if (paragraph.text() != null) {
            run(paragraph.text(), look);
        }
        out.write("</w:p>");
    }

    private void run(String text, Look look) throws IOException {
        out.write("<w:r><w:rPr>" + (look.bold() ? "<w:b/>" : "") + (look.italic() ? "<w:i/>" : "") + "<w:sz w:val=\"" + look.size() + "\"/></w:rPr>");
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            out.write(first ? "" : "<w:br/>");
            first = true;
            for (String part : line.split("\t", -1)) {
                out.write((first ? "" : "<w:tab/>") + "<w:t xml:space=\"preserve\">" + escaped(part) + "</w:t>");
                first = false;
            }
        }
        out.write("</w:r>");
    }

    /**
     * A table; its first rows stand again on each of its pages.
     *
     * @param widths of its columns, in twips
     * @param lines whether lines are drawn between its cells
     * @param heads how many rows are its head
     */
    public void table(List<Integer> widths, boolean lines, int heads, Stream<List<Cell>> rows) throws IOException {
        empty = false;
        out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + widths.stream().mapToInt(i -> i).sum() + "\" w:type=\"dxa\"/>");
        if (lines) {
            out.write("<w:tblBorders>");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                out.write("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
            }
            out.write("</w:tblBorders>");
        }
        out.write("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"" + CELL_MARGIN + "\" w:type=\"dxa\"/><w:right w:w=\"" + CELL_MARGIN
                + "\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.write("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.write("</w:tblGrid>");
        int number = 0;
        for (Iterator<List<Cell>> left = rows.iterator(); left.hasNext(); number++) {
            out.write("<w:tr><w:trPr><w:cantSplit/>" + (number < heads ? "<w:tblHeader/>" : "") + "</w:trPr>");
            cells(widths, left.next());
            out.write("</w:tr>");
        }
        out.write("</w:tbl>");
        // Word asks for a paragraph between tables and at the end; it stays with what follows, if that stays with the table.
        out.write("<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>");
    }

    private void cells(List<Integer> widths, List<Cell> row) throws IOException {
        int column = 0;
        for (Cell cell : row) {
            int width = widths.subList(column, column + cell.span()).stream().mapToInt(i -> i).sum();
            out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (cell.span() > 1 ? "<w:gridSpan w:val=\"" + cell.span() + "\"/>" : "")
                    + (cell.filled() ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7EFE7\"/>" : "") + "</w:tcPr>");
            for (Paragraph paragraph : cell.paragraphs()) {
                paragraph(paragraph);
            }
            out.write("</w:tc>");
            column += cell.span();
        }
    }

    private void section() throws IOException {
        out.write("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"" + (landscape ? LONG_SIDE : SHORT_SIDE) + "\" w:h=\""
                + (landscape ? SHORT_SIDE : LONG_SIDE) + "\"" + (landscape ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + TOP
                + "\" w:right=\"" + RIGHT + "\" w:bottom=\"" + TOP + "\" w:left=\"" + LEFT + "\" w:header=\"" + HEADER + "\" w:footer=\"" + HEADER
                + "\" w:gutter=\"0\"/>" + (firstSection ? "<w:titlePg/>" : "") + "</w:sectPr>");
        firstSection = false;
    }

    /** Ends the document; the stream that it was written to stays open. */
    @Override
    public void close() throws IOException {
        section();
        out.write("</w:body></w:document>");
        out.flush();
        zip.finish();
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** An entry of a zip file that says nothing of the time when it was written. */
    public static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static String align(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return HEAD + "<w:styles" + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
                + " w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + heading(1) + heading(2) + heading(3) + "</w:styles>";
    }

    private static String heading(int level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level + "\"/><w:basedOn w:val=\"Normal\"/>"
                + "<w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr></w:style>";
    }

    private static String escaped(String text) {
        return Visible.text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
