package vn.nongthonmoi.office.print;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A page for people in the making, from top to bottom. */
public abstract class Page {

    /** How many columns of a terminal a page takes where it can be broken. */
    static final int WIDTH = 120;

    private final List<String> lines = new ArrayList<>();
    private boolean gap;

    /** A title above what follows. */
    public abstract void heading(int level, String text);

    /** A line of text. */
    public abstract void line(String text);

    /** A line of a list. */
    public abstract void item(String text);

    /** A table, and below each of its rows what there is to add. */
    public abstract <R> void table(List<Column<R>> columns, List<R> rows, BiConsumer<R, Page> below);

    /** A table. */
    public final <R> void table(List<Column<R>> columns, Stream<R> rows) {
        table(columns, rows.toList(), (row, page) -> { });
    }

    /** A table that is no wider than the page, set in; its second column takes what the others leave. */
    public abstract <R> void block(List<Column<R>> columns, Stream<R> rows);

    /** A table in which rows have levels. */
    public abstract <R> void outline(Table<R> table);

    /** What a table comes to, in a line; and the table, as far as it has rows. */
    public abstract <R> void summary(String text, List<Column<R>> columns, List<R> rows);

    /** Sets what follows apart; nothing at either end of the page, and once where it is asked for twice. */
    public final void gap() {
        gap = true;
    }

    /** Lines of text. */
    public final void lines(List<String> texts) {
        texts.forEach(this::line);
    }

    /** A text that may be broken at spaces, set in. */
    public final void wrapped(String indent, String text) {
        TextTable.wrapped(text, indent, WIDTH).forEach(this::line);
    }

    /** Adds a line as it shall stand there. */
    final void add(String line) {
        if (gap && !lines.isEmpty()) {
            lines.add("");
        }
        gap = false;
        lines.add(line);
    }

    /** Whether anything stands there. */
    final boolean begun() {
        return !lines.isEmpty();
    }

    /** Adds what stands on another page. */
    final void addAll(Page other) {
        other.lines.forEach(this::add);
    }

    final void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (String line : lines) {
            writer.write(line + "\n");
        }
        writer.flush();
    }
}
