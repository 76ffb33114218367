package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.office.print.WordFile.Align;
import vn.nongthonmoi.office.print.WordFile.Cell;
import vn.nongthonmoi.office.print.WordFile.Look;

/**
 * Writes tables as a Word document: the title, where the values come from, then each table under its name. A table of
 * many columns lies on its side; one that would not fit even so goes on below with its first two columns again, so none is cut off.
 */
final class Docx {

    /** More columns than these are read lying on the side. */
    private static final int UPRIGHT = 7;
    private static final int LARGEST = 22;
    private static final int LARGEST_LYING = 18;
    private static final int SMALLEST = 14;
    private static final int REPEATED = 2;
    /** A word of more letters may be broken; a cell of more asks for no more room. */
    private static final int LONGEST_WORD = 18;
    private static final int LONGEST_CELL = 150;
    /** What letters take on the average in twips, for each half point of their size; bold ones take more. */
    private static final double LETTER = 5.4;
    private static final double BOLD_LETTER = 6;
    private static final Look TITLE = Look.of(28).strong().to(Align.CENTER).spaced(0, 60).heading(1);
    private static final Look HEADING = Look.of(26).strong().spaced(240, 80).heading(2);
    private static final Look WHOSE = Look.of(22).strong().spaced(160, 20).heading(3);
    private static final Look LINE = Look.of(24).spaced(40, 40);

    private final WordFile file;
    private final Texts texts;

