package vn.nongthonmoi.office.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page for a document. Texts go in escaped; heads of tables are the program's own. */
final class MarkdownPage extends Page {

    private static final Collector<CharSequence, ?, String> ROW = Collectors.joining(" | ", "| ", " |");

    /** What the dashes below a head need to be taken for such. */
    private static final int NARROWEST = 3;

    private final Markdown markdown;

    MarkdownPage(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public void heading(int level, String text) {
        gap();
        add("#".repeat(level) + " " + markdown.text(text));
        gap();
    }

    @Override
    public void line(String text) {
        add(markdown.text(text));
    }

    @Override
    public void item(String text) {
        String own = text.stripLeading();
        add(" ".repeat(text.length() - own.length()) + "- " + markdown.text(own));
    }

    @Override
    public <R> void table(List<Column<R>> columns, List<R> rows, BiConsumer<R, Page> below) {
        add(columns.stream().map(c -> c.head() == null ? "" : c.head()).collect(ROW));
        add(columns.stream().map(c -> c.numeric() ? "---:" : "---").collect(ROW));
        for (R row : rows) {
            add(columns.stream().map(c -> markdown.cell(c.said().apply(row))).collect(ROW));
            below.accept(row, this);
        }
    }

    @Override
    public <R> void block(List<Column<R>> columns, Stream<R> rows) {
        table(columns, rows);
    }

    @Override
    public <R> void summary(String text, List<Column<R>> columns, List<R> rows) {
        item(text);
        gap();
        if (!rows.isEmpty()) {
            table(columns, rows.stream());
            gap();
        }
    }

    /** Headings in bold and parts after a dash, in columns that can be read in the file as well. */
    @Override
    public <R> void outline(Table<R> table) {
        List<List<String>> rows = Stream.concat(Stream.of(table.columns().stream().map(Column::head).toList()),
                table.rows().map(row -> cells(table, row))).toList();
        int[] widths = IntStream.range(0, table.columns().size()).map(i -> Math.max(NARROWEST,
                rows.stream().mapToInt(r -> TextTable.width(r.get(i))).max().orElse(0))).toArray();
        add(padded(rows.get(0), widths));
        add(IntStream.of(widths).mapToObj("-"::repeat).collect(ROW));
        rows.stream().skip(1).forEach(row -> add(padded(row, widths)));
    }

    private <R> List<String> cells(Table<R> table, R row) {
        List<String> cells = new ArrayList<>(table.columns().stream().map(c -> markdown.cell(c.said().apply(row))).toList());
        String title = cells.get(1);
        cells.set(1, switch (table.level().apply(row)) {
            case HEADING -> "**" + title + "**";
            case PART -> "– " + title;
            case ROW -> title;
        });
        return cells;
    }

    private static String padded(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - TextTable.width(row.get(i)))).collect(ROW);
    }
}
