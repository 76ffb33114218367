package vn.nongthonmoi.office.document;

import java.util.List;

/**
 * What stands in the document of a decision, whatever kind of file it is: its tables, and what it says between them.
 *
 * @param tables its tables, in the order in which they begin
 * @param paragraphs what stands outside of them, in its order
 */
public record DecisionDocument(List<DocumentTable> tables, List<Paragraph> paragraphs) {

    /** More paragraphs than these no decision has. */
    static final int MOST_PARAGRAPHS = 100_000;
    /** More letters than these no decision has. */
    static final int MOST_LETTERS = 10_000_000;
    /** A file of more bytes is none. */
    static final long MOST_BYTES = 1L << 26;
    /** One that holds more bytes when it is unpacked is none. */
    static final long MOST_UNPACKED = 1L << 27;

    /** Copies the lists. */
    public DecisionDocument {
        tables = List.copyOf(tables);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph outside of tables in which something stands.
     *
     * @param number its place among these, from 1
     * @param beforeTable the number of the table that comes next, none of which is within another; after the last one it is one more
     *     than there are tables
     * @param text what it says; a small number above the line is a digit such as {@code ¹}
     */
    public record Paragraph(int number, int beforeTable, String text) { }
}
