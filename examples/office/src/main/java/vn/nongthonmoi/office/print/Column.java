package vn.nongthonmoi.office.print;

import java.util.function.Function;

/**
 * A column of a table of things.
 *
 * @param code what stands above it for programs; null where they do not get it
 * @param head what stands above it for people; null where they do not get it
 * @param kind what it holds
 * @param coded the cell for programs
 * @param said the cell for people
 */
public record Column<R>(String code, String head, Kind kind, Function<R, String> coded, Function<R, String> said) {

    /** A title of more characters leaves a terminal no room for the other columns. */
    private static final int WIDEST_TITLE = 45;

    /** What a column holds. */
    public enum Kind {
        /** Text, also where it looks like a number: a code keeps its leading zero. */
        TEXT,
        /** Text that a terminal has no room for in full. */
        TITLE,
        /** Numbers; a word among them stays a word. */
        NUMBER,
        /** Days, a cell for people too as programs write them; a workbook shows them as its reader does. */
        DATE
    }

    /** Whether it holds numbers. */
    boolean numeric() {
        return kind == Kind.NUMBER;
    }

    /** The cell for a terminal. */
    String shown(R thing) {
        return kind == Kind.TITLE ? Texts.shortened(said.apply(thing), WIDEST_TITLE) : said.apply(thing);
    }

    /** The same column of things that have such a thing, or null; the cell is blank then. */
    public <S> Column<S> of(Function<S, R> part) {
        return new Column<>(code, head, kind, s -> cell(coded, part.apply(s)), s -> cell(said, part.apply(s)));
    }

    private static <R> String cell(Function<R, String> cell, R thing) {
        return thing == null ? "" : cell.apply(thing);
    }
}
