package vn.nongthonmoi.office.print;

import java.util.List;

/**
 * What a command has to say, whatever the format. A {@link Format} asks for the part that it shows, so nothing is laid out
 * for another one. An answer has those parts that its command offers, and no other is asked for: a command refuses a format that it
 * does not name before there is an answer.
 */
public interface Answer {

    /** Writes what people read from top to bottom. */
    default void page(Page page) {
        throw new UnsupportedOperationException("this answer has no page to read");
    }

    /** The table that programs read. */
    default Table<?> table() {
        throw new UnsupportedOperationException("this answer has no table for programs");
    }

    /** The tables of a workbook, to be filtered and counted with. */
    default List<Table<?>> sheets() {
        throw new UnsupportedOperationException("this answer has no workbook");
    }

    /** The tables of a document, to be read from top to bottom: those of the workbook where there are no better. */
    default List<Table<?>> document() {
        return sheets();
    }

    /** What each of these says at its end, since it may be copied or printed alone: what it is, whence its values come. */
    default List<String> notes() {
        return List.of();
    }

    /** The value that {@link Json#write} writes. */
    default Object json() {
        throw new UnsupportedOperationException("this answer has no JSON");
    }

    /** A page for a browser. */
    default Html html() {
        throw new UnsupportedOperationException("this answer has no page for a browser");
    }
}