    private Docx(WordFile file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    static void write(Answer answer, Texts texts, OutputStream out) throws IOException {
        List<Table<?>> tables = answer.document();
        List<String> notes = answer.notes();
        try (WordFile file = new WordFile(out, !tables.isEmpty() && wide(tables.get(0)))) {
            for (int i = 0; i < notes.size(); i++) {
                file.paragraph(notes.get(i), i == 0 ? TITLE : LINE.to(Align.CENTER));
            }
            Docx document = new Docx(file, texts);
            // What is said of each in turn may be long: what is said of all stands before it.
            for (Table<?> table : Stream.concat(tables.stream().filter(t -> t.whose() == null), tables.stream().filter(t -> t.whose() != null)).toList()) {
                file.pages(wide(table));
                if (notes.isEmpty() || tables.size() > 1) {
                    file.paragraph(table.name(), notes.isEmpty() ? TITLE : HEADING);
                }
                document.table(table);
            }
        }
    }

    private static boolean wide(Table<?> table) {
        return shown(table).size() > UPRIGHT;
    }

    private static <R> List<Column<R>> shown(Table<R> table) {
        return table.columns().stream().filter(c -> c.head() != null).toList();
    }

    /** A row as it is read, and what it is among the others. */
    private record Row(List<String> cells, Table.Level level, boolean total) { }

    /** Rows that stand in one table, and what stands above it. */
    private record Block(String title, List<String> lines, List<Row> rows) { }

    private <R> void table(Table<R> table) throws IOException {
        List<Column<R>> columns = shown(table);
        List<Block> blocks = blocks(table, columns);
        int whose = table.whose() == null ? 0 : table.whose().columns();
        boolean empty = blocks.stream().allMatch(b -> b.rows().isEmpty());
        // A column in which no row says anything is only in the way.
        List<Integer> said = IntStream.range(whose, columns.size()).filter(c -> empty || blocks.stream()
                .anyMatch(b -> b.rows().stream().anyMatch(r -> !r.cells().get(c).isEmpty()))).boxed().toList();
        Grid grid = new Grid(said.stream().<Column<?>>map(columns::get).toList(),
                blocks.stream().map(b -> new Block(b.title(), b.lines(), own(b.rows(), said, whose > 0))).toList());
        if (whose > 0) {
            notes(table);
            grid.write();
        } else {
            grid.write();
            notes(table);
        }
    }

    private void notes(Table<?> table) throws IOException {
        for (String note : table.notes()) {
            file.paragraph(note, LINE);
        }
    }

    private <R> List<Block> blocks(Table<R> table, List<Column<R>> columns) {
        List<Block> blocks = new ArrayList<>();
        table.rows().forEach(r -> {
            String title = table.whose() == null ? "" : table.whose().title().apply(r);
            if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).title().equals(title)) {
                blocks.add(new Block(title, table.whose() == null ? List.of() : table.whose().lines().apply(r), new ArrayList<>()));
            }
            blocks.get(blocks.size() - 1).rows().add(row(columns, r, table.level() == null ? Table.Level.ROW : table.level().apply(r), false));
        });
        if (blocks.isEmpty() && table.whose() == null) {
            blocks.add(new Block("", List.of(), new ArrayList<>()));
        }
        table.totals().forEach(r -> blocks.get(blocks.size() - 1).rows().add(row(columns, r, Table.Level.ROW, true)));
        return blocks;
    }

    /** The cells of these columns; of rows of one, what the first cell says stands once for all in turn that say it. */
    private static List<Row> own(List<Row> rows, List<Integer> columns, boolean once) {
        List<Row> own = new ArrayList<>();
        String before = null;
        for (Row row : rows) {
            List<String> cells = columns.stream().map(row.cells()::get).collect(Collectors.toCollection(ArrayList::new));
            if (once && cells.stream().allMatch(String::isEmpty)) {
                // Nothing is said but whose it would be.
                continue;
            }
            if (once && cells.get(0).equals(before)) {
                cells.set(0, "");
            } else {
                before = cells.get(0);
            }
            own.add(new Row(cells, row.level(), row.total()));
        }
        return own;
    }

    private <R> Row row(List<Column<R>> columns, R row, Table.Level level, boolean total) {
        return new Row(columns.stream().map(c -> c.numeric() ? texts.number(c.said().apply(row)) : c.said().apply(row)).toList(), level, total);
    }

    /** Blocks that have the same columns. */
    private final class Grid {

        private final List<Column<?>> columns;
        private final List<Block> blocks;
        private final int[] word;
        private final int[] want;
        private final int size;

        Grid(List<Column<?>> columns, List<Block> blocks) {
            this.columns = columns;
            this.blocks = blocks;
            word = new int[columns.size()];
            want = new int[columns.size()];
            for (int c = 0; c < columns.size(); c++) {
                List<String> cells = cells(c);
                int head = longest(columns.get(c).head());
                word[c] = Math.max((int) Math.ceil(head * BOLD_LETTER / LETTER), cells.stream().mapToInt(Docx::longest).max().orElse(0));
                // No more than twice the mean: one long cell among many short ones may take more lines.
                IntSummaryStatistics wide = cells.stream().filter(cell -> !cell.isEmpty()).mapToInt(TextTable::width).summaryStatistics();
                want[c] = Math.max(word[c], Math.min(LONGEST_CELL, Math.max(columns.get(c).head().length() / 2,
                        Math.min(wide.getMax(), (int) (2 * wide.getAverage())))));
            }
            int fitting = columns.size() > UPRIGHT ? LARGEST_LYING : LARGEST;
            while (fitting > SMALLEST && sum(word, fitting) > file.width()) {
                fitting -= 2;
            }
            size = fitting;
        }

        private List<String> cells(int column) {
            return blocks.stream().flatMap(b -> b.rows().stream()).map(r -> r.cells().get(column)).toList();
        }

        void write() throws IOException {
            List<List<Integer>> parts = parts(word, size);
            for (Block block : blocks) {
                if (!block.title().isEmpty()) {
                    file.paragraph(block.title(), WHOSE);
                }
                for (String line : block.lines()) {
                    file.paragraph(line, Look.of(size).spaced(0, 40).kept());
                }
                for (List<Integer> part : block.rows().isEmpty() && !block.title().isEmpty() ? List.<List<Integer>>of() : parts) {
                    part(block.rows(), part);
                }
            }
        }

        private void part(List<Row> rows, List<Integer> part) throws IOException {
            Look plain = Look.of(size);
            Stream<List<Cell>> head = Stream.of(part.stream().map(c -> Cell.of(columns.get(c).head(), plain.strong().to(Align.CENTER).kept()).fill()).toList());
            file.table(widths(part, word, want, size), true, 1, Stream.concat(head, rows.stream().map(row -> part.stream().map(c -> {
                boolean heading = row.level() == Table.Level.HEADING;
                Look look = columns.get(c).numeric() ? plain.to(Align.RIGHT) : plain;
                Cell cell = Cell.of(row.level() == Table.Level.PART && c == 1 ? "– " + row.cells().get(c) : row.cells().get(c),
                        heading || row.total() ? look.strong() : look);
                return heading ? cell.fill() : cell;
            }).toList())));
        }
    }

    private static int longest(String text) {
        return Stream.of(text.split("[\\s–-]+")).mapToInt(TextTable::width).max().orElse(0);
    }

    private static int least(int letters, int size) {
        return (int) (Math.min(letters, LONGEST_WORD) * LETTER * size) + 2 * WordFile.CELL_MARGIN + 20;
    }

    private static int sum(int[] letters, int size) {
        return IntStream.of(letters).map(l -> least(l, size)).sum();
    }

    /** The columns of each table that this one is made of. */
    private List<List<Integer>> parts(int[] word, int size) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        int used = 0;
        for (int c = 0; c < word.length; c++) {
            if (used + least(word[c], size) > file.width() && part.size() > REPEATED) {
                parts.add(part);
                part = new ArrayList<>(IntStream.range(0, REPEATED).boxed().toList());
                used = part.stream().mapToInt(i -> least(word[i], size)).sum();
            }
            part.add(c);
            used += least(word[c], size);
        }
        parts.add(part);
        return parts;
    }

    private List<Integer> widths(List<Integer> part, int[] word, int[] want, int size) {
        int[] least = part.stream().mapToInt(c -> least(word[c], size)).toArray();
        int[] wanted = part.stream().mapToInt(c -> least[part.indexOf(c)] + (int) (Math.max(0, want[c] - word[c]) * LETTER * size)).toArray();
        return IntStream.of(Shares.of(least, wanted, file.width())).boxed().toList();
    }
}
