package vn.nongthonmoi.office.print;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A page for the terminal. */
final class TextPage extends Page {

    private static final String IN = "  ";

    @Override
    public void heading(int level, String text) {
        gap();
        add(text);
    }

    @Override
    public void line(String text) {
        add(text);
    }

    @Override
    public void item(String text) {
        add(text);
    }

    @Override
    public <R> void table(List<Column<R>> columns, List<R> rows, BiConsumer<R, Page> below) {
        List<String> lines = TextTable.lines(columns, rows.stream());
        int heads = lines.size() - rows.size();
        lines.subList(0, heads).forEach(this::add);
        for (int i = 0; i < rows.size(); i++) {
            add(lines.get(heads + i));
            below.accept(rows.get(i), this);
        }
    }

    @Override
    public <R> void block(List<Column<R>> columns, Stream<R> rows) {
        TextTable.fitted(columns, rows, WIDTH - IN.length()).forEach(line -> add(IN + line));
    }

    /** The line stands at the end, where the reader of a terminal looks first. */
    @Override
    public <R> void summary(String text, List<Column<R>> columns, List<R> rows) {
        if (!rows.isEmpty()) {
            gap();
            table(columns, rows.stream());
            gap();
        }
        add(text);
        gap();
    }

    @Override
    public <R> void outline(Table<R> table) {
        table(table.columns(), table.rows());
    }
}
